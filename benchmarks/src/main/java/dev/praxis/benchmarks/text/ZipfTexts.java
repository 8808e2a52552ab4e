package dev.praxis.benchmarks.text;

import dev.praxis.text.Documents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Texts whose words are as frequent as those of a language: the word of rank r has a share in
 * proportion to 1 / r.
 */
final class ZipfTexts {
  private static final long SEED = 20_261_201;
  private static final String CONSONANTS = "bcdfghjklmnprstvw";
  private static final String VOWELS = "aeiou";

  private final List<String> vocabulary;

  /** The share of each word and of all before it, times the same number. */
  private final double[] shares;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private ZipfTexts(List<String> vocabulary) {
    this.vocabulary = vocabulary;
    shares = new double[vocabulary.size()];
    for (int r = 0; r < shares.length; r++) {
      shares[r] = (r == 0 ? 0 : shares[r - 1]) + 1.0 / (r + 1);
    }
  }

  /** Words made of syllables, of two letters the most frequent, of six the rarest. */
  static ZipfTexts ofSyllables(int words) {
    List<String> vocabulary = new ArrayList<>();
    for (int r = 0; r < words; r++) {
      StringBuilder word = new StringBuilder();
      for (int rest = r; rest >= 0; rest = rest / 85 - 1) {
        word.append(CONSONANTS.charAt(rest % 17)).append(VOWELS.charAt(rest / 17 % 5));
      }
      vocabulary.add(word.toString());
    }
    return new ZipfTexts(vocabulary);
  }

  /** The 10,000 English words of speeches that the specs stem, in any order. */
  static ZipfTexts ofSpeeches() {
    String name = "/dev/praxis/text/speech_words.txt";
    try (InputStream file = Objects.requireNonNull(ZipfTexts.class.getResourceAsStream(name))) {
      String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      List<String> words = new ArrayList<>(all.lines().toList());
      Collections.shuffle(words, new Random(SEED));
      return new ZipfTexts(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next word. */
  String word() {
    int at = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
    return vocabulary.get(at < 0 ? -at - 1 : at);
  }

  /** So many words. */
  List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return words;
  }

  /** So many documents of so many words with a blank between two. */
  Documents documents(int count, int words) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(String.join(" ", words(words)));
    }
    return Documents.of(texts);
  }

  /** A page of sentences of so many letters, blanks and marks. */
  String page(int length) {
    StringBuilder page = new StringBuilder();
    while (page.length() < length) {
      String first = word();
      page.append(Character.toUpperCase(first.charAt(0))).append(first, 1, first.length());
      page.append(' ').append(String.join(" ", words(7))).append(", ");
      page.append(String.join(" ", words(8))).append(". ");
    }
    page.setLength(length);
    return page.toString();
  }
}

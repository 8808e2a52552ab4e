package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Words that are so frequent that they say little of what a text is about: {@code the}, {@code of}.
 *
 * <p>No list fits all tasks: {@code not} decides whether a review is good or bad, and {@code it} or
 * {@code us} may be names. The inverse document frequency of {@link TfIdf} makes such words count
 * for little without a list.
 *
 * @param words in alphabetical order, each once; compared as they are, so in lower case where the
 *     text is
 */
public record StopWords(List<String> words) {

  /** Lucene's list, of 33 words. */
  private static final String LUCENE =
      "a an and are as at be but by for if in into is it no not of on or such that the their then"
          + " there these they this to was will with";

  /**
   * A list of words; copied, sorted, each once.
   *
   * @throws IllegalArgumentException if a word is empty
   */
  public StopWords {
    words = List.copyOf(new TreeSet<>(Checks.copy("words", words)));
    if (!words.isEmpty() && words.get(0).isEmpty()) {
      throw new IllegalArgumentException("words must not be empty but one was");
    }
  }

  /** A list of one's own. */
  public static StopWords of(String... words) {
    return new StopWords(Checks.copy("words", words));
  }

  /** The English list of the stdlib project, of 301 words, in the public domain. */
  public static StopWords english() {
    String name = "stopwords_en.txt";
    InputStream file = StopWords.class.getResourceAsStream(name);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8))) {
      return new StopWords(reader.lines().filter(line -> !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The short English list of Lucene. */
  public static StopWords lucene() {
    return of(LUCENE.split(" "));
  }

  /** These words and some more. */
  public StopWords and(String... more) {
    TreeSet<String> all = new TreeSet<>(words);
    all.addAll(Checks.copy("more", more));
    return new StopWords(List.copyOf(all));
  }

  /** These words without some: {@code english().but("not")}. */
  public StopWords but(String... some) {
    TreeSet<String> all = new TreeSet<>(words);
    all.removeAll(Checks.copy("some", some));
    return new StopWords(List.copyOf(all));
  }

  /** Whether a word is one of them. */
  public boolean contains(String word) {
    return Collections.binarySearch(words, Objects.requireNonNull(word, "word")) >= 0;
  }
}

package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A rule that cuts a text into tokens; what is between two tokens is lost. Every rule takes any
 * text; the tokens are parts of the text, in its order, and need time in proportion to its length.
 *
 * <p>Systems differ. Of {@code "I can't pay $1,234.5"} these rules make {@code can, pay, 234} (runs
 * of at least two characters of words), {@code I, can't, pay, $1,234.5} (white space); Lucene
 * 10.6's standard tokenizer makes {@code I, can't, pay, 1,234.5}, keeps {@code foo:bar} and {@code
 * foo.bar} whole and cuts words after 255 letters.
 */
public sealed interface Tokenizer {

  /** The tokens of a text, in their order; none of an empty one. */
  List<String> tokens(String text);

  /**
   * Runs of at least two letters, digits and underscores: the rule of scikit-learn. {@code I} and
   * {@code a} are lost.
   */
  static Tokenizer words() {
    return new Words(2);
  }

  /**
   * Runs of letters, digits and underscores, of a least length.
   *
   * @param leastLength how many characters there must be, at least 1
   * @throws IllegalArgumentException if the length is below 1
   */
  static Tokenizer words(int leastLength) {
    return new Words(leastLength);
  }

  /** What is between white space, with its punctuation: the rule of Amazon ML. */
  static Tokenizer whiteSpace() {
    return new WhiteSpace();
  }

  /**
   * All that a pattern finds, each as a whole, but nothing empty. The time it takes is that of the
   * pattern: one that goes back and forth over its input may need far longer than the text is long.
   *
   * @param regex as {@link Pattern}
   * @throws IllegalArgumentException if it is no pattern
   */
  static Tokenizer pattern(String regex) {
    return new OfPattern(regex);
  }

  /**
   * Sentences: each ends behind {@code .}, {@code !}, {@code ?} or {@code …}, with the quotes and
   * brackets that close there, if white space and then no lower-case letter follow. Abbreviations
   * such as {@code Dr. Smith} are cut in two.
   */
  static Tokenizer sentences() {
    return new Sentences();
  }

  /**
   * Runs of letters, digits and underscores.
   *
   * @param leastLength how many characters there must be, at least 1
   */
  record Words(int leastLength) implements Tokenizer {

    /**
     * A legal rule.
     *
     * @throws IllegalArgumentException if the length is below 1
     */
    public Words {
      Checks.atLeast("leastLength", leastLength, 1);
    }

    @Override
    public List<String> tokens(String text) {
      Objects.requireNonNull(text, "text");
      List<String> tokens = new ArrayList<>();
      cut(text.toCharArray(), text.length(), (c, from, to) -> tokens.add(text.substring(from, to)));
      return tokens;
    }

    /** Hands out the tokens where they stand. */
    void cut(char[] letters, int length, TermSink sink) {
      int at = 0;
      while (at < length) {
        int from = at;
        while (at < length && Letters.isWordOfAscii(letters[at])) {
          at++;
        }
        int count = at - from;
        while (at < length && Letters.isWord(Character.codePointAt(letters, at, length))) {
          at += Character.isHighSurrogate(letters[at]) ? 2 : 1;
          count++;
        }
        if (count >= leastLength) {
          sink.term(letters, from, at);
        }
        // What ended the run is no part of a word, nor is a half of it.
        at++;
      }
    }
  }

  /** Runs of anything but white space. */
  record WhiteSpace() implements Tokenizer {
    @Override
    public List<String> tokens(String text) {
      Objects.requireNonNull(text, "text");
      List<String> tokens = new ArrayList<>();
      cut(text.toCharArray(), text.length(), (c, from, to) -> tokens.add(text.substring(from, to)));
      return tokens;
    }

    /** Hands out the tokens where they stand; no white space takes two chars. */
    void cut(char[] letters, int length, TermSink sink) {
      int at = 0;
      while (at < length) {
        int from = at;
        while (at < length && !Letters.isSpace(letters[at])) {
          at++;
        }
        if (at > from) {
          sink.term(letters, from, at);
        }
        at++;
      }
    }
  }

  /**
   * What a pattern finds.
   *
   * @param regex the pattern
   */
  record OfPattern(String regex) implements Tokenizer {

    /**
     * A legal pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    public OfPattern {
      try {
        Pattern.compile(Objects.requireNonNull(regex, "regex"));
      } catch (PatternSyntaxException e) {
        throw new IllegalArgumentException(
            "regex must be a pattern but was \"" + regex + "\": " + e.getDescription(), e);
      }
    }

    @Override
    public List<String> tokens(String text) {
      Objects.requireNonNull(text, "text");
      List<String> tokens = new ArrayList<>();
      Matcher matcher = Pattern.compile(regex).matcher(text);
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) {
          tokens.add(matcher.group());
        }
      }
      return tokens;
    }
  }

  /** Sentences. */
  record Sentences() implements Tokenizer {
    @Override
    public List<String> tokens(String text) {
      Objects.requireNonNull(text, "text");
      List<String> sentences = new ArrayList<>();
      int from = 0;
      int at = 0;
      while (at < text.length()) {
        int marks = SentenceEnd.marksFrom(text, at);
        if (marks == 0) {
          at++;
        } else {
          at += marks;
          if (SentenceEnd.isAt(text, at)) {
            add(sentences, text, from, at);
            from = at;
          }
        }
      }
      add(sentences, text, from, text.length());
      return sentences;
    }

    private static void add(List<String> sentences, String text, int from, int to) {
      String sentence = text.substring(from, to).strip();
      if (!sentence.isEmpty()) {
        sentences.add(sentence);
      }
    }
  }
}

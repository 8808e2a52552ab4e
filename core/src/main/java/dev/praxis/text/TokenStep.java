package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.Objects;

/**
 * One step that changes a token or drops it: stop words, stems, lemmas, short tokens. Steps are
 * done in the order in which they are listed.
 */
public sealed interface TokenStep {

  /** The token after this step; the empty text if it is dropped. */
  String apply(String token);

  /** Drops the words of a list. */
  static TokenStep without(StopWords words) {
    return new Stopping(words);
  }

  /** Cuts English endings by {@link PorterStemmer}. */
  static TokenStep stemmed() {
    return new Stemming();
  }

  /** Replaces English words by their base form, by {@link Lemmatizer}. */
  static TokenStep lemmatized() {
    return new Lemmatizing();
  }

  /**
   * Drops tokens that are too short.
   *
   * @param leastLength the length in characters from which on tokens stay, at least 1
   * @throws IllegalArgumentException if it is below 1
   */
  static TokenStep notShorterThan(int leastLength) {
    return new Length(leastLength);
  }

  /**
   * Drops the words of a list.
   *
   * @param words the list
   */
  record Stopping(StopWords words) implements TokenStep {

    /** A list. */
    public Stopping {
      Objects.requireNonNull(words, "words");
    }

    @Override
    public String apply(String token) {
      return words.contains(token) ? "" : token;
    }
  }

  /** Cuts English endings. */
  record Stemming() implements TokenStep {
    @Override
    public String apply(String token) {
      return PorterStemmer.stem(token);
    }
  }

  /** Replaces English words by their base form. */
  record Lemmatizing() implements TokenStep {
    @Override
    public String apply(String token) {
      return Lemmatizer.lemma(token);
    }
  }

  /**
   * Drops tokens that are too short.
   *
   * @param leastLength the length in characters from which on tokens stay
   */
  record Length(int leastLength) implements TokenStep {

    /**
     * A legal length.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Length {
      Checks.atLeast("leastLength", leastLength, 1);
    }

    @Override
    public String apply(String token) {
      Objects.requireNonNull(token, "token");
      return token.codePointCount(0, token.length()) >= leastLength ? token : "";
    }
  }
}

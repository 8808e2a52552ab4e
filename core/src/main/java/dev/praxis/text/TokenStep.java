package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.List;

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

  /** The step in place, as quick as it can be; for one thread. */
  Editor editor();

  /** Changes a token where it stands. */
  @FunctionalInterface
  interface Editor {
    /** Edits or drops what the token is now. */
    void edit(Token token);
  }

  /**
   * Drops the words of a list.
   *
   * @param words the list
   */
  record Stopping(StopWords words) implements TokenStep {
    @Override
    public String apply(String token) {
      return words.contains(token) ? "" : token;
    }

    @Override
    public Editor editor() {
      TermTable table = new TermTable();
      words.words().forEach(table::add);
      return token -> {
        if (table.find(token.letters(), token.from(), token.to()) >= 0) {
          token.drop();
        }
      };
    }
  }

  /** Cuts English endings. */
  record Stemming() implements TokenStep {
    @Override
    public String apply(String token) {
      return PorterStemmer.stem(token);
    }

    @Override
    public Editor editor() {
      return token ->
          token.endAt(PorterStemmer.stem(token.letters(), token.from(), token.to()));
    }
  }

  /** Replaces English words by their base form. */
  record Lemmatizing() implements TokenStep {
    @Override
    public String apply(String token) {
      return Lemmatizer.lemma(token);
    }

    @Override
    public Editor editor() {
      return token -> token.become(Lemmatizer.lemma(token.toString()));
    }
  }

  /**
   * Drops tokens that are too short.
   *
   * @param least the length in characters from which on tokens stay
   */
  record Length(int least) implements TokenStep {

    /**
     * A legal length.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Length {
      Checks.atLeast("leastLength", least, 1);
    }

    @Override
    public String apply(String token) {
      return token.codePointCount(0, token.length()) >= least ? token : "";
    }

    @Override
    public Editor editor() {
      return token -> {
        int length = token.to() - token.from();
        if (length < least
            || Character.codePointCount(token.letters(), token.from(), length) < least) {
          token.drop();
        }
      };
    }
  }

  /** All steps, one after the other, as far as the token is not dropped. */
  static String apply(List<TokenStep> steps, String token) {
    String edited = token;
    for (TokenStep step : steps) {
      if (!edited.isEmpty()) {
        edited = step.apply(edited);
      }
    }
    return edited;
  }
}

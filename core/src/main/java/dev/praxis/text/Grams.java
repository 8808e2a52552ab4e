package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What terms are made of the tokens of a text: single tokens, runs, pairs or parts of them. */
public sealed interface Grams {

  /** The terms of some tokens, in a stated order, each as often as it occurs. */
  default List<String> terms(List<String> tokens) {
    Objects.requireNonNull(tokens, "tokens");
    TokenRun run = new TokenRun();
    tokens.forEach(token -> run.term(token.toCharArray(), 0, token.length()));
    return TermSink.listed(sink -> run.forEach(this, sink));
  }

  /** Every token is a term. */
  static Grams single() {
    return words(1, 1);
  }

  /**
   * Runs of tokens with a blank between two: all of {@code least}, then all of the next length, up
   * to {@code most}. {@code words(1, 2)} of "red green blue" are {@code red, green, blue, red
   * green, green blue}: the rule {@code ngram} of Amazon ML, which always begins at 1.
   *
   * @param least tokens in the shortest run, at least 1
   * @param most tokens in the longest run
   * @throws IllegalArgumentException if {@code least} is below 1 or above {@code most}
   */
  static Grams words(int least, int most) {
    return new Words(least, most);
  }

  /**
   * Orthogonal sparse bigrams: the first token of every window with each of the others in it, an
   * underscore between them and one more for each token that is skipped. A window of 3 over "The
   * quick brown fox" makes {@code The_quick, The__brown, quick_brown, quick__fox, brown_fox}: the
   * rule {@code osb} of Amazon ML. Single tokens are no terms.
   *
   * @param window how many tokens, at least 2
   * @throws IllegalArgumentException if the window is below 2
   */
  static Grams sparseBigrams(int window) {
    return new SparseBigrams(window);
  }

  /**
   * All pairs of a token of one text and a token of another, an underscore between the two: the
   * rule {@code cartesian} of Amazon ML, for texts that say more together than each alone. {@code
   * Fun, With, Problems} and {@code Softcover} make {@code Fun_Softcover, With_Softcover,
   * Problems_Softcover}. With a blank between two, pairs of tokens without white space are a text
   * for {@link TextAnalysis#whiteSpace}.
   *
   * @param one tokens of the first text, in whose order the pairs are
   * @param other tokens of the second text
   * @return a pair for each token of the one with each of the other, none if either is empty
   * @throws IllegalArgumentException if there are more pairs than an array can hold
   */
  static List<String> cartesian(List<String> one, List<String> other) {
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(other, "other");
    Checks.fits("pairs", (long) one.size() * other.size());
    List<String> pairs = new ArrayList<>(one.size() * other.size());
    for (String first : one) {
      for (String second : other) {
        pairs.add(first + "_" + second);
      }
    }
    return pairs;
  }

  /**
   * Runs of characters over all tokens with a blank between two, the shortest first.
   *
   * @param least characters in the shortest run, at least 1
   * @param most characters in the longest run
   * @throws IllegalArgumentException if {@code least} is below 1 or above {@code most}
   */
  static Grams characters(int least, int most) {
    return new Characters(least, most, false);
  }

  /**
   * Runs of characters within each token, which has a blank before and after it; a token shorter
   * than the shortest run is one term with its blanks. As {@code char_wb} of scikit-learn.
   *
   * @param least characters in the shortest run, at least 1
   * @param most characters in the longest run
   * @throws IllegalArgumentException if {@code least} is below 1 or above {@code most}
   */
  static Grams charactersWithinWords(int least, int most) {
    return new Characters(least, most, true);
  }

  /**
   * Runs of tokens.
   *
   * @param least tokens in the shortest run, at least 1
   * @param most tokens in the longest run
   */
  record Words(int least, int most) implements Grams {

    /**
     * A legal range.
     *
     * @throws IllegalArgumentException if {@code least} is below 1 or above {@code most}
     */
    public Words {
      Checks.atLeast("least", least, 1);
      Checks.inOrder("least", least, "most", most);
    }
  }

  /**
   * Pairs of tokens that may have others between them.
   *
   * @param window how many tokens a pair may span, at least 2
   */
  record SparseBigrams(int window) implements Grams {

    /**
     * A legal window.
     *
     * @throws IllegalArgumentException if it is below 2
     */
    public SparseBigrams {
      Checks.atLeast("window", window, 2);
    }
  }

  /**
   * Runs of characters.
   *
   * @param least characters in the shortest run, at least 1
   * @param most characters in the longest run
   * @param withinWords whether no run reaches from one token into the next
   */
  record Characters(int least, int most, boolean withinWords) implements Grams {

    /**
     * A legal range.
     *
     * @throws IllegalArgumentException if {@code least} is below 1 or above {@code most}
     */
    public Characters {
      Checks.atLeast("least", least, 1);
      Checks.inOrder("least", least, "most", most);
    }
  }
}

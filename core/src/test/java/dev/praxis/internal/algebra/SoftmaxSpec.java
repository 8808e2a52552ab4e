package dev.praxis.internal.algebra;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Tenths;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** From scores to probabilities. */
class SoftmaxSpec {

  /** Scores in tenths, many of which tie, some of them moved by the least there is. */
  @Provide
  Arbitrary<double[]> scores() {
    return Combinators.combine(
            Tenths.numbers(3, 6),
            Arbitraries.of(0.0, 1e-17, 1e-16, 3e-16, 1e-15, 1e-13),
            Arbitraries.integers().between(0, 2))
        .as(
            (scores, step, moved) -> {
              scores[moved] += step;
              return scores;
            });
  }

  private static double[] softmax(double... scores) {
    double[] probabilities = new double[scores.length];
    Softmax.softmax(scores, 0, scores.length, probabilities, 0);
    return probabilities;
  }

  @Group
  class Probabilities {
    @Property
    void areTheExponentialsAsSharesOfTheirSum(@ForAll("scores") double[] scores) {
      double most = Arrays.stream(scores).max().orElseThrow();
      double[] powers = Arrays.stream(scores).map(s -> Math.exp(s - most)).toArray();
      double sum = 0;
      for (double power : powers) {
        sum += power;
      }
      double[] probabilities = softmax(scores);

      for (int k = 0; k < scores.length; k++) {
        assertEquals(powers[k] / sum, probabilities[k], 1e-15);
      }
    }

    @Example
    void ofHugeScoresDoNotOverflow() {
      assertEquals("[0.5, 0.5, 0.0]", Arrays.toString(softmax(1e300, 1e300, -1e300)));
    }

    @Property
    void ofLogOddsAddUpToOne(@ForAll("scores") double[] scores) {
      assertEquals(1, Softmax.logistic(scores[0]) + Softmax.logistic(-scores[0]), Math.ulp(1.0));
      assertTrue(Softmax.logistic(0) == 0.5);
    }
  }

  @Group
  class ManyRows {
    @Property
    void haveTheProbabilitiesAndTheClassOfEach(@ForAll("scores") double[] scores) {
      int k = scores.length;
      double[] twice = Arrays.copyOf(scores, 2 * k);
      for (int i = 0; i < k; i++) {
        twice[k + i] = scores[k - 1 - i];
      }
      double[] second = Arrays.copyOfRange(twice, k, 2 * k);

      if (k > 2) {
        double[] all = Softmax.probabilities(twice, k);
        assertArrayEquals(softmax(scores), Arrays.copyOf(all, k));
        assertArrayEquals(softmax(second), Arrays.copyOfRange(all, k, 2 * k));
      }
      assertArrayEquals(
          new int[] {Softmax.mostProbable(scores, 0, k), Softmax.mostProbable(second, 0, k)},
          Softmax.mostProbable(twice, k));
    }

    @Property
    void ofTwoClassesHaveTheLogistic(@ForAll("scores") double[] scores) {
      double[] all = Softmax.probabilities(scores, 2);

      assertEquals(2 * scores.length, all.length);
      for (int i = 0; i < scores.length; i++) {
        assertEquals(Softmax.logistic(-scores[i]), all[2 * i]);
        assertEquals(Softmax.logistic(scores[i]), all[2 * i + 1]);
      }
    }
  }

  @Group
  class TheMostProbableClass {
    @Property
    void isTheFirstOfTheLargestProbabilities(@ForAll("scores") double[] scores) {
      double[] probabilities = softmax(scores);
      int first = 0;
      for (int k = 1; k < scores.length; k++) {
        first = probabilities[k] > probabilities[first] ? k : first;
      }

      assertEquals(first, Softmax.mostProbable(scores, 0, scores.length));
    }

    @Property
    void ofTwoIsTheSecondIfItIsMoreProbable(@ForAll("scores") double[] scores) {
      boolean second = Softmax.logistic(scores[0]) > Softmax.logistic(-scores[0]);

      assertEquals(second ? 1 : 0, Softmax.mostProbable(scores, 0, 1));
    }

    /** Both have a probability of one half, although the second has the higher score. */
    @Example
    void isTheFirstOfTwoThatAreShownAsEqual() {
      assertEquals(0, Softmax.mostProbable(new double[] {1e-17}, 0, 1));
      assertEquals(1, Softmax.mostProbable(new double[] {1e-15}, 0, 1));
      assertEquals(0, Softmax.mostProbable(new double[] {0, 1e-17, -1}, 0, 3));
    }
  }
}

package dev.praxis.bayes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.bayes.NaiveBayes.Prior;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden values: what other libraries make of four small documents, and scikit-learn of six. */
class NaiveBayesTest {

  /** "x x y", "x" and "x y" of class A and "y" of class B, as counts of x and y. */
  private static final Labeled<Matrix> FOUR =
      new Labeled<>(
          Matrix.ofRows(
              new double[] {2, 1}, new double[] {1, 0}, new double[] {1, 1}, new double[] {0, 1}),
          Labels.ofNames(List.of("A", "A", "A", "B")));

  private static double probabilityOfB(Prior prior) {
    Matrix y = Matrix.ofRows(new double[] {0, 1});
    return NaiveBayes.multinomial().withPrior(prior).fit(FOUR).probabilities(y).get(0, 1);
  }

  /** ¼ · ⅔ against ¾ · ⅜: 16 / 43. */
  @Test
  void aCountedPriorIsThatOfScikitLearn() {
    assertEquals(16 / 43.0, probabilityOfB(Prior.COUNTED), 1e-15);
    assertEquals(0.3721, probabilityOfB(Prior.COUNTED), 5e-5);
  }

  /** ⅓ · ⅔ against ⅔ · ⅜: 8 / 17. */
  @Test
  void aSmoothedPriorIsThatOfSparkWekaAndMallet() {
    assertEquals(8 / 17.0, probabilityOfB(Prior.SMOOTHED), 1e-15);
    assertEquals(0.4706, probabilityOfB(Prior.SMOOTHED), 5e-5);
  }

  /** ⅔ against ⅜: 16 / 25. */
  @Test
  void aUniformPriorIsThatOfTribuo() {
    assertEquals(0.64, probabilityOfB(Prior.UNIFORM), 1e-15);
  }

  private static final Labeled<Matrix> SIX =
      new Labeled<>(
          Matrix.ofRowMajor(
              6, 4, 2, 1, 0, 0, 1, 0, 0, 1, 0, 3, 1, 0, 0, 0, 2, 1, 1, 1, 1, 1, 0, 2, 0, 3),
          Labels.ofCodes(0, 0, 1, 1, 2, 2));

  private static final Matrix QUERIES = Matrix.ofRowMajor(3, 4, 1, 2, 0, 1, 0, 0, 0, 0, 0, 1, 3, 0);

  private static void assertProbabilities(NaiveBayes learner, double... expected) {
    double[] found = learner.fit(SIX).probabilities(QUERIES).toRowMajor();

    assertArrayEquals(expected, found, 2e-15);
  }

  /** MultinomialNB, ComplementNB and BernoulliNB of scikit-learn 1.9.1. */
  @Test
  void theKindsAreThoseOfScikitLearn() {
    double third = 1 / 3.0;
    assertProbabilities(
        NaiveBayes.multinomial(),
        0.3851012987746678,
        0.1725735688314047,
        0.4423251323939279,
        third,
        third,
        third,
        0.0161197977068504,
        0.9246318607058683,
        0.0592483415872809);
    assertProbabilities(
        NaiveBayes.multinomial().withSmoothing(0.5),
        0.4110880755466597,
        0.1170071853158005,
        0.4719047391375392,
        third,
        third,
        third,
        0.0032871629402661,
        0.9627516234928007,
        0.0339612135669331);
    assertProbabilities(
        NaiveBayes.complement(),
        0.4315556233769192,
        0.221984617286116,
        0.3464597593369649,
        third,
        third,
        third,
        0.0607083910379237,
        0.8712982109996009,
        0.0679933979624745);
    assertProbabilities(
        NaiveBayes.bernoulli(),
        0.4736842105263155,
        0.0526315789473684,
        0.4736842105263162,
        0.4285714285714287,
        0.4285714285714287,
        0.142857142857143,
        0.0769230769230769,
        0.6923076923076921,
        0.2307692307692308);
  }
}

package dev.praxis.bayes;

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
          Matrix.ofRows(new double[] {2, 1}, new double[] {1, 0}, new double[] {1, 1}, new double[] {0, 1}),
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
}

package dev.praxis.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Golden values of scikit-learn 1.9.1, which runs LIBSVM. */
class SvmClassifierTest {
  private final Labeled<Matrix> flowers = Flowers.species();

  /** {@code SVC().fit(X, y)}: _gamma, score, n_support_. */
  @Test
  void flowersHaveSixtySupportVectorsAtTheDefaults() {
    SvmClassifier.Model model = SvmClassifier.rbf().fit(flowers);

    assertEquals(0.06416744863614975, ((SvmKernel.Rbf) model.kernel()).gamma().value(), 1e-16);
    assertEquals(146, right(model));
    assertArrayEquals(new int[] {7, 29, 24}, support(model));
  }

  /**
   * {@code SVC(class_weight={0: 1, 1: 2, 2: .5}).fit(X, y, sample_weight=[.5, 1, 2] * 50)}:
   * n_support_, score.
   */
  @Test
  void flowersWithWeightsHaveTheSupportVectorsOfScikitLearn() {
    double[] weights = IntStream.range(0, 150).mapToDouble(i -> i % 3 == 0 ? 0.5 : i % 3).toArray();
    SvmClassifier.Model model =
        SvmClassifier.rbf().withClassWeights(1, 2, 0.5).fitWeighted(flowers, weights);

    assertArrayEquals(new int[] {5, 14, 39}, support(model));
    assertEquals(137, right(model));
  }

  /** {@code NuSVC(nu=nu).fit(X, y)}: n_support_, score; nu = 1 is refused there. */
  @Test
  void flowersWithShareOfRowsHaveTheSupportVectorsOfScikitLearn() {
    SvmClassifier.Model few = SvmClassifier.rbf().withNu(0.1).fit(flowers);
    SvmClassifier.Model half = SvmClassifier.rbf().withNu(0.5).fit(flowers);

    assertArrayEquals(new int[] {8, 11, 10}, support(few));
    assertEquals(148, right(few));
    assertArrayEquals(new int[] {29, 49, 31}, support(half));
    assertEquals(146, right(half));
    assertArrayEquals(new int[] {50, 50, 50}, support(SvmClassifier.rbf().withNu(1).fit(flowers)));
  }

  private int right(SvmClassifier.Model model) {
    Labels predicted = model.predict(flowers.points());
    int right = 0;
    for (int i = 0; i < 150; i++) {
      right += predicted.code(i) == flowers.labels().code(i) ? 1 : 0;
    }
    return right;
  }

  private int[] support(SvmClassifier.Model model) {
    int[] support = new int[3];
    model.supportRows().forEach(row -> support[flowers.labels().code(row)]++);
    return support;
  }
}

package dev.praxis.svm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

/** Golden values of scikit-learn 1.9.1, which runs LIBSVM. */
class SvmClassifierTest {
  private final Labeled<Matrix> flowers = Flowers.species();

  /** {@code SVC().fit(X, y)}: _gamma, score, n_support_. */
  @Test
  void flowersHaveSixtySupportVectorsAtTheDefaults() {
    SvmClassifier.Model model = SvmClassifier.rbf().fit(flowers);
    Labels predicted = model.predict(flowers.points());
    int right = 0;
    int[] support = new int[3];
    for (int i = 0; i < 150; i++) {
      right += predicted.code(i) == flowers.labels().code(i) ? 1 : 0;
    }
    model.supportRows().forEach(row -> support[flowers.labels().code(row)]++);

    assertEquals(0.06416744863614975, ((SvmKernel.Rbf) model.kernel()).gamma().value(), 1e-16);
    assertEquals(146, right);
    assertArrayEquals(new int[] {7, 29, 24}, support);
  }
}

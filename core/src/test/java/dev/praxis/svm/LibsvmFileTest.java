package dev.praxis.svm;

import static dev.praxis.svm.LibsvmFiles.text;
import static dev.praxis.svm.LibsvmFiles.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Matrix;
import java.util.List;
import net.jqwik.api.Example;

/** Model files by hand. */
class LibsvmFileTest {

  /** Two rows of each class on a line: f(x) = 2 · x − 1, from decision values 1 − 2 · x. */
  private static final String LINE =
      """
      svm_type c_svc
      kernel_type linear
      nr_class 2
      total_sv 2
      rho -1
      label 4 9
      nr_sv 1 1
      SV
      2 1:0
      -2 1:1
      """;

  @Example
  void theSecondClassIsWhereLibsvmsDecisionValueIsNegative() {
    SvmClassifier.Model model = text(LINE).readClassifier();
    Matrix points = Matrix.ofRows(new double[][] {{0}, {0.5}, {0.75}});

    assertEquals(Matrix.ofRows(new double[][] {{-1}, {0}, {0.5}}), model.decisionValues(points));
    // LIBSVM's predictions are 4, 9 and 9: of a decision value of 0 it takes the second.
    assertEquals("4", model.predict(points).name(0));
    assertEquals("4", model.predict(points).name(1));
    assertEquals("9", model.predict(points).name(2));
  }

  @Example
  void whatIsNotInTheFileIsAsTheDocumentationSays() {
    SvmClassifier.Model model = text(LINE).readClassifier();

    assertEquals(SvmClassifier.with(SvmKernel.linear()), model.learner());
    assertEquals(List.of(0, 1), model.supportRows());
    assertEquals(Matrix.ofRows(new double[][] {{0}}), model.objectives());
    assertTrue(model.converged());
  }

  @Example
  void ourTextIsTheOneByHand() {
    assertEquals(LINE, written(text(LINE).readClassifier()));
  }

  /** 1 / (1 + exp(A d + B)) of the first class, at d = 1 − 2 · x, A = −1, B = 0.5 and x = 0. */
  @Example
  void probabilitiesAreThoseOfLibsvmsSigmoid() {
    SvmClassifier.Model model =
        text(LINE.replace("nr_sv", "probA -1\nprobB 0.5\nnr_sv")).readClassifier();
    double first = model.probabilities(Matrix.ofRows(new double[][] {{0}})).get(0, 0);

    assertEquals(1 / (1 + Math.exp(-0.5)), first, 1e-15);
  }

  /** Eight digits and long ones, as C writes; powers of ten, as Java does; any order of lines. */
  @Example
  void allDigitsAndOrdersAreRead() {
    String c =
        """
        kernel_type linear\r
        total_sv 2\r
        rho -1e+00\r
        nr_class 2 \r
        svm_type c_svc\r
        nr_sv  1 1\r
        label +4 9\r
        SV\r
        2.0000000000000000 1:0 \r
        -2.0E0\t1:1.0000000 \r
        """;

    assertEquals(text(LINE).readClassifier(), text("\uFEFF" + c).readClassifier());
  }
}

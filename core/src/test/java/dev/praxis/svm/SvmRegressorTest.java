package dev.praxis.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import org.junit.jupiter.api.Test;

/** Golden values of scikit-learn 1.9.1, which runs LIBSVM. */
class SvmRegressorTest {
  private final Matrix flowers = Flowers.species().points();

  /** The width of petals by the other three columns. */
  private final Targeted<Matrix> petals =
      new Targeted<>(flowers.selectColumns(0, 1, 2), Targets.of(flowers.column(3)));

  /** {@code NuSVR(nu=0.5, tol=1e-8).fit(X[:, :3], X[:, 3])}: support_, intercept_, predict. */
  @Test
  void petalsHaveTheRegressionOfScikitLearnWhereAShareMayBeOutside() {
    SvmRegressor.Model model = SvmRegressor.rbf().withNu(0.5).withTolerance(1e-8).fit(petals);
    Targets predicted = model.predict(petals.points());

    assertEquals(79, model.supportRows().size());
    assertEquals(1.118288755192544, model.bias(), 1e-6);
    assertEquals(0.22842415047225484, predicted.value(0), 1e-6);
    assertEquals(1.9013626164840425, predicted.value(149), 1e-6);
  }
}

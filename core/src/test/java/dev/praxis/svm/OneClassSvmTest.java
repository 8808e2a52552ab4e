package dev.praxis.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Matrix;
import org.junit.jupiter.api.Test;

/** Golden values of scikit-learn 1.9.1, which runs LIBSVM. */
class OneClassSvmTest {
  private final Matrix flowers = Flowers.species().points();

  /** {@code OneClassSVM(nu=nu, tol=1e-8).fit(X)}: support_, offset_, decision_function. */
  @Test
  void flowersHaveTheRegionOfScikitLearn() {
    OneClassSvm learner = OneClassSvm.leavingOut(0.1).withTolerance(1e-8);
    OneClassSvm.Model most = learner.fit(flowers);
    OneClassSvm.Model half = learner.withNu(0.5).fit(flowers);

    assertEquals(16, most.supportRows().size());
    assertEquals(7.56274484, most.threshold(), 1e-6);
    assertEquals(0.3624984713929704, most.decisionValues(flowers)[0], 1e-6);
    assertEquals(0.48976951931459567, most.decisionValues(flowers)[149], 1e-6);
    assertEquals(76, half.supportRows().size());
    assertEquals(44.51753326, half.threshold(), 1e-6);
    assertEquals(-0.34323780111765245, half.decisionValues(flowers)[0], 1e-6);
  }

  /** There 14 and 76 are below 0, of which two on the edge are so by rounding. */
  @Test
  void flowersOnTheEdgeAreNoOutliers() {
    OneClassSvm learner = OneClassSvm.leavingOut(0.1).withTolerance(1e-8);

    assertEquals(12, learner.fit(flowers).outliers(flowers).size());
    assertEquals(74, learner.withNu(0.5).fit(flowers).outliers(flowers).size());
  }
}

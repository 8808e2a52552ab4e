package dev.praxis.linear;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.linear.LinearClassifier.Loss;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What dual coordinate descent is tried on. */
abstract class DualCases {
  static final DualCoordinateDescent DUAL = DualCoordinateDescent.standard();

  @Provide
  Arbitrary<Labeled<Matrix>> ofTwoClasses() {
    return Overlaps.ofTwoClassesOrNone();
  }

  @Provide
  Arbitrary<Targeted<Matrix>> trends() {
    return Trends.round();
  }

  @Provide
  Arbitrary<Loss> hinges() {
    return Arbitraries.of(Loss.HINGE, Loss.SQUARED_HINGE);
  }

  @Provide
  Arbitrary<LinearRegressor.Loss> losses() {
    return Arbitraries.of(
        LinearRegressor.Loss.squared(),
        LinearRegressor.Loss.huber(0.5),
        LinearRegressor.Loss.quantile(0.5),
        LinearRegressor.Loss.quantile(0.9));
  }

  @Provide
  Arbitrary<Double> strengths() {
    return Arbitraries.of(0.1, 1.0, 10.0);
  }

  static LinearClassifier machine(Loss loss, double l2) {
    return LinearClassifier.of(loss, Penalty.l2(l2)).withDescent(DUAL);
  }

  static LinearRegressor regressor(LinearRegressor.Loss loss, double l2) {
    return LinearRegressor.of(loss, Penalty.l2(l2)).withDescent(DUAL);
  }
}

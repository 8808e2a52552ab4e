package dev.praxis.linear;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Stream;
import dev.praxis.contracts.StreamContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.linear.LinearRegressor.Loss;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The linear learner of numbers, row by row. */
@PropertyDefaults(tries = 60)
class LinearStreamOfTargetsSpec {
  private static final StochasticGradient STEPS = StochasticGradient.withRate(0.01).withEpochs(3);

  @Provide
  Arbitrary<Targeted<Matrix>> round() {
    return Trends.round();
  }

  @Provide
  Arbitrary<Loss> losses() {
    return Arbitraries.of(
        Loss.squared(), Loss.huber(0.5), Loss.huber(3), Loss.quantile(0.5), Loss.quantile(0.9));
  }

  /** Rows whose last number is the target. */
  private static final class Rows implements Stream<Matrix, LinearRegressor.Model> {
    private final Stream<Targeted<? extends Points>, LinearRegressor.Model> stream =
        LinearRegressor.of(Loss.huber(1), Penalty.elasticNet(2, 0.5)).withDescent(STEPS).open(50);

    @Override
    public void update(Matrix rows) {
      stream.update(new Targeted<>(rows, Targets.of(rows.column(rows.columns() - 1))));
    }

    @Override
    public LinearRegressor.Model model() {
      return stream.model();
    }
  }

  @Group
  class AStream implements StreamContract<Matrix, LinearRegressor.Model> {
    @Override
    public Stream<Matrix, LinearRegressor.Model> open() {
      return new Rows();
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return Clouds.round();
    }

    @Property
    void learnsAsOneEpochDoes(@ForAll("round") Targeted<Matrix> data, @ForAll("losses") Loss loss) {
      LinearRegressor learner =
          LinearRegressor.of(loss, Penalty.l1(1))
              .withDescent(STEPS.withEpochs(1).withoutShuffling());
      var stream = learner.open(data.points().rows());
      stream.update(data);
      LinearRegressor.Model model = learner.fit(data);

      assertEquals(model.coefficients(), stream.model().coefficients());
      assertEquals(model.intercept(), stream.model().intercept());
    }

    @Example
    void refusesOtherColumnsAndOtherDescents() {
      LinearRegressor learner = LinearRegressor.of(Loss.squared(), Penalty.none());
      var stream = learner.withDescent(STEPS).open(9);
      stream.update(new Targeted<>(Matrix.ofRowMajor(1, 1, 1), Targets.of(1)));

      assertRefused(
          "rows must have 1 columns, as those before, but had 2",
          () -> stream.update(new Targeted<>(Matrix.ofRowMajor(1, 2, 1, 2), Targets.of(1))));
      assertRefused(
          "descent must be by stochastic gradients for a stream but was"
              + " CoordinateDescent[maxIterations=1000, tolerance=1.0E-9]",
          () -> learner.open(9));
    }
  }
}

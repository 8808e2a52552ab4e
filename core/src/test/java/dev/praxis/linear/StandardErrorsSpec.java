package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Sums;
import dev.praxis.Tenths;
import dev.praxis.Threads;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

/** How sure the coefficients of least squares are. */
@PropertyDefaults(tries = 150)
class StandardErrorsSpec {
  @Provide
  Arbitrary<Targeted<Matrix>> data() {
    return Trends.independent();
  }

  @Provide
  Arbitrary<Matrix> decimals() {
    return Tenths.points()
        .filter(points -> points.rows() >= points.columns() + 2)
        .filter(points -> rank(points) == points.columns());
  }

  private static int rank(Matrix points) {
    Targets zeros = Targets.of(new double[points.rows()]);
    return RidgeRegression.leastSquares().fit(new Targeted<>(points, zeros)).rank();
  }

  @Group
  class TheErrors {
    @Property
    void areThoseOfThePlainLoops(@ForAll("data") Targeted<Matrix> data) {
      int d = data.points().columns();
      double[] plain = PlainStandardErrors.of(data.points().toRows(), data.targets().toArray());
      StandardErrors errors = StandardErrors.of(data);

      for (int j = 0; j < d; j++) {
        assertNear(plain[j], errors.coefficients().get(0, j), 1e-9);
      }
      assertNear(plain[d], errors.intercept(), 1e-9);
      assertNear(plain[d + 1], errors.residual(), 1e-9);
      assertEquals(data.points().rows() - d - 1, errors.degreesOfFreedom());
    }

    @Property
    void belongToTheFitOfLeastSquares(@ForAll("data") Targeted<Matrix> data) {
      StandardErrors errors = StandardErrors.of(data);
      double[] predicted = errors.model().predict(data.points()).toArray();
      double length = Sums.norm(Sums.minus(data.targets().toArray(), predicted));

      assertEquals(RidgeRegression.leastSquares().fit(data), errors.model());
      assertNear(length / Math.sqrt(errors.degreesOfFreedom()), errors.residual(), 1e-7);
    }

    @Property
    void scaleWithTheTargets(
        @ForAll("data") Targeted<Matrix> data, @ForAll @IntRange(min = -60, max = 60) int power) {
      double factor = Math.scalb(1.0, power);
      double[] targets = Arrays.stream(data.targets().toArray()).map(y -> y * factor).toArray();
      StandardErrors errors = StandardErrors.of(data);
      StandardErrors scaled = StandardErrors.of(new Targeted<>(data.points(), Targets.of(targets)));

      assertEquals(errors.residual() * factor, scaled.residual());
      assertEquals(errors.intercept() * factor, scaled.intercept());
      assertEquals(errors.coefficients().get(0, 0) * factor, scaled.coefficients().get(0, 0));
      assertEquals(errors.tValue(0), scaled.tValue(0));
    }

    @Property
    void areDividedByTheScaleOfAColumn(
        @ForAll("data") Targeted<Matrix> data, @ForAll @IntRange(min = -200, max = 200) int power) {
      StandardErrors errors = StandardErrors.of(data);
      Matrix points = Varied.scaled(data.points(), 0, Math.scalb(1.0, power));
      StandardErrors scaled = StandardErrors.of(new Targeted<>(points, data.targets()));

      assertEquals(
          Math.scalb(errors.coefficients().get(0, 0), -power), scaled.coefficients().get(0, 0));
      assertEquals(errors.tValue(0), scaled.tValue(0));
      assertEquals(errors.intercept(), scaled.intercept());
    }

    @Property
    void doNotDependOnTheOrderOfTheRows(@ForAll("data") Targeted<Matrix> data, @ForAll long seed) {
      int[] order = Clouds.shuffledRows(data.points().rows(), seed);
      StandardErrors errors = StandardErrors.of(data);
      StandardErrors shuffled = StandardErrors.of(data.select(order));

      assertNear(errors.residual(), shuffled.residual(), 1e-9);
      assertNear(errors.intercept(), shuffled.intercept(), 1e-9);
      assertNear(errors.coefficients().get(0, 0), shuffled.coefficients().get(0, 0), 1e-9);
    }

    @Property
    void shrinkWhereEveryRowIsThereTwice(@ForAll("data") Targeted<Matrix> data) {
      StandardErrors errors = StandardErrors.of(data);
      StandardErrors twice = StandardErrors.of(data.select(Varied.twice(data.points().rows())));
      double factor = Math.sqrt((double) errors.degreesOfFreedom() / twice.degreesOfFreedom());

      assertNear(errors.coefficients().get(0, 0) * factor, twice.coefficients().get(0, 0), 1e-9);
      assertNear(errors.intercept() * factor, twice.intercept(), 1e-9);
      assertNear(errors.residual() * Math.sqrt(2) * factor, twice.residual(), 1e-9);
    }

    @Property
    void ofTheInterceptAreThoseOfAMeanWhereColumnsAreCentred(
        @ForAll("data") Targeted<Matrix> data) {
      Matrix points = data.points();
      double[][] rows = points.toRows();
      for (int j = 0; j < points.columns(); j++) {
        double[] centred = Sums.centred(points.column(j));
        for (int i = 0; i < rows.length; i++) {
          rows[i][j] = centred[i];
        }
      }
      StandardErrors errors =
          StandardErrors.of(new Targeted<>(Matrix.ofRows(rows), data.targets()));

      assertNear(errors.residual() / Math.sqrt(rows.length), errors.intercept(), 1e-9);
    }

    @Property(tries = 30)
    void haveTheSameBitsOnAnyNumberOfThreads(@ForAll long seed) {
      Random random = new Random(seed);
      Targeted<Matrix> data =
          new Targeted<>(
              Matrix.ofRowMajor(20_000, 3, random.doubles(60_000).toArray()),
              Targets.of(random.doubles(20_000).toArray()));
      StandardErrors errors = StandardErrors.of(data);

      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(errors, Threads.on(threads, () -> StandardErrors.of(data)));
      }
    }
  }

  @Group
  class OfTargetsOnAPlane {
    @Property
    void areExactlyZero(@ForAll("decimals") Matrix points, @ForAll long seed) {
      StandardErrors errors = StandardErrors.of(new Targeted<>(points, plane(points, seed)));

      assertEquals(0, errors.residual());
      assertEquals(0, errors.intercept());
      assertEquals(
          Matrix.ofRowMajor(1, points.columns(), new double[points.columns()]),
          errors.coefficients());
      for (int j = 0; j < points.columns(); j++) {
        boolean zero = errors.model().coefficients().get(0, j) == 0;
        assertEquals(zero ? 0 : Double.POSITIVE_INFINITY, Math.abs(errors.tValue(j)));
      }
    }

    /** Where one target is a hundredth off. */
    @Property
    void areNotZeroIfATargetIsOff(@ForAll("decimals") Matrix points, @ForAll long seed) {
      double[] targets = plane(points, seed).toArray();
      Matrix beside = points.selectRows(Varied.twice(points.rows()));
      double[] twice = Arrays.copyOf(targets, 2 * targets.length);
      System.arraycopy(targets, 0, twice, targets.length, targets.length);
      twice[0] += 0.01;

      assertTrue(StandardErrors.of(new Targeted<>(beside, Targets.of(twice))).residual() > 0.0005);
    }

    @Example
    void areZeroForEqualTargets() {
      double[] tenths = new double[10];
      Arrays.fill(tenths, 0.1);
      Matrix points = Matrix.ofRowMajor(10, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
      StandardErrors errors = StandardErrors.of(new Targeted<>(points, Targets.of(tenths)));

      assertEquals(0.1, errors.model().intercept());
      assertEquals(0, errors.residual());
      assertEquals(0, errors.tValue(0));
      assertEquals(Double.POSITIVE_INFINITY, errors.tValueOfIntercept());
    }

    /** Whole coefficients of whole hundredths, so that the targets are decimals too. */
    private Targets plane(Matrix points, long seed) {
      int[] slopes = new Random(seed).ints(points.columns(), -9, 10).toArray();
      double[] targets = new double[points.rows()];
      for (int i = 0; i < targets.length; i++) {
        long hundredths = 700;
        for (int j = 0; j < slopes.length; j++) {
          hundredths += slopes[j] * Math.round(100 * points.get(i, j));
        }
        targets[i] = hundredths / 100.0;
      }
      return Targets.of(targets);
    }
  }

  @Group
  class Refusals {
    private final Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 2);

    @Example
    void thereAreMoreRowsThanCoefficients() {
      Targeted<Matrix> three =
          new Targeted<>(Matrix.ofRowMajor(3, 2, 0, 1, 1, 0, 2, 5), Targets.of(1, 2, 4));

      assertRefused(
          "rows must be at least 4, more than the coefficients and the intercept, but were 3",
          () -> StandardErrors.of(three));
    }

    @Example
    void columnsAreNoCombinations() {
      String sentence =
          "columns must not be combinations of others or of a constant, which leaves their"
              + " coefficients open, but only 1 of 2 are not: leave the rest out";

      assertRefused(sentence, () -> StandardErrors.of(withColumn(0.1, 0.2, 0.3, 0.4, 0.5)));
      assertRefused(sentence, () -> StandardErrors.of(withColumn(0.1, 0.1, 0.1, 0.1, 0.1)));
    }

    private Targeted<Matrix> withColumn(double... column) {
      Matrix points = Varied.append(Matrix.ofRowMajor(5, 1, 0.2, 0.4, 0.6, 0.8, 1), column);
      return new Targeted<>(points, Targets.of(1, 2, 4, 7, 9));
    }

    @Example
    void errorsAreFiniteAndOneForEachCoefficient() {
      RidgeRegression.Model model =
          RidgeRegression.leastSquares().fit(new Targeted<>(line, Targets.of(1, 2, 4)));
      Matrix one = Matrix.ofRowMajor(1, 1, 1);

      assertRefused(
          "coefficients must have 1 columns, as many as the model, but had 2",
          () -> new StandardErrors(model, Matrix.ofRowMajor(1, 2, 1, 1), 1, 1, 1));
      assertRefused(
          "the standard error of column 0 must be at least 0.0 but was -1.0",
          () -> new StandardErrors(model, Matrix.ofRowMajor(1, 1, -1), 1, 1, 1));
      assertRefused(
          "the standard error of the intercept must be at least 0.0 but was NaN",
          () -> new StandardErrors(model, one, Double.NaN, 1, 1));
      assertRefused(
          "the residual deviation must be finite but was Infinity",
          () -> new StandardErrors(model, one, 1, Double.POSITIVE_INFINITY, 1));
      assertRefused(
          "degreesOfFreedom must be at least 1 but was 0",
          () -> new StandardErrors(model, one, 1, 1, 0));
    }

    @Example
    void anErrorThatOverflowsIsNamed() {
      Matrix points = Matrix.ofRowMajor(4, 1, 0, 1e-200, 2e-200, 3e-200);

      assertRefused(
          "the standard error of column 0 must be finite but overflows: scale the columns to"
              + " similar ranges first",
          () -> StandardErrors.of(new Targeted<>(points, Targets.of(1e140, 0, 0, 1e140))));
    }

    @Example
    void aColumnIsOneOfTheModel() {
      StandardErrors errors = StandardErrors.of(new Targeted<>(line, Targets.of(1, 2, 4)));

      assertRefused("column must be between 0 and 0 but was 1", () -> errors.tValue(1));
      assertRefused("column must be between 0 and 0 but was -1", () -> errors.tValue(-1));
    }

    @Example
    @SuppressWarnings("NullAway") // What is refused.
    void nothingIsNull() {
      assertNamed("data", () -> StandardErrors.of(null));
      assertNamed("data", () -> RidgeRegression.leastSquares().fit(null));
    }

    private void assertNamed(String name, Executable action) {
      assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
    }
  }
}

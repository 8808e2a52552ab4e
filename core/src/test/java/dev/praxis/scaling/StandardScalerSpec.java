package dev.praxis.scaling;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Learner;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Divisor;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Columns of mean 0 and standard deviation 1. */
@PropertyDefaults(tries = 150)
class StandardScalerSpec implements TransformerContract<StandardScaler.Model> {
  @Override
  public Learner<? super Matrix, StandardScaler.Model> learner() {
    return StandardScaler.standard();
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Clouds.any();
  }

  /** Clouds that change of units hurts by no more than a few roundings. */
  @Provide
  Arbitrary<Matrix> varying() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.separated(), Clouds.tall())
        .filter(points -> points.rows() >= 5);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class StandardizedColumns {
    @Property
    void haveMeanZeroAndDeviationOne(@ForAll("data") Matrix points) {
      StandardScaler.Model model = StandardScaler.standard().fit(points);
      Matrix scaled = model.transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double rounding = Math.ulp(model.means().get(0, j)) / model.scales().get(0, j);
        double[] column = scaled.column(j);
        assertWithin(1e-14 + rounding, 0, Columns.mean(column));
        if (model.scales().get(0, j) != 1) {
          assertWithin(1e-12 + rounding, 1, Columns.deviation(column));
        }
      }
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("data") Matrix points, @ForAll Divisor divisor) {
      Matrix scaled = StandardScaler.standard().withDivisor(divisor).fit(points).transform(points);
      double[][] rows = points.toRows();
      double[] means = PlainStandardScaler.means(rows);
      int count = divisor == Divisor.N ? rows.length : rows.length - 1;
      double[] scales = PlainStandardScaler.scales(rows, means, count);
      Matrix plain = Matrix.ofRows(PlainStandardScaler.transform(rows, means, scales));

      for (int j = 0; j < points.columns(); j++) {
        double slack = 1e-12 * largest(scaled.column(j)) + 2 * Math.ulp(means[j]) / scales[j];
        assertArrayEquals(plain.column(j), scaled.column(j), slack);
      }
    }

    @Property
    void areTheSameInWhateverUnitsTheyWereMeasured(
        @ForAll("varying") Matrix points, @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[] units = random.doubles(points.columns(), 0.001, 1000).toArray();
      double[] offsets = random.doubles(points.columns(), -100, 100).toArray();
      Matrix others = Columns.inOtherUnits(points, units, offsets);
      Matrix scaled = StandardScaler.standard().fit(points).transform(points);

      assertNear(scaled, StandardScaler.standard().fit(others).transform(others), scaled, 1e-8);
    }

    @Property
    void areStandardizedAlready(@ForAll("varying") Matrix points) {
      Matrix once = StandardScaler.standard().fit(points).transform(points);
      Matrix twice = StandardScaler.standard().fit(once).transform(once);

      assertNear(once, twice, once, 1e-12);
    }

    @Property
    void doNotDependOnTheOrderOfTheRows(
        @ForAll("varying") Matrix points, @ForAll("seeds") long seed) {
      int[] order = IntStream.range(0, points.rows()).toArray();
      Random random = new Random(seed);
      for (int i = order.length - 1; i > 0; i--) {
        int other = random.nextInt(i + 1);
        int row = order[i];
        order[i] = order[other];
        order[other] = row;
      }
      Matrix shuffled = points.selectRows(order);
      Matrix scaled = StandardScaler.standard().fit(points).transform(points);
      Matrix again = StandardScaler.standard().fit(shuffled).transform(shuffled);

      assertNear(scaled.selectRows(order), again, scaled, 1e-12);
    }

    @Property
    void comeBack(@ForAll("data") Matrix points) {
      StandardScaler.Model model = StandardScaler.standard().fit(points);

      assertNear(points, model.inverse(model.transform(points)), points, 4e-16);
    }
  }

  @Group
  class AColumnThatSaysNothing {
    @Property
    void becomesZero(@ForAll("data") Matrix points, @ForAll("seeds") long seed) {
      double number = 1e9 * new Random(seed).nextGaussian();
      Matrix constant = Columns.mapped(points, x -> number);
      StandardScaler.Model model = StandardScaler.standard().fit(constant);

      assertEquals(Columns.mapped(points, x -> 0), model.transform(constant));
      assertEquals(constant, model.inverse(model.transform(constant)));
    }

    @Property
    void isNotBlownUpWhereItVariesByRoundingOnly(@ForAll("varying") Matrix points) {
      Matrix rounded = Columns.mapped(points, x -> 1e9 + (x > 0 ? Math.ulp(1e9) : 0));
      StandardScaler.Model model = StandardScaler.standard().fit(rounded);

      assertEquals(Columns.mapped(points.selectRows(0), x -> 1), model.scales());
    }

    @Example
    void mayVaryByLittleMoreThanRounding() {
      // n · mean · ε is 4 · 1024 · 2⁻⁵², which is 2⁻⁴⁰: not more than that is rounding.
      double step = 0x1p-40;
      Matrix rounding = Matrix.ofRowMajor(4, 1, 1024 - step, 1024 + step, 1024 - step, 1024 + step);
      Matrix more =
          Matrix.ofRowMajor(4, 1, 1024 - 2 * step, 1024 + step, 1024 - step, 1024 + 2 * step);

      assertEquals(1, StandardScaler.standard().fit(rounding).scales().get(0, 0));
      assertEquals(
          Math.sqrt(2.5) * step, StandardScaler.standard().fit(more).scales().get(0, 0), 1e-25);
    }

    @Example
    void mayVaryBySoLittleThatSquaresVanish() {
      Matrix tiny = Matrix.ofRowMajor(2, 1, -1e-163, 1e-163);

      assertEquals(tiny, StandardScaler.standard().fit(tiny).transform(tiny));
    }

    @Example
    void mayBeTheOnlyRow() {
      StandardScaler.Model model = StandardScaler.standard().fit(Matrix.ofRowMajor(1, 2, 3, -4));

      assertArrayEquals(new double[] {2, 5}, model.transform(5, 1));
      assertEquals(
          model.scales(),
          StandardScaler.standard()
              .withDivisor(Divisor.N_MINUS_ONE)
              .fit(Matrix.ofRowMajor(1, 2, 3, -4))
              .scales());
    }
  }

  @Group
  class Choices {
    @Property
    void ofTheDivisorMakeTheDeviationLarger(@ForAll("varying") Matrix points) {
      int n = points.rows();
      StandardScaler.Model all = StandardScaler.standard().fit(points);
      StandardScaler.Model sample =
          StandardScaler.standard().withDivisor(Divisor.N_MINUS_ONE).fit(points);
      Matrix larger = Columns.mapped(all.scales(), s -> s * Math.sqrt(n / (n - 1.0)));

      assertEquals(all.means(), sample.means());
      assertNear(larger, sample.scales(), larger, 1e-15);
    }

    @Property
    void withoutCenteringOnlyDivide(@ForAll("data") Matrix points) {
      StandardScaler.Model model = StandardScaler.standard().withoutCentering().fit(points);
      double[] scales = model.scales().row(0);
      double[] quotients =
          IntStream.range(0, scales.length)
              .mapToDouble(j -> points.get(0, j) / scales[j])
              .toArray();

      assertEquals(StandardScaler.standard().fit(points).scales(), model.scales());
      assertArrayEquals(quotients, model.transform(points).row(0));
      assertArrayEquals(new double[scales.length], model.transform(new double[scales.length]));
    }

    @Property
    void withoutScalingOnlySubtract(@ForAll("data") Matrix points) {
      StandardScaler.Model model = StandardScaler.standard().withoutScaling().fit(points);
      double[] means = model.means().row(0);
      double[] differences =
          IntStream.range(0, means.length).mapToDouble(j -> points.get(0, j) - means[j]).toArray();

      assertEquals(StandardScaler.standard().fit(points).means(), model.means());
      assertArrayEquals(differences, model.transform(points).row(0));
    }

    @Example
    void areRemembered() {
      assertEquals(new StandardScaler(Divisor.N, true, true), StandardScaler.standard());
      assertEquals(
          new StandardScaler(Divisor.N_MINUS_ONE, false, false),
          StandardScaler.standard()
              .withDivisor(Divisor.N_MINUS_ONE)
              .withoutCentering()
              .withoutScaling());
      StandardScaler learner = StandardScaler.standard().withoutScaling().withoutCentering();
      StandardScaler.Model model = learner.fit(Matrix.ofRowMajor(3, 1, 7, 8, 9));
      assertEquals(learner, model.learner());
      assertEquals(3, model.count());
      assertArrayEquals(new double[] {5}, model.transform(5));
    }
  }

  @Group
  class AStream {
    @Property
    void isLearnedFromAsTheMatrixIs(@ForAll("data") Matrix points, @ForAll("seeds") long seed) {
      StandardScaler.Model model = StandardScaler.standard().fit(points);
      Blocky stream = Blocky.cut(points, seed);

      assertEquals(model, StandardScaler.standard().fit(stream));
      assertEquals(model.transform(points), model.transform(stream).toMatrix());
    }

    @Property
    void mayBeSummedUpInParts(@ForAll("varying") Matrix points, @ForAll("seeds") long seed) {
      ColumnStatistics parts =
          Blocky.cut(points, seed).blocks().stream()
              .map(ColumnStatistics::of)
              .reduce(ColumnStatistics::merge)
              .orElseThrow();
      StandardScaler.Model whole = StandardScaler.standard().fit(points);
      StandardScaler.Model merged = StandardScaler.standard().fit(parts);

      assertNear(whole.scales(), merged.scales(), whole.scales(), 1e-13);
      assertNear(whole.means(), merged.means(), points, 1e-15);
      assertEquals(whole.count(), merged.count());
    }

    @Property(tries = 5)
    void isLearnedFromBlocksThatThreadsShare(@ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[] values = new double[9000 * 64];
      Arrays.setAll(values, i -> 1e9 + random.nextGaussian());
      Matrix points = Matrix.ofRowMajor(9000, 64, values);
      StandardScaler.Model model = StandardScaler.standard().fit(points);
      Blocky stream = Blocky.cut(points, seed);

      assertEquals(model, StandardScaler.standard().fit(stream));
      assertEquals(model.transform(points), model.transform(stream).toMatrix());
      assertNear(Columns.deviation(points.column(63)), model.scales().get(0, 63), 1e-12);
    }
  }

  @Group
  class Refusals {
    private final StandardScaler.Model model =
        StandardScaler.standard().fit(Matrix.ofRowMajor(2, 2, 0, 0, 2e-100, 2));

    @Example
    void pointsThatComeBackHaveTheColumnsThatWereLearnedFrom() {
      assertRefused(
          "points must have 2 columns, as those that were learned from, but had 3",
          () -> model.inverse(Matrix.ofRowMajor(1, 3, 1, 2, 3)));
    }

    @Example
    void numbersThatOverflowAreNamed() {
      assertRefused(
          "row 1, column 0 overflows when it is scaled",
          () -> model.transform(Matrix.ofRowMajor(3, 2, 1, 1, 1e300, 1, -1e300, 1)));
    }

    @Example
    void ofNumbersThatOverflowTheFirstIsNamed() {
      double[] values = new double[2 * 50_000];
      values[2 * 40_000] = 1e300;
      values[2 * 30_000] = -1e300;

      assertRefused(
          "row 30000, column 0 overflows when it is scaled",
          () -> model.transform(Matrix.ofRowMajor(50_000, 2, values)));
    }

    @Example
    void columnsHaveAVariance() {
      assertRefused(
          "the variance of column 0 must be finite but overflows: its numbers go from -1.0E200 to"
              + " 1.0E200",
          () -> StandardScaler.standard().fit(Matrix.ofRowMajor(2, 1, -1e200, 1e200)));
    }
  }
}

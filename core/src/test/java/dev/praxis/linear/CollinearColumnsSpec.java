package dev.praxis.linear;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Sums;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Columns that say what others say: which of the best fits is found. */
@PropertyDefaults(tries = 150)
class CollinearColumnsSpec {
  @Provide
  Arbitrary<Targeted<Matrix>> data() {
    return Trends.any();
  }

  @Provide
  Arbitrary<Targeted<Matrix>> independent() {
    return Trends.independent();
  }

  /** One column a category, of which one row is in each: together with the intercept collinear. */
  @Property(tries = 60)
  void columnsOfCategoriesPredictTheMeanOfEach(
      @ForAll @IntRange(min = 2, max = 400) int rows,
      @ForAll @IntRange(min = 1, max = 150) int categories,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[][] points = new double[rows][categories];
    double[] targets = random.doubles(rows, 1, 20).toArray();
    double[] sums = new double[categories];
    int[] counts = new int[categories];
    int[] of = new int[rows];
    for (int i = 0; i < rows; i++) {
      // Half of the rows share one category, the others are rare.
      of[i] = random.nextBoolean() ? 0 : random.nextInt(categories);
      points[i][of[i]] = 1;
      sums[of[i]] += targets[i];
      counts[of[i]]++;
    }
    Targeted<Matrix> data = new Targeted<>(Matrix.ofRows(points), Targets.of(targets));
    Targets predicted = RidgeRegression.leastSquares().fit(data).predict(data.points());

    for (int i = 0; i < rows; i++) {
      assertWithin(1e-10, sums[of[i]] / counts[of[i]], predicted.value(i));
    }
    assertEquals(rows, RidgeRegression.withPenalty(1e-6).fit(data).predict(data.points()).size());
  }

  @Property
  void equalColumnsShareTheCoefficient(@ForAll("independent") Targeted<Matrix> data) {
    Matrix points = data.points();
    RidgeRegression.Model alone = RidgeRegression.leastSquares().fit(data);
    RidgeRegression.Model twice =
        RidgeRegression.leastSquares()
            .fit(new Targeted<>(Varied.append(points, points.column(0)), data.targets()));

    int d = points.columns();
    double unit = Sums.norm(alone.coefficients().row(0));
    double half = alone.coefficients().get(0, 0) / 2;
    assertWithin(1e-10 * unit, half, twice.coefficients().get(0, 0));
    assertWithin(1e-10 * unit, half, twice.coefficients().get(0, d));
    assertEquals(d, twice.rank());
  }

  @Property
  void constantColumnsHaveNoCoefficient(
      @ForAll("independent") Targeted<Matrix> data,
      @ForAll @DoubleRange(min = -1e9, max = 1e9) double constant,
      @ForAll @IntRange(max = 1) int penalty) {
    double[] column = new double[data.points().rows()];
    Arrays.fill(column, constant);
    RidgeRegression learner = RidgeRegression.withPenalty(penalty);
    RidgeRegression.Model alone = learner.fit(data);
    RidgeRegression.Model model =
        learner.fit(new Targeted<>(Varied.append(data.points(), column), data.targets()));

    double[] padded = Arrays.copyOf(alone.coefficients().row(0), column.length);
    int d = data.points().columns();
    assertArrayEquals(
        Arrays.copyOf(padded, d + 1), model.coefficients().row(0), 1e-10 * Sums.norm(padded));
    assertEquals(0, Math.abs(model.coefficients().get(0, d)));
    assertEquals(alone.rank(), model.rank());
  }

  /** The coefficients (1, …, 1, −1) make no difference, so the shortest have no share in them. */
  @Property
  void columnsThatAddUpGetTheShortestOfTheBestFits(@ForAll("independent") Targeted<Matrix> data) {
    double[][] rows = data.points().toRows();
    Matrix all =
        Varied.append(
            data.points(), Arrays.stream(rows).mapToDouble(x -> Arrays.stream(x).sum()).toArray());
    int d = data.points().columns();

    RidgeRegression.Model alone = RidgeRegression.leastSquares().fit(data);
    RidgeRegression.Model model =
        RidgeRegression.leastSquares().fit(new Targeted<>(all, data.targets()));

    double[] w = model.coefficients().row(0);
    double unit = Sums.norm(alone.coefficients().row(0));
    assertEquals(d, model.rank());
    assertWithin(1e-10 * unit, w[d], Arrays.stream(w).limit(d).sum());
    for (int j = 0; j < d; j++) {
      assertWithin(1e-10 * unit, alone.coefficients().get(0, j), w[j] + w[d]);
    }
  }

  @Property
  void collinearColumnsMakeFinitePredictions(
      @ForAll("data") Targeted<Matrix> data,
      @ForAll @DoubleRange(min = 0, max = 1) double penalty) {
    Matrix points = Varied.append(data.points(), data.points().column(0));

    RidgeRegression.Model model =
        RidgeRegression.withPenalty(penalty).fit(new Targeted<>(points, data.targets()));

    double most = largest(data.targets().toArray());
    assertTrue(largest(model.predict(points).toArray()) <= 1e3 * most);
  }
}

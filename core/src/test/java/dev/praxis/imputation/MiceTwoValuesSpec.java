package dev.praxis.imputation;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.linear.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Columns of two values. */
@PropertyDefaults(tries = 60)
class MiceTwoValuesSpec {
  private static final double NONE = Double.NaN;

  @Provide
  Arbitrary<Mice> learners() {
    return MiceVariants.any();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void onlyTheTwoValuesAreFilledIn(@ForAll("seeds") long seed, @ForAll("learners") Mice mice) {
    IncompleteMatrix points = withClasses(seed);
    for (Matrix filled : mice.withTwoValues(2).fit(points).completions(points)) {
      assertTrue(Arrays.stream(filled.column(2)).allMatch(x -> x == -1 || x == 3));
    }
  }

  @Property(tries = 200)
  void ofTwoThatAreAsLikelyTheSmallerIsFilledIn(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    for (int pairs = 2 + random.nextInt(4); pairs > 0; pairs--) {
      double a = (random.nextInt(21) - 10) / 10.0;
      double b = (random.nextInt(21) - 10) / 10.0;
      // Whatever the others are, either value is there once.
      rows.add(new double[] {a, b, 0.1});
      rows.add(new double[] {a, b, 0.2});
    }
    Collections.shuffle(rows, random);
    rows.add(new double[] {rows.get(0)[0], rows.get(0)[1], NONE});
    IncompleteMatrix points = IncompleteMatrix.ofRows(rows.toArray(double[][]::new));
    Matrix filled = Mice.mostLikely().withTwoValues(2).withRounds(2).fit(points).transform(points);

    assertEquals(0.1, filled.get(rows.size() - 1, 2));
  }

  /** The log-odds were 2.2e-16 here, and 0.5000000000000001 is above a half. */
  @Example
  void ofTwoThatAreAsLikelyOnPaperTheSmallerIsFilledIn() {
    IncompleteMatrix points =
        IncompleteMatrix.ofRows(
            new double[][] {
              {0.2, 0.9, 0.1},
              {-0.2, 0.2, 0.2},
              {-0.2, 0.2, 0.2},
              {0.2, 0.9, 0.2},
              {-0.2, 0.2, 0.1},
              {-0.2, 0.2, 0.1},
              {0.2, 0.9, NONE}
            });
    Mice.Model model = Mice.mostLikely().withTwoValues(2).withRounds(2).fit(points);

    assertEquals(0.1, model.transform(points).get(6, 2));
  }

  /** The middle of two doubles that are next to each other is one of them. */
  @Example
  void theTwoValuesMayBeNextToEachOther() {
    double low = Math.nextUp(0.1);
    double high = Math.nextUp(low);
    for (double[] values : new double[][] {{0.1, low}, {low, high}}) {
      double[] rows = {1, values[0], 1, values[1], 2, values[1], 3, values[1], 1, NONE};
      IncompleteMatrix points = IncompleteMatrix.ofRowMajor(5, 2, rows);
      Mice.Model model = Mice.mostLikely().withTwoValues(1).fit(points);

      assertEquals(values[1], model.transform(points).get(4, 1));
    }
  }

  @Property(tries = 20)
  void aColumnHasTheEquationOfLogisticRegression(@ForAll("seeds") long seed) {
    IncompleteMatrix points = withClasses(seed);
    Mice.Model model = Mice.mostLikely().withTwoValues(2).withRounds(2).fit(points);
    int[] known = IntStream.range(0, points.rows()).filter(i -> !points.isMissing(i, 2)).toArray();
    Matrix features = Matrix.ofRows(scaled(points, model, known));
    int[] codes = Arrays.stream(known).map(i -> points.get(i, 2) > 0 ? 1 : 0).toArray();
    LogisticRegression.Model expected =
        LogisticRegression.withPenalty(1).fit(new Labeled<>(features, Labels.ofCodes(codes)));
    Mice.Equation own =
        model.equations().stream().filter(e -> e.column() == 2).findFirst().orElseThrow();

    assertWithin(1e-6, expected.coefficients().get(0, 0), own.fitted().get(0, 0));
    assertWithin(1e-6, expected.coefficients().get(0, 1), own.fitted().get(0, 1));
    assertWithin(1e-6, expected.intercepts().get(0, 0), own.fitted().get(0, 3));
  }

  private double[][] scaled(IncompleteMatrix points, Mice.Model model, int[] rows) {
    double[][] scaled = new double[rows.length][2];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 2; j++) {
        double difference = points.get(rows[i], j) - model.means().get(0, j);
        scaled[i][j] = difference / model.deviations().get(0, j);
      }
    }
    return scaled;
  }

  /** Two complete columns, and one of −1 and 3 that they tell something of, with holes. */
  private IncompleteMatrix withClasses(long seed) {
    Random random = new Random(seed);
    double[][] rows = Related.complete(120, 3, seed).toRows();
    for (int i = 0; i < rows.length; i++) {
      boolean high = rows[i][0] + random.nextGaussian() > 0;
      rows[i][2] = i > 1 && random.nextInt(4) == 0 ? NONE : i > 1 ? (high ? 3 : -1) : 4 * i - 1;
    }
    return IncompleteMatrix.ofRows(rows);
  }

  @Example
  void valuesMayBeSeparatedByAPlane() {
    double[][] rows =
        IntStream.range(0, 40)
            .mapToObj(i -> new double[] {i, i < 20 ? 0 : 1})
            .toArray(double[][]::new);
    rows[3][1] = NONE;
    rows[33][1] = NONE;
    IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
    Matrix filled = Mice.mostLikely().withTwoValues(1).fit(points).transform(points);

    assertEquals(0, filled.get(3, 1));
    assertEquals(1, filled.get(33, 1));
  }

  @Example
  void valuesAreDrawnByTheirProbability() {
    double[][] rows = new double[1001][2];
    Arrays.setAll(rows, i -> new double[] {i % 7, i % 4 == 0 ? 1 : 0});
    rows[1000][1] = NONE;
    IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
    double share =
        Mice.bayesian(2000).withTwoValues(1).withRounds(1).fit(points).completions(points).stream()
            .mapToDouble(m -> m.get(1000, 1))
            .average()
            .orElseThrow();

    assertEquals(0.25, share, 0.05);
  }
}

package dev.praxis.imputation;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Columns;
import dev.praxis.Holes;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** What is drawn for a hole, where numbers are drawn. */
@PropertyDefaults(tries = 60)
class MiceDrawsSpec {
  private static final double NONE = Double.NaN;

  @Provide
  Arbitrary<IncompleteMatrix> data() {
    return Holes.any();
  }

  @Provide
  Arbitrary<IncompleteMatrix> related() {
    return Related.any();
  }

  @Property
  void aDrawIsTheSameForTheSameSeed(@ForAll("related") IncompleteMatrix points) {
    Mice mice = Mice.bayesian(3).withRounds(2);
    List<Matrix> completions = mice.fit(points).completions(points);

    assertEquals(completions, mice.withSeed(mice.seed()).fit(points).completions(points));
    assertNotEquals(completions, mice.withSeed(mice.seed() + 1).fit(points).completions(points));
    assertEquals(3, completions.stream().distinct().count());
  }

  @Property
  void aMatchedDrawIsANumberThatHasBeenSeen(@ForAll("data") IncompleteMatrix points) {
    Matrix filled = Mice.matching(1).fit(points).transform(points);

    for (int j = 0; j < points.columns(); j++) {
      double[] seen = points.observed(j);
      Arrays.sort(seen);
      for (double value : filled.column(j)) {
        assertTrue(Arrays.binarySearch(seen, value) >= 0);
      }
    }
  }

  @Example
  void drawsLieAroundTheLikeliestByAsMuchAsTheRowsLeaveOpen() {
    // One column of holes, so that a round is one regression: 40 rows, 3 weights, 37 degrees.
    double[][] rows = Related.complete(41, 3, 5).toRows();
    rows[40][2] = NONE;
    IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
    double likely = Mice.mostLikely().withRounds(1).fit(points).transform(points).get(40, 2);
    Mice.Model model = Mice.bayesian(4000).withRounds(1).fit(points);
    double[] drawn = model.completions(points).stream().mapToDouble(m -> m.get(40, 2)).toArray();
    double[] x = new double[40];
    double[][] known = Arrays.copyOf(rows, 40);
    double[] weights = ColumnRegression.weights(Matrix.ofRows(known), 2);
    double rss = 0;
    for (int i = 0; i < 40; i++) {
      x[i] = known[i][2] - weights[2];
      x[i] -= weights[0] * known[i][0] + weights[1] * known[i][1];
      rss += x[i] * x[i];
    }
    double leverage = ColumnRegression.leverage(Matrix.ofRows(known), rows[40], 2);
    // The variance of a Student variable with 37 degrees of freedom is 37 / 35.
    double expected = Math.sqrt(rss / 37 * (1 + leverage) * 37 / 35);

    assertWithin(4 * expected / Math.sqrt(4000), likely, Columns.mean(drawn));
    assertWithin(0.05 * expected, expected, Columns.deviation(drawn));
  }

  @Example
  void drawsComeFromAllOfTheNearestDonors() {
    // The prediction for x = 10 is nearest to those of 8, 9, 10, 11 and 12.
    double[][] rows =
        IntStream.range(0, 22).mapToObj(i -> new double[] {i, i}).toArray(double[][]::new);
    rows[21] = new double[] {10, NONE};
    IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
    double[] drawn =
        Mice.matching(200).withRounds(1).fit(points).completions(points).stream()
            .mapToDouble(m -> m.get(21, 1))
            .distinct()
            .sorted()
            .toArray();

    assertArrayEquals(new double[] {8, 9, 10, 11, 12}, drawn);
    assertEquals(10, Mice.matching(1).withDonors(1).fit(points).transform(points).get(21, 1));
  }

  @Example
  void noneOfEqualDonorsIsPreferred() {
    double[][] rows =
        IntStream.range(0, 41).mapToObj(i -> new double[] {1, i}).toArray(double[][]::new);
    rows[40][1] = NONE;
    IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
    long different =
        Mice.matching(400).withRounds(1).fit(points).completions(points).stream()
            .mapToDouble(m -> m.get(40, 1))
            .distinct()
            .count();

    assertEquals(40, different);
  }
}

package dev.praxis.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Refusals;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Greedy k-means++ as it chooses rows. */
@PropertyDefaults(tries = 150)
class KMeansPlusPlusSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.any();
  }

  @Property
  void allRowsThatDifferCanBeChosen(@ForAll("clouds") Matrix points, @ForAll long seed) {
    int distinct = Math.min(40, Clouds.distinctRows(points));
    int[] rows = KMeansPlusPlus.rows(new WeightedPoints(points), distinct, Draws.seeded(seed));

    assertEquals(distinct, rows.length);
    assertEquals(distinct, Clouds.distinctRows(points.selectRows(rows)));
  }

  @Property
  void rowsOfWeightZeroAreNeverChosen(@ForAll("clouds") Matrix points, @ForAll long seed) {
    double[] weights = new Random(seed).ints(points.rows(), 0, 2).asDoubleStream().toArray();
    weights[points.rows() - 1] = 1;
    int[] counting = IntStream.range(0, points.rows()).filter(i -> weights[i] > 0).toArray();
    int distinct = Math.min(20, Clouds.distinctRows(points.selectRows(counting)));

    int[] rows =
        KMeansPlusPlus.rows(new WeightedPoints(points, weights), distinct, Draws.seeded(seed));
    assertTrue(Arrays.stream(rows).allMatch(row -> weights[row] > 0));
  }

  @Property
  void moreRowsThanDifferAreRefused(@ForAll("clouds") Matrix points, @ForAll long seed) {
    int distinct = Clouds.distinctRows(points);
    if (distinct <= 100) {
      Refusals.assertRefused(
          "clusters must be at most the number of distinct rows of positive weight, "
              + distinct
              + ", but was "
              + (distinct + 1),
          () -> KMeansPlusPlus.rows(new WeightedPoints(points), distinct + 1, Draws.seeded(seed)));
    }
  }

  @Example
  void rowsThatAreBarelyApartAreFound() {
    // Their squared distance is the least positive number, so that a share of it is rounded.
    double least = 0x1p-537;
    for (int rows : new int[] {2, 600, 1500}) {
      for (int at : new int[] {0, rows / 2, rows - 1}) {
        double[] values = new double[rows];
        values[at] = least;
        for (int seed = 0; seed < 20; seed++) {
          int[] chosen =
              KMeansPlusPlus.rows(
                  new WeightedPoints(Matrix.ofRowMajor(rows, 1, values)), 2, Draws.seeded(seed));
          assertEquals(least, values[chosen[0]] + values[chosen[1]]);
        }
      }
    }
  }

  @Example
  void theFirstRowIsDrawnByWeight() {
    Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 2);
    int[] counts = new int[3];
    for (int seed = 0; seed < 10_000; seed++) {
      counts[
          KMeansPlusPlus.rows(
              new WeightedPoints(line, new double[] {1, 3, 6}), 1, Draws.seeded(seed))[0]]++;
    }

    assertEquals(1000, counts[0], 120);
    assertEquals(3000, counts[1], 180);
    assertEquals(6000, counts[2], 200);
  }

  @Example
  void theNextRowsAreDrawnByWeightTimesSquaredDistance() {
    // The first is 0 by its weight. Of the others, 9 · 1² against 1 · 3²: each is a candidate half
    // of the time; 3 leaves 9 · 1, 1 leaves 1 · 2² and is better, so 3 needs both candidates.
    Matrix line = Matrix.ofRowMajor(3, 1, 0, 1, 3);
    WeightedPoints points = new WeightedPoints(line, new double[] {1e9, 9, 1});
    int worse = 0;
    for (int seed = 0; seed < 10_000; seed++) {
      worse += KMeansPlusPlus.rows(points, 2, Draws.seeded(seed))[1] == 2 ? 1 : 0;
    }

    assertEquals(2500, worse, 170);
  }
}

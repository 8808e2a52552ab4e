package dev.praxis.anomaly;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Nearness;
import dev.praxis.data.Matrix;
import dev.praxis.neighbors.Distance;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.Arrays;
import java.util.OptionalInt;
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
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Rows that are far from their nearest neighbours. */
@PropertyDefaults(tries = 150)
class KnnDistanceRuleSpec implements OutlierContract<KnnDistanceRule.Model> {
  @Override
  public Learner<? super Matrix, KnnDistanceRule.Model> learner() {
    return KnnDistanceRule.nearest(3).byMeanDistance();
  }

  @Override
  public Outliers learned(KnnDistanceRule.Model model, Matrix points) {
    return model.outliers();
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Clouds.any().filter(points -> points.rows() >= 5);
  }

  @Provide
  Arbitrary<Matrix> few() {
    return Clouds.few().filter(points -> points.rows() >= 5);
  }

  @Provide
  Arbitrary<Matrix> inGeneralPosition() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.separated())
        .filter(points -> points.rows() >= 5 && Clouds.distinctRows(points) == points.rows());
  }

  @Provide
  Arbitrary<int[]> whole() {
    return Arbitraries.integers().between(-40, 40).array(int[].class).ofMinSize(3).ofMaxSize(40);
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class TheScore {
    @Property
    void ofARowLearnedFromIsMeasuredToTheOthers(
        @ForAll("few") Matrix points,
        @ForAll @IntRange(min = 1, max = 4) int k,
        @ForAll KnnDistanceRule.Score score) {
      KnnDistanceRule rule = new KnnDistanceRule(k, score, 0.1, Distance.EUCLIDEAN);
      Outliers outliers = rule.fit(points).outliers();

      for (int i = 0; i < points.rows(); i++) {
        int row = i;
        int[] others = IntStream.range(0, points.rows()).filter(r -> r != row).toArray();
        double plain = plain(score, points.selectRows(others), points.row(i), k);
        assertNear(plain, outliers.score(i), 1e-12);
      }
    }

    @Property
    void ofANewRowIsMeasuredToAll(
        @ForAll("few") Matrix points,
        @ForAll @IntRange(min = 1, max = 4) int k,
        @ForAll KnnDistanceRule.Score score) {
      KnnDistanceRule rule = new KnnDistanceRule(k, score, 0.1, Distance.EUCLIDEAN);
      double[] between = new double[points.columns()];
      Arrays.setAll(between, j -> (points.get(0, j) + points.get(1, j)) / 2);
      Outliers outliers = rule.fit(points).flag(Matrix.ofRows(points.row(2), between));

      assertNear(plain(score, points, points.row(2), k), outliers.score(0), 1e-12);
      assertNear(plain(score, points, between, k), outliers.score(1), 1e-12);
    }

    private static double plain(KnnDistanceRule.Score score, Matrix rows, double[] x, int k) {
      return score == KnnDistanceRule.Score.MEAN
          ? PlainKnnDistanceRule.mean(rows.toRows(), x, k)
          : PlainKnnDistanceRule.farthest(rows.toRows(), x, k);
    }

    @Property
    void risesWithTheNumberOfNeighborsAndIsAtLeastTheMean(@ForAll("data") Matrix points) {
      double[] nearest = KnnDistanceRule.nearest(1).fit(points).outliers().scores();
      double[] third = KnnDistanceRule.nearest(3).fit(points).outliers().scores();
      double[] mean = KnnDistanceRule.nearest(3).byMeanDistance().fit(points).outliers().scores();

      // Scores just above the threshold, by the rounding of a distance, are lowered to it.
      double rounding = 8 * Math.ulp(Nearness.largest(points.toRowMajor()));
      for (int i = 0; i < points.rows(); i++) {
        assertTrue(nearest[i] <= third[i] + rounding);
        assertTrue(mean[i] <= third[i] * (1 + 1e-15) + rounding);
        assertTrue(mean[i] >= nearest[i] * (1 - 1e-15) - rounding);
      }
    }

    @Property
    void ofOneNeighborIsTheSameEitherWay(@ForAll("data") Matrix points) {
      KnnDistanceRule one = KnnDistanceRule.nearest(1);

      assertEquals(one.fit(points).outliers(), one.byMeanDistance().fit(points).outliers());
    }

    @Property
    void goesWithTheUnit(
        @ForAll("inGeneralPosition") Matrix points,
        @ForAll @IntRange(min = -20, max = 20) int power) {
      double unit = Math.scalb(1.0, power);
      double[] scaled = Arrays.stream(points.toRowMajor()).map(x -> unit * x).toArray();
      Matrix inOtherUnits = Matrix.ofRowMajor(points.rows(), points.columns(), scaled);
      Outliers outliers = KnnDistanceRule.nearest(2).fit(points).outliers();
      Outliers other = KnnDistanceRule.nearest(2).fit(inOtherUnits).outliers();

      assertArrayEquals(
          Arrays.stream(outliers.scores()).map(x -> unit * x).toArray(), other.scores());
      assertArrayEquals(outliers.rows(), other.rows());
    }

    @Property
    void goesWithTheRowWhereverItStands(@ForAll("data") Matrix points) {
      int n = points.rows();
      int[] backwards = new int[n];
      Arrays.setAll(backwards, i -> n - 1 - i);
      KnnDistanceRule rule = KnnDistanceRule.nearest(3).byMeanDistance();
      double[] scores = rule.fit(points).outliers().scores();
      double[] reversed = rule.fit(points.selectRows(backwards)).outliers().scores();

      for (int i = 0; i < n; i++) {
        assertEquals(scores[i], reversed[n - 1 - i]);
      }
    }

    @Property
    void isByTheDistanceThatIsNamed(@ForAll("inGeneralPosition") Matrix points) {
      KnnDistanceRule rule = KnnDistanceRule.nearest(2).withDistance(Distance.MANHATTAN);
      KnnDistanceRule.Model model = rule.fit(points);

      Neighbors near = NeighborIndex.of(points, Distance.MANHATTAN).nearestOthers(2);
      for (int i = 0; i < points.rows(); i++) {
        assertEquals(near.distance(i, 1), model.outliers().score(i));
      }
    }

    @Property
    void isOfTheWholeRowAndOfNoColumn(@ForAll("data") Matrix points) {
      KnnDistanceRule.Model model = KnnDistanceRule.nearest(2).fit(points);

      assertEquals(OptionalInt.empty(), model.outliers().column(0));
      assertEquals(OptionalInt.empty(), model.flag(points).column(0));
    }
  }

  @Group
  class TheThreshold {
    @Property
    void flagsTheShareThatWasChosen(
        @ForAll("inGeneralPosition") Matrix points,
        @ForAll @DoubleRange(min = 0, max = 0.5) double share) {
      KnnDistanceRule rule = KnnDistanceRule.nearest(4).withContamination(share);
      Outliers outliers = rule.fit(points).outliers();
      double last = points.rows() - 1;
      boolean tied = Arrays.stream(outliers.scores()).distinct().count() < points.rows();
      int flagged = (int) Math.ceil(share * last - 1e-9);

      assertTrue(outliers.count() <= flagged);
      assertTrue(tied || outliers.count() == flagged);
    }

    @Property
    void isTheHighestScoreIfNoRowIsToBeFlagged(@ForAll("data") Matrix points) {
      Outliers outliers = KnnDistanceRule.nearest(2).withContamination(0).fit(points).outliers();

      assertEquals(0, outliers.count());
      assertEquals(Arrays.stream(outliers.scores()).max().orElseThrow(), outliers.threshold());
    }

    /** 0.9 · 100 places are 90 and not a little less, for which one more row would be flagged. */
    @Property
    void isAScoreWhereThePlaceIsWhole(@ForAll @IntRange(min = 1, max = 50) int percent) {
      double[] squares = IntStream.range(0, 101).mapToDouble(i -> i * i).toArray();
      Matrix points = Matrix.ofRowMajor(101, 1, squares);
      Outliers outliers =
          KnnDistanceRule.nearest(1).withContamination(percent / 100.0).fit(points).outliers();
      double[] sorted = Arrays.stream(outliers.scores()).sorted().toArray();

      assertEquals(sorted[100 - percent], outliers.threshold());
    }

    /** 1.8 − 1.2 and 0.6 − 0 are not the same double, but the same distance. */
    @Property
    void isReachedByTheSameRowsInTenths(
        @ForAll("whole") int[] numbers, @ForAll KnnDistanceRule.Score score) {
      KnnDistanceRule rule = new KnnDistanceRule(2, score, 0.1, Distance.EUCLIDEAN);
      double[] column = Arrays.stream(numbers).asDoubleStream().toArray();
      double[] tenths = Arrays.stream(numbers).mapToDouble(k -> k / 10.0).toArray();
      int n = numbers.length;

      assertArrayEquals(
          rule.outliers(Matrix.ofRowMajor(n, 1, column)).rows(),
          rule.outliers(Matrix.ofRowMajor(n, 1, tenths)).rows());
    }

    /** Scores stay, but for those that differ from a threshold by the rounding of distances. */
    @Property
    void canBeChosenLater(
        @ForAll("data") Matrix points, @ForAll @DoubleRange(min = 0, max = 3) double threshold) {
      KnnDistanceRule.Model model = KnnDistanceRule.nearest(2).fit(points);
      KnnDistanceRule.Model other = model.withThreshold(threshold);

      assertEquals(threshold, other.threshold());
      assertEquals(threshold, other.flag(points).threshold());
      assertArrayEquals(
          model.outliers().scores(),
          other.outliers().scores(),
          Math.max(Double.MIN_VALUE, 1e-12 * largest(points.toRowMajor())));
      assertEquals(model, other.withThreshold(model.threshold()));
    }
  }

  @Group
  class ARule {
    /** On a diagonal every number of (−3, 3) is usual, and the two together are not. */
    @Property
    void seesWhatNoColumnShows(@ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[][] rows = new double[200][];
      for (int i = 0; i < rows.length; i++) {
        double x = 10 * random.nextDouble() - 5;
        rows[i] = new double[] {x, x + 0.2 * random.nextGaussian()};
      }
      rows[77] = new double[] {-3, 3};
      Matrix diagonal = Matrix.ofRows(rows);

      assertFalse(ZScoreRule.standard().fit(diagonal).flag(diagonal).isFlagged(77));
      assertFalse(IqrRule.tukey().fit(diagonal).flag(diagonal).isFlagged(77));
      assertArrayEquals(
          new int[] {77},
          KnnDistanceRule.nearest(5).withContamination(1 / 199.0).fit(diagonal).outliers().rows());
    }

    /** A group of k strangers has k − 1 near neighbours each; the k-th is far. */
    @Property
    void seesAGroupOfAtMostAsManyAsThereAreNeighbors(
        @ForAll @IntRange(min = 1, max = 8) int group) {
      double[] values = new double[60];
      Arrays.setAll(values, i -> i < group ? 1e6 + i : i);
      Matrix points = Matrix.ofRowMajor(60, 1, values);
      double share = group / 59.0;
      int[] strangers = IntStream.range(0, group).toArray();

      assertArrayEquals(
          strangers,
          KnnDistanceRule.nearest(group).withContamination(share).fit(points).outliers().rows());
      if (group > 1) {
        double[] blind = KnnDistanceRule.nearest(group - 1).fit(points).outliers().scores();
        assertTrue(blind[0] < 10);
      }
    }

    @Example
    void holdsItsHyperparameters() {
      KnnDistanceRule rule =
          KnnDistanceRule.nearest(5)
              .byMeanDistance()
              .withContamination(0.02)
              .withDistance(Distance.CHEBYSHEV);

      assertEquals(
          new KnnDistanceRule(5, KnnDistanceRule.Score.FARTHEST, 0.1, Distance.EUCLIDEAN),
          KnnDistanceRule.nearest(5));
      assertEquals(
          new KnnDistanceRule(5, KnnDistanceRule.Score.MEAN, 0.02, Distance.CHEBYSHEV), rule);
      assertEquals(
          rule,
          KnnDistanceRule.nearest(5)
              .withDistance(Distance.CHEBYSHEV)
              .withContamination(0.02)
              .byMeanDistance());
      Matrix points = Matrix.ofRowMajor(6, 1, 0, 1, 2, 3, 4, 5);
      assertEquals(rule, rule.fit(points).learner());
      assertEquals(points, rule.fit(points).scored().points());
    }
  }

  @Group
  class AModel {
    @Property
    void isItsRuleItsScoredPointsAndItsThreshold(@ForAll("data") Matrix points) {
      KnnDistanceRule.Model model = KnnDistanceRule.nearest(2).byMeanDistance().fit(points);
      KnnDistanceRule.Model again =
          new KnnDistanceRule.Model(model.learner(), model.scored(), model.threshold());

      assertEquals(model, again);
      assertEquals(model.hashCode(), again.hashCode());
      assertEquals(model.outliers(), again.outliers());
      assertEquals(model.flag(points), again.flag(points));
      assertEquals(
          "Model[learner="
              + model.learner()
              + ", scored="
              + model.scored()
              + ", threshold="
              + model.threshold()
              + "]",
          model.toString());
    }

    @Example
    void differsIfOneOfThemDoes() {
      Matrix points = Matrix.ofRowMajor(4, 1, 0, 1, 2, 9);
      KnnDistanceRule.Model model = KnnDistanceRule.nearest(1).fit(points);

      assertNotEquals(model, KnnDistanceRule.nearest(2).fit(points));
      assertNotEquals(model, KnnDistanceRule.nearest(1).fit(Matrix.ofRowMajor(4, 1, 0, 1, 2, 8)));
      assertNotEquals(model, model.withThreshold(model.threshold() + 1));
    }
  }

  @Group
  class Refusals {
    private final Matrix three = Matrix.ofRowMajor(3, 1, 0, 1, 2);

    @Example
    void fewerThanOneNeighborAndAsManyAsThereArePointsAreRefused() {
      assertRefused("neighbors must be at least 1 but was 0", () -> KnnDistanceRule.nearest(0));
      assertRefused(
          "neighbors must be below 3, the number of points, but was 3",
          () -> KnnDistanceRule.nearest(3).fit(three));
    }

    @Example
    void contaminationsThatAreNoShareAreRefused() {
      assertRefused(
          "contamination must be between 0 and 0.5 but was 0.6",
          () -> KnnDistanceRule.nearest(1).withContamination(0.6));
      assertRefused(
          "contamination must be between 0 and 0.5 but was -0.1",
          () -> KnnDistanceRule.nearest(1).withContamination(-0.1));
      assertRefused(
          "contamination must be between 0 and 0.5 but was NaN",
          () -> KnnDistanceRule.nearest(1).withContamination(Double.NaN));
    }

    @Example
    void negativeThresholdsAreRefused() {
      assertRefused(
          "threshold must be at least 0.0 but was -1.0",
          () -> KnnDistanceRule.nearest(1).fit(three).withThreshold(-1));
      assertRefused(
          "threshold must be at least 0.0 but was NaN",
          () ->
              new KnnDistanceRule.Model(
                  KnnDistanceRule.nearest(1),
                  KnnDistanceRule.nearest(1).fit(three).scored(),
                  Double.NaN));
    }

    @Example
    void rowsWithoutADirectionAreRefusedForTheCosine() {
      assertRefused(
          "points must have a direction for the cosine, but row 0 is all zeros",
          () -> KnnDistanceRule.nearest(1).withDistance(Distance.COSINE).fit(three));
    }
  }
}

package dev.praxis.feature;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Holes;
import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import dev.praxis.linear.LogisticRegression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Every column from all the others, in turn. */
@PropertyDefaults(tries = 60)
class MiceSpec implements ImputerContract<Mice.Model> {
  private static final double NONE = Double.NaN;

  @Override
  public Learner<IncompleteMatrix, Mice.Model> learner() {
    return Mice.mostLikely();
  }

  @Provide
  Arbitrary<Mice> learners() {
    return Arbitraries.of(
        Mice.mostLikely(),
        Mice.mostLikely().withinRange().withOrder(Mice.Order.RANDOM),
        Mice.bayesian(2).withRounds(3),
        Mice.matching(2).withRounds(3),
        Mice.matching(1).withDonors(1).withOrder(Mice.Order.DESCENDING).withRounds(2));
  }

  /**
   * Points whose columns have much to do with each other, and more rows than it takes to see it.
   */
  @Provide
  Arbitrary<IncompleteMatrix> related() {
    return Clouds.seeds().map(seed -> related(60 + (int) (seed & 1023), 4, 0.15, seed));
  }

  /** Any points of which every column has enough numbers to be drawn. */
  @Provide
  Arbitrary<IncompleteMatrix> enough() {
    return Holes.any()
        .filter(
            points ->
                IntStream.range(0, points.columns())
                    .allMatch(j -> points.observed(j).length > points.columns() + 1));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  private static IncompleteMatrix related(int rows, int columns, double holes, long seed) {
    return Holes.punched(correlated(rows, columns, seed), holes, seed + 1);
  }

  private static Matrix correlated(int rows, int columns, long seed) {
    Random random = new Random(seed);
    double[][] points = new double[rows][columns];
    for (double[] point : points) {
      double common = random.nextGaussian();
      for (int j = 0; j < columns; j++) {
        point[j] = 10 * j + (j + 1) * (common + 0.5 * random.nextGaussian());
      }
    }
    return Matrix.ofRows(points);
  }

  @Group
  class ACompletion {
    @Property
    void keepsWhatIsThere(
        @ForAll("learners") Mice mice, @ForAll("enough") IncompleteMatrix points) {
      for (Matrix filled : mice.fit(points).completions(points)) {
        for (int i = 0; i < points.rows(); i++) {
          for (int j = 0; j < points.columns(); j++) {
            if (!points.isMissing(i, j)) {
              assertEquals(points.get(i, j), filled.get(i, j));
            }
          }
        }
      }
    }

    @Property
    void isWhatTheChainCameTo(
        @ForAll("learners") Mice mice, @ForAll("enough") IncompleteMatrix points) {
      List<Matrix> last = new ArrayList<>();
      Mice.Model model =
          mice.fit(
              points,
              step -> {
                if (step.round() == mice.rounds()) {
                  last.add(step.filled());
                }
              });

      assertEquals(last, model.completions(points));
      assertEquals(last.get(0), model.impute(points));
      assertEquals(model, mice.fit(points));
    }

    @Property
    void isTheSameOnAnyThreadsAndKernels(
        @ForAll("learners") Mice mice, @ForAll("seeds") long seed) {
      IncompleteMatrix points = related(2500, 3, 0.5, seed);
      Mice.Model model = mice.fit(points);
      List<Matrix> completions = model.completions(points);

      for (int threads : new int[] {1, 7}) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
          assertEquals(model, pool.submit(() -> mice.fit(points)).join());
          assertEquals(completions, pool.submit(() -> model.completions(points)).join());
        } finally {
          pool.shutdown();
        }
      }
      assertEquals(model, KernelKinds.onScalar(() -> mice.fit(points)));
    }

    @Property
    void recoversARelationWithoutNoise(@ForAll("seeds") long seed) {
      Matrix complete = plane(80, seed);
      double[][] rows = complete.toRows();
      for (int i = 0; i < 80; i += 3) {
        rows[i][(int) (seed & 1)] = NONE;
      }
      IncompleteMatrix points = IncompleteMatrix.ofRows(rows);

      assertNear(
          complete, Mice.mostLikely().withRounds(1).fit(points).impute(points), complete, 1e-6);
    }

    @Property
    void settlesOnARelationWithoutNoise(@ForAll("seeds") long seed) {
      Matrix complete = plane(200, seed);
      double[][] rows = complete.toRows();
      for (int i = 0; i < 200; i++) {
        if (i % 5 < 3) {
          rows[i][i % 5] = NONE;
        }
      }
      IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
      Mice.Model model = Mice.mostLikely().withRounds(300).fit(points);

      assertNear(complete, model.impute(points), complete, 1e-5);
      assertTrue(model.change() < 1e-6);
    }

    @Property
    void doesNotDependOnTheUnits(
        @ForAll("related") IncompleteMatrix points, @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[] units = random.doubles(4, 0.001, 1000).toArray();
      double[] offsets = random.doubles(4, -100, 100).toArray();
      Matrix filled = Mice.mostLikely().fit(points).impute(points);
      Matrix expected = Columns.inOtherUnits(filled, units, offsets);
      IncompleteMatrix others = hidden(expected, points);

      assertNear(expected, Mice.mostLikely().fit(others).impute(others), expected, 1e-7);
    }

    @Property
    void isMirroredWithItsColumns(@ForAll("related") IncompleteMatrix points) {
      IncompleteMatrix mirrored = points.selectColumns(3, 2, 1, 0);
      Matrix filled =
          Mice.mostLikely().withOrder(Mice.Order.LEFT_TO_RIGHT).fit(points).impute(points);
      Matrix others =
          Mice.mostLikely().withOrder(Mice.Order.RIGHT_TO_LEFT).fit(mirrored).impute(mirrored);

      assertNear(filled, others.selectColumns(3, 2, 1, 0), filled, 1e-8);
    }

    @Property
    void doesNotDependOnTheOrderOfTheRows(@ForAll("related") IncompleteMatrix points) {
      int n = points.rows();
      int[] order = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
      IncompleteMatrix turned = points.selectRows(order);
      Matrix filled = Mice.mostLikely().fit(points).impute(points);
      Matrix again = Mice.mostLikely().fit(turned).impute(turned);

      assertNear(filled, again.selectRows(order), filled, 1e-8);
    }

    @Property
    void isMadeRowByRow(@ForAll("related") IncompleteMatrix points) {
      Mice.Model model = Mice.mostLikely().fit(points);
      Matrix filled = model.impute(points);

      for (int i = 0; i < points.rows(); i += 11) {
        assertArrayEquals(filled.row(i), model.impute(points.selectRows(i)).row(0));
      }
    }

    @Property
    void staysInRangeWhereItMust(@ForAll("enough") IncompleteMatrix points) {
      Matrix filled = Mice.bayesian(1).withinRange().fit(points).impute(points);

      for (int j = 0; j < points.columns(); j++) {
        double least = Arrays.stream(points.observed(j)).min().orElseThrow();
        double most = Arrays.stream(points.observed(j)).max().orElseThrow();
        assertTrue(Arrays.stream(filled.column(j)).allMatch(x -> x >= least && x <= most));
      }
    }

    @Property
    void ofOneColumnIsItsMean(@ForAll("seeds") long seed) {
      IncompleteMatrix points = related(50, 1, 0.4, seed);
      Matrix means = SimpleImputer.mean().fit(points).impute(points);

      assertNear(means, Mice.mostLikely().fit(points).impute(points), means, 1e-13);
    }
  }

  /** Two round columns and one that is their sum, in other units. */
  private static Matrix plane(int rows, long seed) {
    Random random = new Random(seed);
    double[][] points = new double[rows][3];
    for (double[] point : points) {
      point[0] = random.nextGaussian();
      point[1] = 5 + 3 * random.nextGaussian();
      point[2] = 100 - 20 * point[0] + 4 * point[1];
    }
    return Matrix.ofRows(points);
  }

  /** Complete points with the holes of others. */
  private static IncompleteMatrix hidden(Matrix complete, IncompleteMatrix holes) {
    double[][] rows = complete.toRows();
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = holes.isMissing(i, j) ? NONE : rows[i][j];
      }
    }
    return IncompleteMatrix.ofRows(rows);
  }

  @Group
  class TheEquations {
    @Property
    void areThoseOfRefittingFromTheRows(@ForAll("related") IncompleteMatrix points) {
      Matrix naive = NaiveMice.filled(points, 10, 1e-8);

      assertNear(naive, Mice.mostLikely().fit(points).impute(points), naive, 1e-8);
    }

    @Property(tries = 10)
    void areThoseOfRefittingWhereMostIsMissing(@ForAll("seeds") long seed) {
      IncompleteMatrix points = related(2500, 3, 0.7, seed);
      Matrix naive = NaiveMice.filled(points, 4, 1e-8);

      assertNear(naive, Mice.mostLikely().withRounds(4).fit(points).impute(points), naive, 1e-8);
    }

    @Property(tries = 5)
    void areThoseOfRefittingWhereColumnsAreMany(@ForAll("seeds") long seed) {
      IncompleteMatrix points = related(400, 45, 0.1, seed);
      Matrix naive = NaiveMice.filled(points, 2, 1e-8);

      assertNear(naive, Mice.mostLikely().withRounds(2).fit(points).impute(points), naive, 1e-8);
    }

    @Property
    void areOneForEachColumnInEachRound(
        @ForAll("learners") Mice mice, @ForAll("enough") IncompleteMatrix points) {
      List<Mice.Equation> equations = mice.fit(points).equations();
      int d = points.columns();

      assertEquals(mice.completions() * mice.rounds() * d, equations.size());
      for (int at = 0; at < equations.size(); at += d) {
        int round = at / d % mice.rounds() + 1;
        int completion = at / d / mice.rounds();
        List<Mice.Equation> own = equations.subList(at, at + d);
        assertEquals(d, own.stream().mapToInt(Mice.Equation::column).distinct().count());
        assertTrue(own.stream().allMatch(e -> e.round() == round && e.completion() == completion));
        assertTrue(own.stream().allMatch(e -> e.fitted().get(0, e.column()) == 0));
        assertTrue(own.stream().allMatch(e -> e.drawn().get(0, e.column()) == 0));
      }
    }

    @Example
    void areInTheOrderAskedFor() {
      IncompleteMatrix points =
          IncompleteMatrix.ofRowMajor(
              4, 4, 1, NONE, 3, NONE, 2, NONE, 7, 4, 5, 5, 5, NONE, 1, 2, NONE, 8);

      assertEquals(List.of(0, 2, 1, 3), columns(Mice.Order.ASCENDING, points));
      assertEquals(List.of(1, 3, 2, 0), columns(Mice.Order.DESCENDING, points));
      assertEquals(List.of(0, 1, 2, 3), columns(Mice.Order.LEFT_TO_RIGHT, points));
      assertEquals(List.of(3, 2, 1, 0), columns(Mice.Order.RIGHT_TO_LEFT, points));
      List<Mice.Equation> random =
          Mice.mostLikely().withOrder(Mice.Order.RANDOM).withRounds(30).fit(points).equations();
      assertTrue(
          IntStream.range(0, 4)
              .allMatch(
                  c -> IntStream.range(0, 30).anyMatch(r -> random.get(4 * r).column() == c)));
    }

    private List<Integer> columns(Mice.Order order, IncompleteMatrix points) {
      return Mice.mostLikely().withOrder(order).withRounds(1).fit(points).equations().stream()
          .map(Mice.Equation::column)
          .toList();
    }

    @Example
    void haveWeightsThatARidgeMakesSmaller() {
      IncompleteMatrix points = related(300, 3, 0.2, 1);
      double before = Double.POSITIVE_INFINITY;
      for (double ridge : new double[] {1e-8, 0.1, 1, 10}) {
        Mice.Equation first = Mice.mostLikely().withRidge(ridge).fit(points).equations().get(0);
        double size = Arrays.stream(first.fitted().row(0)).limit(3).map(w -> w * w).sum();
        assertTrue(size < before);
        before = size;
      }
    }

    @Property
    void fillNewPointsToo(@ForAll("seeds") long seed) {
      Matrix complete = plane(60, seed);
      Mice.Model model = Mice.mostLikely().fit(IncompleteMatrix.of(complete));
      double[] point = complete.row(0);

      assertWithin(1e-4, point[2], model.impute(point[0], point[1], NONE)[2]);
      assertWithin(1e-4, point[1], model.impute(point[0], NONE, point[2])[1]);
      assertArrayEquals(model.means().row(0), model.impute(NONE, NONE, NONE), 1e-9);
    }
  }

  @Group
  class WhatIsDrawn {
    @Property
    void isTheSameForTheSameSeed(@ForAll("related") IncompleteMatrix points) {
      Mice mice = Mice.bayesian(3).withRounds(2);
      List<Matrix> completions = mice.fit(points).completions(points);

      assertEquals(completions, mice.withSeed(mice.seed()).fit(points).completions(points));
      assertNotEquals(completions, mice.withSeed(mice.seed() + 1).fit(points).completions(points));
      assertEquals(3, completions.stream().distinct().count());
    }

    @Property
    void isANumberThatHasBeenSeenWhereItIsMatched(@ForAll("data") IncompleteMatrix points) {
      Matrix filled = Mice.matching(1).fit(points).impute(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] seen = points.observed(j);
        Arrays.sort(seen);
        for (double value : filled.column(j)) {
          assertTrue(Arrays.binarySearch(seen, value) >= 0);
        }
      }
    }

    @Example
    void liesAroundTheLikeliestByAsMuchAsTheRowsLeaveOpen() {
      // One column of holes, so that a round is one regression: 40 rows, 3 weights, 37 degrees.
      double[][] rows = correlated(41, 3, 5).toRows();
      rows[40][2] = NONE;
      IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
      double likely = Mice.mostLikely().withRounds(1).fit(points).impute(points).get(40, 2);
      Mice.Model model = Mice.bayesian(4000).withRounds(1).fit(points);
      double[] drawn = model.completions(points).stream().mapToDouble(m -> m.get(40, 2)).toArray();
      double[] x = new double[40];
      double[][] known = Arrays.copyOf(rows, 40);
      double[] weights = NaiveMice.weights(Matrix.ofRows(known), 2);
      double rss = 0;
      for (int i = 0; i < 40; i++) {
        x[i] = known[i][2] - weights[2];
        x[i] -= weights[0] * known[i][0] + weights[1] * known[i][1];
        rss += x[i] * x[i];
      }
      double leverage = NaiveMice.leverage(Matrix.ofRows(known), rows[40], 2);
      // The variance of a Student variable with 37 degrees of freedom is 37 / 35.
      double expected = Math.sqrt(rss / 37 * (1 + leverage) * 37 / 35);

      assertWithin(4 * expected / Math.sqrt(4000), likely, Columns.mean(drawn));
      assertWithin(0.05 * expected, expected, Columns.deviation(drawn));
    }

    @Example
    void comesFromAllOfTheNearestDonors() {
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
      assertEquals(10, Mice.matching(1).withDonors(1).fit(points).impute(points).get(21, 1));
    }

    @Example
    void prefersNoneOfEqualDonors() {
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

  @Group
  class TwoValues {
    @Property
    void areTheOnlyOnes(@ForAll("seeds") long seed, @ForAll("learners") Mice mice) {
      IncompleteMatrix points = withClasses(seed);
      for (Matrix filled : mice.withTwoValues(2).fit(points).completions(points)) {
        assertTrue(Arrays.stream(filled.column(2)).allMatch(x -> x == -1 || x == 3));
      }
    }

    @Property(tries = 20)
    void haveTheEquationOfLogisticRegression(@ForAll("seeds") long seed) {
      IncompleteMatrix points = withClasses(seed);
      Mice.Model model = Mice.mostLikely().withTwoValues(2).withRounds(2).fit(points);
      int[] known =
          IntStream.range(0, points.rows()).filter(i -> !points.isMissing(i, 2)).toArray();
      Matrix features = Matrix.ofRows(scaled(points, model, known));
      int[] codes = Arrays.stream(known).map(i -> points.get(i, 2) > 0 ? 1 : 0).toArray();
      LogisticRegression.Model expected =
          LogisticRegression.withPenalty(1).fit(new LabeledData(features, Labels.ofCodes(codes)));
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
      double[][] rows = correlated(120, 3, seed).toRows();
      for (int i = 0; i < rows.length; i++) {
        boolean high = rows[i][0] + random.nextGaussian() > 0;
        rows[i][2] = i > 1 && random.nextInt(4) == 0 ? NONE : i > 1 ? (high ? 3 : -1) : 4 * i - 1;
      }
      return IncompleteMatrix.ofRows(rows);
    }

    @Example
    void mayBeToldApartByAPlane() {
      double[][] rows =
          IntStream.range(0, 40)
              .mapToObj(i -> new double[] {i, i < 20 ? 0 : 1})
              .toArray(double[][]::new);
      rows[3][1] = NONE;
      rows[33][1] = NONE;
      IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
      Matrix filled = Mice.mostLikely().withTwoValues(1).fit(points).impute(points);

      assertEquals(0, filled.get(3, 1));
      assertEquals(1, filled.get(33, 1));
    }

    @Example
    void areDrawnByTheirProbability() {
      double[][] rows = new double[1001][2];
      Arrays.setAll(rows, i -> new double[] {i % 7, i % 4 == 0 ? 1 : 0});
      rows[1000][1] = NONE;
      IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
      double share =
          Mice.bayesian(2000)
              .withTwoValues(1)
              .withRounds(1)
              .fit(points)
              .completions(points)
              .stream()
              .mapToDouble(m -> m.get(1000, 1))
              .average()
              .orElseThrow();

      assertEquals(0.25, share, 0.05);
    }
  }

  @Group
  class Watching {
    @Example
    void showsTheMeansAndThenEachRound() {
      IncompleteMatrix points = related(100, 3, 0.2, 9);
      List<Mice.Step> steps = new ArrayList<>();
      Mice.bayesian(2).withRounds(3).fit(points, steps::add);

      assertEquals(List.of(0, 1, 2, 3, 0, 1, 2, 3), steps.stream().map(Mice.Step::round).toList());
      assertEquals(
          List.of(0, 0, 0, 0, 1, 1, 1, 1), steps.stream().map(Mice.Step::completion).toList());
      assertEquals(SimpleImputer.mean().fit(points).impute(points), steps.get(0).filled());
      assertEquals(steps.get(0).filled(), steps.get(4).filled());
      assertEquals(0, steps.get(0).change());
    }

    @Property
    void showsHowFarNumbersWereMoved(@ForAll("related") IncompleteMatrix points) {
      List<Mice.Step> steps = new ArrayList<>();
      Mice.Model model = Mice.mostLikely().fit(points, steps::add);

      for (int at = 1; at < steps.size(); at++) {
        Matrix before = steps.get(at - 1).filled();
        Matrix now = steps.get(at).filled();
        double most = 0;
        for (int i = 0; i < now.rows(); i++) {
          for (int j = 0; j < now.columns(); j++) {
            double move = Math.abs(now.get(i, j) - before.get(i, j));
            most = Math.max(most, move / model.deviations().get(0, j));
          }
        }
        assertWithin(1e-12, most, steps.get(at).change());
      }
      assertEquals(steps.get(10).change(), model.change());
    }
  }

  @Group
  class Refused {
    @Example
    void areOptionsOutOfRange() {
      assertRefused("rounds must be at least 1 but was 0", () -> Mice.mostLikely().withRounds(0));
      assertRefused("completions must be at least 1 but was 0", () -> Mice.bayesian(0));
      assertRefused("donors must be at least 1 but was 0", () -> Mice.matching(1).withDonors(0));
      assertRefused(
          "ridge must be above 0 and finite but was 0.0", () -> Mice.mostLikely().withRidge(0));
      assertRefused(
          "ridge must be above 0 and finite but was NaN", () -> Mice.mostLikely().withRidge(NONE));
      assertRefused(
          "two-valued column must be at least 0 but was -1",
          () -> Mice.mostLikely().withTwoValues(-1));
      assertRefused(
          "completions must be 1 where nothing is drawn but was 3",
          () ->
              new Mice(
                  Mice.Method.MOST_LIKELY,
                  3,
                  5,
                  List.of(),
                  Mice.Order.ASCENDING,
                  10,
                  1e-8,
                  false,
                  1));
    }

    @Example
    void areColumnsWithoutTwoValues() {
      IncompleteMatrix points = IncompleteMatrix.ofRowMajor(4, 2, 1, 0.0, 2, -0.0, 3, NONE, 1, 0);

      assertRefused(
          "column 0 must have 2 different values but had 3",
          () -> Mice.mostLikely().withTwoValues(0).fit(points));
      assertRefused(
          "column 1 must have 2 different values but had 1",
          () -> Mice.mostLikely().withTwoValues(1).fit(points));
      assertRefused(
          "two-valued column must be between 0 and 1 but was 2",
          () -> Mice.mostLikely().withTwoValues(2).fit(points));
    }

    @Example
    void areDrawsWithoutADegreeOfFreedom() {
      IncompleteMatrix points = IncompleteMatrix.ofRowMajor(4, 2, 1, 0, 2, 5, NONE, NONE, 1, NONE);

      assertRefused(
          "column 1 must have at least 3 numbers, one more than there are columns, to be drawn,"
              + " but had 2",
          () -> Mice.bayesian(1).fit(points));
      assertEquals(1, Mice.bayesian(1).withTwoValues(1).fit(points).learner().completions());
      assertEquals(4, Mice.matching(1).fit(points).impute(points).rows());
    }

    @Example
    void areNumbersThatOverflow() {
      IncompleteMatrix points = IncompleteMatrix.ofRowMajor(3, 2, 0, 0, 1, 1e130, 2, 2e130);
      Mice.Model steep =
          Mice.mostLikely()
              .fit(IncompleteMatrix.ofRowMajor(3, 2, 0, 0, 1e-100, 1e130, 2e-100, 2e130));

      assertRefused(
          "row 0, column 1 must lie within ±1.0E140 but was 1.0E141",
          () -> Mice.mostLikely().fit(points).impute(1, 1e141));
      assertRefused(
          "row 0, column 1 overflows when it is imputed", () -> steep.impute(1e100, NONE));
    }
  }

  @Example
  void remembersItsOptions() {
    assertEquals(
        new Mice(Mice.Method.MATCHING, 4, 3, List.of(0, 2), Mice.Order.RANDOM, 7, 0.5, true, 11),
        Mice.matching(4)
            .withDonors(3)
            .withTwoValues(2, 0)
            .withOrder(Mice.Order.RANDOM)
            .withRounds(7)
            .withRidge(0.5)
            .withinRange()
            .withSeed(11));
    Mice.Model model = Mice.matching(1).fit(related(20, 2, 0.1, 1));
    assertEquals(Mice.matching(1), model.learner());
    assertTrue(model.points().isPresent());
    assertTrue(Mice.bayesian(1).fit(related(20, 2, 0.1, 1)).points().isEmpty());
    assertTrue(model.ranges().get(0, 0) < model.ranges().get(1, 0));
  }
}

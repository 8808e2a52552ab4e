package dev.praxis.imputation;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Learner;
import dev.praxis.Threads;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
    return MiceVariants.any();
  }

  @Provide
  Arbitrary<IncompleteMatrix> related() {
    return Related.any();
  }

  @Provide
  Arbitrary<IncompleteMatrix> enough() {
    return MiceVariants.enough();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class ACompletion {
    @Property
    void keepsTheNumbersThatAreThere(
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
    void isTheEndOfTheChain(
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
      assertEquals(last.get(0), model.transform(points));
      assertEquals(model, mice.fit(points));
    }

    @Property
    void isTheSameOnAnyThreadsAndKernels(
        @ForAll("learners") Mice mice, @ForAll("seeds") long seed) {
      IncompleteMatrix points = Related.withHoles(2500, 3, 0.5, seed);
      Mice.Model model = mice.fit(points);
      List<Matrix> completions = model.completions(points);

      for (int threads : new int[] {1, 7}) {
        assertEquals(model, Threads.on(threads, () -> mice.fit(points)));
        assertEquals(completions, Threads.on(threads, () -> model.completions(points)));
      }
      assertEquals(model, KernelKinds.onScalar(() -> mice.fit(points)));
    }

    @Property
    void recoversARelationWithoutNoise(@ForAll("seeds") long seed) {
      Matrix complete = Related.plane(80, seed);
      double[][] rows = complete.toRows();
      for (int i = 0; i < 80; i += 3) {
        rows[i][(int) (seed & 1)] = NONE;
      }
      IncompleteMatrix points = IncompleteMatrix.ofRows(rows);

      assertNear(
          complete, Mice.mostLikely().withRounds(1).fit(points).transform(points), complete, 1e-6);
    }

    @Property
    void settlesOnARelationWithoutNoise(@ForAll("seeds") long seed) {
      Matrix complete = Related.plane(200, seed);
      double[][] rows = complete.toRows();
      for (int i = 0; i < 200; i++) {
        if (i % 5 < 3) {
          rows[i][i % 5] = NONE;
        }
      }
      IncompleteMatrix points = IncompleteMatrix.ofRows(rows);
      Mice.Model model = Mice.mostLikely().withRounds(300).fit(points);

      assertNear(complete, model.transform(points), complete, 1e-5);
      assertTrue(model.change() < 1e-6);
    }

    @Property
    void doesNotDependOnTheUnits(
        @ForAll("related") IncompleteMatrix points, @ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[] units = random.doubles(4, 0.001, 1000).toArray();
      double[] offsets = random.doubles(4, -100, 100).toArray();
      Matrix filled = Mice.mostLikely().fit(points).transform(points);
      Matrix expected = Columns.inOtherUnits(filled, units, offsets);
      IncompleteMatrix others = hidden(expected, points);

      assertNear(expected, Mice.mostLikely().fit(others).transform(others), expected, 1e-7);
    }

    @Property
    void isMirroredWithItsColumns(@ForAll("related") IncompleteMatrix points) {
      IncompleteMatrix mirrored = points.selectColumns(3, 2, 1, 0);
      Matrix filled =
          Mice.mostLikely().withOrder(Mice.Order.LEFT_TO_RIGHT).fit(points).transform(points);
      Matrix others =
          Mice.mostLikely().withOrder(Mice.Order.RIGHT_TO_LEFT).fit(mirrored).transform(mirrored);

      assertNear(filled, others.selectColumns(3, 2, 1, 0), filled, 1e-8);
    }

    @Property
    void doesNotDependOnTheOrderOfTheRows(@ForAll("related") IncompleteMatrix points) {
      int n = points.rows();
      int[] order = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
      IncompleteMatrix turned = points.selectRows(order);
      Matrix filled = Mice.mostLikely().fit(points).transform(points);
      Matrix again = Mice.mostLikely().fit(turned).transform(turned);

      assertNear(filled, again.selectRows(order), filled, 1e-8);
    }

    @Property
    void isMadeRowByRow(@ForAll("related") IncompleteMatrix points) {
      Mice.Model model = Mice.mostLikely().fit(points);
      Matrix filled = model.transform(points);

      for (int i = 0; i < points.rows(); i += 11) {
        assertArrayEquals(filled.row(i), model.transform(points.selectRows(i)).row(0));
      }
    }

    @Property
    void staysInRangeWhereThatIsAskedFor(@ForAll("enough") IncompleteMatrix points) {
      Matrix filled = Mice.bayesian(1).withinRange().fit(points).transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double least = Arrays.stream(points.observed(j)).min().orElseThrow();
        double most = Arrays.stream(points.observed(j)).max().orElseThrow();
        assertTrue(Arrays.stream(filled.column(j)).allMatch(x -> x >= least && x <= most));
      }
    }

    @Property
    void ofOneColumnIsItsMean(@ForAll("seeds") long seed) {
      IncompleteMatrix points = Related.withHoles(50, 1, 0.4, seed);
      Matrix means = SimpleImputer.mean().fit(points).transform(points);

      assertNear(means, Mice.mostLikely().fit(points).transform(points), means, 1e-13);
    }
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
  class Watching {
    @Example
    void showsTheMeansAndThenEachRound() {
      IncompleteMatrix points = Related.withHoles(100, 3, 0.2, 9);
      List<Mice.Step> steps = new ArrayList<>();
      Mice.bayesian(2).withRounds(3).fit(points, steps::add);

      assertEquals(List.of(0, 1, 2, 3, 0, 1, 2, 3), steps.stream().map(Mice.Step::round).toList());
      assertEquals(
          List.of(0, 0, 0, 0, 1, 1, 1, 1), steps.stream().map(Mice.Step::completion).toList());
      assertEquals(SimpleImputer.mean().fit(points).transform(points), steps.get(0).filled());
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
  class Refusals {
    @Example
    void hyperparametersOutOfRangeAreRefused() {
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
    void columnsWithoutTwoValuesAreRefused() {
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
    void drawsWithoutADegreeOfFreedomAreRefused() {
      IncompleteMatrix points = IncompleteMatrix.ofRowMajor(4, 2, 1, 0, 2, 5, NONE, NONE, 1, NONE);

      assertRefused(
          "column 1 must have at least 3 numbers, one more than there are columns, to be drawn,"
              + " but had 2",
          () -> Mice.bayesian(1).fit(points));
      assertEquals(1, Mice.bayesian(1).withTwoValues(1).fit(points).learner().completions());
      assertEquals(4, Mice.matching(1).fit(points).transform(points).rows());
    }

    @Example
    void numbersThatOverflowAreRefused() {
      IncompleteMatrix points = IncompleteMatrix.ofRowMajor(3, 2, 0, 0, 1, 1e130, 2, 2e130);
      Mice.Model steep =
          Mice.mostLikely()
              .fit(IncompleteMatrix.ofRowMajor(3, 2, 0, 0, 1e-100, 1e130, 2e-100, 2e130));

      assertRefused(
          "row 0, column 1 must lie within ±1.0E140 but was 1.0E141",
          () -> Mice.mostLikely().fit(points).transform(1, 1e141));
      assertRefused(
          "row 0, column 1 overflows when it is imputed", () -> steep.transform(1e100, NONE));
    }
  }

  @Example
  void aLearnerHoldsItsHyperparameters() {
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
    Mice.Model model = Mice.matching(1).fit(Related.withHoles(20, 2, 0.1, 1));
    assertEquals(Mice.matching(1), model.learner());
    assertTrue(model.points().isPresent());
    assertTrue(Mice.bayesian(1).fit(Related.withHoles(20, 2, 0.1, 1)).points().isEmpty());
    assertTrue(model.ranges().get(0, 0) < model.ranges().get(1, 0));
  }
}

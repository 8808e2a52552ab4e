package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Flowers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The dual in pieces: whether rows sleep meanwhile is not seen in the solution. */
@PropertyDefaults(tries = 50)
class DecompositionSpec {
  private static final double GAMMA = 0.25;
  private static final double TIGHT = 1e-8;

  /** Few coefficients at a time creep where rows are nearly alike: this they reach. */
  private static final double NEAR = 1e-6;

  @Provide
  Arbitrary<Labeled<Matrix>> twoClasses() {
    return Margin.classes(2, Clouds.few());
  }

  /** Solved by working sets of a few coefficients, with rows asleep or all awake. */
  private static DualSolution solve(
      DualProblem problem, Matrix points, double tolerance, int members, boolean maySleep) {
    return new Decomposition(problem, SvmKernel.rbf(GAMMA), points, tolerance, members, maySleep)
        .solve(1_000_000, progress -> assertTrue(maySleep || progress.awake() == points.rows()));
  }

  @Property
  void reachesTheSameObjectiveWhetherRowsSleepOrNot(
      @ForAll("twoClasses") Labeled<Matrix> data,
      @ForAll @IntRange(min = 4, max = 12) int members) {
    DualProblem problem = Margin.pair(data.labels()).problem(1, false);
    DualSolution asleep = solve(problem, data.points(), NEAR, members, true);
    DualSolution awake = solve(problem, data.points(), NEAR, members, false);
    int n = data.labels().size();

    assertTrue(asleep.converged() && awake.converged());
    assertWithin(NEAR * n, awake.objective(), asleep.objective());
  }

  @Property(tries = 20)
  void reachesTheSameObjectiveOfTwoGroups(
      @ForAll("twoClasses") Labeled<Matrix> data,
      @ForAll @IntRange(min = 4, max = 12) int members) {
    PairOfClasses pair = Margin.pair(data.labels());
    DualProblem problem = Softness.nu(0.3 * largest(data.labels())).problem(pair);
    DualSolution asleep = solve(problem, data.points(), 1e-3, members, true);
    DualSolution awake = solve(problem, data.points(), 1e-3, members, false);
    int n = data.labels().size();

    assertTrue(asleep.converged() && awake.converged());
    assertWithin(1e-3 * n, awake.objective(), asleep.objective());
    for (DualSolution solution : new DualSolution[] {asleep, awake}) {
      double[] sums = new double[2];
      for (int i = 0; i < n; i++) {
        sums[data.labels().code(i)] += Math.abs(solution.beta()[i]);
      }
      assertWithin(1e-12 * n, sums[0], sums[1]);
    }
  }

  private static double largest(Labels labels) {
    int[] counts = labels.counts();
    return 2.0 * Math.min(counts[0], counts[1]) / labels.size();
  }

  @Example
  void flowersHaveTheSameSupportVectorsWhetherRowsSleepOrNot() {
    Labeled<Matrix> flowers = Flowers.species().select(IntStream.range(50, 150).toArray());
    int[] codes = IntStream.of(flowers.labels().codes()).map(code -> code - 1).toArray();
    DualProblem problem = Margin.pair(Labels.ofCodes(codes, 2)).problem(1, false);
    DualSolution asleep = solve(problem, flowers.points(), TIGHT, 8, true);
    DualSolution awake = solve(problem, flowers.points(), TIGHT, 8, false);

    assertEquals(support(awake), support(asleep));
    assertWithin(1e-6, awake.bias(), asleep.bias());
  }

  private static List<Integer> support(DualSolution solution) {
    double[] beta = solution.beta();
    return IntStream.range(0, beta.length).filter(i -> beta[i] != 0).boxed().toList();
  }

  @Example
  void endsUnfinishedWhereColumnsAreFarOutOfScale() {
    Random random = new Random(1);
    double[] values = random.doubles(160, 0, 1e6).toArray();
    Labels labels = Labels.ofCodes(IntStream.range(0, 80).map(i -> i % 2).toArray(), 2);
    Matrix points = Matrix.ofRowMajor(80, 2, values);
    SvmClassifier.Model model =
        SvmClassifier.with(SvmKernel.linear()).fit(new Labeled<>(points, labels));

    assertFalse(model.converged());
    assertTrue(model.objectives().get(0, 0) < 0);
  }
}

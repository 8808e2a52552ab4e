package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Flowers;
import dev.praxis.Learner;
import dev.praxis.Threads;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.function.Executable;

/** Support vector machines: the widest margin. */
@PropertyDefaults(tries = 50)
class SvmClassifierSpec {
  private static final double GAMMA = 0.25;
  private static final double TIGHT = 1e-8;

  private static SvmClassifier tight() {
    return SvmClassifier.with(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT);
  }

  @Provide
  Arbitrary<Labeled<Matrix>> twoClasses() {
    return Margin.classes(2, Clouds.few());
  }

  @Provide
  Arbitrary<Labeled<Matrix>> threeClasses() {
    return Margin.classes(3, Clouds.few());
  }

  /** Two classes in a few rows. */
  @Provide
  Arbitrary<Labeled<Matrix>> tiny() {
    return twoClasses()
        .map(data -> data.select(IntStream.range(0, Math.min(6, data.labels().size())).toArray()));
  }

  /** By how much two optima may differ where both are found to a tolerance. */
  private static double slack(Labeled<Matrix> data, double cost) {
    return 1e-12 * data.labels().size() * cost + TIGHT * data.labels().size() * cost;
  }

  private static double objective(SvmClassifier learner, Labeled<Matrix> data) {
    return learner.fit(data).objectives().get(0, 0);
  }

  @Group
  class Contract implements ClassifierContract<Matrix, SvmClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
      return SvmClassifier.rbf();
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return threeClasses();
    }
  }

  /** More rows than a working set has. */
  @Group
  class ManyRows {
    private final SvmClassifier learner =
        SvmClassifier.with(SvmKernel.rbf(GAMMA)).withTolerance(1e-2);

    @Provide
    Arbitrary<Labeled<Matrix>> many() {
      return Margin.classes(2, Clouds.tall())
          .map(
              data ->
                  data.select(
                      IntStream.range(0, 700).map(i -> i % data.labels().size()).toArray()));
    }

    @Property(tries = 5)
    void learnTheSameModelOnAnyNumberOfThreads(@ForAll("many") Labeled<Matrix> data) {
      SvmClassifier.Model model = learner.fit(data);

      assertTrue(model.converged());
      assertEquals(model, Threads.on(1, () -> learner.fit(data)));
      assertEquals(model, Threads.on(7, () -> learner.fit(data)));
    }

    @Property(tries = 5)
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void learnTheSameModelOnScalarAndVectorKernels(@ForAll("many") Labeled<Matrix> data) {
      assertEquals(
          KernelKinds.onScalar(() -> learner.fit(data)),
          KernelKinds.onVector(() -> learner.fit(data)));
    }
  }

  @Group
  class TheOptimum {
    @Property
    void meetsTheConditionsOfKarushKuhnAndTucker(
        @ForAll("twoClasses") Labeled<Matrix> data,
        @ForAll @IntRange(min = -3, max = 6) int power) {
      double cost = Math.scalb(1.0, power);
      SvmClassifier.Model model = SvmClassifier.with(SvmKernel.rbf(GAMMA)).withCost(cost).fit(data);
      double[] beta = Margin.beta(model, data.labels().size());
      int[] signs = Margin.signs(data.labels());
      double sum = 0;

      assertTrue(model.converged());
      for (int i = 0; i < beta.length; i++) {
        double margin = signs[i] * model.decisionValues(data.points()).get(i, 0);
        double alpha = signs[i] * beta[i];
        sum += beta[i];
        assertTrue(alpha >= 0 && alpha <= cost);
        assertTrue(alpha > 0 || margin >= 1 - 1e-3);
        assertTrue(alpha < cost || margin <= 1 + 1e-3);
        assertTrue(alpha == 0 || alpha == cost || Math.abs(margin - 1) <= 1e-3);
      }
      assertWithin(1e-12 * cost * beta.length, 0, sum);
    }

    @Property
    void isThatOfAllWaysInWhichRowsMayCount(@ForAll("tiny") Labeled<Matrix> data) {
      int[] signs = Margin.signs(data.labels());
      int n = signs.length;
      double[][] rows = data.points().toRows();
      double[][] kernel = new double[n][n];
      double[] targets = new double[n];
      double[] least = new double[n];
      double[] most = new double[n];
      for (int i = 0; i < n; i++) {
        targets[i] = signs[i];
        least[i] = Math.min(0, signs[i]);
        most[i] = Math.max(0, signs[i]);
        for (int j = 0; j < n; j++) {
          kernel[i][j] = Margin.rbf(rows[i], rows[j], GAMMA);
        }
      }
      double exact = new ExactDual(kernel, targets, least, most).objective;

      assertWithin(1e-7, exact, objective(tight(), data));
    }

    @Property(tries = 20)
    void isThatOfThePlainLoops(@ForAll("twoClasses") Labeled<Matrix> data) {
      double[][] rows = data.points().toRows();
      int[] signs = Margin.signs(data.labels());
      PlainSvmClassifier plain = PlainSvmClassifier.fit(rows, signs, GAMMA, 1, 1e-4);
      SvmClassifier.Model model = tight().withTolerance(1e-4).fit(data);
      double[] beta = new double[signs.length];
      for (int i = 0; i < beta.length; i++) {
        beta[i] = signs[i] * plain.alpha[i];
      }

      assertWithin(
          1e-4 * signs.length, Margin.objective(rows, beta, GAMMA), model.objectives().get(0, 0));
      for (int i = 0; i < rows.length; i++) {
        // What is left to gain bounds how far the two can be apart.
        double slack = 4 * Math.sqrt(2e-4 * signs.length);
        double bias = model.biases().get(0, 0);
        assertWithin(
            slack,
            plain.value(rows[i]) - plain.bias,
            model.decisionValues(data.points()).get(i, 0) - bias);
      }
    }

    /** LIBSVM's distances lose their digits far from the origin. */
    @Provide
    Arbitrary<Labeled<Matrix>> nearTheOrigin() {
      return Margin.classes(
          2, Arbitraries.oneOf(Clouds.round(), Clouds.withDuplicates(), Clouds.onALattice()));
    }

    @Property
    void isNoWorseThanLibsvms(
        @ForAll("nearTheOrigin") Labeled<Matrix> data,
        @ForAll @IntRange(min = -3, max = 5) int power) {
      double cost = Math.scalb(1.0, power);
      double[][] rows = data.points().toRows();
      int[] signs = Margin.signs(data.labels());
      double theirs = Margin.objective(rows, Libsvm.beta(rows, signs, GAMMA, cost, TIGHT), GAMMA);
      SvmClassifier.Model model = tight().withCost(cost).fit(data);
      double ours = Margin.objective(rows, Margin.beta(model, rows.length), GAMMA);

      assertTrue(ours <= theirs + 1e-6 * Math.abs(theirs), ours + " " + theirs);
      assertWithin(1e-6 * Math.abs(theirs), theirs, ours);
      assertWithin(1e-9 * Math.abs(ours), ours, model.objectives().get(0, 0));
    }

    @Property
    void hasNoGapToThePriceThatIsMinimised(@ForAll("twoClasses") Labeled<Matrix> data) {
      SvmClassifier.Model model = tight().fit(data);
      double[] beta = Margin.beta(model, data.labels().size());
      int[] signs = Margin.signs(data.labels());
      Matrix decisions = model.decisionValues(data.points());
      double price = 0;
      for (int i = 0; i < beta.length; i++) {
        double value = decisions.get(i, 0);
        price += beta[i] * (value - model.biases().get(0, 0)) / 2;
        price += Math.max(0, 1 - signs[i] * value);
      }

      assertWithin(slack(data, 2), -model.objectives().get(0, 0), price);
    }

    @Property
    void doesNotDependOnHowManyMoveAtOnce(
        @ForAll("twoClasses") Labeled<Matrix> data,
        @ForAll @IntRange(min = 4, max = 12) int members) {
      int n = data.labels().size();
      DualProblem problem =
          new DualProblem(
              IntStream.range(0, n).toArray(),
              IntStream.of(Margin.signs(data.labels())).asDoubleStream().toArray(),
              IntStream.of(Margin.signs(data.labels())).mapToDouble(y -> Math.min(0, y)).toArray(),
              IntStream.of(Margin.signs(data.labels())).mapToDouble(y -> Math.max(0, y)).toArray(),
              new double[n],
              false);
      DualSolution solution =
          new Decomposition(problem, SvmKernel.rbf(GAMMA), data.points(), TIGHT, members)
              .solve(1_000_000, progress -> {});

      assertTrue(solution.converged());
      assertWithin(slack(data, 1), objective(tight(), data), solution.objective());
    }

    @Property
    void neverGetsWorseOnTheWay(@ForAll("threeClasses") Labeled<Matrix> data) {
      List<SvmClassifier.Step> steps = new ArrayList<>();
      SvmClassifier.Model model = tight().fit(data, steps::add);

      for (int i = 1; i < steps.size(); i++) {
        double before = steps.get(i - 1).objective();
        double after = steps.get(i).objective();
        // Where a machine begins, it begins at 0.
        double slack = 1e-9 * Math.abs(before);
        assertTrue(
            steps.get(i).workingSets() == 0 || after <= before + slack, before + " " + after);
      }
      assertEquals(model.objectives().get(0, 2), steps.get(steps.size() - 1).objective());
      assertTrue(steps.get(steps.size() - 1).gap() <= TIGHT);
    }
  }

  @Group
  class Sameness {
    @Property
    void onlySupportVectorsMatter(@ForAll("twoClasses") Labeled<Matrix> data) {
      SvmClassifier.Model model = tight().fit(data);
      int[] support = model.supportRows().stream().mapToInt(Integer::intValue).toArray();

      assertEquals(data.points().selectRows(support), model.supportVectors());
      assertWithin(
          slack(data, 1), model.objectives().get(0, 0), objective(tight(), data.select(support)));
    }

    @Property
    void translatedPointsHaveTheSameMachine(@ForAll("onALattice") Labeled<Matrix> data) {
      // Whole numbers, which stay exact; LIBSVM learns another machine from these.
      double[] moved = data.points().toRowMajor();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += 1 << 27;
      }
      Matrix others = Matrix.ofRowMajor(data.points().rows(), data.points().columns(), moved);

      assertEquals(
          tight().fit(data).coefficients(),
          tight().fit(new Labeled<>(others, data.labels())).coefficients());
    }

    @Property
    void scaledPointsHaveTheSameMachineAtAScaledGamma(
        @ForAll("twoClasses") Labeled<Matrix> data,
        @ForAll @IntRange(min = -9, max = 9) int power) {
      double[] scaled = data.points().toRowMajor();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] = Math.scalb(scaled[i], power);
      }
      Matrix others = Matrix.ofRowMajor(data.points().rows(), data.points().columns(), scaled);
      SvmKernel kernel = SvmKernel.rbf(Math.scalb(GAMMA, -2 * power));

      assertEquals(
          tight().fit(data).coefficients(),
          tight().withKernel(kernel).fit(new Labeled<>(others, data.labels())).coefficients());
    }

    @Property
    void everyRowTwiceIsTwiceTheCost(@ForAll("twoClasses") Labeled<Matrix> data) {
      int n = data.labels().size();
      Labeled<Matrix> twice = data.select(IntStream.range(0, 2 * n).map(i -> i % n).toArray());

      assertWithin(
          slack(twice, 2), objective(tight().withCost(2), data), objective(tight(), twice));
    }

    @Property
    void swappedClassesHaveTheOppositeMachine(@ForAll("twoClasses") Labeled<Matrix> data) {
      int[] others = IntStream.of(data.labels().codes()).map(code -> 1 - code).toArray();
      Labeled<Matrix> swapped = new Labeled<>(data.points(), Labels.ofCodes(others, 2));
      Matrix ours = tight().fit(data).decisionValues(data.points());
      Matrix theirs = tight().fit(swapped).decisionValues(data.points());
      double shift = tight().fit(data).biases().get(0, 0) + tight().fit(swapped).biases().get(0, 0);

      assertWithin(slack(data, 1), objective(tight(), data), objective(tight(), swapped));
      for (int i = 0; i < others.length; i++) {
        double slack = 4 * Math.sqrt(2 * slack(data, 1));
        assertWithin(slack, shift, ours.get(i, 0) + theirs.get(i, 0));
      }
    }

    @Property
    void theMachineOfAPairIsThatOfItsRowsAlone(@ForAll("threeClasses") Labeled<Matrix> data) {
      int[] rows =
          IntStream.range(0, data.labels().size()).filter(i -> data.labels().code(i) > 0).toArray();
      int[] codes = IntStream.of(rows).map(i -> data.labels().code(i) - 1).toArray();
      Labeled<Matrix> pair =
          new Labeled<>(data.points().selectRows(rows), Labels.ofCodes(codes, 2));
      SvmClassifier.Model all = tight().fit(data);
      SvmClassifier.Model alone = tight().fit(pair);

      assertEquals(3, all.classes());
      assertEquals(alone.biases().get(0, 0), all.biases().get(0, 2));
      assertEquals(alone.objectives().get(0, 0), all.objectives().get(0, 2));
      for (int i = 0; i < data.points().rows(); i++) {
        assertWithin(
            1e-12 * rows.length,
            alone.decisionValues(data.points()).get(i, 0),
            all.decisionValues(data.points()).get(i, 2));
      }
    }

    @Provide
    Arbitrary<Labeled<Matrix>> onALattice() {
      return Margin.classes(2, Clouds.onALattice());
    }
  }

  @Group
  class Edges {
    @Example
    void halfwayBetweenTwoRowsNothingIsDecidedAndTheFirstClassPredicted() {
      Labeled<Matrix> two =
          new Labeled<>(Matrix.ofRows(new double[][] {{-1, 2}, {1, 2}}), Labels.ofCodes(0, 1));
      SvmClassifier.Model model = SvmClassifier.with(SvmKernel.rbf(1)).fit(two);
      Matrix between = Matrix.ofRows(new double[][] {{0, 2}, {0, -7}});

      assertEquals(0, model.decisionValues(between).get(0, 0));
      assertEquals(0, model.decisionValues(between).get(1, 0));
      assertEquals(Labels.ofCodes(new int[] {0, 0}, 2), model.predict(between));
    }

    @Example
    void equalRowsOfBothClassesDecideNothing() {
      Labeled<Matrix> same =
          new Labeled<>(
              Matrix.ofRows(new double[][] {{3}, {3}, {3}, {3}}), Labels.ofCodes(0, 1, 1, 0));
      SvmClassifier.Model model = SvmClassifier.rbf().fit(same);

      assertTrue(model.converged());
      assertEquals(Gamma.of(1), ((SvmKernel.Rbf) model.kernel()).gamma());
      assertEquals(0, model.decisionValues(same.points()).get(2, 0));
    }

    @Example
    void equalRowsOfBothClassesDecideNothingAtAnyPrice() {
      Labeled<Matrix> same =
          new Labeled<>(
              Matrix.ofRows(new double[][] {{3}, {3}, {3}, {3}}), Labels.ofCodes(0, 1, 1, 0));
      SvmClassifier.Model model =
          SvmClassifier.with(SvmKernel.rbf(1)).withCost(1e100).withMaxIterations(5).fit(same);

      assertTrue(model.converged());
      assertEquals(0, model.decisionValues(same.points()).get(2, 0));
    }

    @Example
    void balancedClassesCountTheSameHoweverFewTheirRows() {
      Labeled<Matrix> flowers = Flowers.species().select(IntStream.range(40, 100).toArray());
      Labeled<Matrix> two =
          new Labeled<>(
              flowers.points(),
              Labels.ofCodes(
                  IntStream.of(flowers.labels().codes()).map(c -> Math.min(1, c)).toArray(), 2));
      SvmClassifier.Model model = SvmClassifier.rbf().balancing().fit(two);

      double most = Double.NEGATIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      for (double beta : model.coefficients().row(0)) {
        most = Math.max(most, beta);
        least = Math.min(least, beta);
      }
      assertTrue(most <= 60.0 / (2 * 50));
      assertTrue(least >= -60.0 / (2 * 10));
      assertTrue(least < -1);
    }
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> two =
        new Labeled<>(Matrix.ofRows(new double[][] {{0}, {1}}), Labels.ofCodes(0, 1));

    @Example
    void oneClassIsRefused() {
      assertRefused(
          "labels must be of at least 2 classes but were of 1",
          () ->
              SvmClassifier.rbf()
                  .fit(new Labeled<>(two.points(), Labels.ofCodes(new int[] {0, 0}, 1))));
      assertRefused(
          "every class must have at least 1 row but class 1 has none",
          () ->
              SvmClassifier.rbf()
                  .fit(new Labeled<>(two.points(), Labels.ofCodes(new int[] {0, 2}, 3))));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void whatIsMissingIsNamed() {
      SvmClassifier.Model model = SvmClassifier.rbf().fit(two);

      assertMissing("values", () -> SvmClassifier.rbf().withClassWeights((double[]) null));
      assertMissing("points", () -> SvmKernel.rbf().fittedTo(null));
      assertMissing("points", () -> Gamma.auto().fittedTo(null));
      assertMissing("points", () -> model.predict(null));
      assertMissing("points", () -> model.probabilities(null));
      assertMissing(
          "supportRows",
          () ->
              new SvmClassifier.Model(
                  model.learner(),
                  model.kernel(),
                  model.supportVectors(),
                  null,
                  model.coefficients(),
                  model.biases(),
                  model.sigmoids(),
                  model.steps(),
                  model.objectives(),
                  model.classNames(),
                  true));
    }

    private static void assertMissing(String name, Executable action) {
      assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
    }

    @Example
    void hyperparametersOutOfRangeAreRefused() {
      assertRefused(
          "cost must be above 0 and finite but was 0.0", () -> SvmClassifier.rbf().withCost(0));
      assertRefused(
          "cost must be above 0 and finite but was NaN",
          () -> SvmClassifier.rbf().withCost(Double.NaN));
      assertRefused(
          "tolerance must be above 0 and finite but was -1.0",
          () -> SvmClassifier.rbf().withTolerance(-1));
      assertRefused(
          "maxIterations must be at least 1 but was 0",
          () -> SvmClassifier.rbf().withMaxIterations(0));
      assertRefused("gamma must be above 0 but was 0.0", () -> SvmKernel.rbf(0));
      assertRefused("gamma must be finite but was NaN", () -> SvmKernel.rbf(Double.NaN));
      assertRefused("degree must be at least 1 but was 0", () -> SvmKernel.polynomial(0));
    }

    @Example
    void pointsWithOtherColumnsAreRefused() {
      SvmClassifier.Model model = SvmClassifier.rbf().fit(Flowers.species());
      Matrix wider = Matrix.ofRows(new double[][] {{0, 1, 2, 3, 4}});

      assertRefused(
          "points must have 4 columns, as those that were learned from, but had 5",
          () -> model.predict(wider));
    }

    @Example
    void kernelsThatOverflowAreRefused() {
      Matrix far = Matrix.ofRows(new double[][] {{0}, {Math.scalb(1.0, 200)}});
      Labeled<Matrix> wild = new Labeled<>(far, two.labels());

      assertRefused(
          "the kernel of row 1 with itself must be at most 1e100 but was "
              + Math.scalb(1.0, 400)
              + ": scale the columns first",
          () -> SvmClassifier.with(SvmKernel.linear()).fit(wild));
      assertThrows(
          IllegalArgumentException.class,
          () ->
              SvmClassifier.with(new SvmKernel.Polynomial(9, Gamma.of(1), 0))
                  .fit(new Labeled<>(Matrix.ofRows(new double[][] {{0}, {1e15}}), two.labels())));
    }

    @Example
    void aLimitThatIsTooSmallIsSaid() {
      SvmClassifier.Model model =
          SvmClassifier.rbf().withTolerance(1e-9).withMaxIterations(1).fit(Flowers.species());

      assertFalse(model.converged() && model.objectives().get(0, 2) == 0);
    }
  }
}

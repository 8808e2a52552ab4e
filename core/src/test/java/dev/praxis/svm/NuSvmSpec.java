package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Nearness;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** A share of rows, ν, instead of a price or of a width. */
@PropertyDefaults(tries = 50)
class NuSvmSpec {
  private static final double GAMMA = 0.25;
  private static final double TIGHT = 1e-8;

  private static SvmClassifier classifier(double nu) {
    return SvmClassifier.with(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT).withNu(nu);
  }

  private static SvmRegressor regressor(double nu) {
    return SvmRegressor.with(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT).withNu(nu);
  }

  /** {@code 2 · 0.6 / (0.6 + 0.9)}, where sums of doubles give 0.7999999999999999. */
  @Example
  void theLargestNuOfTenthsIsAllowed() {
    double[] ranks = IntStream.range(0, 15).asDoubleStream().toArray();
    int[] codes = IntStream.range(0, 15).map(i -> i < 6 ? 0 : 1).toArray();
    Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(15, 1, ranks), Labels.ofCodes(codes, 2));
    double[] tenths = new double[15];
    Arrays.fill(tenths, 0.1);
    SvmClassifier learner = SvmClassifier.rbf();

    assertTrue(learner.withNu(0.8).fitWeighted(data, tenths).converged());
    assertRefused(
        "nu must be at most 0.8, twice the share of the smaller of class 1 and class 0, but was"
            + " 0.81",
        () -> learner.withNu(0.81).fitWeighted(data, tenths));
  }

  /** The largest ν that two classes allow. */
  private static double largest(Labels labels) {
    int[] counts = labels.counts();
    return 2.0 * Math.min(counts[0], counts[1]) / labels.size();
  }

  /** Rows far apart, whose hulls seldom meet in the space of the kernel. */
  @Provide
  Arbitrary<Labeled<Matrix>> twoClasses() {
    return Margin.classes(2, Clouds.round().map(points -> scaled(points, 5)));
  }

  private static Matrix scaled(Matrix points, int power) {
    double[] scaled = points.toRowMajor();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = Math.scalb(scaled[i], power);
    }
    return Matrix.ofRowMajor(points.rows(), points.columns(), scaled);
  }

  /** A model that has a margin ρ well above the tolerance; others are spoken of below. */
  private static SvmClassifier.Model withMargin(SvmClassifier.Model model) {
    double largest = Nearness.largest(model.coefficients().toRowMajor());
    Assume.that(largest > 0 && largest < 100);
    return model;
  }

  @Provide
  Arbitrary<Targeted<Matrix>> numbers() {
    return targeted(
        Arbitraries.oneOf(Clouds.round(), Clouds.withDuplicates(), Clouds.onALattice()));
  }

  private static Arbitrary<Targeted<Matrix>> targeted(Arbitrary<Matrix> clouds) {
    return Combinators.combine(clouds, Clouds.seeds())
        .as(
            (points, seed) -> {
              double[] targets = new Random(seed).doubles(points.rows(), -3, 3).toArray();
              return new Targeted<>(points, Targets.of(targets));
            });
  }

  /** 1 over ρ: the coefficients add up to ν n over ρ. */
  private static double unit(double[] beta, double nu) {
    double sum = 0;
    for (double b : beta) {
      sum += Math.abs(b);
    }
    return sum / (nu * beta.length);
  }

  @Group
  class OfClasses {
    @Group
    class Contract implements ClassifierContract<Matrix, SvmClassifier.Model> {
      @Override
      public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
        return SvmClassifier.rbf().withNu(0.02);
      }

      @Override
      @Provide
      public Arbitrary<Labeled<Matrix>> data() {
        return Margin.classes(3, Clouds.few());
      }
    }

    @Property
    void meetsTheConditionsOfKarushKuhnAndTucker(
        @ForAll("twoClasses") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 1) double share) {
      double nu = share * largest(data.labels());
      SvmClassifier.Model model = withMargin(classifier(nu).fit(data));
      int n = data.labels().size();
      double[] beta = Margin.beta(model, n);
      int[] signs = Margin.signs(data.labels());
      double cost = unit(beta, nu);
      double slack = 1e-6;
      double[] sums = new double[2];

      assertTrue(model.converged());
      for (int i = 0; i < n; i++) {
        double margin = signs[i] * model.decisionValues(data.points()).get(i, 0);
        double alpha = signs[i] * beta[i];
        sums[data.labels().code(i)] += alpha;
        assertTrue(alpha >= 0 && alpha <= cost * (1 + 1e-9));
        assertTrue(alpha > 0 || margin >= 1 - slack);
        assertTrue(alpha < cost * (1 - 1e-9) || margin <= 1 + slack);
      }
      assertWithin(1e-9 * cost * n, sums[0], sums[1]);
    }

    @Property
    void isTheMachineOfTheCostOneOverTheMargin(
        @ForAll("twoClasses") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 0.95) double share) {
      double nu = share * largest(data.labels());
      double[][] rows = data.points().toRows();
      double[] beta = Margin.beta(withMargin(classifier(nu).fit(data)), rows.length);
      double cost = unit(beta, nu);
      SvmClassifier.Model priced =
          SvmClassifier.with(SvmKernel.rbf(GAMMA)).withTolerance(TIGHT).withCost(cost).fit(data);
      double best = priced.objectives().get(0, 0);

      assertWithin(1e-6 * Math.abs(best), best, Margin.objective(rows, beta, GAMMA));
    }

    @Property
    void isNoWorseThanLibsvms(
        @ForAll("twoClasses") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 0.95) double share) {
      double nu = share * largest(data.labels());
      double[][] rows = data.points().toRows();
      SvmClassifier.Model model = withMargin(classifier(nu).fit(data));
      double[] theirs = Libsvm.nuBeta(rows, Margin.signs(data.labels()), GAMMA, nu, TIGHT);
      double unit = unit(theirs, nu);
      double best = Margin.norm(rows, theirs, GAMMA) / (unit * unit);

      assertWithin(1e-6 * best, best, model.objectives().get(0, 0));
    }

    @Property
    void letsAtMostTheShareOfRowsInAndHasAtLeastAsManySupportVectors(
        @ForAll("twoClasses") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 1) double share) {
      double nu = share * largest(data.labels());
      SvmClassifier.Model model = withMargin(classifier(nu).fit(data));
      int n = data.labels().size();
      int[] signs = Margin.signs(data.labels());
      Matrix decisions = model.decisionValues(data.points());
      long inside =
          IntStream.range(0, n).filter(i -> signs[i] * decisions.get(i, 0) < 1 - 1e-6).count();

      assertTrue(inside <= nu * n + 1e-9, inside + " of " + nu * n);
      assertTrue(model.supportRows().size() >= nu * n - 1e-9);
    }

    @Property
    void doesNotChangeWithTheScaleOfTheKernel(
        @ForAll("twoClasses") Labeled<Matrix> data, @ForAll @IntRange(max = 20) int power) {
      Matrix others = scaled(data.points(), power);
      SvmClassifier linear = SvmClassifier.with(SvmKernel.linear()).withNu(largest(data.labels()));
      SvmClassifier.Model model = linear.fit(data);

      assertEquals(
          model.decisionValues(data.points()),
          linear.fit(new Labeled<>(others, data.labels())).decisionValues(others));
    }

    @Property
    void countsAWeightOfTwoAsTwoRows(
        @ForAll("twoClasses") Labeled<Matrix> data, @ForAll long seed) {
      int n = data.labels().size();
      Random random = new Random(seed);
      double[] weights = IntStream.range(0, n).mapToDouble(i -> 1 + random.nextInt(2)).toArray();
      int[] copies =
          IntStream.range(0, n)
              .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
              .toArray();
      Labeled<Matrix> copied = data.select(copies);
      SvmClassifier learner = classifier(0.5 * largest(copied.labels()));
      double best = withMargin(learner.fit(copied)).objectives().get(0, 0);

      assertWithin(1e-6 * best, best, learner.fitWeighted(data, weights).objectives().get(0, 0));
    }

    @Example
    void mayBeAsLargeAsTheSmallerClassAllows() {
      Labeled<Matrix> four =
          new Labeled<>(
              Matrix.ofRows(new double[][] {{0}, {1}, {2}, {5}}), Labels.ofCodes(0, 0, 1, 1));
      SvmClassifier.Model model = SvmClassifier.with(SvmKernel.linear()).withNu(1).fit(four);

      // All four count the same: w = (7 − 1) ρ⁻¹, and the row farthest off lies on the margin.
      assertTrue(model.converged());
      assertEquals(List.of(0, 1, 2, 3), model.supportRows());
      assertEquals(-1, model.decisionValues(four.points()).get(0, 0), 1e-12);
      assertEquals(1, model.decisionValues(four.points()).get(3, 0), 1e-12);
    }

    @Example
    void withoutAMarginDecidesNothing() {
      Labeled<Matrix> same =
          new Labeled<>(
              Matrix.ofRows(new double[][] {{3}, {3}, {3}, {3}}), Labels.ofCodes(0, 1, 1, 0));
      SvmClassifier.Model model = SvmClassifier.rbf().withNu(0.5).fit(same);

      assertTrue(model.converged());
      assertEquals(List.of(), model.supportRows());
      assertEquals(
          Matrix.ofRows(new double[][] {{0}, {0}, {0}, {0}}), model.decisionValues(same.points()));
      assertEquals(Labels.ofCodes(new int[] {0, 0, 0, 0}, 2), model.predict(same.points()));
    }
  }

  @Group
  class OfNumbers {
    @Group
    class Contract implements RegressorContract<Matrix, SvmRegressor.Model> {
      @Override
      public Learner<? super Targeted<Matrix>, SvmRegressor.Model> learner() {
        return SvmRegressor.rbf().withNu(0.4);
      }

      @Override
      @Provide
      public Arbitrary<Targeted<Matrix>> data() {
        return targeted(Clouds.few());
      }
    }

    @Property
    void isTheRegressionOfTheWidthThatItFinds(
        @ForAll("numbers") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.05, max = 1) double nu) {
      SvmRegressor.Model model = regressor(nu).fit(data);
      int n = data.targets().size();
      double epsilon = model.epsilon();
      double objective = regressor(nu).withEpsilon(epsilon).fit(data).objective();

      assertTrue(model.converged());
      // The dual without ε, and with it: Σ |β| = ν C n where a row has one coefficient.
      assertWithin(1e-6 * n, objective, model.objective() + epsilon * nu * n);
    }

    @Property
    void hasNoGapToThePriceThatIsMinimised(
        @ForAll("numbers") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.05, max = 1) double nu) {
      SvmRegressor.Model model = regressor(nu).fit(data);
      Targets predicted = model.predict(data.points());
      int n = predicted.size();
      double price = nu * n * model.epsilon();
      for (int i = 0; i < n; i++) {
        double error = Math.abs(data.targets().value(i) - predicted.value(i));
        price += Math.max(0, error - model.epsilon());
      }
      for (int s = 0; s < model.supportRows().size(); s++) {
        double value = predicted.value(model.supportRows().get(s)) - model.bias();
        price += model.coefficients().get(0, s) * value / 2;
      }

      assertWithin(1e-6 * n, -model.objective(), price);
    }

    @Property
    void leavesAtMostTheShareOfRowsOut(
        @ForAll("numbers") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.05, max = 1) double nu) {
      SvmRegressor.Model model = regressor(nu).fit(data);
      Targets predicted = model.predict(data.points());
      int n = predicted.size();
      long outside =
          IntStream.range(0, n)
              .filter(
                  i ->
                      Math.abs(data.targets().value(i) - predicted.value(i))
                          > model.epsilon() + 1e-6)
              .count();

      assertTrue(outside <= nu * n + 1e-9, outside + " of " + nu * n);
    }

    @Property
    void isNoWorseThanLibsvms(
        @ForAll("numbers") Targeted<Matrix> data,
        @ForAll @DoubleRange(min = 0.05, max = 1) double nu,
        @ForAll @IntRange(min = -2, max = 4) int power) {
      double cost = Math.scalb(1.0, power);
      double[][] rows = data.points().toRows();
      double[] targets = data.targets().toArray();
      double[] theirs = Libsvm.nuBeta(rows, targets, GAMMA, cost, nu, TIGHT);
      double best = Margin.norm(rows, theirs, GAMMA);
      for (int i = 0; i < targets.length; i++) {
        best -= targets[i] * theirs[i];
      }

      assertWithin(
          1e-6 * (Math.abs(best) + cost), best, regressor(nu).withCost(cost).fit(data).objective());
    }

    @Property
    void countsAWeightOfTwoAsTwoRows(@ForAll("numbers") Targeted<Matrix> data, @ForAll long seed) {
      int n = data.targets().size();
      Random random = new Random(seed);
      double[] weights = IntStream.range(0, n).mapToDouble(i -> 1 + random.nextInt(2)).toArray();
      int[] copies =
          IntStream.range(0, n)
              .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
              .toArray();

      assertWithin(
          1e-6 * copies.length,
          regressor(0.4).fit(data.select(copies)).objective(),
          regressor(0.4).fitWeighted(data, weights).objective());
    }

    @Property
    void movesWithItsTargets(@ForAll("numbers") Targeted<Matrix> data) {
      double[] moved = data.targets().toArray();
      Assume.that(moved.length > 1);
      for (int i = 0; i < moved.length; i++) {
        moved[i] += 100;
      }
      SvmRegressor.Model model = regressor(0.5).fit(data);
      SvmRegressor.Model other =
          regressor(0.5).fit(new Targeted<>(data.points(), Targets.of(moved)));

      assertWithin(1e-6 * moved.length, model.objective(), other.objective());
    }
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> five =
        new Labeled<>(
            Matrix.ofRows(new double[][] {{0}, {1}, {2}, {5}, {7}}), Labels.ofCodes(0, 1, 1, 1, 1));

    @Example
    void moreThanTheSmallerClassAllowsIsRefused() {
      assertRefused(
          "nu must be at most 0.4, twice the share of the smaller of class 1 and class 0, but was"
              + " 0.5",
          () -> SvmClassifier.rbf().withNu(0.5).fit(five));
      assertEquals(2, SvmClassifier.rbf().withNu(0.4).fit(five).classes());
      assertEquals(2, SvmClassifier.rbf().balancing().withNu(1).fit(five).classes());
    }

    @Example
    void moreThanAClassAgainstAllOthersAllowsIsRefused() {
      Labeled<Matrix> four =
          new Labeled<>(five.points().selectRows(0, 1, 2, 3), Labels.ofCodes(0, 1, 2, 2));

      assertRefused(
          "nu must be at most 0.5, twice the share of the smaller of class 0 and all others, but"
              + " was 0.6",
          () ->
              SvmClassifier.rbf().withNu(0.6).withMultiClass(MultiClass.ONE_VERSUS_REST).fit(four));
    }

    @Example
    void sharesOutOfRangeAreRefused() {
      for (double nu : new double[] {0, -0.5, 1.01, Double.NaN}) {
        String sentence = "nu must be above 0 and at most 1 but was " + nu;
        assertRefused(sentence, () -> SvmClassifier.rbf().withNu(nu));
        assertRefused(sentence, () -> SvmRegressor.rbf().withNu(nu));
      }
    }
  }
}

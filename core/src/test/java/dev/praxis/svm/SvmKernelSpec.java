package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Kernels of one's own. */
@PropertyDefaults(tries = 50)
class SvmKernelSpec {
  private static final double TIGHT = 1e-8;

  /** {@code Σ min(xⱼ, yⱼ)}: what two histograms share. */
  record Intersection() implements SvmKernel.OfPoints {
    @Override
    public double of(double[] x, double[] y) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += Math.min(x[j], y[j]);
      }
      return sum;
    }
  }

  /** {@code exp(−γ Σ |xⱼ − yⱼ|)}. */
  record Laplace(double gamma) implements SvmKernel.OfPoints {
    @Override
    public double of(double[] x, double[] y) {
      double sum = 0;
      for (int j = 0; j < x.length; j++) {
        sum += Math.abs(x[j] - y[j]);
      }
      return StrictMath.exp(-gamma * sum);
    }
  }

  /** The radial basis function that the library has, as one's own. */
  record Radial(double gamma) implements SvmKernel.OfPoints {
    @Override
    public double of(double[] x, double[] y) {
      return Margin.rbf(x, y, gamma);
    }
  }

  /** {@code 1 / (x y)} of single numbers. */
  record Inverse() implements SvmKernel.OfPoints {
    @Override
    public double of(double[] x, double[] y) {
      return 1 / (x[0] * y[0]);
    }
  }

  /** Histograms: no number is negative. */
  @Provide
  Arbitrary<Labeled<Matrix>> histograms() {
    return Margin.classes(2, Clouds.round().map(SvmKernelSpec::absolute));
  }

  private static Matrix absolute(Matrix points) {
    double[] values = points.toRowMajor();
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.abs(values[i]);
    }
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  private static double[][] gram(SvmKernel.OfPoints kernel, Matrix points) {
    double[][] rows = points.toRows();
    double[][] gram = new double[rows.length][rows.length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        gram[i][j] = kernel.of(rows[i], rows[j]);
      }
    }
    return gram;
  }

  private static double objective(double[][] gram, double[] beta) {
    double value = 0;
    for (int i = 0; i < beta.length; i++) {
      value -= Math.abs(beta[i]);
      for (int j = 0; j < beta.length; j++) {
        value += beta[i] * beta[j] * gram[i][j] / 2;
      }
    }
    return value;
  }

  @Group
  class Contract implements ClassifierContract<Matrix, SvmClassifier.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, SvmClassifier.Model> learner() {
      return SvmClassifier.with(new Laplace(0.3));
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Margin.classes(3, Clouds.few());
    }
  }

  @Property
  void haveTheOptimumOfLibsvmWithThatKernel(@ForAll("histograms") Labeled<Matrix> data) {
    double[][] gram = gram(new Intersection(), data.points());
    double[] theirs = Libsvm.precomputed(gram, Margin.signs(data.labels()), 1, TIGHT);
    SvmClassifier.Model model =
        SvmClassifier.with(new Intersection()).withTolerance(TIGHT).fit(data);
    double best = objective(gram, theirs);

    // LIBSVM keeps the kernel in single precision.
    assertWithin(1e-5 * Math.abs(best), best, objective(gram, Margin.beta(model, gram.length)));
    assertWithin(
        1e-9 * Math.abs(best),
        objective(gram, Margin.beta(model, gram.length)),
        model.objectives().get(0, 0));
  }

  @Property
  void haveTheOptimumOfAllWaysInWhichRowsMayCount(@ForAll("histograms") Labeled<Matrix> data) {
    Labeled<Matrix> tiny =
        data.select(IntStream.range(0, Math.min(6, data.labels().size())).toArray());
    double[] signs = IntStream.of(Margin.signs(tiny.labels())).asDoubleStream().toArray();
    ExactDual exact =
        new ExactDual(
            gram(new Intersection(), tiny.points()),
            signs,
            IntStream.range(0, signs.length).mapToDouble(i -> Math.min(0, signs[i])).toArray(),
            IntStream.range(0, signs.length).mapToDouble(i -> Math.max(0, signs[i])).toArray());
    SvmClassifier learner = SvmClassifier.with(new Intersection()).withTolerance(TIGHT);

    assertWithin(1e-7, exact.objective, learner.fit(tiny).objectives().get(0, 0));
  }

  @Property
  void predictWithTheKernelThatWasLearnedWith(@ForAll("histograms") Labeled<Matrix> data) {
    SvmClassifier.Model model = SvmClassifier.with(new Intersection()).fit(data);
    double[][] rows = data.points().toRows();
    for (int i = 0; i < rows.length; i++) {
      double value = model.biases().get(0, 0);
      for (int s = 0; s < model.supportVectors().rows(); s++) {
        value +=
            model.coefficients().get(0, s)
                * new Intersection().of(rows[model.supportRows().get(s)], rows[i]);
      }
      assertWithin(1e-10, value, model.decisionValues(data.points()).get(i, 0));
    }
  }

  @Property
  void thatAreThoseOfTheLibraryLearnTheSame(@ForAll("histograms") Labeled<Matrix> data) {
    double[] targets =
        IntStream.of(data.labels().codes()).mapToDouble(code -> code + 0.5).toArray();
    Targeted<Matrix> numbers = new Targeted<>(data.points(), Targets.of(targets));
    SvmKernel own = new Radial(0.25);
    SvmKernel theirs = SvmKernel.rbf(0.25);
    double slack = 1e-7 * targets.length;

    assertWithin(
        slack,
        SvmClassifier.with(theirs).withTolerance(TIGHT).fit(data).objectives().get(0, 0),
        SvmClassifier.with(own).withTolerance(TIGHT).fit(data).objectives().get(0, 0));
    assertWithin(
        slack,
        SvmRegressor.with(theirs).withTolerance(TIGHT).fit(numbers).objective(),
        SvmRegressor.with(own).withTolerance(TIGHT).fit(numbers).objective());
    OneClassSvm region = OneClassSvm.leavingOut(0.3).withTolerance(TIGHT);
    assertWithin(
        slack,
        region.withKernel(theirs).fit(data.points()).objective(),
        region.withKernel(own).fit(data.points()).objective());
  }

  @Example
  void areFunctionsOfTwoPointsAndNotOfANumber() {
    assertEquals(
        "Intersection is a function of two points",
        assertThrows(UnsupportedOperationException.class, () -> new Intersection().at(1))
            .getMessage());
    assertTrue(!new Intersection().isRadial());
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> three =
        new Labeled<>(
            Matrix.ofRows(new double[][] {{1}, {2}, {0}, {4}}), Labels.ofCodes(0, 1, 1, 0));

    @Example
    void valuesThatAreNotFiniteAreRefusedByTheRowsThatHaveThem() {
      assertRefused(
          "the kernel of row 0 with row 2 must lie within ±1e100 but was Infinity",
          () -> SvmClassifier.with(new Inverse()).fit(three));
      assertRefused(
          "the kernel of row 1 with row 2 must lie within ±1e100 but was Infinity",
          () -> SvmClassifier.with(new Inverse()).fitWeighted(three, 0, 1, 1, 1));
      assertRefused(
          "the kernel of row 0 with row 2 must lie within ±1e100 but was Infinity",
          () -> OneClassSvm.leavingOut(0.5).withKernel(new Inverse()).fit(three.points()));
      assertRefused(
          "the kernel of row 0 with row 0 must lie within ±1e100 but was NaN",
          () ->
              OneClassSvm.leavingOut(0.5).withKernel(new Laplace(Double.NaN)).fit(three.points()));
    }

    @Example
    void valuesThatAreNotFiniteAreRefusedInPredictionToo() {
      SvmClassifier.Model model = SvmClassifier.with(new Inverse()).fitWeighted(three, 1, 1, 0, 1);

      assertRefused(
          "the kernel of row 2 with support vector 0 must lie within ±1e100 but was Infinity",
          () -> model.predict(three.points()));
    }

    @Example
    void aKernelThatIsNoRecordIsRefused() {
      SvmKernel.OfPoints lambda = (x, y) -> x[0] * y[0];
      String sentence =
          "a kernel of one's own must be a record but was a " + lambda.getClass().getName();

      assertRefused(sentence, () -> SvmClassifier.with(lambda));
      assertRefused(sentence, () -> SvmRegressor.with(lambda));
      assertRefused(sentence, () -> OneClassSvm.leavingOut(0.5).withKernel(lambda));
    }
  }
}

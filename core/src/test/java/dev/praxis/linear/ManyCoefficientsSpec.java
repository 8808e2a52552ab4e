package dev.praxis.linear;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.Tenths;
import dev.praxis.Threads;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.algebra.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
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

/** Logistic regression by quasi-Newton steps, for many coefficients and for sparse points. */
@PropertyDefaults(tries = 60)
class ManyCoefficientsSpec {
  @Provide
  Arbitrary<Labeled<Matrix>> data() {
    return Overlaps.any();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> round() {
    return Overlaps.round();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> ofTwoClasses() {
    return Overlaps.ofTwoClasses();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Overlaps.none();
  }

  @Provide
  Arbitrary<Matrix> tenths() {
    return Tenths.points();
  }

  /** Shapes that begin and end within blocks, chunks and stripes; with more rows than columns. */
  @Provide
  Arbitrary<Labeled<Matrix>> wide() {
    return Arbitraries.integers()
        .between(0, 3)
        .flatMap(
            kind ->
                Clouds.seeds()
                    .map(
                        seed ->
                            switch (kind) {
                              case 0 -> drawn(300, 40, 3, seed);
                              case 1 -> drawn(30, 70, 4, seed);
                              case 2 -> drawn(700, 33, 2, seed);
                              default -> drawn(61, 31, 9, seed);
                            }));
  }

  /** Classes that depend on the first column, with noise; most numbers are zero. */
  private static Labeled<Matrix> drawn(int n, int d, int classes, long seed) {
    Random random = new Random(seed);
    double[] values = new double[n * d];
    int[] codes = new int[n];
    for (int i = 0; i < n; i++) {
      codes[i] = i < classes ? i : random.nextInt(classes);
      for (int j = 0; j < d; j++) {
        values[i * d + j] = random.nextInt(3) > 0 ? 0 : random.nextGaussian() + codes[i] % 3;
      }
    }
    return new Labeled<>(Matrix.ofRowMajor(n, d, values), Labels.ofCodes(codes, classes));
  }

  static LogisticRegression.Model quasiNewton(Labeled<? extends Points> data, double penalty) {
    return LogisticRegression.withPenalty(penalty).fit(data, vectors(data), false, step -> {});
  }

  private static LogisticRegression.Model exact(Labeled<Matrix> data, double penalty) {
    return LogisticRegression.withPenalty(penalty).fit(data, vectors(data), true, step -> {});
  }

  private static int vectors(Labeled<? extends Points> data) {
    return Softmax.scores(data.labels().classes());
  }

  private static Labeled<SparseMatrix> sparse(Labeled<Matrix> data) {
    return new Labeled<>(SparseMatrix.of(data.points()), data.labels());
  }

  private static void assertSame(
      Matrix points, LogisticRegression.Model expected, LogisticRegression.Model actual) {
    assertTrue(actual.converged());
    assertNear(expected.loss(), actual.loss(), 1e-11);
    assertArrayEquals(
        expected.probabilities(points).toRowMajor(),
        actual.probabilities(points).toRowMajor(),
        1e-7);
  }

  @Group
  class OfSparsePoints implements ClassifierContract<SparseMatrix, LogisticRegression.Model> {
    @Override
    public Learner<? super Labeled<SparseMatrix>, LogisticRegression.Model> learner() {
      return LogisticRegression.withPenalty(0.5);
    }

    @Override
    @Provide
    public Arbitrary<Labeled<SparseMatrix>> data() {
      return Overlaps.any().map(ManyCoefficientsSpec::sparse);
    }
  }

  @Group
  class TheMinimum {
    @Property
    void isThatOfExactSteps(
        @ForAll("round") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      assertSame(data.points(), exact(data, penalty), quasiNewton(data, penalty));
    }

    @Property
    void isThatOfExactStepsOnEveryCloud(
        @ForAll("data") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      assertSame(data.points(), exact(data, penalty), quasiNewton(data, penalty));
    }

    @Property(tries = 20)
    void ofManyColumnsIsThatOfExactSteps(
        @ForAll("wide") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      assertSame(data.points(), exact(data, penalty), quasiNewton(data, penalty));
    }

    @Property
    void ofSparsePointsIsThatOfDenseOnes(
        @ForAll("round") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      assertSame(data.points(), exact(data, penalty), quasiNewton(sparse(data), penalty));
    }

    @Property(tries = 20)
    void ofManySparseColumnsIsThatOfDenseOnes(
        @ForAll("wide") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      assertSame(data.points(), exact(data, penalty), quasiNewton(sparse(data), penalty));
    }

    @Property
    void ofTwoClassesIsThatOfThePlainLoops(
        @ForAll("ofTwoClasses") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.01, max = 100) double penalty) {
      double[] plain =
          PlainLogisticRegression.fit(data.points().toRows(), data.labels().codes(), penalty, 20);

      for (LogisticRegression.Model model :
          List.of(quasiNewton(data, penalty), quasiNewton(sparse(data), penalty))) {
        double[] weights = Arrays.copyOf(model.coefficients().row(0), plain.length);
        weights[plain.length - 1] = model.intercepts().get(0, 0);
        assertArrayEquals(plain, weights, 1e-6);
      }
    }

    @Property
    void hasTheLossThatItSays(
        @ForAll("round") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0, max = 100) double penalty) {
      LogisticRegression.Model model = quasiNewton(data, penalty);

      assertNear(Soft.loss(model, data), model.loss(), 1e-10);
    }

    @Property(tries = 20)
    void hasNoSlope(
        @ForAll("wide") Labeled<Matrix> data,
        @ForAll @DoubleRange(min = 0.1, max = 100) double penalty) {
      LogisticRegression.Model model = quasiNewton(data, penalty);

      Matrix probabilities = model.probabilities(data.points());
      for (int v = 0; v < model.coefficients().rows(); v++) {
        int code = vectors(data) == 1 ? 1 : v;
        for (int j = 0; j < data.points().columns(); j++) {
          double slope = penalty * model.coefficients().get(v, j);
          for (int i = 0; i < data.points().rows(); i++) {
            double truth = data.labels().code(i) == code ? 1 : 0;
            slope += (probabilities.get(i, code) - truth) * data.points().get(i, j);
          }
          assertWithin(1e-7 * data.points().rows(), 0, slope);
        }
      }
    }

    @Property
    void ofTheSoftmaxAddsUpToZero(@ForAll("round") Labeled<Matrix> data) {
      LogisticRegression.Model model = quasiNewton(data, 0);

      if (model.classes() > 2) {
        assertEquals(0, Arrays.stream(model.intercepts().row(0)).sum(), 1e-9);
        assertEquals(0, Arrays.stream(model.coefficients().column(0)).sum(), 1e-9);
      }
    }
  }

  @Group
  class Features {
    @Property
    void thatSayNothingHaveCoefficientsOfZero(
        @ForAll("tenths") Matrix points,
        @ForAll @IntRange(min = 2, max = 4) int classes,
        @ForAll @IntRange(max = 2) int penalty,
        @ForAll boolean isSparse,
        @ForAll long seed) {
      int n = points.rows() * classes;
      int[] order = Clouds.shuffledRows(n, seed);
      // Every row is there once in each class.
      Matrix rows = points.selectRows(Arrays.stream(order).map(i -> i / classes).toArray());
      int[] codes = Arrays.stream(order).map(i -> i % classes).toArray();
      Labeled<Matrix> data = new Labeled<>(rows, Labels.ofCodes(codes, classes));
      LogisticRegression.Model model = quasiNewton(isSparse ? sparse(data) : data, penalty);

      assertTrue(Arrays.stream(model.coefficients().toRowMajor()).allMatch(w -> w == 0));
      assertTrue(Arrays.stream(model.intercepts().toRowMajor()).allMatch(b -> b == 0));
      assertEquals(Labels.ofCodes(new int[n], classes), model.predict(rows));
      assertTrue(model.converged());
    }

    @Property
    void thatAreConstantHaveCoefficientsOfZero(
        @ForAll("round") Labeled<Matrix> data, @ForAll boolean isSparse) {
      double[] zeros = new double[data.points().rows()];
      Labeled<Matrix> wider = new Labeled<>(Varied.append(data.points(), zeros), data.labels());
      LogisticRegression.Model model = quasiNewton(isSparse ? sparse(wider) : wider, 1);

      double[] last = model.coefficients().column(data.points().columns());
      assertTrue(Arrays.stream(last).allMatch(w -> w == 0));
    }
  }

  @Group
  class Fits {
    @Property(tries = 20)
    void areTheSameOnAnyNumberOfThreads(
        @ForAll("wide") Labeled<Matrix> data, @ForAll boolean isSparse) {
      Labeled<? extends Points> points = isSparse ? sparse(data) : data;

      assertEquals(
          Threads.on(1, () -> quasiNewton(points, 0.5)),
          Threads.on(3, () -> quasiNewton(points, 0.5)));
    }

    @Property(tries = 20)
    void neverRaiseTheLoss(@ForAll("wide") Labeled<Matrix> data, @ForAll boolean isSparse) {
      Labeled<? extends Points> points = isSparse ? sparse(data) : data;
      List<Double> losses = new ArrayList<>();
      LogisticRegression.Model model =
          LogisticRegression.withPenalty(0.1)
              .fit(points, vectors(points), false, step -> losses.add(step.loss()));

      assertEquals(model.iterations() + 1, losses.size());
      for (int i = 1; i < losses.size(); i++) {
        assertTrue(losses.get(i) <= losses.get(i - 1) * (1 + 1e-12));
      }
    }

    @Property(tries = 20)
    void thatAreCutShortDoNotClaimToHaveConverged(@ForAll("wide") Labeled<Matrix> data) {
      LogisticRegression.Model model =
          LogisticRegression.withPenalty(0.1)
              .withMaxIterations(1)
              .fit(data, vectors(data), false, step -> {});

      assertEquals(1, model.iterations());
      assertFalse(model.converged());
    }

    @Example
    void goBeyondFourThousandCoefficients() {
      Labeled<Matrix> data = drawn(80, 1100, 4, 5);
      LogisticRegression.Model model = Soft.fit(data, 1);
      LogisticRegression.Model ofSparse = LogisticRegression.withPenalty(1).fit(sparse(data));

      assertTrue(model.converged());
      assertNear(Soft.loss(model, data), model.loss(), 1e-10);
      assertNear(model.loss(), ofSparse.loss(), 1e-11);
      assertEquals(0, Arrays.stream(model.coefficients().column(7)).sum(), 1e-9);
    }

    @Example
    void ofManyMoreColumnsThanRowsLieInTheSpanOfTheRows() {
      Labeled<Matrix> data = drawn(20, 9000, 2, 6);
      Labeled<Matrix> twice =
          new Labeled<>(
              Matrix.ofRowMajor(20, 9000, scaled(data.points().toRowMajor())), data.labels());

      // Twice the features, a quarter of the penalty's worth: half the coefficients.
      assertArrayEquals(
          LogisticRegression.withPenalty(1).fit(sparse(data)).coefficients().row(0),
          scaled(LogisticRegression.withPenalty(4).fit(sparse(twice)).coefficients().row(0)),
          1e-9);
    }

    private double[] scaled(double[] values) {
      return Arrays.stream(values).map(x -> 2 * x).toArray();
    }
  }

  @Group
  class SeparableClasses {
    private static final String REFUSAL =
        "penalty must be above 0 where a plane separates classes, because without one the"
            + " coefficients grow without end, but was 0.0";

    @Property
    void areRefusedWithoutAPenalty(
        @ForAll("blobs") Labeled<Matrix> blobs, @ForAll boolean isSparse) {
      assertRefused(REFUSAL, () -> quasiNewton(isSparse ? sparse(blobs) : blobs, 0));
    }

    @Property
    void areSeparatedWithAPenalty(
        @ForAll("blobs") Labeled<Matrix> blobs, @ForAll boolean isSparse) {
      LogisticRegression.Model model = quasiNewton(isSparse ? sparse(blobs) : blobs, 1e-3);

      assertTrue(model.converged());
      assertEquals(blobs.labels(), model.predict(blobs.points()));
    }
  }

  @Property
  void sparseAndDensePointsHaveTheSameScores(@ForAll("round") Labeled<Matrix> data) {
    LogisticRegression.Model model = Soft.fit(data, 1);

    assertEquals(
        model.probabilities(data.points()), model.probabilities(SparseMatrix.of(data.points())));
  }

  @Property(tries = 20)
  void aLargerPenaltyMakesShorterCoefficients(@ForAll("wide") Labeled<Matrix> data) {
    assertTrue(
        Sums.norm(quasiNewton(data, 2).coefficients().toRowMajor())
            < Sums.norm(quasiNewton(data, 1).coefficients().toRowMajor()));
  }
}

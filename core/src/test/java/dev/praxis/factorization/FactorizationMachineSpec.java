package dev.praxis.factorization;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targets;
import dev.praxis.factorization.Machines.Made;
import dev.praxis.internal.compute.KernelKinds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The formula. */
@PropertyDefaults(tries = 300)
class FactorizationMachineSpec {
  @Provide
  Arbitrary<Made> made() {
    return Machines.any();
  }

  @Group
  class TheScore {
    @Property
    void isTheNaiveSumOverAllPairs(@ForAll("made") Made made) {
      PlainFactorizationMachine plain = Machines.plain(made.machine());
      Targets scores = made.machine().scores(made.points());

      for (int i = 0; i < scores.size(); i++) {
        double[] x = made.points().row(i);
        assertWithin(slack(made.machine(), x), plain.score(x), scores.value(i));
      }
    }

    @Property
    void addsUpTheWeightsOfPairs(@ForAll("made") Made made) {
      FactorizationMachine machine = made.machine();
      double[] x = made.points().row(0);
      double score = machine.intercept();
      for (int j = 0; j < x.length; j++) {
        score += machine.weights().get(0, j) * x[j];
        for (int i = 0; i < j; i++) {
          score += machine.pairWeight(i, j) * x[i] * x[j];
        }
      }

      assertWithin(slack(machine, x), score, machine.scores(made.points()).value(0));
    }

    /** No pair, nothing of pairs: not even a rounding. */
    @Property
    void ofASingleFeatureHasExactlyNothingOfPairs(
        @ForAll("made") Made made, @ForAll @DoubleRange(min = -1e3, max = 1e3) double value) {
      int d = made.machine().features();
      FactorizationMachine linear =
          new FactorizationMachine(
              made.machine().intercept(),
              made.machine().weights(),
              Matrix.ofRowMajor(d, 1, new double[d]));
      double[] x = new double[d];
      x[d / 2] = value;

      assertEquals(linear.scores(Matrix.ofRows(x)), made.machine().scores(Matrix.ofRows(x)));
    }

    @Property
    void isTheSameForDenseAndSparsePoints(@ForAll("made") Made made) {
      assertEquals(
          made.machine().scores(made.points()),
          made.machine().scores(SparseMatrix.of(made.points())));
    }

    @Property
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void hasTheSameBitsOnBothKindsOfKernels(@ForAll("made") Made made) {
      assertEquals(
          KernelKinds.onScalar(() -> made.machine().scores(made.points())),
          KernelKinds.onVector(() -> made.machine().scores(made.points())));
    }

    @Property
    void doesNotDependOnTheNumbersOfTheFeatures(@ForAll("made") Made made, @ForAll long seed) {
      FactorizationMachine machine = made.machine();
      List<Integer> order =
          new ArrayList<>(IntStream.range(0, machine.features()).boxed().toList());
      Collections.shuffle(order, new Random(seed));
      int[] columns = order.stream().mapToInt(Integer::intValue).toArray();
      FactorizationMachine permuted =
          new FactorizationMachine(
              machine.intercept(),
              machine.weights().selectColumns(columns),
              machine.factors().selectRows(columns));
      Targets scores = machine.scores(made.points());
      Targets others = permuted.scores(made.points().selectColumns(columns));

      for (int i = 0; i < scores.size(); i++) {
        assertWithin(slack(machine, made.points().row(i)), scores.value(i), others.value(i));
      }
    }

    /** A factor turned round in all features is the same machine. */
    @Property
    void doesNotDependOnTheSignsOfAFactor(@ForAll("made") Made made) {
      double[] turned = Arrays.stream(made.machine().factors().toRowMajor()).map(v -> -v).toArray();
      Matrix factors = made.machine().factors();
      FactorizationMachine other =
          new FactorizationMachine(
              made.machine().intercept(),
              made.machine().weights(),
              Matrix.ofRowMajor(factors.rows(), factors.columns(), turned));

      assertEquals(made.machine().scores(made.points()), other.scores(made.points()));
    }

    /** Roundings of as many products as there are, each of which is at most so large. */
    private double slack(FactorizationMachine machine, double[] x) {
      double length = 1 + Arrays.stream(x).map(Math::abs).sum();
      return 1e-14 * length * length * (1 + machine.factors().columns());
    }
  }

  @Group
  class Refusals {
    private final FactorizationMachine machine = Machines.machine(2, 3, new Random(1));

    @Example
    void pointsOfOtherColumns() {
      assertRefused(
          "points must have 3 columns, as those that were learned from, but had 2",
          () -> machine.scores(Matrix.ofRowMajor(1, 2, 1, 1)));
    }

    @Example
    void pairsThatAreNone() {
      assertRefused("i must be between 0 and 2 but was 3", () -> machine.pairWeight(3, 0));
      assertRefused("j must be between 0 and 2 but was -1", () -> machine.pairWeight(0, -1));
      assertRefused(
          "j must be another feature than i but both were 1", () -> machine.pairWeight(1, 1));
    }

    @Example
    void scoresThatOverflow() {
      FactorizationMachine steep =
          new FactorizationMachine(0, Matrix.ofRowMajor(1, 1, 1e200), Matrix.ofRowMajor(1, 1, 0));
      assertRefused(
          "the score of row 1 must be finite but was Infinity",
          () -> steep.scores(Matrix.ofRowMajor(2, 1, 1, 1e200)));
    }

    @Example
    void partsThatDoNotFit() {
      Matrix row = Matrix.ofRowMajor(1, 2, 1, 1);
      Matrix column = Matrix.ofRowMajor(2, 1, 1, 1);
      assertRefused(
          "intercept must be finite but was NaN",
          () -> new FactorizationMachine(Double.NaN, row, column));
      assertRefused(
          "weights must have 1 row but had 2", () -> new FactorizationMachine(0, column, column));
      assertRefused(
          "factors must have 2 rows, as many as there are weights, but had 1",
          () -> new FactorizationMachine(0, row, row));
    }
  }
}

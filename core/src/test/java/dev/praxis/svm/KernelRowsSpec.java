package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
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

/** Kernel values by inner products: near the direct ones, and the same for sparse rows. */
@PropertyDefaults(tries = 50)
class KernelRowsSpec {
  private static final int COLUMNS = 40;

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  /** Rows with a few numbers each, some with none. */
  private static Matrix rows(Random random, int n) {
    double[] values = new double[n * COLUMNS];
    for (int i = 0; i < n; i++) {
      for (int k = random.nextInt(6); k > 0; k--) {
        values[i * COLUMNS + random.nextInt(COLUMNS)] = random.nextGaussian();
      }
    }
    return Matrix.ofRowMajor(n, COLUMNS, values);
  }

  private static Labels labels(int n) {
    return Labels.ofCodes(IntStream.range(0, n).map(i -> i % 3).toArray(), 3);
  }

  private static double[] values(PairForm form, Points points) {
    KernelRows rows = form.rows(points, points);
    int n = points.rows();
    KernelRows.Targets targets = rows.targets(0, n);
    double[] out = new double[n * targets.panels() * 8];
    new KernelSums(form, rows, targets)
        .values(IntStream.range(0, n).toArray(), 0, n, 0, targets.panels(), out);
    int width = targets.panels() * 8;
    return IntStream.range(0, n * n).mapToDouble(at -> out[at / n * width + at % n]).toArray();
  }

  @Group
  class Values {
    @Property
    void byProductsAreNearThoseByDistances(@ForAll("seeds") long seed) {
      Matrix points = rows(new Random(seed), 20);
      SvmKernel kernel = SvmKernel.rbf(0.3);
      PairForm form = PairForm.of(kernel, points);
      assertFalse(form.direct());

      double[] products = values(form, points);
      double[] distances = values(new PairForm(kernel, true), points);
      for (int at = 0; at < products.length; at++) {
        assertWithin(0x1p-38, distances[at], products[at]);
      }
    }

    @Property
    void ofSparseRowsHaveTheSameBits(@ForAll("seeds") long seed) {
      Matrix points = rows(new Random(seed), 50);
      for (SvmKernel kernel :
          List.of(SvmKernel.rbf(0.3), SvmKernel.linear(), new SvmKernel.Sigmoid(Gamma.of(1), 2))) {
        PairForm form = PairForm.of(kernel, points);

        assertArrayEquals(values(form, points), values(form, SparseMatrix.of(points)));
      }
    }

    @Example
    void ofEqualRowsAreOne() {
      double[] row = new Random(3).doubles(2 * COLUMNS).toArray();
      System.arraycopy(row, 0, row, COLUMNS, COLUMNS);
      Matrix points = Matrix.ofRowMajor(2, COLUMNS, row);

      assertArrayEquals(
          new double[] {1, 1, 1, 1}, values(PairForm.of(SvmKernel.rbf(3), points), points));
    }

    @Example
    void upToThirtyTwoColumnsAreComputedDirectly() {
      SvmKernel kernel = SvmKernel.rbf(1);

      assertTrue(PairForm.of(kernel, Matrix.ofRowMajor(1, 32, new double[32])).direct());
      assertFalse(PairForm.of(kernel, Matrix.ofRowMajor(1, 33, new double[33])).direct());
    }

    /** Two numbers, whose square is 512: {@code 512 · (2 + 2) · γ} may be 2¹³, and no more. */
    @Example
    void atTheLimitAreComputedFromProducts() {
      SparseMatrix points = SparseMatrix.ofColumns(40).row().put(7, 16).put(9, 16).build();

      assertFalse(PairForm.of(SvmKernel.rbf(4), points).direct());
      assertTrue(PairForm.of(SvmKernel.rbf(Math.nextUp(4.0)), points).direct());
    }

    @Example
    void farFromZeroAreComputedDirectly() {
      Matrix points = rows(new Random(7), 20);
      double[] far = Arrays.stream(points.toRowMajor()).map(x -> x + 1000).toArray();

      assertTrue(PairForm.of(SvmKernel.rbf(1), Matrix.ofRowMajor(20, COLUMNS, far)).direct());
    }
  }

  @Group
  class SparseRows {
    @Property
    void haveTheMachinesOfDenseOnes(@ForAll("seeds") long seed) {
      Matrix points = rows(new Random(seed), 24);
      SparseMatrix sparse = SparseMatrix.of(points);
      SvmClassifier.Model model = SvmClassifier.rbf().fit(new Labeled<>(points, labels(24)));
      SvmClassifier.Model same = SvmClassifier.rbf().fit(new Labeled<Points>(sparse, labels(24)));

      assertEquals(model.supportRows(), same.supportRows());
      assertEquals(model.coefficients(), same.coefficients());
      assertEquals(model.biases(), same.biases());
      Matrix decisions = model.decisionValues(points);
      assertEquals(decisions, same.decisionValues(sparse));
      assertEquals(decisions, same.decisionValues(points));
      assertEquals(decisions, model.decisionValues(sparse));
    }

    @Property
    void haveTheRegressionOfDenseOnes(@ForAll("seeds") long seed) {
      Random random = new Random(seed);
      Matrix points = rows(random, 24);
      Targets targets = Targets.of(random.doubles(24).toArray());
      SparseMatrix sparse = SparseMatrix.of(points);
      SvmRegressor.Model model = SvmRegressor.rbf().fit(new Targeted<>(points, targets));
      SvmRegressor.Model same = SvmRegressor.rbf().fit(new Targeted<Points>(sparse, targets));

      assertEquals(model.coefficients(), same.coefficients());
      assertEquals(model.predict(points), same.predict(sparse));
    }

    @Property
    void mayHaveMoreColumnsThanFitInMemory(@ForAll("seeds") long seed) {
      SparseMatrix few = SparseMatrix.of(rows(new Random(seed), 30));
      SparseMatrix many = amongColumns(few, Integer.MAX_VALUE);
      SparseMatrix asked = SparseMatrix.of(rows(new Random(seed + 1), 30));
      SvmClassifier learner = SvmClassifier.with(SvmKernel.rbf(0.3));
      SvmClassifier.Model model = learner.fit(new Labeled<>(few, labels(30)));
      SvmClassifier.Model same = learner.fit(new Labeled<>(many, labels(30)));

      assertEquals(model.coefficients(), same.coefficients());
      assertEquals(
          model.decisionValues(asked), same.decisionValues(amongColumns(asked, Integer.MAX_VALUE)));
    }

    /** The same rows, whose columns are far apart. */
    private static SparseMatrix amongColumns(SparseMatrix points, int columns) {
      SparseMatrix.Builder wide = SparseMatrix.ofColumns(columns);
      int step = columns / COLUMNS;
      for (int i = 0; i < points.rows(); i++) {
        wide.row();
        points.forEachNonZero(i, (column, value) -> wide.put((column + 1) * step - 1, value));
      }
      return wide.build();
    }
  }

  @Group
  class Queries {
    @Example
    void farAwayAreDecidedByTheBias() {
      Matrix points = rows(new Random(5), 12);
      SvmClassifier.Model model =
          SvmClassifier.with(SvmKernel.rbf(1)).fit(new Labeled<>(points, labels(12)));
      double[] row = new double[COLUMNS];
      row[0] = 1e200;
      row[7] = -1e200;
      Matrix far = Matrix.ofRowMajor(1, COLUMNS, row);

      assertEquals(model.biases(), model.decisionValues(far));
      assertEquals(model.biases(), model.decisionValues(SparseMatrix.of(far)));
    }

    @Property
    void oneByOneHaveTheBitsOfAllAtOnce(@ForAll("seeds") long seed) {
      Matrix points = rows(new Random(seed), 20);
      SvmClassifier.Model model =
          SvmClassifier.rbf().fit(new Labeled<Points>(SparseMatrix.of(points), labels(20)));
      Matrix decisions = model.decisionValues(points);
      for (int i = 0; i < 20; i++) {
        assertEquals(
            decisions.selectRows(i), model.decisionValues(SparseMatrix.of(points.selectRows(i))));
      }
    }
  }
}

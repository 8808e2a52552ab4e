package dev.praxis.decomposition;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.statistics.Covariance;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Three ways to the same components, from rows that may be held or not. */
@PropertyDefaults(tries = 100)
class PcaSolverSpec {
  @Provide
  Arbitrary<Ellipsoid> ellipsoids() {
    return Arbitraries.oneOf(Ellipsoid.any(), Ellipsoid.wide());
  }

  @Provide
  Arbitrary<Matrix> broad() {
    return Spread.broad();
  }

  @Provide
  Arbitrary<Matrix> few() {
    return Spread.few();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class ThroughTheGramMatrix implements LearnerContract<Matrix, Pca.Model> {
    @Override
    public Learner<? super Matrix, Pca.Model> learner() {
      return Pca.to(2).withSolver(Pca.Solver.GRAM);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> data() {
      return Spread.few();
    }

    @Property
    void aFlatColumnHasAComponentOfNoVariance(@ForAll("seeds") long seed) {
      Random random = new Random(seed);
      double[][] rows = new double[2 + random.nextInt(6)][9];
      for (double[] row : rows) {
        Arrays.setAll(row, j -> j == 2 || j == 5 ? random.nextGaussian() : 7);
      }
      Pca.Model model = Pca.to(rows.length).withSolver(Pca.Solver.GRAM).fit(Matrix.ofRows(rows));

      double[][] components = model.components().toRows();
      for (int k = 0; k < components.length; k++) {
        for (int l = 0; l <= k; l++) {
          assertWithin(1e-14, k == l ? 1 : 0, Sums.dot(components[k], components[l]));
        }
        assertTrue(k < 2 || model.variances().get(0, k) <= 1e-14 * model.totalVariance());
      }
    }
  }

  @Group
  class ThroughARandomSubspace implements LearnerContract<Matrix, Pca.Model> {
    @Override
    public Learner<? super Matrix, Pca.Model> learner() {
      return Pca.to(2).withSolver(Pca.Solver.RANDOMIZED);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> data() {
      return Spread.broad();
    }

    @Property(tries = 20)
    void theFirstComponentsOfManyAreFound(@ForAll("seeds") long seed) {
      Matrix points = falling(400, 120, 0.7, seed);
      Pca.Model exact = Pca.to(5).withSolver(Pca.Solver.COVARIANCE).fit(points);
      Pca.Model found = Pca.to(5).withSolver(Pca.Solver.RANDOMIZED).fit(points);

      assertArrayEquals(
          exact.variances().row(0), found.variances().row(0), 1e-9 * exact.totalVariance());
      assertNear(exact.totalVariance(), found.totalVariance(), 1e-12);
      for (int k = 0; k < 5; k++) {
        assertArrayEquals(exact.components().row(k), found.components().row(k), 1e-4);
      }
    }

    @Property(tries = 20)
    void theSeedChangesTheRoundingOnly(@ForAll("seeds") long seed) {
      Matrix points = falling(300, 60, 0.5, seed);
      Pca learner = Pca.to(3).withSolver(Pca.Solver.RANDOMIZED).withSeed(seed);
      Pca.Model model = learner.fit(points);
      Pca.Model again = learner.withSeed(seed + 1).fit(points);

      assertEquals(new Pca(learner.size(), learner.solver(), false, seed + 1), again.learner());
      assertNear(model.variances().get(0, 0), again.variances().get(0, 0), 1e-13);
      assertNotEquals(model.components(), again.components());
    }

    @Property(tries = 10)
    void aShareOfTheVarianceIsFoundWhereItHardlyFalls(@ForAll("seeds") long seed) {
      Matrix noise = noise(500, 80, seed);
      double exact =
          Sums.sum(Pca.to(4).withSolver(Pca.Solver.COVARIANCE).fit(noise).variances().row(0));
      double found =
          Sums.sum(Pca.to(4).withSolver(Pca.Solver.RANDOMIZED).fit(noise).variances().row(0));

      assertTrue(found <= exact * (1 + 1e-12) && found >= 0.98 * exact, found + " of " + exact);
    }

    @Property(tries = 10)
    void itEndsAfterThirtyPassesAndOneForTheMeans(@ForAll("seeds") long seed) {
      Passes noise = new Passes(noise(300, 200, seed));
      Pca.to(1).withSolver(Pca.Solver.RANDOMIZED).fit(noise);

      assertEquals(31, noise.count);
    }

    @Property(tries = 10)
    void itEndsWhenNothingChanges(@ForAll("seeds") long seed) {
      Passes steep = new Passes(falling(300, 200, 0.01, seed));
      Pca.to(1).withSolver(Pca.Solver.RANDOMIZED).fit(steep);
      Passes small = new Passes(falling(300, 8, 0.9, seed));
      Pca.to(2).withSolver(Pca.Solver.RANDOMIZED).fit(small);
      Passes equal = new Passes(Matrix.ofRowMajor(9, 30, new double[270]));
      Pca.to(2).withSolver(Pca.Solver.RANDOMIZED).fit(equal);

      assertTrue(steep.count <= 4, steep.count + " passes");
      assertEquals(3, small.count, "the subspace is all there is");
      assertEquals(2, equal.count, "there is nothing to find");
    }
  }

  @Group
  class TheSolvers {
    @Property
    void agreeWhereVariancesDiffer(@ForAll("ellipsoids") Ellipsoid ellipsoid) {
      int axes = ellipsoid.axes().rows();
      Pca.Model exact = Pca.to(axes).withSolver(Pca.Solver.COVARIANCE).fit(ellipsoid.points());
      for (Pca.Solver solver : Pca.Solver.values()) {
        Pca.Model model = Pca.to(axes).withSolver(solver).fit(ellipsoid.points());
        double unit = exact.variances().get(0, 0);
        assertArrayEquals(exact.variances().row(0), model.variances().row(0), 1e-10 * unit);
        assertArrayEquals(exact.components().toRowMajor(), model.components().toRowMajor(), 1e-6);
        assertNear(exact.totalVariance(), model.totalVariance(), 1e-12);
        assertEquals(exact.count(), model.count());
        double rounding = 1e-14 * (1 + Math.sqrt(unit));
        assertArrayEquals(exact.means().row(0), model.means().row(0), 10 * rounding);
      }
    }

    @Property
    void learnTheSameBitsFromAStream(
        @ForAll("few") Matrix points, @ForAll Pca.Solver solver, @ForAll("seeds") long seed) {
      Pca learner = Pca.to(2).withSolver(solver);

      assertEquals(learner.fit(points), learner.fit(Blocky.cut(points, seed)));
    }

    @Property(tries = 30)
    void learnTheSameBitsFromAStreamThatThreadsShare(
        @ForAll("broad") Matrix points, @ForAll("seeds") long seed) {
      for (Pca.Solver solver : new Pca.Solver[] {Pca.Solver.COVARIANCE, Pca.Solver.RANDOMIZED}) {
        Pca learner = Pca.to(2).withSolver(solver);
        assertEquals(learner.fit(points), learner.fit(Blocky.cut(points, seed)));
      }
    }
  }

  @Group
  class Covariances {
    @Property
    void giveTheModelOfTheirRowsWhateverTheSolver(
        @ForAll("broad") Matrix points, @ForAll Pca.Solver solver) {
      Pca learner = Pca.to(2).withSolver(solver);
      Pca.Model model = learner.fit(Covariance.of(points));
      Pca.Model exact = Pca.to(2).withSolver(Pca.Solver.COVARIANCE).fit(points);

      assertEquals(learner, model.learner());
      assertEquals(exact.means(), model.means());
      assertEquals(exact.components(), model.components());
      assertEquals(exact.variances(), model.variances());
      assertEquals(exact.totalVariance(), model.totalVariance());
      assertEquals(points.rows(), model.count());
    }

    @Property
    void ofPartsAreMergedIntoTheSameModel(
        @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll("seeds") long seed) {
      Pca learner = Pca.to(ellipsoid.axes().rows());
      Pca.Model whole = learner.fit(ellipsoid.points());
      Pca.Model merged =
          learner.fit(
              Blocky.cut(ellipsoid.points(), seed).blocks().stream()
                  .map(Covariance::of)
                  .reduce(Covariance::merge)
                  .orElseThrow());

      double unit = whole.variances().get(0, 0);
      assertArrayEquals(whole.variances().row(0), merged.variances().row(0), 1e-12 * unit);
      assertArrayEquals(whole.components().toRowMajor(), merged.components().toRowMajor(), 1e-9);
      assertEquals(whole.count(), merged.count());
    }

    @Example
    void haveComponentsForTheirRows() {
      Covariance one = Covariance.of(Matrix.ofRowMajor(1, 3, 1, 2, 3));

      assertRefused("rows must be at least 2 but was 1", () -> Pca.to(1).fit(one));
      assertRefused(
          "components must be at most 2, as many as there are rows, but were 3",
          () -> Pca.to(3).fit(one.merge(one)));
    }

    @Property
    void areAskedForAShareWhateverTheSolver(@ForAll("ellipsoids") Ellipsoid ellipsoid) {
      Pca learner = Pca.keeping(0.8);
      Covariance covariance = Covariance.of(ellipsoid.points());

      assertEquals(
          learner.fit(covariance).components(),
          learner.withSolver(Pca.Solver.RANDOMIZED).fit(covariance).components());
    }
  }

  @Group
  class TheAutomaticChoice {
    @Example
    void isTheCovarianceUpTo2048Columns() {
      assertEquals("a pass", asked(Pca.to(1), 2048, 5));
      assertEquals("a pass", asked(Pca.keeping(0.9), 2048, 5_000_000_000L));
    }

    @Example
    void isTheGramMatrixForMoreColumnsAndFewerThan2048Rows() {
      assertEquals("the number of rows, all rows", asked(Pca.to(1), 2049, 2047));
      assertEquals("the number of rows, all rows", asked(Pca.keeping(0.9), 2049, 2));
    }

    @Example
    void isTheRandomSubspaceForAtMostATenthOfTheColumns() {
      assertEquals("the number of rows, a pass", asked(Pca.to(1700), 17_000, 2048));
    }

    @Example
    void isTheCovarianceOtherwise() {
      String refused =
          "the number of rows, columns must be at most 16384 for a covariance but were 17000";

      assertEquals(refused, asked(Pca.to(1701), 17_000, 2048));
      assertEquals(refused, asked(Pca.keeping(0.5), 17_000, 2048));
    }

    @Example
    void isNotMadeWhereTheSolverIsNamed() {
      assertEquals("all rows", asked(Pca.to(1).withSolver(Pca.Solver.GRAM), 3, 9));
      assertEquals("a pass", asked(Pca.to(1).withSolver(Pca.Solver.RANDOMIZED), 17_000, 9));
      assertEquals(
          "columns must be at most 16384 for a covariance but were 17000",
          asked(Pca.to(1).withSolver(Pca.Solver.COVARIANCE), 17_000, 9));
    }

    /** What rows of this shape are asked for, until they are asked for numbers or refused. */
    private String asked(Pca learner, int columns, long count) {
      StringBuilder questions = new StringBuilder();
      Rows shape =
          new Rows() {
            @Override
            public int columns() {
              return columns;
            }

            @Override
            public long count() {
              questions.append("the number of rows, ");
              return count;
            }

            @Override
            public Matrix toMatrix() {
              throw new IllegalStateException("all rows");
            }

            @Override
            public void forEachBlock(Consumer<? super Matrix> action) {
              throw new IllegalStateException("a pass");
            }
          };
      String last = assertThrows(RuntimeException.class, () -> learner.fit(shape)).getMessage();
      return questions + last;
    }
  }

  @Group
  class Refusals {
    @Example
    void theRandomSubspaceHasASize() {
      assertRefused(
          "the randomized solver must be told the number of components: use Pca.to",
          () ->
              Pca.keeping(0.9)
                  .withSolver(Pca.Solver.RANDOMIZED)
                  .fit(Matrix.ofRowMajor(2, 1, 1, 2)));
    }

    @Property
    void rowsAreThere(@ForAll Pca.Solver solver) {
      Learner<Rows, Pca.Model> learner = Pca.to(1).withSolver(solver);

      assertThrows(IllegalArgumentException.class, () -> learner.fit(new Blocky(3, List.of())));
    }
  }

  /** Independent normal columns, all equally wide. */
  private static Matrix noise(int n, int d, long seed) {
    Random random = new Random(seed);
    double[] values = new double[n * d];
    Arrays.setAll(values, at -> random.nextGaussian());
    return Matrix.ofRowMajor(n, d, values);
  }

  /** Rows that count how often they are passed over. */
  private static final class Passes implements Rows {
    private final Matrix rows;
    private int count;

    Passes(Matrix rows) {
      this.rows = rows;
    }

    @Override
    public int columns() {
      return rows.columns();
    }

    @Override
    public void forEachBlock(Consumer<? super Matrix> action) {
      count++;
      action.accept(rows);
    }
  }

  /**
   * Independent columns in random directions, each so much less wide than the one before, as far as
   * a double can tell.
   */
  private static Matrix falling(int n, int d, double factor, long seed) {
    Random random = new Random(seed);
    int seen = (int) Math.min(d, 1 + Math.log(0x1p-60) / Math.log(factor));
    double[][] axes = Ellipsoid.orthonormal(random, seen, d, false);
    double[][] rows = new double[n][d];
    for (double[] row : rows) {
      double width = 1;
      for (double[] axis : axes) {
        Sums.addMultiple(row, width * random.nextGaussian(), axis);
        width *= factor;
      }
    }
    return Matrix.ofRows(rows);
  }
}

package dev.praxis.decomposition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Learner;
import dev.praxis.Sums;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** As many components as explain a share of the variance. */
@PropertyDefaults(tries = 200)
class PcaShareSpec implements LearnerContract<Matrix, Pca.Model> {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Spread.any();
  }

  @Provide
  Arbitrary<Ellipsoid> ellipsoids() {
    return Ellipsoid.any();
  }

  @Override
  public Learner<? super Matrix, Pca.Model> learner() {
    return Pca.keeping(0.9);
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Spread.broad();
  }

  @Property
  void keepsTheFewestComponentsThatExplainMore(
      @ForAll("ellipsoids") Ellipsoid ellipsoid,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double share) {
    double total = Sums.sum(ellipsoid.variances());
    int fewest = 1;
    double sum = ellipsoid.variances()[0];
    while (sum <= share * total) {
      sum += ellipsoid.variances()[fewest];
      fewest++;
    }

    for (Pca.Solver solver : new Pca.Solver[] {Pca.Solver.COVARIANCE, Pca.Solver.GRAM}) {
      Pca learner = Pca.keeping(share).withSolver(solver);
      Pca.Model model = learner.fit(ellipsoid.points());
      Pca.Model same = Pca.to(fewest).withSolver(solver).fit(ellipsoid.points());
      assertEquals(learner, model.learner());
      assertEquals(same.components(), model.components());
      assertEquals(same.variances(), model.variances());
      assertEquals(same.totalVariance(), model.totalVariance());
    }
  }

  @Example
  void readsTheNumberOffTheVariances() {
    Matrix variances = Matrix.ofRows(new double[] {4, 3, 1, 0});
    Pca.Size half = new Pca.Share(0.5);

    assertEquals(2, half.of(variances, 8));
    assertEquals(1, half.of(variances, 7));
    assertEquals(3, half.of(variances, 16), "what explains nothing is not kept");
    assertTrue(half.known().isEmpty());
  }

  @Example
  void aCountIsTheNumberWhateverTheVariances() {
    Pca.Size two = new Pca.Count(2);

    assertEquals(2, two.of(Matrix.ofRows(new double[] {4, 3, 1, 0}), 8));
    assertEquals(2, two.known().orElseThrow());
  }

  @Example
  void asksForMoreThanTheShareAndNotForTheShareItself() {
    Matrix cross = Matrix.ofRowMajor(4, 2, 1, 0, -1, 0, 0, 1, 0, -1);

    assertEquals(2, Pca.keeping(0.5).fit(cross).components().rows());
    assertEquals(1, Pca.keeping(0.4999).fit(cross).components().rows());
  }

  /** Three equal variances: a third is explained by one of them, but no more than a third. */
  @Example
  void takesASumThatDiffersByRoundingForTheShareItself() {
    double[][] rows = new double[6][3];
    for (int j = 0; j < 3; j++) {
      rows[2 * j][j] = 0.1;
      rows[2 * j + 1][j] = -0.1;
    }
    Matrix cross = Matrix.ofRows(rows);
    for (Pca.Solver solver : new Pca.Solver[] {Pca.Solver.COVARIANCE, Pca.Solver.GRAM}) {
      assertEquals(
          2, Pca.keeping(1 / 3.0).withSolver(solver).fit(cross).components().rows(), "a third");
      assertEquals(3, Pca.keeping(2 / 3.0).withSolver(solver).fit(cross).components().rows());
      assertEquals(1, Pca.keeping(0.3333).withSolver(solver).fit(cross).components().rows());
    }
  }

  @Property
  void keepsNoMoreThanThereAre(@ForAll("clouds") Matrix points) {
    for (Pca.Solver solver : new Pca.Solver[] {Pca.Solver.COVARIANCE, Pca.Solver.GRAM}) {
      Pca learner = Pca.keeping(Math.nextDown(1.0)).withSolver(solver);
      int size = learner.fit(points).components().rows();
      assertTrue(size <= Spread.most(points), size + " of " + Spread.most(points));
    }
  }

  @Property
  void keepsOneWhereThereIsNothingToExplain(@ForAll("clouds") Matrix points) {
    Matrix equal = points.selectRows(new int[points.rows()]);
    for (Pca.Solver solver : new Pca.Solver[] {Pca.Solver.COVARIANCE, Pca.Solver.GRAM}) {
      Pca.Model model = Pca.keeping(0.95).withSolver(solver).fit(equal);
      assertEquals(Matrix.ofRowMajor(1, 1, 0), model.variances());
    }
  }
}

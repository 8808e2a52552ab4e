package dev.praxis.decomposition;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Learner;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.PlainCovariance;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Scores of variance one. */
@PropertyDefaults(tries = 200)
class PcaWhiteningSpec implements LearnerContract<Matrix, Pca.Model> {
  @Provide
  Arbitrary<Ellipsoid> ellipsoids() {
    return Ellipsoid.any();
  }

  @Override
  public Learner<? super Matrix, Pca.Model> learner() {
    return Pca.to(2).withWhitening();
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Spread.broad();
  }

  @Property
  void givesAllScoresTheVarianceOne(
      @ForAll("ellipsoids") Ellipsoid ellipsoid, @ForAll Pca.Solver solver) {
    int axes = ellipsoid.axes().rows();
    Pca.Model model = Pca.to(axes).withWhitening().withSolver(solver).fit(ellipsoid.points());
    double[][] covariance = PlainCovariance.matrix(model.transform(ellipsoid.points()).toRows());

    for (int k = 0; k < axes; k++) {
      for (int l = 0; l < axes; l++) {
        assertWithin(1e-9, k == l ? 1 : 0, covariance[k][l]);
      }
    }
  }

  @Property
  void changesTheScoresAndNothingElse(@ForAll("ellipsoids") Ellipsoid ellipsoid) {
    Matrix points = ellipsoid.points();
    Pca plain = Pca.to(ellipsoid.axes().rows());
    Pca.Model model = plain.fit(points);
    Pca.Model whitened = plain.withWhitening().fit(points);
    Matrix scores = model.transform(points);
    Matrix unlike = whitened.transform(points);

    assertEquals(new Pca(plain.size(), plain.solver(), true, plain.seed()), whitened.learner());
    assertEquals(model.components(), whitened.components());
    assertEquals(model.variances(), whitened.variances());
    for (int k = 0; k < scores.columns(); k++) {
      double deviation = Math.sqrt(model.variances().get(0, k));
      double[] expected = Arrays.stream(scores.column(k)).map(z -> z / deviation).toArray();
      assertArrayEquals(expected, unlike.column(k), 1e-12 * largest(scores.toRowMajor()));
    }
    Matrix again = model.inverse(scores);
    assertArrayEquals(
        again.toRowMajor(),
        whitened.inverse(unlike).toRowMajor(),
        1e-13 * largest(again.toRowMajor()));
  }

  @Example
  void leavesAScoreOfNoVarianceAsItIs() {
    Matrix flat = Matrix.ofRowMajor(3, 2, 0, 7, 2, 7, 4, 7);
    Pca.Model model = Pca.to(2).withWhitening().fit(flat);

    assertArrayEquals(new double[] {0.5, 4}, model.transform(3, 11), 1e-15);
    assertArrayEquals(
        new double[] {3, 11}, model.inverse(Matrix.ofRowMajor(1, 2, 0.5, 4)).row(0), 1e-15);
  }
}

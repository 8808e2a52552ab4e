package dev.praxis.neighbors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Flowers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnnTest {
  /** Off the grid of the measures, so that hardly any distances are equal. */
  private static final Matrix FLOWERS =
      Matrix.ofRows(
          new double[] {6.0713, 2.9341, 4.9127, 1.7309},
          new double[] {5.5171, 2.6319, 4.1367, 1.3123},
          new double[] {6.2939, 2.8151, 5.0357, 1.6177});

  /** scikit-learn 1.9.1: KNeighborsClassifier(2).fit([[0], [2]], [1, 0]).predict([[1]]). */
  @Test
  void theSmallestCodeWinsAmongClassesWithEquallyManyVotes() {
    Labeled<Matrix> pair = new Labeled<>(Matrix.ofRowMajor(2, 1, 0, 2), Labels.ofCodes(1, 0));

    assertEquals(0, KnnClassifier.nearest(2).fit(pair).predict(1));
  }

  /** scikit-learn 1.9.1: KNeighborsClassifier(5) is right on 0.9666667 of iris. */
  @Test
  void fiveNeighborsAreRightOn145Of150Flowers() {
    assertEquals(145, right(KnnClassifier.nearest(5)));
  }

  /** scikit-learn 1.2.1: KNeighborsClassifier(k).score, weights='uniform' and 'distance'. */
  @Test
  void otherNumbersOfNeighborsAreRightAsOftenAsThoseOfScikitLearn() {
    assertEquals(150, right(KnnClassifier.nearest(1)));
    assertEquals(148, right(KnnClassifier.nearest(15)));
    assertEquals(141, right(KnnClassifier.nearest(50)));
    assertEquals(150, right(KnnClassifier.nearest(50).weightedByDistance()));
  }

  /** scikit-learn 1.2.1: KNeighborsClassifier(15, metric=…, weights=…).predict_proba. */
  @Test
  void theSharesOfTheVotesAreThoseOfScikitLearn() {
    double[] uniform = {0, 6 / 15.0, 9 / 15.0};
    assertShares(Distance.EUCLIDEAN, uniform, 0, 0.2893599961613172, 0.7106400038386829);
    assertShares(Distance.MANHATTAN, uniform, 0, 0.3091014339910494, 0.6908985660089507);
    assertShares(Distance.CHEBYSHEV, uniform, 0, 0.26014643664441695, 0.7398535633555832);
    assertShares(Distance.COSINE, new double[] {0, 0, 1}, 0, 0, 1);
  }

  /** scikit-learn 1.2.1: kneighbors of the same. */
  @Test
  void theNeighborsAndTheirDistancesAreThoseOfScikitLearn() {
    assertNeighbors(
        Distance.EUCLIDEAN,
        new int[] {127, 138, 126},
        0.10051169086230705,
        0.16402012071694144,
        0.22808463341487986);
    assertNeighbors(
        Distance.MANHATTAN,
        new int[] {127, 138, 126},
        0.17639999999999945,
        0.3190000000000002,
        0.44460000000000055);
    assertNeighbors(
        Distance.CHEBYSHEV,
        new int[] {127, 138, 126},
        0.06909999999999994,
        0.11270000000000024,
        0.1341000000000001);
    assertNeighbors(
        Distance.COSINE,
        new int[] {127, 138, 131},
        5.184451539752555e-05,
        0.00014488370760867841,
        0.00025122874773841897);
  }

  /** scikit-learn 1.2.1: NearestNeighbors(algorithm='brute', metric=…).radius_neighbors. */
  @Test
  void asManyFlowersAreWithinARadiusAsInScikitLearn() {
    assertWithin(Distance.EUCLIDEAN, 0.5, 14, 15, 14);
    assertWithin(Distance.MANHATTAN, 0.9, 15, 17, 15);
    assertWithin(Distance.CHEBYSHEV, 0.35, 12, 12, 10);
    assertWithin(Distance.COSINE, 0.001, 25, 26, 23);
  }

  /** scikit-learn 1.2.1: KNeighborsRegressor(7, metric=…, weights=…), petal width by the others. */
  @Test
  void theMeansOfTheTargetsAreThoseOfScikitLearn() {
    KnnRegressor seven = KnnRegressor.nearest(7);
    KnnRegressor near = seven.weightedByDistance();
    assertWidths(seven, 1.6285714285714286, 1.2, 1.8142857142857143);
    assertWidths(near, 1.6803865851549409, 1.222187498003851, 1.7129778567522977);
    assertWidths(
        seven.withDistance(Distance.MANHATTAN), 1.6, 1.1999999999999997, 1.7142857142857142);
    assertWidths(
        near.withDistance(Distance.MANHATTAN),
        1.6511581702096954,
        1.216091976498384,
        1.6516681411128544);
    assertWidths(
        near.withDistance(Distance.COSINE),
        1.9469358809611408,
        1.3931639851471809,
        1.892414605936629);
  }

  /** By hand: the corners of a 3-4-5 triangle. */
  @Test
  void aTriangleHasThreeLengthsOfItsLongSide() {
    Matrix far = Matrix.ofRowMajor(1, 2, 3, 4);
    Matrix origin = Matrix.ofRowMajor(1, 2, 0, 0);

    assertEquals(5, NeighborIndex.of(far).nearest(origin, 1).distance(0, 0));
    assertEquals(7, NeighborIndex.of(far, Distance.MANHATTAN).nearest(origin, 1).distance(0, 0));
    assertEquals(4, NeighborIndex.of(far, Distance.CHEBYSHEV).nearest(origin, 1).distance(0, 0));
    Matrix across = Matrix.ofRowMajor(1, 2, 4, -3);
    assertEquals(
        1, NeighborIndex.of(far, Distance.COSINE).nearest(across, 1).distance(0, 0), 1e-15);
  }

  private static int right(KnnClassifier learner) {
    Labeled<Matrix> iris = Flowers.species();
    Labels predicted = learner.fit(iris).predict(iris.points());
    return (int)
        IntStream.range(0, predicted.size())
            .filter(i -> predicted.code(i) == iris.labels().code(i))
            .count();
  }

  private static void assertShares(Distance by, double[] uniform, double... weighted) {
    KnnClassifier learner = KnnClassifier.nearest(15).withDistance(by);

    assertArrayEquals(uniform, learner.fit(Flowers.species()).probabilities(FLOWERS).row(0), 1e-15);
    assertArrayEquals(
        weighted,
        learner.weightedByDistance().fit(Flowers.species()).probabilities(FLOWERS).row(0),
        1e-11);
  }

  private static void assertNeighbors(Distance by, int[] rows, double... distances) {
    Neighbors near = NeighborIndex.of(Flowers.measures(), by).nearest(FLOWERS, 3);

    assertArrayEquals(rows, near.rows(0));
    assertArrayEquals(distances, near.distances(0), 1e-15);
  }

  private static void assertWithin(Distance by, double radius, int... counts) {
    Neighbors near = NeighborIndex.of(Flowers.measures(), by).within(FLOWERS, radius);

    assertArrayEquals(counts, IntStream.range(0, 3).map(near::count).toArray());
  }

  private static void assertWidths(KnnRegressor learner, double... widths) {
    Matrix points = Flowers.measures();
    Targeted<Matrix> data =
        new Targeted<>(points.selectColumns(0, 1, 2), Targets.of(points.column(3)));

    Targets predicted = learner.fit(data).predict(FLOWERS.selectColumns(0, 1, 2));

    assertArrayEquals(widths, predicted.toArray(), 1e-11);
  }
}

package dev.praxis.neighbors;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Tenths;
import dev.praxis.contracts.RegressorContract;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.decimals.Decimals;
import java.util.Arrays;
import java.util.stream.IntStream;
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

/** The mean target of the neighbours. */
@PropertyDefaults(tries = 150)
class KnnRegressorSpec implements RegressorContract.OfPoints<KnnRegressor.Model> {
  @Override
  public Learner<? super Targeted<Matrix>, KnnRegressor.Model> learner() {
    return KnnRegressor.nearest(3).weightedByDistance();
  }

  @Override
  @Provide
  public Arbitrary<Targeted<Matrix>> data() {
    return Votes.targets(Clouds.any());
  }

  @Provide
  Arbitrary<Targeted<Matrix>> inGeneralPosition() {
    return Votes.targets(Arbitraries.oneOf(Clouds.round(), Clouds.separated()));
  }

  @Provide
  Arbitrary<Targeted<Matrix>> lattice() {
    return Votes.targets(Clouds.onALattice());
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Provide
  Arbitrary<double[]> tenths() {
    return Tenths.numbers(1, 20);
  }

  @Group
  class APrediction {
    @Property
    void isThatOfThePlainLoops(
        @ForAll("data") Targeted<Matrix> data,
        @ForAll @IntRange(min = 1, max = 3) int k,
        @ForAll Weighting weighting,
        @ForAll("seeds") long seed) {
      KnnRegressor.Model model = new KnnRegressor(k, weighting, Distance.EUCLIDEAN).fit(data);
      Matrix queries = Queries.around(data.points(), seed);
      Targets predicted = model.predict(queries);

      double[][] points = data.points().toRows();
      double[] targets = data.targets().toArray();
      boolean weighted = weighting == Weighting.INVERSE_DISTANCE;
      for (int q = 0; q < queries.rows(); q++) {
        double plain = PlainKnnRegressor.predict(points, targets, queries.row(q), k, weighted);
        assertWithin(1e-14 * largest(targets), plain, predicted.value(q));
        assertEquals(predicted.value(q), model.predict(queries.row(q)));
      }
    }

    @Property
    void liesBetweenTheLeastAndTheLargestTarget(
        @ForAll("data") Targeted<Matrix> data,
        @ForAll Weighting weighting,
        @ForAll("seeds") long seed) {
      Matrix queries = Queries.anywhere(5, data.points().columns(), seed);
      KnnRegressor learner = new KnnRegressor(3, weighting, Distance.MANHATTAN);
      double[] targets = data.targets().toArray();
      double slack = 1e-15 * largest(targets);

      for (double predicted : learner.fit(data).predict(queries).toArray()) {
        assertTrue(predicted >= Arrays.stream(targets).min().orElseThrow() - slack);
        assertTrue(predicted <= Arrays.stream(targets).max().orElseThrow() + slack);
      }
    }

    @Property
    void ofEqualTargetsIsThatTargetToTheLastBit(
        @ForAll("data") Targeted<Matrix> data,
        @ForAll Weighting weighting,
        @ForAll @DoubleRange(min = -1e9, max = 1e9) double target) {
      double[] targets = new double[data.points().rows()];
      Arrays.fill(targets, target);
      Targeted<Matrix> equal = new Targeted<>(data.points(), Targets.of(targets));
      KnnRegressor learner = new KnnRegressor(3, weighting, Distance.EUCLIDEAN);

      assertArrayEquals(targets, learner.fit(equal).predict(data.points()).toArray());
    }

    @Property
    void byOneNeighborOfALearnedRowIsItsTarget(@ForAll("inGeneralPosition") Targeted<Matrix> data) {
      assertEquals(data.targets(), KnnRegressor.nearest(1).fit(data).predict(data.points()));
    }

    /** Whatever k: the row itself is at distance 0 and counts alone. */
    @Property
    void byWeightedNeighborsOfALearnedRowIsItsTarget(
        @ForAll("inGeneralPosition") Targeted<Matrix> data) {
      KnnRegressor learner = KnnRegressor.nearest(3).weightedByDistance();

      assertEquals(data.targets(), learner.fit(data).predict(data.points()));
    }

    @Property
    void byAllRowsIsTheMean(@ForAll("data") Targeted<Matrix> data) {
      int n = data.points().rows();
      double predicted = KnnRegressor.nearest(n).fit(data).predict(data.points().row(n / 2));

      assertWithin(1e-13 * largest(data.targets().toArray()), data.targets().mean(), predicted);
    }

    @Property
    void isTheMeanThatIsFoundByHand(@ForAll("tenths") double[] targets) {
      int n = targets.length;
      Matrix points = Matrix.ofRowMajor(n, 1, IntStream.range(0, n).asDoubleStream().toArray());
      Targeted<Matrix> data = new Targeted<>(points, Targets.of(targets));

      assertEquals(
          Decimals.mean(targets) + 0.0, KnnRegressor.nearest(n).fit(data).predict(0) + 0.0);
    }

    @Property
    void ofNeighborsAtTheSamePlaceIsTheMeanThatIsFoundByHand(@ForAll("tenths") double[] targets) {
      int n = targets.length;
      double[] line = new double[n];
      line[n - 1] = n > 1 ? 0.1 : 0;
      Targeted<Matrix> data = new Targeted<>(Matrix.ofRowMajor(n, 1, line), Targets.of(targets));
      double[] there = n > 1 ? Arrays.copyOf(targets, n - 1) : targets;

      assertEquals(
          Decimals.mean(there) + 0.0,
          KnnRegressor.nearest(n).weightedByDistance().fit(data).predict(0) + 0.0);
    }

    @Property
    void isOfTheNeighborsThatTheModelNames(
        @ForAll("inGeneralPosition") Targeted<Matrix> data, @ForAll Distance by) {
      KnnRegressor.Model model = KnnRegressor.nearest(2).withDistance(by).fit(data);

      assertEquals(
          NeighborIndex.of(data.points(), by).nearest(data.points(), 2),
          model.neighbors(data.points()));
      assertEquals(data, model.data());
    }
  }

  @Group
  class WhatChangesWhat {
    @Property
    void theOrderOfTheRowsDoesNotMatter(
        @ForAll("inGeneralPosition") Targeted<Matrix> data, @ForAll("seeds") long seed) {
      int[] reversed = Votes.reversed(data.points().rows());
      Matrix queries = Queries.anywhere(5, data.points().columns(), seed);

      assertEquals(
          learner().fit(data).predict(queries),
          learner().fit(data.select(reversed)).predict(queries));
    }

    @Property
    void scalingTheTargetsScalesThePredictions(
        @ForAll("data") Targeted<Matrix> data, @ForAll @IntRange(min = -60, max = 60) int power) {
      double factor = Math.scalb(1.0, power);
      double[] targets = Arrays.stream(data.targets().toArray()).map(y -> y * factor).toArray();
      Targeted<Matrix> scaled = new Targeted<>(data.points(), Targets.of(targets));
      double[] predicted = learner().fit(data).predict(data.points()).toArray();

      assertArrayEquals(
          Arrays.stream(predicted).map(y -> y * factor).toArray(),
          learner().fit(scaled).predict(data.points()).toArray());
    }

    @Property
    void farFromTheOriginThePredictionsAreTheSame(
        @ForAll("lattice") Targeted<Matrix> data, @ForAll Weighting weighting) {
      KnnRegressor learner = new KnnRegressor(3, weighting, Distance.CHEBYSHEV);
      Matrix far = Votes.shifted(data.points(), 1e8);

      assertEquals(
          learner.fit(data).predict(data.points()),
          learner.fit(new Targeted<>(far, data.targets())).predict(far));
    }

    @Example
    void otherDataOrAnotherLearnerMakeAnotherModel() {
      Matrix points = Matrix.ofRowMajor(2, 1, 0, 1);
      KnnRegressor learner = KnnRegressor.nearest(1);
      KnnRegressor.Model model = learner.fit(new Targeted<>(points, Targets.of(0, 1)));

      assertEquals(learner, model.learner());
      assertEquals(new KnnRegressor(1, Weighting.UNIFORM, Distance.EUCLIDEAN), learner);
      assertEquals(
          new KnnRegressor(1, Weighting.INVERSE_DISTANCE, Distance.CHEBYSHEV),
          learner.weightedByDistance().withDistance(Distance.CHEBYSHEV));
      assertNotEquals(model, learner.fit(new Targeted<>(points, Targets.of(0, 2))));
      assertNotEquals(
          model, learner.weightedByDistance().fit(new Targeted<>(points, Targets.of(0, 1))));
    }
  }

  @Group
  class AModel {
    @Property
    void isItsLearnerAndItsData(
        @ForAll("data") Targeted<Matrix> data, @ForAll Weighting weighting) {
      KnnRegressor learner = new KnnRegressor(2, weighting, Distance.MANHATTAN);
      KnnRegressor.Model model = learner.fit(data);
      KnnRegressor.Model again = new KnnRegressor.Model(model.learner(), model.data());

      assertEquals(model, again);
      assertEquals(model.hashCode(), again.hashCode());
      assertEquals(model.predict(data.points()), again.predict(data.points()));
    }

    @Example
    void showsItsLearnerAndItsData() {
      Targeted<Matrix> line = new Targeted<>(Matrix.ofRowMajor(2, 1, 0, 1), Targets.of(0, 1));
      KnnRegressor learner = KnnRegressor.nearest(1);

      assertEquals(
          "Model[learner=" + learner + ", data=" + line + "]", learner.fit(line).toString());
    }
  }

  @Example
  void theLargestNumbersHaveAMean() {
    Matrix points = Matrix.ofRowMajor(4, 1, 0, 1, 2, 3);
    Targeted<Matrix> apart = new Targeted<>(points, Targets.of(1.7e308, -1.7e308, 0, 1.2e308));
    Targeted<Matrix> above = new Targeted<>(points, Targets.of(0, 1.6e308, 1.6e308, 1.6e308));

    assertEquals(0, KnnRegressor.nearest(2).fit(apart).predict(0));
    assertEquals(0, KnnRegressor.nearest(3).fit(apart).predict(0), 1e293);
    assertNear(3e307, KnnRegressor.nearest(4).fit(apart).predict(0), 1e-15);
    assertNear(1.2e308, KnnRegressor.nearest(4).fit(above).predict(0), 1e-15);
    assertNear(
        -1.7e308 / 3, // the second row counts twice as much as the first
        KnnRegressor.nearest(2).weightedByDistance().fit(apart).predict(2.0 / 3),
        1e-15);
  }

  @Group
  class Refusals {
    private final Targeted<Matrix> line =
        new Targeted<>(Matrix.ofRowMajor(3, 1, 0, 1, 2), Targets.of(5, 6, 7));

    @Example
    void fewerThanOneNeighborAndMoreThanThereArePointsAreRefused() {
      assertRefused("neighbors must be at least 1 but was -1", () -> KnnRegressor.nearest(-1));
      assertRefused(
          "neighbors must be at most 3, the number of points, but was 4",
          () -> KnnRegressor.nearest(4).fit(line));
    }

    @Example
    void pointsOfOtherColumnsAreRefused() {
      KnnRegressor.Model model = KnnRegressor.nearest(1).fit(line);
      String sentence = "points must have 1 columns, as those that were learned from, but had 2";

      assertRefused(sentence, () -> model.predict(1, 2));
      assertRefused(sentence, () -> model.neighbors(Matrix.ofRowMajor(1, 2, 1, 2)));
    }

    @Example
    void aModelOfPartsThatDoNotFitTogetherIsRefused() {
      KnnRegressor learner = KnnRegressor.nearest(2);

      assertRefused(
          "neighbors must be at most 3, the number of points, but was 4",
          () -> new KnnRegressor.Model(KnnRegressor.nearest(4), line));
      assertRefused(
          "points must have a direction for the cosine, but row 0 is all zeros",
          () -> new KnnRegressor.Model(learner.withDistance(Distance.COSINE), line));
    }
  }
}

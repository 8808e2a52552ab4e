package dev.praxis.neighbors;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.Tenths;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The class that most neighbours are of. */
@PropertyDefaults(tries = 150)
class KnnClassifierSpec implements ClassifierContract.OfPoints<KnnClassifier.Model> {
  @Override
  public Learner<? super Labeled<Matrix>, KnnClassifier.Model> learner() {
    return KnnClassifier.nearest(3).weightedByDistance();
  }

  @Override
  @Provide
  public Arbitrary<Labeled<Matrix>> data() {
    return Votes.labeled();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> inGeneralPosition() {
    return Votes.labeledInGeneralPosition();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> lattice() {
    return Votes.labeledOnALattice();
  }

  @Provide
  Arbitrary<Matrix> tenths() {
    return Tenths.points();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> blobs() {
    return Clouds.blobs();
  }

  @Group
  class AVote {
    @Property
    void isWonByTheClassOfMostNeighborsAndOfEqualsByTheFirst(
        @ForAll("data") Labeled<Matrix> data,
        @ForAll @IntRange(min = 1, max = 3) int k,
        @ForAll Weighting weighting,
        @ForAll("seeds") long seed) {
      KnnClassifier learner = new KnnClassifier(k, weighting, Distance.EUCLIDEAN);
      KnnClassifier.Model model = learner.fit(data);
      Matrix queries = Queries.around(data.points(), seed);
      Labels predicted = model.predict(queries);
      Matrix probabilities = model.probabilities(queries);

      assertEquals(queries.rows(), predicted.size());
      assertEquals(data.labels().classes(), predicted.classes());
      for (int q = 0; q < queries.rows(); q++) {
        double[] shares = probabilities.row(q);
        double most = Arrays.stream(shares).max().orElseThrow();
        assertEquals(most, shares[predicted.code(q)]);
        for (int c = 0; c < predicted.code(q); c++) {
          assertTrue(shares[c] < most);
        }
        assertEquals(predicted.code(q), model.predict(queries.row(q)));
      }
    }

    @Property
    void isThatOfThePlainLoops(
        @ForAll("data") Labeled<Matrix> data,
        @ForAll @IntRange(min = 1, max = 3) int k,
        @ForAll Weighting weighting,
        @ForAll("seeds") long seed) {
      Matrix queries = Queries.around(data.points(), seed);
      Matrix probabilities =
          new KnnClassifier(k, weighting, Distance.EUCLIDEAN).fit(data).probabilities(queries);
      Labels predicted = KnnClassifier.nearest(k).fit(data).predict(queries);

      double[][] points = data.points().toRows();
      int[] labels = data.labels().codes();
      int classes = data.labels().classes();
      boolean weighted = weighting == Weighting.INVERSE_DISTANCE;
      for (int q = 0; q < queries.rows(); q++) {
        double[] query = queries.row(q);
        double[] plain =
            PlainKnnClassifier.probabilities(points, labels, classes, query, k, weighted);
        assertArrayEquals(plain, probabilities.row(q), 1e-14);
        assertEquals(
            PlainKnnClassifier.predict(points, labels, classes, query, k, false),
            predicted.code(q));
      }
    }

    @Property
    void isOfTheNeighborsThatTheModelNames(@ForAll("data") Labeled<Matrix> data) {
      KnnClassifier.Model model = KnnClassifier.nearest(2).fit(data);

      assertEquals(
          NeighborIndex.of(data.points()).nearest(data.points(), 2),
          model.neighbors(data.points()));
      assertEquals(data, model.data());
    }

    @Property
    void ofAllRowsGivesTheSharesOfTheClasses(@ForAll("data") Labeled<Matrix> data) {
      int n = data.points().rows();
      int some = Math.min(n, 5);
      int[] few = new int[some];
      Arrays.setAll(few, i -> i);
      Matrix shares =
          KnnClassifier.nearest(n).fit(data).probabilities(data.points().selectRows(few));

      for (int i = 0; i < some; i++) {
        for (int c = 0; c < data.labels().classes(); c++) {
          assertEquals((double) data.labels().counts()[c] / n, shares.get(i, c));
        }
      }
    }

    @Property
    void inSeparatedBlobsIsUnanimous(@ForAll("blobs") Labeled<Matrix> data) {
      int k = Arrays.stream(data.labels().counts()).min().orElseThrow();

      assertEquals(data.labels(), KnnClassifier.nearest(k).fit(data).predict(data.points()));
    }

    @Property
    void doesNotChangeWhenEveryRowIsThereTwiceAndTwiceAsManyVote(
        @ForAll("inGeneralPosition") Labeled<Matrix> data, @ForAll("seeds") long seed) {
      int n = data.points().rows();
      Matrix queries = Queries.anywhere(5, data.points().columns(), seed);

      assertEquals(
          KnnClassifier.nearest(3).fit(data).probabilities(queries),
          KnnClassifier.nearest(6).fit(data.select(Votes.twice(n))).probabilities(queries));
    }

    @Property
    void doesNotDependOnTheOrderOfTheRows(
        @ForAll("inGeneralPosition") Labeled<Matrix> data,
        @ForAll Distance by,
        @ForAll("seeds") long seed) {
      int[] reversed = Votes.reversed(data.points().rows());
      Matrix queries = Queries.anywhere(5, data.points().columns(), seed);
      KnnClassifier learner = KnnClassifier.nearest(3).withDistance(by);
      boolean directionsTie = by == Distance.COSINE && data.points().columns() == 1;

      if (!directionsTie) {
        assertEquals(
            learner.fit(data).probabilities(queries),
            learner.fit(data.select(reversed)).probabilities(queries));
      }
    }

    @Property
    void isTheSameFarFromTheOrigin(
        @ForAll("lattice") Labeled<Matrix> data, @ForAll Weighting weighting) {
      KnnClassifier learner = new KnnClassifier(3, weighting, Distance.EUCLIDEAN);
      Matrix far = Votes.shifted(data.points(), 1e8);

      assertEquals(
          learner.fit(data).probabilities(data.points()),
          learner.fit(new Labeled<>(far, data.labels())).probabilities(far));
    }
  }

  @Group
  class OneNeighbor {
    @Property
    void ofARowThatWasLearnedIsTheRowItself(@ForAll("inGeneralPosition") Labeled<Matrix> data) {
      assertEquals(data.labels(), KnnClassifier.nearest(1).fit(data).predict(data.points()));
    }

    @Property
    void ofEqualRowsIsTheFirst(@ForAll("lattice") Labeled<Matrix> data) {
      Labels predicted = KnnClassifier.nearest(1).fit(data).predict(data.points());

      for (int i = 0; i < predicted.size(); i++) {
        int first = 0;
        while (!Arrays.equals(data.points().row(first), data.points().row(i))) {
          first++;
        }
        assertEquals(data.labels().code(first), predicted.code(i));
      }
    }

    @Property
    void votesTheSameWithAnyWeight(
        @ForAll("data") Labeled<Matrix> data, @ForAll("seeds") long seed) {
      Matrix queries = Queries.around(data.points(), seed);

      assertEquals(
          KnnClassifier.nearest(1).fit(data).probabilities(queries),
          KnnClassifier.nearest(1).weightedByDistance().fit(data).probabilities(queries));
    }
  }

  @Group
  class WeightedVotes {
    @Example
    void areTheReciprocalsOfTheDistances() {
      Labeled<Matrix> line =
          new Labeled<>(Matrix.ofRowMajor(3, 1, 1, 2, 4), Labels.ofCodes(0, 1, 1));
      KnnClassifier.Model model = KnnClassifier.nearest(3).weightedByDistance().fit(line);

      assertArrayEquals(
          new double[] {4.0 / 7, 3.0 / 7}, model.probabilities(Matrix.ofRowMajor(1, 1, 0)).row(0));
      assertEquals(0, model.predict(0));
      assertEquals(1, KnnClassifier.nearest(3).fit(line).predict(0));
    }

    /** Six times a sixth is one, on paper, and so the first class wins whichever it is. */
    @Example
    void thatAddUpToTheSameTie() {
      Matrix line = Matrix.ofRowMajor(7, 1, 1, -6, -6, -6, -6, -6, -6);
      for (int[] codes : new int[][] {{0, 1, 1, 1, 1, 1, 1}, {1, 0, 0, 0, 0, 0, 0}}) {
        KnnClassifier.Model model =
            KnnClassifier.nearest(7)
                .weightedByDistance()
                .fit(new Labeled<>(line, Labels.ofCodes(codes, 2)));

        assertArrayEquals(
            new double[] {0.5, 0.5}, model.probabilities(Matrix.ofRowMajor(1, 1, 0)).row(0));
        assertEquals(0, model.predict(0));
      }
    }

    @Property
    void areRoundedOnceWhenTheyHaveBeenAddedUp(
        @ForAll("tenths") Matrix points, @ForAll("seeds") long seed) {
      int n = points.rows();
      Labels labels = Tenths.labels(n, Math.min(n, 3), seed);
      KnnClassifier.Model model =
          KnnClassifier.nearest(n).weightedByDistance().fit(new Labeled<>(points, labels));
      Matrix queries = Queries.around(points, seed);
      Matrix shares = model.probabilities(queries);
      Neighbors near = model.neighbors(queries);

      for (int q = 0; q < queries.rows(); q++) {
        BigDecimal[] votes = exactVotes(near, q, labels);
        double all = Arrays.stream(votes).reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue();
        for (int c = 0; c < votes.length; c++) {
          assertEquals(votes[c].doubleValue() / all, shares.get(q, c));
        }
      }
    }

    /** To sixty digits, in units of the largest. */
    private BigDecimal[] exactVotes(Neighbors near, int query, Labels labels) {
      BigDecimal[] votes = new BigDecimal[labels.classes()];
      Arrays.fill(votes, BigDecimal.ZERO);
      BigDecimal least = new BigDecimal(near.distance(query, 0));
      for (int rank = 0; rank < near.count(query); rank++) {
        BigDecimal distance = new BigDecimal(near.distance(query, rank));
        BigDecimal vote =
            distance.equals(least) ? BigDecimal.ONE : least.divide(distance, new MathContext(60));
        int code = labels.code(near.row(query, rank));
        votes[code] = votes[code].add(vote);
      }
      return votes;
    }

    @Example
    void areOfThoseAtTheSamePlaceAloneIfThereAreAny() {
      Labeled<Matrix> line =
          new Labeled<>(Matrix.ofRowMajor(4, 1, 0, 0, 1e-150, 1), Labels.ofCodes(1, 2, 0, 0));
      KnnClassifier.Model model = KnnClassifier.nearest(4).weightedByDistance().fit(line);

      assertArrayEquals(
          new double[] {0, 0.5, 0.5}, model.probabilities(Matrix.ofRowMajor(1, 1, 0)).row(0));
      assertEquals(1, model.predict(0));
    }

    @Example
    void doNotOverflowHoweverNear() {
      Labeled<Matrix> line =
          new Labeled<>(Matrix.ofRowMajor(2, 1, 4e-320, 8e-320), Labels.ofCodes(1, 0));
      KnnClassifier learner = KnnClassifier.nearest(2).withDistance(Distance.MANHATTAN);
      KnnClassifier.Model model = learner.weightedByDistance().fit(line);

      assertArrayEquals(
          new double[] {1.0 / 3, 2.0 / 3},
          model.probabilities(Matrix.ofRowMajor(1, 1, 0)).row(0),
          1e-3);
    }

    @Property
    void areThoseOfEqualVotesWhereAllAreAsFar(@ForAll @IntRange(min = 1, max = 5) int d) {
      double[][] rows = new double[2 * d][d];
      int[] codes = new int[2 * d];
      for (int i = 0; i < 2 * d; i++) {
        rows[i][i / 2] = i % 2 == 0 ? 1 : -1;
        codes[i] = i % 3;
      }
      Labeled<Matrix> cross = new Labeled<>(Matrix.ofRows(rows), Labels.ofCodes(codes));
      Matrix origin = Matrix.ofRows(new double[d]);

      assertEquals(
          KnnClassifier.nearest(2 * d).fit(cross).probabilities(origin),
          KnnClassifier.nearest(2 * d).weightedByDistance().fit(cross).probabilities(origin));
    }
  }

  @Group
  class ALearner {
    @Property
    void takesTheNeighborsThatItsDistanceNames(
        @ForAll("inGeneralPosition") Labeled<Matrix> data, @ForAll Distance by) {
      KnnClassifier.Model model = KnnClassifier.nearest(3).withDistance(by).fit(data);

      assertEquals(
          NeighborIndex.of(data.points(), by).nearest(data.points(), 3),
          model.neighbors(data.points()));
      assertEquals(by, model.learner().distance());
    }

    @Example
    void holdsItsHyperparameters() {
      KnnClassifier learner = KnnClassifier.nearest(5);

      assertEquals(new KnnClassifier(5, Weighting.UNIFORM, Distance.EUCLIDEAN), learner);
      assertEquals(
          new KnnClassifier(5, Weighting.INVERSE_DISTANCE, Distance.COSINE),
          learner.weightedByDistance().withDistance(Distance.COSINE));
      assertEquals(
          new KnnClassifier(5, Weighting.INVERSE_DISTANCE, Distance.COSINE),
          learner.withDistance(Distance.COSINE).weightedByDistance());
    }

    @Example
    void remembersItselfAndTheNamesOfTheClasses() {
      Labeled<Matrix> line =
          new Labeled<>(Matrix.ofRowMajor(2, 1, 0, 1), Labels.ofNames(List.of("b", "a")));
      KnnClassifier learner = KnnClassifier.nearest(1);
      KnnClassifier.Model model = learner.fit(line);

      assertEquals(learner, model.learner());
      assertEquals(List.of("a", "b"), model.predict(line.points()).classNames());
      assertEquals("b", model.predict(line.points()).name(0));
    }

    @Example
    void ofOtherDataLearnsAnotherModel() {
      Matrix points = Matrix.ofRowMajor(2, 1, 0, 1);
      KnnClassifier learner = KnnClassifier.nearest(1);
      KnnClassifier.Model model = learner.fit(new Labeled<>(points, Labels.ofCodes(0, 1)));
      Matrix other = Matrix.ofRowMajor(2, 1, 0, 2);

      assertNotEquals(model, learner.fit(new Labeled<>(points, Labels.ofCodes(1, 0))));
      assertNotEquals(model, learner.fit(new Labeled<>(other, Labels.ofCodes(0, 1))));
      assertNotEquals(model, KnnClassifier.nearest(2).fit(model.data()));
    }
  }

  @Group
  class AModel {
    @Property
    void isItsLearnerAndItsData(@ForAll("data") Labeled<Matrix> data, @ForAll Weighting weighting) {
      KnnClassifier learner = new KnnClassifier(2, weighting, Distance.MANHATTAN);
      KnnClassifier.Model model = learner.fit(data);
      KnnClassifier.Model again = new KnnClassifier.Model(model.learner(), model.data());

      assertEquals(model, again);
      assertEquals(model.hashCode(), again.hashCode());
      assertEquals(model.predict(data.points()), again.predict(data.points()));
    }

    @Example
    void showsItsLearnerAndItsData() {
      Labeled<Matrix> line = new Labeled<>(Matrix.ofRowMajor(2, 1, 0, 1), Labels.ofCodes(0, 1));
      KnnClassifier learner = KnnClassifier.nearest(1);

      assertEquals(
          "Model[learner=" + learner + ", data=" + line + "]", learner.fit(line).toString());
    }
  }

  @Group
  class Refusals {
    private final Labeled<Matrix> line =
        new Labeled<>(Matrix.ofRowMajor(3, 1, 0, 1, 2), Labels.ofCodes(0, 1, 0));

    @Example
    void fewerThanOneNeighborAndMoreThanThereArePointsAreRefused() {
      assertRefused("neighbors must be at least 1 but was 0", () -> KnnClassifier.nearest(0));
      assertRefused(
          "neighbors must be at most 3, the number of points, but was 4",
          () -> KnnClassifier.nearest(4).fit(line));
    }

    @Example
    void pointsOfOtherColumnsAreRefused() {
      KnnClassifier.Model model = KnnClassifier.nearest(1).fit(line);
      String sentence = "points must have 1 columns, as those that were learned from, but had 2";

      assertRefused(sentence, () -> model.predict(1, 2));
      assertRefused(sentence, () -> model.probabilities(Matrix.ofRowMajor(1, 2, 1, 2)));
      assertRefused(sentence, () -> model.neighbors(Matrix.ofRowMajor(1, 2, 1, 2)));
    }

    @Example
    void valuesWhoseSquaresOverflowAndRowsWithoutADirectionAreRefused() {
      KnnClassifier.Model model = KnnClassifier.nearest(1).fit(line);

      assertRefused(
          "points must lie within ±1.0E140, beyond which squared distances overflow, but row 0,"
              + " column 0 is 1.0E141",
          () -> model.predict(1e141));
      assertRefused(
          "points must have a direction for the cosine, but row 0 is all zeros",
          () -> KnnClassifier.nearest(1).withDistance(Distance.COSINE).fit(line));
    }

    @Example
    void aModelOfPartsThatDoNotFitTogetherIsRefused() {
      KnnClassifier learner = KnnClassifier.nearest(2);

      assertRefused(
          "neighbors must be at most 3, the number of points, but was 4",
          () -> new KnnClassifier.Model(KnnClassifier.nearest(4), line));
      assertRefused(
          "points must have a direction for the cosine, but row 0 is all zeros",
          () -> new KnnClassifier.Model(learner.withDistance(Distance.COSINE), line));
    }
  }
}

package dev.praxis.cluster;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What centroids say about points, whatever they were learned by. */
@PropertyDefaults(tries = 150)
class CentroidModelSpec {
  private record Centroids(Matrix centroids) implements CentroidModel {}

  /** Points and centroids of the same kind; some centroids are points. */
  private record Question(Matrix points, Centroids model) {}

  @Provide
  Arbitrary<Question> questions() {
    return questions(Clouds.any());
  }

  @Provide
  Arbitrary<Question> questionsFarFromTheOrigin() {
    return questions(Clouds.farFromOrigin());
  }

  @Provide
  Arbitrary<Question> questionsOnALattice() {
    return questions(Clouds.onALattice());
  }

  private static Arbitrary<Question> questions(Arbitrary<Matrix> clouds) {
    return Combinators.combine(clouds, Clouds.seeds())
        .as(
            (points, seed) -> {
              Random random = new Random(seed);
              int k = 1 + random.nextInt(20);
              int[] rows = random.ints(k, 0, points.rows()).toArray();
              double[] values = points.selectRows(rows).toRowMajor();
              // Means of two rows, half of the time of a row with itself.
              for (int c = 0; c < k; c += 2) {
                double[] other = points.row(random.nextInt(points.rows()));
                for (int j = 0; j < other.length; j++) {
                  int at = c * other.length + j;
                  values[at] = values[at] / 2 + other[j] / 2;
                }
              }
              return new Question(
                  points, new Centroids(Matrix.ofRowMajor(k, points.columns(), values)));
            });
  }

  @Group
  class Predictions {
    @Property
    void nameTheNearestCentroidAndOfEquallyNearOnesTheFirst(
        @ForAll("questions") Question question) {
      Labels labels = question.model().predict(question.points());

      assertArrayEquals(
          PlainKMeans.assign(question.points().toRows(), question.model().centroids().toRows()),
          labels.codes());
      assertEquals(question.model().centroids().rows(), labels.classes());
    }

    @Property
    void areTheSamePointByPoint(@ForAll("questions") Question question) {
      Labels labels = question.model().predict(question.points());

      for (int i = 0; i < Math.min(50, labels.size()); i++) {
        assertEquals(labels.code(i), question.model().predict(question.points().row(i)));
      }
    }

    @Property
    void ofTheTrainingRowsAreTheirLabels(@ForAll("tasks") Task task) {
      KMeans.Model model = task.learner().fit(task.points());

      assertEquals(model.labels(), model.predict(task.points()));
    }

    @Provide
    Arbitrary<Task> tasks() {
      return Task.any();
    }
  }

  @Group
  class Distances {
    @Property
    void areEuclidean(@ForAll("questions") Question question) {
      Matrix centroids = question.model().centroids();
      Matrix distances = question.model().distances(question.points());

      assertEquals(question.points().rows(), distances.rows());
      assertEquals(centroids.rows(), distances.columns());
      for (int i = 0; i < distances.rows(); i++) {
        for (int c = 0; c < distances.columns(); c++) {
          double squared = PlainKMeans.squaredDistance(question.points().row(i), centroids.row(c));
          assertEquals(Math.sqrt(squared), distances.get(i, c));
        }
      }
    }

    @Property
    void areLeastToThePrediction(@ForAll("questions") Question question) {
      Matrix distances = question.model().distances(question.points());
      Labels labels = question.model().predict(question.points());

      for (int i = 0; i < distances.rows(); i++) {
        double least = Arrays.stream(distances.row(i)).min().orElseThrow();
        assertEquals(least, distances.get(i, labels.code(i)));
      }
    }

    @Property
    void ofACentroidToItselfAreZero(@ForAll("questions") Question question) {
      Matrix distances = question.model().distances(question.model().centroids());

      for (int c = 0; c < distances.rows(); c++) {
        assertEquals(0, distances.get(c, c));
      }
    }
  }

  @Group
  class FarFromTheOrigin {
    @Property
    void theNearestCentroidIsTheNearestOfAll(
        @ForAll("questionsFarFromTheOrigin") Question question) {
      Matrix centroids = question.model().centroids();
      int[] labels = question.model().predict(question.points()).codes();

      // A computed squared distance has at most d + 2 roundings.
      double roundings = 1 + (2 * centroids.columns() + 4) * 0x1p-53;
      for (int i = 0; i < labels.length; i++) {
        double[] point = question.points().row(i);
        BigDecimal chosen = exactSquaredDistance(point, centroids.row(labels[i]));
        for (double[] centroid : centroids.toRows()) {
          BigDecimal other =
              exactSquaredDistance(point, centroid).multiply(new BigDecimal(roundings));
          assertTrue(chosen.compareTo(other) <= 0);
        }
      }
    }

    @Property
    void movingPointsAndCentroidsTogetherChangesNothing(
        @ForAll("questionsOnALattice") Question question,
        @ForAll @IntRange(min = 0, max = 40) int power) {
      double offset = Math.scalb(1.0, power);
      Centroids moved = new Centroids(plus(question.model().centroids(), offset));
      Matrix points = plus(question.points(), offset);

      assertEquals(question.model().predict(question.points()), moved.predict(points));
      assertEquals(question.model().distances(question.points()), moved.distances(points));
    }

    @Example
    void expandingTheSquareWouldFail() {
      // ‖x‖² − 2x·c + ‖c‖² is what many libraries compute; at 10⁸ all its digits are gone.
      Matrix centroids = Matrix.ofRowMajor(2, 1, 1e8 + 2, 1e8 + 1);
      double point = 1e8 + 1.4;

      assertEquals(1, new Centroids(centroids).predict(point));
      assertEquals(0, expanded(point, 1e8 + 2));
      assertEquals(0, expanded(point, 1e8 + 1));
    }

    private double expanded(double x, double c) {
      return x * x - 2 * x * c + c * c;
    }

    private BigDecimal exactSquaredDistance(double[] x, double[] y) {
      return IntStream.range(0, x.length)
          .mapToObj(j -> new BigDecimal(x[j]).subtract(new BigDecimal(y[j])).pow(2))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Matrix plus(Matrix points, double offset) {
      double[] values = Arrays.stream(points.toRowMajor()).map(x -> x + offset).toArray();
      return Matrix.ofRowMajor(points.rows(), points.columns(), values);
    }
  }

  @Group
  class Refusals {
    private final Centroids model = new Centroids(Matrix.ofRowMajor(1, 2, 0, 0));

    @Example
    void pointsHaveTheColumnsOfTheCentroids() {
      String sentence = "points must have 2 columns, as the centroids have, but had 3";
      Matrix points = Matrix.ofRowMajor(1, 3, 0, 0, 0);

      assertRefused(sentence, () -> model.predict(points));
      assertRefused(sentence, () -> model.predict(0, 0, 0));
      assertRefused(sentence, () -> model.distances(points));
    }

    @Example
    void valuesWhoseSquaresOverflowAreNamed() {
      String sentence =
          "points must lie within ±1.0E140, beyond which squared distances overflow,"
              + " but row 0, column 1 is -1.0E300";
      Matrix points = Matrix.ofRowMajor(1, 2, 0, -1e300);

      assertRefused(sentence, () -> model.predict(points));
      assertRefused(sentence, () -> model.distances(points));
    }

    @Example
    void aPointIsFinite() {
      assertRefused(
          "row 0, column 1 must be finite but was NaN", () -> model.predict(0, Double.NaN));
    }
  }
}

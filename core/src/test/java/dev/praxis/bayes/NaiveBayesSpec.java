package dev.praxis.bayes;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Learner;
import dev.praxis.bayes.NaiveBayes.Kind;
import dev.praxis.bayes.NaiveBayes.Prior;
import dev.praxis.contracts.ClassifierContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Classes of documents by Bayes' rule. */
@PropertyDefaults(tries = 200)
class NaiveBayesSpec {

  /** Counts of words, most of them zero, of a few classes that all have rows. */
  @Provide
  Arbitrary<Labeled<Matrix>> counts() {
    return Combinators.combine(
            Arbitraries.integers().between(4, 60),
            Arbitraries.integers().between(1, 8),
            Arbitraries.integers().between(1, 4),
            Clouds.seeds())
        .as(NaiveBayesSpec::counts);
  }

  private static Labeled<Matrix> counts(int n, int m, int classes, long seed) {
    Random random = new Random(seed);
    double[] values = IntStream.range(0, n * m).mapToDouble(i -> random.nextInt(9) / 3).toArray();
    int[] codes =
        IntStream.range(0, n).map(i -> i < classes ? i : random.nextInt(classes)).toArray();
    return new Labeled<>(Matrix.ofRowMajor(n, m, values), Labels.ofCodes(codes, classes));
  }

  @Provide
  Arbitrary<NaiveBayes> learners() {
    return Combinators.combine(
            Arbitraries.of(Kind.class), Arbitraries.of(Prior.class), Arbitraries.of(0.1, 0.5, 1.0))
        .as((kind, prior, smoothing) -> new NaiveBayes(kind, smoothing, prior));
  }

  @Group
  class Contract implements ClassifierContract<Matrix, NaiveBayes.Model> {
    @Override
    public Learner<? super Labeled<Matrix>, NaiveBayes.Model> learner() {
      return NaiveBayes.multinomial();
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return counts();
    }
  }

  @Group
  class TheProbabilities {
    @Property
    void areThoseOfThePlainLoops(@ForAll("counts") Labeled<Matrix> data) {
      PlainNaiveBayes plain =
          PlainNaiveBayes.fit(
              data.points().toRows(), data.labels().codes(), data.labels().classes());
      Matrix found = NaiveBayes.multinomial().fit(data).probabilities(data.points());

      for (int i = 0; i < found.rows(); i++) {
        assertArrayEquals(plain.probabilities(data.points().row(i)), found.row(i), 1e-13);
      }
    }

    @Property
    void areTheSameOfDenseAndOfSparseRows(
        @ForAll("counts") Labeled<Matrix> data, @ForAll("learners") NaiveBayes learner) {
      SparseMatrix sparse = SparseMatrix.of(data.points());
      NaiveBayes.Model model = learner.fit(new Labeled<Points>(sparse, data.labels()));

      assertEquals(learner.fit(data), model);
      assertEquals(model.probabilities(data.points()), model.probabilities(sparse));
    }

    @Property
    void doNotDependOnTheOrderOfTheRowsLearnedFrom(
        @ForAll("counts") Labeled<Matrix> data,
        @ForAll("learners") NaiveBayes learner,
        @ForAll long seed) {
      Labeled<Matrix> shuffled = data.select(Clouds.shuffledRows(data.points().rows(), seed));

      assertEquals(learner.fit(data), learner.fit(shuffled));
    }

    @Property
    void ofMultinomialCountsAreThoseOfRowsAddedUp(@ForAll("counts") Labeled<Matrix> data) {
      Matrix words = data.points();
      int classes = data.labels().classes();
      double[] sums = new double[classes * words.columns()];
      for (int i = 0; i < words.rows(); i++) {
        for (int j = 0; j < words.columns(); j++) {
          sums[data.labels().code(i) * words.columns() + j] += words.get(i, j);
        }
      }
      Labeled<Matrix> added =
          new Labeled<>(
              Matrix.ofRowMajor(classes, words.columns(), sums),
              Labels.ofCodes(IntStream.range(0, classes).toArray()));
      NaiveBayes learner = NaiveBayes.multinomial().withPrior(Prior.UNIFORM);

      assertEquals(learner.fit(added).weights(), learner.fit(data).weights());
    }

    @Property
    void ofBernoulliDoNotCountHowOften(@ForAll("counts") Labeled<Matrix> data) {
      double[] seen =
          Arrays.stream(data.points().toRowMajor()).map(count -> count > 0 ? 1 : 0).toArray();
      Matrix once = Matrix.ofRowMajor(data.points().rows(), data.points().columns(), seen);

      NaiveBayes.Model model = NaiveBayes.bernoulli().fit(data);

      assertEquals(NaiveBayes.bernoulli().fit(new Labeled<>(once, data.labels())), model);
      assertEquals(model.probabilities(once), model.probabilities(data.points()));
    }

    @Property
    void ofARowWithoutAWordAreThePriorsOfTheMultinomialKind(
        @ForAll("counts") Labeled<Matrix> data, @ForAll Prior prior) {
      NaiveBayes.Model model = NaiveBayes.multinomial().withPrior(prior).fit(data);
      Matrix nothing =
          Matrix.ofRowMajor(1, data.points().columns(), new double[data.points().columns()]);

      assertArrayEquals(model.priors().row(0), model.probabilities(nothing).row(0), 1e-15);
    }
  }

  @Group
  class AClassWithoutRows {
    @Property
    void isNeverPredictedAndHasNoProbability(
        @ForAll("counts") Labeled<Matrix> data, @ForAll("learners") NaiveBayes learner) {
      int classes = data.labels().classes();
      Labels more = Labels.ofCodes(data.labels().codes(), classes + 1);
      NaiveBayes.Model model = learner.fit(new Labeled<>(data.points(), more));
      Matrix probabilities = model.probabilities(data.points());

      for (int i = 0; i < probabilities.rows(); i++) {
        assertEquals(0, probabilities.get(i, classes));
      }
      assertTrue(Arrays.stream(model.predict(data.points()).codes()).allMatch(c -> c < classes));
    }
  }

  @Group
  class TheOnlyClass {
    @Property
    void isCertain(@ForAll("learners") NaiveBayes learner) {
      Matrix points = Matrix.ofRowMajor(2, 2, 1, 0, 0, 2);
      NaiveBayes.Model model = learner.fit(new Labeled<>(points, Labels.ofCodes(0, 0)));

      assertEquals(Matrix.ofRowMajor(2, 1, 1, 1), model.probabilities(points));
    }
  }

  @Group
  class Refusals {
    private final Matrix points = Matrix.ofRowMajor(2, 2, 1, 0, 0, 2);
    private final Labeled<Matrix> data = new Labeled<>(points, Labels.ofNames(List.of("a", "b")));

    @Example
    void aNegativeNumberIsNamed() {
      Matrix negative = Matrix.ofRowMajor(2, 2, 1, 0, 0, -0.5);
      String sentence = "row 1, column 1 must not be negative but was -0.5";

      assertRefused(
          sentence, () -> NaiveBayes.multinomial().fit(new Labeled<>(negative, data.labels())));
      assertRefused(sentence, () -> NaiveBayes.multinomial().fit(data).predict(negative));
    }

    @Example
    void aSmoothingThatIsNotAboveZeroIsRefused() {
      assertRefused(
          "smoothing must be above 0 but was 0.0", () -> NaiveBayes.multinomial().withSmoothing(0));
      assertRefused(
          "smoothing must be above 0 but was NaN",
          () -> NaiveBayes.bernoulli().withSmoothing(Double.NaN));
      assertRefused(
          "smoothing must be finite but was Infinity",
          () -> NaiveBayes.complement().withSmoothing(Double.POSITIVE_INFINITY));
    }

    @Example
    void otherColumnsAreRefused() {
      NaiveBayes.Model model = NaiveBayes.multinomial().fit(data);

      assertRefused(
          "points must have 2 columns, as those that were learned from, but had 1",
          () -> model.probabilities(Matrix.ofRowMajor(1, 1, 0)));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void aNullArgumentIsNamed() {
      NaiveBayes learner = NaiveBayes.multinomial();

      assertEquals(
          "data", assertThrows(NullPointerException.class, () -> learner.fit(null)).getMessage());
      assertEquals(
          "prior",
          assertThrows(NullPointerException.class, () -> learner.withPrior(null)).getMessage());
      assertEquals(
          "points",
          assertThrows(NullPointerException.class, () -> learner.fit(data).predict(null))
              .getMessage());
    }
  }
}

package dev.praxis.linear;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Flowers;
import dev.praxis.Stream;
import dev.praxis.Sums;
import dev.praxis.contracts.StreamContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.linear.LinearClassifier.Loss;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The linear learner of classes, row by row. */
@PropertyDefaults(tries = 60)
class LinearStreamOfClassesSpec {
  private static final StochasticGradient STEPS = StochasticGradient.withRate(0.02).withEpochs(3);

  @Provide
  Arbitrary<Labeled<Matrix>> ofTwoClasses() {
    return Overlaps.ofTwoClasses();
  }

  @Provide
  Arbitrary<Labeled<Matrix>> mostlyZero() {
    return Overlaps.mostlyZero();
  }

  @Provide
  Arbitrary<Penalty> penalties() {
    return Combinators.combine(Arbitraries.of(0.1, 1.0, 10.0), Arbitraries.of(0.0, 0.25, 0.5, 1.0))
        .as(Penalty::elasticNet);
  }

  /** Rows whose last number says which class they are of. */
  private static final class Rows implements Stream<Matrix, LinearClassifier.Model> {
    private final Stream<Labeled<? extends Points>, LinearClassifier.Model> stream;

    Rows(LinearClassifier learner) {
      stream = learner.open(100);
    }

    @Override
    public void update(Matrix rows) {
      stream.update(labeled(rows));
    }

    @Override
    public LinearClassifier.Model model() {
      return stream.model();
    }
  }

  private static Labeled<Matrix> labeled(Matrix rows) {
    int last = rows.columns() - 1;
    int[] codes = Arrays.stream(rows.column(last)).mapToInt(x -> x > 0 ? 1 : 0).toArray();
    return new Labeled<>(rows, Labels.ofCodes(codes, 2));
  }

  @Group
  class AStream implements StreamContract<Matrix, LinearClassifier.Model> {
    @Override
    public Stream<Matrix, LinearClassifier.Model> open() {
      return new Rows(
          LinearClassifier.of(Loss.HINGE, Penalty.l2(3)).withDescent(STEPS.averaging()));
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return Clouds.round();
    }

    @Property
    void learnsAsOneEpochDoes(
        @ForAll("mostlyZero") Labeled<Matrix> data, @ForAll("penalties") Penalty penalty) {
      LinearClassifier learner =
          LinearClassifier.of(Loss.LOGISTIC, penalty)
              .withDescent(STEPS.withEpochs(1).withoutShuffling());
      Stream<Labeled<? extends Points>, LinearClassifier.Model> stream =
          learner.open(data.points().rows());
      stream.update(data);
      LinearClassifier.Model model = learner.fit(data);

      assertEquals(model.coefficients(), stream.model().coefficients());
      assertEquals(model.intercepts(), stream.model().intercepts());
    }

    @Property
    void averagesWhatItHadAfterEachRow(@ForAll("ofTwoClasses") Labeled<Matrix> data) {
      int n = data.points().rows();
      LinearClassifier learner =
          LinearClassifier.of(Loss.LOGISTIC, Penalty.l2(30)).withDescent(STEPS);
      var each = learner.open(n);
      var averaged = learner.withDescent(STEPS.averaging()).open(n);
      double[] mean = new double[data.points().columns()];
      for (int i = 0; i < n; i++) {
        each.update(data.select(i));
        averaged.update(data.select(i));
        Sums.addMultiple(mean, 1.0 / n, each.model().coefficients().row(0));
      }

      assertArrayEquals(mean, averaged.model().coefficients().row(0), 1e-12);
    }

    @Example
    void hasNoModelOfNothing() {
      assertEquals(
          "there must be at least 1 row for a model but there was none",
          assertThrows(IllegalStateException.class, () -> open().model()).getMessage());
    }

    @Example
    void hasNoModelWhereTheLossRose() {
      LinearClassifier wild =
          LinearClassifier.of(Loss.SQUARED_HINGE, Penalty.l1(1))
              .withDescent(StochasticGradient.withRate(1e6));
      var stream = wild.open(2);
      stream.update(Flowers.versicolorOrVirginica());

      String sentence =
          String.valueOf(assertThrows(IllegalStateException.class, stream::model).getMessage());
      assertTrue(
          sentence.startsWith(
              "rate must be so small that the loss falls but was Constant[rate=1000000.0]:"
                  + " in epoch 1 the mean loss of a row rose to "));
    }

    @Example
    void refusesRowsThatDoNotFitThoseBefore() {
      var stream = LinearClassifier.of(Loss.HINGE, Penalty.none()).open(10);
      Matrix point = Matrix.ofRowMajor(1, 2, 1, 2);
      List<String> names = List.of("no", "yes");
      stream.update(new Labeled<>(point, Labels.ofCodes(new int[] {0}, names)));

      assertRefused(
          "rows must have 2 columns, as those before, but had 1",
          () ->
              stream.update(
                  new Labeled<>(Matrix.ofRowMajor(1, 1, 1), Labels.ofCodes(new int[] {0}, names))));
      assertRefused(
          "labels must be of the classes of those before, [no, yes], but were of 3 classes",
          () -> stream.update(new Labeled<>(point, Labels.ofCodes(2))));
      assertRefused(
          "labels must be of at least 2 classes but were of 1",
          () -> stream.update(new Labeled<>(point, Labels.ofCodes(0))));
    }
  }
}

package dev.praxis.contracts;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Classifier;
import dev.praxis.Threads;
import dev.praxis.data.Examples;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every classifier promises beside what its learner does.
 *
 * @param <X> the examples that it predicts for
 * @param <M> the fitted classifier
 */
public interface ClassifierContract<X extends Examples, M extends Classifier<? super X>>
    extends LearnerContract<Labeled<X>, M> {

  /** The other rows never change a prediction. */
  @Property(tries = 30)
  default void eachRowIsPredictedOnItsOwn(@ForAll("data") Labeled<X> data) {
    M model = learner().fit(data);
    Labels predicted = model.predict(data.points());
    Matrix probabilities = model.probabilities(data.points());

    assertEquals(data.points().rows(), predicted.size());
    for (int i = 0; i < predicted.size(); i += 1 + predicted.size() / 20) {
      X alone = data.select(i).points();
      assertEquals(predicted.code(i), model.predict(alone).code(0));
      assertEquals(probabilities.selectRows(i), model.probabilities(alone));
    }
  }

  /** Probabilities are not negative, and those of a row add up to 1. */
  @Property(tries = 30)
  default void theProbabilitiesOfARowAddUpToOne(@ForAll("data") Labeled<X> data) {
    Matrix probabilities = learner().fit(data).probabilities(data.points());

    assertEquals(data.points().rows(), probabilities.rows());
    assertEquals(data.labels().classes(), probabilities.columns());
    for (int i = 0; i < probabilities.rows(); i++) {
      double sum = 0;
      for (double probability : probabilities.row(i)) {
        assertTrue(probability >= 0, () -> "negative: " + probability);
        sum += probability;
      }
      assertEquals(1, sum, 1e-12);
    }
  }

  /** What is predicted and how probable it is, as it is shown, never disagree; ties neither. */
  @Property(tries = 30)
  default void theFirstOfTheMostProbableClassesIsPredicted(@ForAll("data") Labeled<X> data) {
    M model = learner().fit(data);
    Labels predicted = model.predict(data.points());
    Matrix probabilities = model.probabilities(data.points());

    for (int i = 0; i < predicted.size(); i++) {
      double[] row = probabilities.row(i);
      int first = 0;
      for (int c = 1; c < row.length; c++) {
        first = row[c] > row[first] ? c : first;
      }
      assertEquals(first, predicted.code(i), Arrays.toString(row));
    }
  }

  /** The classes are those of the data, those without a row included. */
  @Property(tries = 30)
  default void theClassesAndTheirNamesAreThoseOfTheData(@ForAll("data") Labeled<X> data) {
    Labels predicted = learner().fit(data).predict(data.points());

    assertEquals(data.labels().classes(), predicted.classes());
    assertEquals(data.labels().classNames(), predicted.classNames());
  }

  /** One thread, two or seven: the same predictions. */
  @Property(tries = 10)
  default void theNumberOfThreadsChangesNoPrediction(@ForAll("data") Labeled<X> data) {
    M model = learner().fit(data);
    Labels predicted = model.predict(data.points());
    Matrix probabilities = model.probabilities(data.points());

    for (int threads : new int[] {1, 2, 7}) {
      assertEquals(predicted, Threads.on(threads, () -> model.predict(data.points())));
      assertEquals(probabilities, Threads.on(threads, () -> model.probabilities(data.points())));
    }
  }

  /** A classifier of points, of which one may be given alone. */
  interface OfPoints<M extends Classifier.OfPoints> extends ClassifierContract<Matrix, M> {

    /** One point is predicted as among others. */
    @Property(tries = 30)
    default void aPointIsPredictedAsAmongOthers(@ForAll("data") Labeled<Matrix> data) {
      M model = learner().fit(data);

      assertEquals(model.predict(data.points()).code(0), model.predict(data.points().row(0)));
    }

    /** The columns are those that were learned from. */
    @Property(tries = 10)
    default void pointsWithOtherColumnsAreRefused(@ForAll("data") Labeled<Matrix> data) {
      M model = learner().fit(data);
      int d = data.points().columns();
      Matrix wider = Matrix.ofRowMajor(1, d + 1, new double[d + 1]);
      String sentence =
          "points must have " + d + " columns, as those that were learned from, but had " + (d + 1);

      assertRefused(sentence, () -> model.predict(wider));
      assertRefused(sentence, () -> model.probabilities(wider));
      assertRefused(sentence, () -> model.predict(new double[d + 1]));
    }
  }
}

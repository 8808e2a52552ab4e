package dev.praxis.contracts;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Regressor;
import dev.praxis.Threads;
import dev.praxis.data.Examples;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every regressor promises beside what its learner does.
 *
 * @param <X> the examples that it predicts for
 * @param <M> the fitted regressor
 */
public interface RegressorContract<X extends Examples, M extends Regressor<? super X>>
    extends LearnerContract<Targeted<X>, M> {

  /** The other rows never change a prediction. */
  @Property(tries = 30)
  default void eachRowIsPredictedOnItsOwn(@ForAll("data") Targeted<X> data) {
    M model = learner().fit(data);
    Targets predicted = model.predict(data.points());

    assertEquals(data.points().rows(), predicted.size());
    for (int i = 0; i < predicted.size(); i += 1 + predicted.size() / 20) {
      assertEquals(predicted.value(i), model.predict(data.select(i).points()).value(0));
    }
  }

  /** One thread, two or seven: the same predictions. */
  @Property(tries = 10)
  default void theNumberOfThreadsChangesNoPrediction(@ForAll("data") Targeted<X> data) {
    M model = learner().fit(data);
    Targets predicted = model.predict(data.points());

    for (int threads : new int[] {1, 2, 7}) {
      assertEquals(predicted, Threads.on(threads, () -> model.predict(data.points())));
    }
  }

  /** A regressor of points, of which one may be given alone. */
  interface OfPoints<M extends Regressor.OfPoints> extends RegressorContract<Matrix, M> {

    /** One point is predicted as among others. */
    @Property(tries = 30)
    default void aPointIsPredictedAsAmongOthers(@ForAll("data") Targeted<Matrix> data) {
      M model = learner().fit(data);

      assertEquals(model.predict(data.points()).value(0), model.predict(data.points().row(0)));
    }

    /** The columns are those that were learned from. */
    @Property(tries = 10)
    default void pointsWithOtherColumnsAreRefused(@ForAll("data") Targeted<Matrix> data) {
      M model = learner().fit(data);
      int d = data.points().columns();
      Matrix wider = Matrix.ofRowMajor(1, d + 1, new double[d + 1]);
      String sentence =
          "points must have " + d + " columns, as those that were learned from, but had " + (d + 1);

      assertRefused(sentence, () -> model.predict(wider));
      assertRefused(sentence, () -> model.predict(new double[d + 1]));
    }
  }
}

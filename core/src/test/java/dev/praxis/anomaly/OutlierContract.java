package dev.praxis.anomaly;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Matrix;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What every rule promises beside what every learner does. */
interface OutlierContract<M extends OutlierModel> extends LearnerContract<Matrix, M> {

  @Property(tries = 60)
  default void theFlaggedAreThoseAboveTheThreshold(@ForAll("data") Matrix points) {
    M model = learner().fit(points);
    Outliers outliers = model.flag(points);
    int[] above =
        IntStream.range(0, points.rows())
            .filter(i -> outliers.score(i) > model.threshold())
            .toArray();

    assertEquals(points.rows(), outliers.size());
    assertEquals(model.threshold(), outliers.threshold());
    assertArrayEquals(above, outliers.rows());
    assertEquals(above.length, outliers.count());
    for (int i = 0; i < points.rows(); i++) {
      assertTrue(outliers.score(i) >= 0);
      assertEquals(outliers.score(i) > model.threshold(), outliers.isFlagged(i));
    }
  }

  /** The rows learned from, each judged as one of them. */
  Outliers learned(M model, Matrix points);

  @Property(tries = 60)
  default void theOutliersOfSomeRowsAreThoseOfTheModelLearnedFromThem(
      @ForAll("data") Matrix points) {
    assertEquals(
        learned(learner().fit(points), points), ((OutlierRule) learner()).outliers(points));
  }

  @Property(tries = 60)
  default void eachRowIsScoredByItself(@ForAll("data") Matrix points) {
    M model = learner().fit(points);
    Outliers outliers = model.flag(points);

    for (int i = 0; i < points.rows(); i += 1 + points.rows() / 20) {
      Outliers alone = model.flag(points.selectRows(i));
      assertEquals(outliers.score(i), alone.score(0));
      assertEquals(outliers.column(i), alone.column(0));
      assertEquals(outliers.isFlagged(i), model.isOutlier(points.row(i)));
    }
  }

  @Property(tries = 20)
  default void pointsOfOtherColumnsAreRefused(@ForAll("data") Matrix points) {
    M model = learner().fit(points);
    int columns = points.columns();

    assertRefused(
        "points must have "
            + columns
            + " columns, as those that were learned from, but had "
            + (columns + 1),
        () -> model.isOutlier(new double[columns + 1]));
  }
}

package dev.praxis.contracts;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import java.util.Collections;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every transformer of columns promises beside what its learner does.
 *
 * @param <M> the fitted transformer
 */
public interface TransformerContract<M extends Transformer.OfPoints>
    extends LearnerContract<Matrix, M> {

  @Provide
  default Arbitrary<Long> cuts() {
    return Clouds.seeds();
  }

  /** The other rows never change the result. */
  @Property(tries = 60)
  default void eachRowIsTransformedOnItsOwn(@ForAll("data") Matrix points) {
    M model = learner().fit(points);
    Matrix turned = model.transform(points);

    assertEquals(points.rows(), turned.rows());
    for (int i = 0; i < points.rows(); i += 7) {
      assertArrayEquals(turned.row(i), model.transform(points.row(i)));
    }
  }

  /** A stream comes out as the matrix does, whatever its blocks. */
  @Property(tries = 60)
  default void aStreamIsTransformedAsTheMatrix(
      @ForAll("data") Matrix points, @ForAll("cuts") long cut) {
    M model = learner().fit(points);
    Rows stream = model.transform(Blocky.cut(points, cut));

    assertEquals(model.transform(points), stream.toMatrix());
  }

  /** One thread, two or seven: the same bits. */
  @Property(tries = 20)
  default void theNumberOfThreadsChangesNoTransform(@ForAll("data") Matrix points) {
    M model = learner().fit(points);
    Matrix turned = model.transform(points);

    for (int threads : new int[] {1, 2, 7}) {
      assertEquals(turned, Threads.on(threads, () -> model.transform(points)));
    }
  }

  /** The names that go in are those of the columns that were learned from. */
  @Property(tries = 20)
  default void namesOfOtherColumnsAreRefused(@ForAll("data") Matrix points) {
    M model = learner().fit(points);
    int d = points.columns();

    assertRefused(
        "columns must be " + d + " names but were " + (d + 1),
        () -> model.columnNames(Collections.nCopies(d + 1, "a")));
  }

  /** The columns are those that were learned from. */
  @Property(tries = 20)
  default void pointsWithOtherColumnsAreRefused(@ForAll("data") Matrix points) {
    M model = learner().fit(points);
    int d = points.columns();

    assertRefused(
        "points must have " + d + " columns, as those that were learned from, but had " + (d + 1),
        () -> model.transform(new double[d + 1]));
  }
}

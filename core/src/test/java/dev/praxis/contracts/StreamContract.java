package dev.praxis.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Stream;
import dev.praxis.data.Examples;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every stream promises: the rows in their order determine the model, not the cuts between
 * updates.
 *
 * @param <X> the rows that it is given
 * @param <M> the model
 */
public interface StreamContract<X extends Examples, M> {

  /** A stream that has seen nothing. */
  Stream<X, M> open();

  /** Rows enough for a model, two at least. */
  @Provide
  Arbitrary<? extends X> rows();

  /** Row by row, in pieces or all at once: the same bits. */
  @Property(tries = 60)
  default void theCutsBetweenUpdatesChangeNothing(@ForAll("rows") X rows, @ForAll long seed) {
    Stream<X, M> atOnce = open();
    atOnce.update(rows);
    Stream<X, M> inPieces = open();
    Random random = new Random(seed);
    for (int from = 0; from < rows.rows(); ) {
      int to = Math.min(rows.rows(), from + 1 + random.nextInt(rows.rows()));
      inPieces.update(part(rows, from, to));
      from = to;
    }

    assertEquals(atOnce.model(), inPieces.model());
  }

  /** Looking at the model changes nothing. */
  @Property(tries = 60)
  default void askingForTheModelOnTheWayChangesNothing(@ForAll("rows") X rows) {
    Stream<X, M> asked = open();
    Stream<X, M> unasked = open();
    for (Stream<X, M> stream : List.of(asked, unasked)) {
      stream.update(rows);
      if (stream == asked) {
        asked.model();
      }
      stream.update(rows);
    }

    assertEquals(unasked.model(), asked.model());
  }

  /** A model is what was learned when it was asked for. */
  @Property(tries = 60)
  default void laterUpdatesLeaveAModelAsItWas(@ForAll("rows") X rows) {
    Stream<X, M> stream = open();
    stream.update(rows);
    M model = stream.model();
    Stream<X, M> same = open();
    same.update(rows);
    stream.update(part(rows, 0, 1));

    assertEquals(same.model(), model);
  }

  @SuppressWarnings("unchecked") // Examples select rows of their own kind.
  private X part(X rows, int from, int to) {
    return (X) rows.selectRows(IntStream.range(from, to).toArray());
  }
}

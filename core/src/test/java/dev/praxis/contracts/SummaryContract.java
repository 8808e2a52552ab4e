package dev.praxis.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Summary;
import dev.praxis.data.Examples;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What every summary promises: its parts may be summed apart and merged.
 *
 * @param <X> the rows that are summed up
 * @param <S> the summary
 */
public interface SummaryContract<X extends Examples, S extends Summary<S>> {

  /** The summary of some rows. */
  S summary(X rows);

  /** Rows to sum up, three at least. */
  @Provide
  Arbitrary<? extends X> rows();

  /** That two summaries of the same rows, taken in other parts, say the same up to rounding. */
  void assertAgree(S whole, S merged, X rows);

  /** However two parts are cut, merged they say what the whole says. */
  @Property(tries = 60)
  default void partsMergedAreTheWhole(@ForAll("rows") X rows, @ForAll double at) {
    int cut = 1 + (int) (Math.abs(at % 1) * (rows.rows() - 1));

    assertAgree(
        summary(rows),
        summary(part(rows, 0, cut)).merge(summary(part(rows, cut, rows.rows()))),
        rows);
  }

  /** Parts may be merged in any order and in any pairs. */
  @Property(tries = 60)
  default void theOrderOfMergingChangesNothingButRounding(@ForAll("rows") X rows) {
    int n = rows.rows();
    S first = summary(part(rows, 0, n / 3));
    S second = summary(part(rows, n / 3, 2 * n / 3));
    S third = summary(part(rows, 2 * n / 3, n));
    S whole = summary(rows);

    assertAgree(whole, first.merge(second).merge(third), rows);
    assertAgree(whole, first.merge(second.merge(third)), rows);
    assertAgree(whole, third.merge(first).merge(second), rows);
  }

  /** The same parts in the same order: the same bits. */
  @Property(tries = 60)
  default void mergingTwiceGivesEqualSummaries(@ForAll("rows") X rows) {
    S first = summary(part(rows, 0, 1));
    S rest = summary(part(rows, 1, rows.rows()));

    assertEquals(first.merge(rest), first.merge(rest));
    assertEquals(first.merge(rest).hashCode(), first.merge(rest).hashCode());
  }

  /** Merging makes a third summary and leaves both as they were. */
  @Property(tries = 60)
  default void mergingChangesNeitherPart(@ForAll("rows") X rows) {
    S first = summary(part(rows, 0, 1));
    S rest = summary(part(rows, 1, rows.rows()));
    first.merge(rest);
    rest.merge(first);

    assertEquals(summary(part(rows, 0, 1)), first);
    assertEquals(summary(part(rows, 1, rows.rows())), rest);
  }

  /** The rows from one to before another, copied. */
  @SuppressWarnings("unchecked") // Examples select rows of their own kind.
  private X part(X rows, int from, int to) {
    return (X) rows.selectRows(IntStream.range(from, to).toArray());
  }
}

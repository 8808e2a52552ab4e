package dev.praxis.imputation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Holes;
import dev.praxis.Learner;
import dev.praxis.Threads;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What everything that fills holes promises. */
interface ImputerContract<M extends Imputer> extends LearnerContract<IncompleteMatrix, M> {
  @Override
  Learner<? super IncompleteMatrix, M> learner();

  @Override
  @Provide
  default Arbitrary<IncompleteMatrix> data() {
    return Holes.any();
  }

  @Property(tries = 60)
  default void numbersThatAreThereStayAsTheyAre(@ForAll("data") IncompleteMatrix points) {
    Matrix filled = learner().fit(points).transform(points);

    assertEquals(points.rows(), filled.rows());
    for (int i = 0; i < points.rows(); i++) {
      for (int j = 0; j < points.columns(); j++) {
        if (!points.isMissing(i, j)) {
          assertEquals(points.get(i, j), filled.get(i, j));
        }
      }
    }
  }

  @Property(tries = 60)
  default void pointsWithoutHolesStayAsTheyAre(@ForAll("data") IncompleteMatrix points) {
    M model = learner().fit(points);
    Matrix filled = model.transform(points);

    assertEquals(filled, model.transform(IncompleteMatrix.of(filled)));
    assertEquals(
        filled, learner().fit(IncompleteMatrix.of(filled)).transform(IncompleteMatrix.of(filled)));
  }

  @Property(tries = 60)
  default void aConstantColumnIsFilledWithItsNumber(@ForAll("data") IncompleteMatrix points) {
    double[][] rows = points.holes().toRows();
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = row[j] == 1 ? Double.NaN : 0.1 + j;
      }
    }
    IncompleteMatrix constant = IncompleteMatrix.ofRows(rows);
    Matrix filled = learner().fit(constant).transform(constant);

    for (int i = 0; i < points.rows(); i++) {
      assertArrayEquals(
          IntStream.range(0, points.columns()).mapToDouble(j -> 0.1 + j).toArray(), filled.row(i));
    }
  }

  @Property(tries = 30)
  default void neitherThreadsNorKernelsChangeAFilling(@ForAll("data") IncompleteMatrix points) {
    M model = learner().fit(points);
    Matrix filled = model.transform(points);

    for (int threads : new int[] {1, 7}) {
      assertEquals(filled, Threads.on(threads, () -> model.transform(points)));
    }
    assertEquals(filled, KernelKinds.onScalar(() -> model.transform(points)));
  }

  @Property(tries = 30)
  default void columnsKeepTheirNames(@ForAll("data") IncompleteMatrix points) {
    M model = learner().fit(points);
    List<String> names = IntStream.range(0, points.columns()).mapToObj(j -> "x" + j).toList();
    List<String> more = IntStream.rangeClosed(0, names.size()).mapToObj(j -> "x" + j).toList();

    assertEquals(names, model.columnNames(names));
    assertThrows(IllegalArgumentException.class, () -> model.columnNames(more));
  }

  @Example
  default void aColumnWithoutAnyNumberIsRefused() {
    double none = Double.NaN;

    assertRefused(
        "column 1 must have at least 1 number but is missing in all 2 rows: leave it out",
        () -> learner().fit(IncompleteMatrix.ofRowMajor(2, 3, 1, none, 2, 3, none, none)));
  }

  @Example
  default void pointsHaveTheColumnsThatWereLearnedFrom() {
    M model = learner().fit(IncompleteMatrix.ofRowMajor(3, 2, 1, 2, 3, 4, 5, 7));

    assertRefused(
        "points must have 2 columns, as those that were learned from, but had 3",
        () -> model.transform(1, Double.NaN, 2));
  }
}

package dev.praxis.data;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RowsSpec {

  /** The least a source of rows has to do: everything else is what the interface does with it. */
  private record Blocks(int columns, List<Matrix> blocks) implements Rows {

    @Override
    public void forEachBlock(Consumer<? super Matrix> action) {
      blocks.forEach(action);
    }
  }

  @Provide
  Arbitrary<Blocks> sources() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(
            columns ->
                Arbitraries.doubles()
                    .array(double[].class)
                    .ofSize(columns)
                    .array(double[][].class)
                    .ofMinSize(1)
                    .ofMaxSize(5)
                    .map(Matrix::ofRows)
                    .list()
                    .ofMinSize(1)
                    .ofMaxSize(6)
                    .map(blocks -> new Blocks(columns, blocks)));
  }

  @Group
  class Collecting {

    @Property
    void theMatrixHasTheRowsOfAllBlocksInOrder(@ForAll("sources") Blocks source) {
      List<double[]> rows = new ArrayList<>();
      source.blocks().forEach(block -> rows.addAll(Arrays.asList(block.toRows())));

      assertEquals(Matrix.ofRows(rows), source.toMatrix());
    }

    @Property
    void collectingTwiceGivesEqualMatrices(@ForAll("sources") Blocks source) {
      assertEquals(source.toMatrix(), source.toMatrix());
    }

    @Property
    void aSingleBlockIsNotCopied(@ForAll("sources") Blocks source) {
      Matrix block = source.blocks().get(0);

      assertSame(block, new Blocks(source.columns(), List.of(block)).toMatrix());
    }
  }

  @Group
  class Counting {

    @Property
    void theCountIsTheNumberOfRowsOfAllBlocks(@ForAll("sources") Blocks source) {
      assertEquals(source.toMatrix().rows(), source.count());
    }

    @Example
    void theCountMayBeMoreThanAnIntHolds() {
      Matrix block = Matrix.ofRowMajor(1 << 20, 1, new double[1 << 20]);

      assertEquals(3L << 30, new Blocks(1, Collections.nCopies(3 << 10, block)).count());
    }
  }

  @Group
  class BadInput {

    @Example
    void aBlockWithOtherColumnsIsRefusedWithItsNumber() {
      Matrix two = Matrix.ofRowMajor(1, 2, 1, 2);
      Matrix three = Matrix.ofRowMajor(1, 3, 1, 2, 3);

      assertRefused(
          "block 1 has 3 columns but the rows have 2",
          () -> new Blocks(2, List.of(two, three, two)).toMatrix());
      assertRefused(
          "block 0 has 2 columns but the rows have 3",
          () -> new Blocks(3, List.of(two)).toMatrix());
    }

    @Example
    void aSourceWithoutRowsIsRefused() {
      assertRefused("rows must be at least 1 but was 0", () -> new Blocks(2, List.of()).toMatrix());
    }

    @Example
    void moreRowsThanAMatrixHoldsAreRefusedWithoutReadingOn() {
      int columns = 1 << 10;
      Matrix block = Matrix.ofRowMajor(1 << 10, columns, new double[1 << 20]);
      List<Matrix> seen = new ArrayList<>();
      Rows endless =
          new Rows() {
            @Override
            public int columns() {
              return columns;
            }

            @Override
            public void forEachBlock(Consumer<? super Matrix> action) {
              for (int b = 0; b < 3000; b++) {
                seen.add(block);
                action.accept(block);
              }
            }
          };

      assertRefused(
          "2097152 rows of 1024 columns are 2147483648 elements;"
              + " a Matrix holds at most 2147483639: stream the rows instead",
          endless::toMatrix);
      assertEquals(2048, seen.size());
    }

    @Property(tries = 10)
    void whatTheActionThrowsEndsThePass(@ForAll("sources") Blocks source) {
      ArithmeticException stop = new ArithmeticException("enough");
      List<Matrix> seen = new ArrayList<>();
      Consumer<Matrix> action =
          block -> {
            seen.add(block);
            throw stop;
          };

      assertSame(stop, assertThrows(ArithmeticException.class, () -> source.forEachBlock(action)));
      assertEquals(1, seen.size());
    }
  }
}

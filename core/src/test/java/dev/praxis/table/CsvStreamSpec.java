package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.table.CsvTexts.csv;
import static dev.praxis.table.CsvTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A CSV file is read from its first to its last line, a block at a time, and then closed. */
class CsvStreamSpec {
  @Provide
  Arbitrary<Matrix> matrices() {
    return CsvTexts.matrices();
  }

  @Group
  class Streaming {

    @Property(tries = 50)
    void aStreamHasTheRowsOfTheWholeFile(@ForAll("matrices") Matrix matrix) {
      Rows rows = text(csv(matrix)).rows();

      assertEquals(matrix.columns(), rows.columns());
      assertEquals(matrix.rows(), rows.count());
      assertEquals(matrix, rows.toMatrix());
      assertEquals(matrix, rows.toMatrix());
    }

    @Example
    void manyRowsComeInBlocksOfAbout64KiNumbers() {
      double[] values = IntStream.range(0, 60_000 * 3).asDoubleStream().toArray();
      Matrix matrix = Matrix.ofRowMajor(60_000, 3, values);
      CsvFile file = text(csv(matrix));

      assertEquals(List.of(21_845, 21_845, 16_310), rowsPerBlock(file.rows()));
      assertEquals(matrix, file.rows().toMatrix());
      assertEquals(matrix, file.readMatrix());
    }

    @Example
    void theLastBlockMayBeFull() {
      Matrix matrix = Matrix.ofRowMajor(4, 1 << 15, new double[1 << 17]);

      assertEquals(List.of(2, 2), rowsPerBlock(text(csv(matrix)).rows()));
    }

    @Example
    void aRowWiderThanABlockIsABlock() {
      Matrix matrix = Matrix.ofRowMajor(2, 70_000, new double[140_000]);

      assertEquals(List.of(1, 1), rowsPerBlock(text(csv(matrix)).rows()));
    }

    @Example
    void labelsOfManyBlocksStayWithTheirRows() {
      int n = 150_000;
      String text =
          IntStream.range(0, n).mapToObj(i -> i + "," + i % 7).collect(Collectors.joining("\n"));
      Labeled<Matrix> read = text(text).withoutHeader().withLabel("1").readLabeled();

      assertEquals(
          Labels.ofCodes(
              IntStream.range(0, n).map(i -> i % 7).toArray(),
              List.of("0", "1", "2", "3", "4", "5", "6")),
          read.labels());
      assertEquals(
          Matrix.ofRowMajor(n, 1, IntStream.range(0, n).asDoubleStream().toArray()), read.points());
    }

    @Example
    void blocksBeforeAMistakeAreHandedOut() {
      String text = "1\n".repeat(70_000) + "oops";
      List<Matrix> seen = new ArrayList<>();
      Rows rows = text(text).withoutHeader().rows();

      assertRefused(
          "x.csv line 70001, column 0: must be a number but was \"oops\"",
          () -> rows.forEachBlock(seen::add));
      assertEquals(1, seen.size());
    }

    private List<Integer> rowsPerBlock(Rows rows) {
      List<Integer> sizes = new ArrayList<>();
      rows.forEachBlock(block -> sizes.add(block.rows()));
      return sizes;
    }
  }

  @Group
  class Closing {

    private int opened;
    private int closed;

    private CsvFile watched(String text) {
      return CsvFile.of(
          "x.csv",
          () -> {
            opened++;
            return new FilterReader(new StringReader(text)) {
              @Override
              public void close() throws IOException {
                closed++;
                super.close();
              }
            };
          });
    }

    @Example
    void theTextIsClosedAfterEveryPass() {
      CsvFile file = watched("a,label\n1,x").withLabel("label");

      file.columnNames();
      file.readMatrix();
      file.readLabeled();
      file.rows().count();

      assertTrue(opened >= 4);
      assertEquals(opened, closed);
    }

    @Example
    void theTextIsClosedAfterAMistakeInTheHeaderOrInARow() {
      assertThrows(IllegalArgumentException.class, () -> watched("a,a\n1,2").rows());
      assertThrows(IllegalArgumentException.class, () -> watched("a\nx").readMatrix());

      assertTrue(opened >= 2);
      assertEquals(opened, closed);
    }

    @Example
    void whatTheActionThrowsPassesAndTheTextIsClosed() {
      UncheckedIOException full = new UncheckedIOException(new IOException("disk full"));
      Consumer<Matrix> action =
          block -> {
            throw full;
          };
      Rows rows = watched("a\n1").rows();

      assertSame(full, assertThrows(UncheckedIOException.class, () -> rows.forEachBlock(action)));
      assertEquals(opened, closed);
    }
  }

  @Group
  class UnreadableFiles {

    @Example
    void aFileThatDoesNotExistIsAnInputOutputFailure() {
      CsvFile file = CsvFile.at(Path.of("no-such-file.csv"));

      UncheckedIOException failure =
          assertThrows(UncheckedIOException.class, () -> file.readMatrix());
      assertEquals(
          "no-such-file.csv cannot be read:"
              + " java.nio.file.NoSuchFileException: no-such-file.csv",
          failure.getMessage());
    }

    @Example
    void aFailureInTheMiddleIsAnInputOutputFailure() {
      IOException broken = new IOException("bad sector");
      CsvFile file =
          CsvFile.of(
              "x.csv",
              () ->
                  new FilterReader(new StringReader("a\n" + "1\n".repeat(100_000))) {
                    private int read;

                    @Override
                    public int read(char[] into, int offset, int length) throws IOException {
                      if (read > 100_000) {
                        throw broken;
                      }
                      int count = super.read(into, offset, length);
                      read += count;
                      return count;
                    }
                  });

      UncheckedIOException failure =
          assertThrows(UncheckedIOException.class, () -> file.rows().count());
      assertEquals("x.csv cannot be read: java.io.IOException: bad sector", failure.getMessage());
      assertSame(broken, failure.getCause());
    }

    @Example
    void bytesThatAreNotUtf8AreRefused() {
      byte[] latin1 = "a\né".getBytes(StandardCharsets.ISO_8859_1);
      CsvFile file = CsvFile.of("x.csv", () -> utf8(latin1));

      assertRefused("x.csv must be UTF-8 text but is not", file::readMatrix);
    }

    private Reader utf8(byte[] bytes) {
      return new InputStreamReader(
          new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
    }
  }
}

package dev.praxis.table;

import static dev.praxis.table.SvmlightTexts.numbers;
import static dev.praxis.table.SvmlightTexts.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.decimals.ShortestDecimal;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Sparse points as svmlight text. */
class SvmlightFileSpec {
  @Provide
  Arbitrary<SparseMatrix> points() {
    return SvmlightTexts.points();
  }

  private static SparseMatrix points(String text) {
    return text(text).readTargets().points();
  }

  private static Labels labels(String text) {
    return text(text).withFeatures(9).readLabeled().labels();
  }

  private static String written(SparseMatrix points, Targets targets) {
    return SvmlightTexts.written(text -> SvmlightFile.write(new Targeted<>(points, targets), text));
  }

  @Group
  class WhatIsWritten {
    @Property
    void comesBackToTheLastBitWithTargets(
        @ForAll("points") SparseMatrix points, @ForAll long seed) {
      Targets targets = Targets.of(numbers(points.rows(), seed));
      SvmlightFile file = text(written(points, targets)).withFeatures(points.columns());

      assertEquals(new Targeted<>(points, targets), file.readTargets());
    }

    @Property
    void comesBackWithClasses(@ForAll("points") SparseMatrix points, @ForAll long seed) {
      Random random = new Random(seed);
      List<String> names = List.of("-1", "0.5", "2", "10");
      List<String> some = random.ints(points.rows(), 0, 4).mapToObj(names::get).toList();
      List<String> inOrder = names.stream().filter(some::contains).toList();
      int[] codes = some.stream().mapToInt(inOrder::indexOf).toArray();
      Labels labels = Labels.ofCodes(codes, inOrder);
      String text =
          SvmlightTexts.written(to -> SvmlightFile.write(new Labeled<>(points, labels), to));

      assertEquals(
          new Labeled<>(points, labels), text(text).withFeatures(points.columns()).readLabeled());
    }

    @Property
    void isTheSameAgainAfterReading(@ForAll("points") SparseMatrix points, @ForAll long seed) {
      String text = written(points, Targets.of(numbers(points.rows(), seed)));
      Targeted<SparseMatrix> read = text(text).withFeatures(points.columns()).readTargets();

      assertEquals(text, written(read.points(), read.targets()));
    }

    @Property
    void isALineOfIndicesFromOneForEachPoint(
        @ForAll("points") SparseMatrix points, @ForAll long seed) {
      double[] targets = numbers(points.rows(), seed);
      String[] lines = written(points, Targets.of(targets)).split("\n", -1);

      assertEquals(points.rows() + 1, lines.length);
      assertEquals("", lines[points.rows()]);
      for (int i = 0; i < points.rows(); i++) {
        StringBuilder expected = new StringBuilder(ShortestDecimal.text(targets[i]));
        points.forEachNonZero(
            i, (j, x) -> expected.append(" " + (j + 1) + ":" + ShortestDecimal.text(x)));

        assertEquals(expected.toString(), lines[i]);
      }
    }

    @Example
    void hasNoPlusAndNoPoint() {
      SparseMatrix points = SparseMatrix.ofColumns(3).row().put(0, 1).put(2, -0.5).row().build();

      assertEquals("1 1:1 3:-0.5\n-2.5\n", written(points, Targets.of(1, -2.5)));
      assertEquals(
          "1 1:1 3:-0.5\n-1\n",
          SvmlightTexts.written(
              text ->
                  SvmlightFile.write(
                      new Labeled<>(points, Labels.ofNames(List.of("+1", "-1.0"))), text)));
      assertEquals(
          "0 1:1 3:-0.5\n2\n",
          SvmlightTexts.written(
              text -> SvmlightFile.write(new Labeled<>(points, Labels.ofCodes(0, 2)), text)));
    }

    @Example
    void mayBeAFileOnDisk() throws IOException {
      SparseMatrix points = SparseMatrix.ofColumns(2).row().put(1, 0.1).row().build();
      Path path = Files.createTempFile("praxis", ".svm");
      try {
        SvmlightFile.write(new Targeted<>(points, Targets.of(3, 4)), path);
        assertEquals("3 2:0.1\n4\n", Files.readString(path));
        assertEquals(points, SvmlightFile.at(path).readTargets().points());

        SvmlightFile.write(new Labeled<>(points, Labels.ofCodes(1, 0)), path);
        assertEquals("1 2:0.1\n0\n", Files.readString(path));
        assertEquals(
            Labels.ofCodes(new int[] {1, 0}, List.of("0", "1")),
            SvmlightFile.at(path).readLabeled().labels());
      } finally {
        Files.delete(path);
      }
    }
  }

  @Group
  class APoint {
    private final SparseMatrix expected =
        SparseMatrix.ofColumns(4).row().put(1, 0.5).put(3, -2).row().row().put(0, 1).build();

    @Example
    void isWhatItsLineSays() {
      assertEquals(expected, points("1 2:0.5 4:-2\n-1\n1 1:1\n"));
    }

    @Example
    void mayHaveZerosWhichAreNotKept() {
      assertEquals(expected, points("1 1:0 2:0.5 4:-2\n-1 3:-0\n1 1:1 4:0e5\n"));
    }

    @Example
    void mayHaveBlanksAndTabsAroundIt() {
      assertEquals(expected, points(" 1\t2:0.5   4:-2 \n\t-1\t\n1 \t 1:1\t\n"));
    }

    @Example
    void mayHaveCommentsAroundIt() {
      assertEquals(expected, points("# 5 5:5\n1 2:0.5 4:-2 # 7:1\n-1#x:y\n \t# so\n1 1:1#\n"));
    }

    @Example
    void mayHaveEmptyLinesAndAllLineBreaksAroundIt() {
      assertEquals(expected, points("\n\n1 2:0.5 4:-2\r\n  \r-1\n\r\n1 1:1"));
    }

    @Example
    void mayHaveAQuery() {
      assertEquals(expected, points("1 qid:7 2:0.5 4:-2\n-1\tqid:7\n1 qid:008 1:1\n"));
    }

    @Example
    void mayHaveNumbersOfEveryForm() {
      assertEquals(expected, points("1 2:.5 4:-2.\n-1\n1 0001:+100e-2\n"));
      assertEquals(expected, points("1 2:5E-1 4:-0.02e+2\n-1\n1 1:1.000000000000000000000\n"));
    }

    @Example
    void mayBeCountedFromZero() {
      assertEquals(
          expected, text("1 1:0.5 3:-2\n-1\n1 0:1").withZeroBasedIndices().readLabeled().points());
    }

    @Example
    void mayLackTheLastFeatures() {
      SparseMatrix points = text("1 2:3\n").withFeatures(5).readLabeled().points();

      assertEquals(SparseMatrix.ofColumns(5).row().put(1, 3).build(), points);
      assertEquals(
          SparseMatrix.ofColumns(5).row().put(4, 3).build(),
          text("1 4:3\n").withFeatures(5).withZeroBasedIndices().readTargets().points());
    }

    @Example
    void mayHaveTheLargestIndex() {
      assertEquals(Integer.MAX_VALUE, points("1 2147483647:3\n").columns());
      assertEquals(
          Integer.MAX_VALUE,
          text("1 2147483646:3\n").withZeroBasedIndices().readTargets().points().columns());
    }

    @Example
    void mayComeBehindAByteOrderMark() {
      assertEquals(expected, points("\uFEFF1 2:0.5 4:-2\n-1\n1 1:1\n"));
    }
  }

  @Group
  class TheLabels {
    @Example
    void areClassesInTheOrderOfTheirNumbers() {
      assertEquals(
          Labels.ofCodes(new int[] {3, 1, 2, 0, 3}, List.of("-1", "0.5", "2", "10")),
          labels("10\n0.5\n2\n-1\n10\n"));
    }

    @Example
    void areTheSameHoweverTheyAreWritten() {
      assertEquals(
          Labels.ofCodes(new int[] {1, 1, 1, 1, 0, 0, 0}, List.of("0", "1")),
          labels("1\n+1\n1.0\n10e-1\n0\n-0\n0.0\n"));
    }

    @Property
    void doNotDependOnTheOrderOfThePoints(@ForAll long seed) {
      List<String> lines =
          Arrays.stream(numbers(12, seed)).mapToObj(Double::toString).collect(Collectors.toList());
      Labels labels = labels(String.join("\n", lines));
      Collections.reverse(lines);
      Labels reversed = labels(String.join("\n", lines));

      assertEquals(labels.classNames(), reversed.classNames());
      for (int i = 0; i < 12; i++) {
        assertEquals(labels.name(i), reversed.name(11 - i));
      }
    }

    @Example
    void areTargetsAsTheyAre() {
      assertEquals(
          Targets.of(10, -0.0, 1e-300, 0.1),
          text("10\n-0\n1e-300 1:1\n+.1\n").readTargets().targets());
    }
  }

  @Group
  class AFile {
    @Example
    void isOpenedForEachReadingAndClosedAfterIt() {
      int[] opened = {0};
      int[] closed = {0};
      SvmlightFile file =
          SvmlightFile.of(
              "x",
              () -> {
                opened[0]++;
                return new StringReader("1 1:1\n") {
                  @Override
                  public void close() {
                    closed[0]++;
                    super.close();
                  }
                };
              });

      assertEquals(file.readLabeled(), file.readLabeled());
      assertEquals(2, opened[0]);
      assertEquals(2, closed[0]);
    }

    @Example
    void isEqualToOneOfTheSamePathAndOptions() {
      SvmlightFile file = SvmlightFile.at(Path.of("a1a"));

      assertEquals(file, SvmlightFile.at(Path.of("a1a")));
      assertFalse(file.equals(file.withFeatures(123)));
      assertFalse(file.equals(file.withZeroBasedIndices()));
      assertTrue(file.withFeatures(1).withFeatures(2).equals(file.withFeatures(2)));
    }
  }
}

package dev.praxis.table;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.table.SvmlightTexts.text;
import static dev.praxis.table.SvmlightTexts.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is no svmlight text is refused, with its place. */
class SvmlightMistakesSpec {
  private static void refused(String sentence, String text) {
    assertRefused("x.svm line " + sentence, () -> text(text).readTargets());
    assertRefused("x.svm line " + sentence, () -> text(text).readLabeled());
  }

  @Group
  class Refusals {
    @Example
    void labelsOfMoreDigitsThanADoubleKeepsAreRefused() {
      String sentence = "label must be a number that a double keeps all digits of but was ";

      refused("2, column 1: " + sentence + "\"9007199254740993\"", "1 1:1\n9007199254740993 1:2");
      refused(
          "1, column 1: " + sentence + "\"-12345678901234567890\"", "-12345678901234567890 1:2");
    }

    /** The last two are one double, exactly and with the fewest digits, as it is written. */
    @Example
    void labelsOfWhichADoubleKeepsAllDigitsAreRead() {
      assertEquals(
          Targets.of(9007199254740992., 1e20, 12345678901234567168., 12345678901234567168.),
          text("9007199254740992 1:1\n100000000000000000000\n12345678901234567168\n"
                  + "12345678901234567000")
              .readTargets()
              .targets());
    }

    @Provide
    Arbitrary<String> noDecimals() {
      return Arbitraries.of(
          "nan",
          "NaN",
          "-inf",
          "Infinity",
          "0x1p3",
          "1d",
          "2F",
          "1e",
          "1e+",
          "e1",
          "--1",
          "+-1",
          "1_000",
          "+",
          ".",
          "-.",
          "1..2",
          "\u0661",
          "1\u00A0",
          "1;2",
          "1/2",
          "one");
    }

    @Property
    void wordsWhereANumberBelongsAreRefused(@ForAll("noDecimals") String word) {
      refused("1, column 1: label must be a number but was \"" + word + '"', word + " 1:1");
      refused(
          "3, column 7: value must be a number but was \"" + word + '"',
          "1 1:1\n\n-1  3:" + word + "\n");
    }

    @Example
    void numbersThatAreTooLargeAreRefused() {
      refused("1, column 3: label must be finite but was \"1e999\"", "  1e999 1:1");
      refused("2, column 9: value must be finite but was \"-1e309\"", "1\n1 1:1 2:-1e309");
    }

    @Example
    void severalLabelsOfAPointAreRefused() {
      refused(
          "2, column 1: label must be one number, as files of several labels a point are not read,"
              + " but was \"1,3\"",
          "1 1:2\n1,3 1:2\n");
    }

    @Example
    void aPointWithoutALabelIsRefused() {
      refused("1, column 2: label must be before the features but was \"1:2\"", " 1:2 2:3\n");
      refused("1, column 1: label must be before the features but was \"qid:2\"", "qid:2 2:3\n");
    }

    @Example
    void featuresWithoutAnIndexOrAValueAreRefused() {
      refused("1, column 3: feature must be index:value but was \"5\"", "1 5 6:7\n");
      refused("1, column 3: feature must be index:value but was \"5\"", "1 5 :7\n");
      refused("1, column 3: index must be a whole number but was empty", "1 :7\n");
      refused("1, column 5: value must be a number but was empty", "1 5: 7\n");
      refused("1, column 5: value must be a number but was \"1:2\"", "1 5:1:2\n");
    }

    @Example
    void indicesThatAreNoWholeNumbersAreRefused() {
      refused("1, column 3: index must be a whole number but was \"x\"", "1 x:7\n");
      refused("1, column 3: index must be a whole number but was \"-1\"", "1 -1:7\n");
      refused("1, column 3: index must be a whole number but was \"1.0\"", "1 1.0:7\n");
      refused("1, column 7: index must be a whole number but was \"1e3\"", "1 1:2 1e3:7\n");
    }

    @Example
    void theIndexZeroIsRefusedUnlessItIsTheFirst() {
      refused(
          "2, column 4: index must be at least 1, unless withZeroBasedIndices is said, but was"
              + " \"0\"",
          "1 1:1\n-1 0:1 1:2\n");
    }

    @Example
    void indicesBeyondTheFeaturesAreRefused() {
      assertRefused(
          "x.svm line 1, column 7: index must be at most 4 but was \"5\"",
          () -> text("1 4:1 5:0\n").withFeatures(4).readTargets());
      assertRefused(
          "x.svm line 1, column 7: index must be at most 3 but was \"4\"",
          () -> text("1 3:1 4:0\n").withFeatures(4).withZeroBasedIndices().readTargets());
      refused(
          "1, column 3: index must be at most 2147483647 but was \"2147483648\"",
          "1 2147483648:1\n");
      refused(
          "1, column 3: index must be at most 2147483647 but was \"99999999999999999999999\"",
          "1 99999999999999999999999:1\n");
      assertRefused(
          "x.svm line 1, column 3: index must be at most 2147483646 but was \"2147483647\"",
          () -> text("1 2147483647:1\n").withZeroBasedIndices().readTargets());
    }

    @Example
    void indicesThatDoNotRiseAreRefused() {
      refused("1, column 7: index must be above 3, the one before, but was \"1\"", "1 3:1 1:2\n");
      refused("1, column 7: index must be above 3, the one before, but was \"3\"", "1 3:0 3:2\n");
      assertRefused(
          "x.svm line 1, column 7: index must be above 0, the one before, but was \"0\"",
          () -> text("1 0:1 0:2\n").withZeroBasedIndices().readLabeled());
    }

    @Example
    void queriesThatAreNoWholeNumbersOrNotNextToTheLabelAreRefused() {
      refused("1, column 7: qid must be a whole number but was \"x\"", "1 qid:x 1:1\n");
      refused("1, column 7: qid must be a whole number but was empty", "1 qid: 1:1\n");
      refused("1, column 7: qid must be next to the label but was \"qid:2\"", "1 1:1 qid:2\n");
      refused("1, column 9: qid must be next to the label but was \"qid:2\"", "1 qid:1 qid:2\n");
    }

    @Example
    void longWordsAreCutInTheSentence() {
      refused(
          "1, column 1: label must be a number but was \"" + "a".repeat(40) + "...\"",
          "a".repeat(100));
    }

    @Example
    void aFileWithoutAPointIsRefused() {
      assertRefused(
          "x.svm must have at least 1 point but has 0", () -> text("# 1 1:1\n\n").readTargets());
      assertRefused(
          "x.svm must have at least 1 point but has 0",
          () -> text("").withFeatures(3).readLabeled());
    }

    @Example
    void aFileWithoutAFeatureIsRefused() {
      assertRefused(
          "x.svm must have at least 1 feature but has 0: say by withFeatures how many",
          () -> text("1\n2\n").readTargets());
      assertEquals(
          SparseMatrix.ofColumns(1).row().row().build(),
          text("1\n2\n").withFeatures(1).readTargets().points());
      assertRefused("features must be at least 1 but was 0", () -> text("1").withFeatures(0));
    }

    @Example
    void bytesThatAreNoTextAreRefused() {
      byte[] bytes = {'1', ' ', '#', (byte) 0xFF, '\n'};
      SvmlightFile file =
          SvmlightFile.of(
              "x.svm",
              () ->
                  new InputStreamReader(
                      new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()));

      assertRefused("x.svm must be UTF-8 text but is not", file::readTargets);
    }

    @Example
    void aFileThatIsNotThereIsNoWrongArgument() {
      Path missing = Path.of("no", "such", "file.svm");
      UncheckedIOException reading =
          assertThrows(UncheckedIOException.class, () -> SvmlightFile.at(missing).readTargets());
      UncheckedIOException writing =
          assertThrows(
              UncheckedIOException.class,
              () ->
                  SvmlightFile.write(
                      new Targeted<>(SparseMatrix.ofColumns(1).row().build(), Targets.of(1)),
                      missing));

      assertEquals(
          missing + " cannot be read: java.nio.file.NoSuchFileException: " + missing,
          reading.getMessage());
      assertEquals(
          missing + " cannot be written: java.nio.file.NoSuchFileException: " + missing,
          writing.getMessage());
    }

    @Example
    void classNamesThatAreNoNumbersAreRefused() {
      SparseMatrix points = SparseMatrix.ofColumns(1).row().row().build();
      Labels flowers = Labels.ofNames(List.of("setosa", "1"));

      assertRefused(
          "class names must be finite numbers but one was \"setosa\": write codes,"
              + " Labels.ofCodes(labels.codes())",
          () -> SvmlightFile.write(new Labeled<>(points, flowers), new StringBuilder()));
      assertEquals(
          "1\n0\n",
          written(
              text ->
                  SvmlightFile.write(
                      new Labeled<>(points, Labels.ofCodes(flowers.codes())), text)));
    }

    @Example
    void classNamesThatAreTheSameNumberAreRefused() {
      SparseMatrix points = SparseMatrix.ofColumns(1).row().row().build();

      assertRefused(
          "class names must be finite numbers, of which doubles keep all digits, but one was"
              + " \"9007199254740993\": write codes, Labels.ofCodes(labels.codes())",
          () ->
              SvmlightFile.write(
                  new Labeled<>(points, Labels.ofNames(List.of("1", "9007199254740993"))),
                  new StringBuilder()));
      assertRefused(
          "class names must be different numbers but were \"1\" and \"1.0\"",
          () ->
              SvmlightFile.write(
                  new Labeled<>(points, Labels.ofNames(List.of("1", "1.0"))), new StringBuilder()));
    }
  }
}

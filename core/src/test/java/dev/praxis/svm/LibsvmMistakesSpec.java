package dev.praxis.svm;

import static dev.praxis.Refusals.assertRefused;
import static dev.praxis.svm.LibsvmFiles.text;
import static dev.praxis.svm.LibsvmFiles.written;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What is no model file of LIBSVM is refused, with its place. */
class LibsvmMistakesSpec {
  private static final String CLASSIFIER =
      """
      svm_type c_svc
      kernel_type rbf
      gamma 0.5
      nr_class 3
      total_sv 4
      rho 0.1 -0.2 1e-05
      label 7 -1 3
      probA -1.5 -2 -1
      probB 0.5 0 -0.25
      nr_sv 1 2 1
      SV
      1 0.5 1:1.5 2:-0.5
      -0.25 0 2:3
      -0.75 0.5 1:1
      -0.5 -0.5 1:-2 2:1
      """;

  private static final String REGRESSION =
      """
      svm_type epsilon_svr
      kernel_type polynomial
      degree 2
      gamma 0.5
      coef0 1
      nr_class 2
      total_sv 2
      rho -0.75
      SV
      1 1:1.5 2:-0.5
      -1 2:3
      """;

  /** Asserts that the classifier is refused once a line of it is another. */
  private static void refused(String sentence, String line, String other) {
    assertTrue(CLASSIFIER.contains(line));
    assertRefused(
        "x.model " + sentence, () -> text(CLASSIFIER.replace(line, other)).readClassifier());
  }

  private static void refusedRegression(String sentence, String line, String other) {
    assertTrue(REGRESSION.contains(line));
    assertRefused(
        "x.model " + sentence, () -> text(REGRESSION.replace(line, other)).readRegressor());
  }

  @Group
  class Damage {
    @Property(tries = 60)
    void cutBehindAnyLineTheFileIsRefused(@ForAll @IntRange(min = 0, max = 14) int lines) {
      String cut = CLASSIFIER.lines().limit(lines).collect(Collectors.joining("\n"));
      String regression =
          REGRESSION.lines().limit(Math.min(lines, 10)).collect(Collectors.joining("\n"));

      assertThrows(IllegalArgumentException.class, () -> text(cut).readClassifier());
      assertThrows(IllegalArgumentException.class, () -> text(regression).readRegressor());
    }

    @Property(tries = 3000)
    void otherCharactersAreReadOrRefusedAndNothingElse(@ForAll long seed) {
      Random random = new Random(seed);
      StringBuilder classifier = new StringBuilder(CLASSIFIER);
      StringBuilder regression = new StringBuilder(REGRESSION);
      for (int i = 0; i <= random.nextInt(3); i++) {
        char other = "0123456789-+.eE: \nSVx\u0000\u0661".charAt(random.nextInt(23));
        classifier.setCharAt(random.nextInt(classifier.length()), other);
        regression.setCharAt(random.nextInt(regression.length()), other);
      }

      readOrRefused(() -> text(classifier.toString()).readClassifier().classes());
      readOrRefused(() -> text(regression.toString()).readRegressor().bias());
    }

    /** What is refused names the file; anything else that is thrown fails. */
    private void readOrRefused(Runnable reading) {
      try {
        reading.run();
      } catch (IllegalArgumentException e) {
        assertTrue(String.valueOf(e.getMessage()).startsWith("x.model "), e.getMessage());
      }
    }
  }

  @Group
  class Memory {
    @Example
    void isNotTakenForWhatAFileOnlyClaims() {
      refused(
          "line 5: total_sv must have the number of support vectors, 4, but has 2000000000",
          "total_sv 4",
          "total_sv 2000000000");
      refused(
          "line 12, column 7: coefficient must be a number but was \"1:1.5\"",
          "nr_class 3",
          "nr_class 2000000000");
      refused(
          "line 10: nr_sv must have the sum 4, as total_sv says, but has 2000000002",
          "nr_sv 1 2 1",
          "nr_sv 1 2000000000 1");
    }

    @Example
    void isNotTakenForAnIndexOutOfProportion() {
      String far = CLASSIFIER.replace("2:1\n", "2000000000:1\n");
      SvmClassifier.Model model = text(far).readClassifier();
      SparseMatrix vectors = (SparseMatrix) model.supportVectors();

      assertEquals(2_000_000_000, vectors.columns());
      assertEquals(1, vectors.get(3, 1_999_999_999));
      assertEquals(model, text(written(model)).readClassifier());
      assertRefused(
          "x.model line 15, column 16: index must be at most 3 but was \"2000000000\"",
          () -> text(far).withColumns(3).readClassifier());
    }

    /** As the sparse rows of a query, which have as many columns. */
    @Example
    void isNotTakenForPredictionsOutOfProportion() {
      String far = CLASSIFIER.replace("2:1\n", "2000000:1\n");
      SvmClassifier.Model sparse = text(far).readClassifier();
      SvmClassifier.Model dense = text(CLASSIFIER.replace("2:1\n", "3:1\n")).readClassifier();
      SparseMatrix query =
          SparseMatrix.ofColumns(2_000_000).row().put(1, 2).put(1_999_999, 1).build();

      assertEquals(
          dense.decisionValues(Matrix.ofRows(new double[][] {{0, 2, 1}})),
          sparse.decisionValues(query));
    }

    /** Up to the room of the file rows are dense, which is faster. */
    @Example
    void isTakenForZerosWhereThereIsRoom() {
      int room = (1 << 20) + 16 * (CLASSIFIER.length() + 5);
      String most = CLASSIFIER.replace("2:1\n", room / 4 + ":1\n");
      String more = CLASSIFIER.replace("2:1\n", room / 4 + 1 + ":1\n");

      assertEquals(CLASSIFIER.length() + 5, most.length());
      assertTrue(text(most).readClassifier().supportVectors() instanceof Matrix);
      assertTrue(text(more).readClassifier().supportVectors() instanceof SparseMatrix);
    }

    /** Coefficients of pairs grow with the square of the classes, those in the file do not. */
    @Example
    void isNotTakenForCoefficientsOutOfProportion() {
      int classes = 500;
      String zeros = "0 ".repeat(classes - 1);
      String text =
          "svm_type c_svc\nkernel_type linear\nnr_class 500\ntotal_sv 500\nrho "
              + "0 ".repeat(classes * (classes - 1) / 2)
              + "\nlabel "
              + IntStream.range(0, classes).mapToObj(c -> " " + c).collect(Collectors.joining())
              + "\nnr_sv "
              + "1 ".repeat(classes)
              + "\nSV\n"
              + (zeros + "1:1\n").repeat(classes);

      assertRefused(
          "x.model must have at most "
              + ((1 << 20) + 16L * text.length())
              + " coefficients, one of each pair of classes, but has 62375000",
          () -> text(text).readClassifier());
    }
  }

  @Group
  class Refusals {
    @Example
    void othersThanTheTypesThatAreReadAreRefused() {
      refused(
          "line 1, column 10: svm_type must be c_svc or nu_svc, to be read as a classifier, but was"
              + " \"one_class\"",
          "c_svc",
          "one_class");
      assertRefused(
          "x.model line 1, column 10: svm_type must be epsilon_svr or nu_svr, to be read as a"
              + " regression, but was \"c_svc\"",
          () -> text(CLASSIFIER).readRegressor());
      assertRefused(
          "x.model line 1, column 10: svm_type must be c_svc or nu_svc, to be read as a classifier,"
              + " but was \"epsilon_svr\"",
          () -> text(REGRESSION).readClassifier());
    }

    @Example
    void kernelsThatAreNoFunctionsOfPointsAreRefused() {
      refused(
          "line 2, column 13: kernel_type must be linear, polynomial, rbf or sigmoid, which are"
              + " functions of points, but was \"precomputed\"",
          "rbf",
          "precomputed");
    }

    @Example
    void kernelsThatAreConstantAreRefused() {
      refused("line 3, column 7: gamma must be above 0 but was \"0\"", "gamma 0.5", "gamma 0");
      refused("line 3, column 7: gamma must be above 0 but was \"-1\"", "gamma 0.5", "gamma -1");
      refusedRegression(
          "line 3, column 8: degree must be at least 1 but was \"0\"", "degree 2", "degree 0");
    }

    @Example
    void linesThatAreMissingAreRefused() {
      refused("must have a line \"rho\" before the line \"SV\"", "rho 0.1 -0.2 1e-05\n", "");
      refused("must have a line \"label\" before the line \"SV\"", "label 7 -1 3\n", "");
      refused("must have a line \"nr_sv\" before the line \"SV\"", "nr_sv 1 2 1\n", "");
      refused("must have a line \"probB\" before the line \"SV\"", "probB 0.5 0 -0.25\n", "");
      refused("must have a line \"probA\" before the line \"SV\"", "probA -1.5 -2 -1\n", "");
      refused("must have a line \"gamma\" before the line \"SV\"", "gamma 0.5\n", "");
      refused("line 11, column 1: keyword must be one of LIBSVM's but was \"1\"", "SV\n", "");
      refusedRegression("must have a line \"coef0\" before the line \"SV\"", "coef0 1\n", "");
      assertRefused(
          "x.model must have a line \"SV\" before its support vectors but has none",
          () -> text("").readClassifier());
    }

    @Example
    void linesThatAreThereTwiceAreRefused() {
      refused(
          "line 4, column 1: keyword must be another one than on line 3 but was \"gamma\"",
          "gamma 0.5\n",
          "gamma 0.5\ngamma 0.5\n");
    }

    @Example
    void listsOfAnotherLengthAreRefused() {
      refused(
          "line 6: rho must have 3 numbers, one for each pair of classes, but has 2",
          "rho 0.1 -0.2 1e-05",
          "rho 0.1 -0.2");
      refused(
          "line 8: probA must have 3 numbers, one for each pair of classes, but has 4",
          "probA -1.5",
          "probA 1 -1.5");
      refused(
          "line 7: label must have 3 numbers, one for each class, but has 2",
          "label 7 -1 3",
          "label 7 -1");
      refused(
          "line 10: nr_sv must have the sum 4, as total_sv says, but has 5",
          "nr_sv 1 2 1",
          "nr_sv 2 2 1");
      refusedRegression(
          "line 8, column 11: end of the line must be behind what rho is but was \"2\"",
          "rho -0.75",
          "rho -0.75 2");
    }

    @Example
    void labelsThatAreNoWholeNumbersOrTheSameAreRefused() {
      refused("line 7: label must have different numbers but has one twice", "7 -1 3", "7 -1 7");
      refused("line 7, column 9: label must be a whole number but was \"a\"", "7 -1 3", "7 a 3");
      refused(
          "line 7, column 9: label must be at most 2147483647 but was \"2147483648\"",
          "7 -1 3",
          "7 2147483648 3");
      refused(
          "line 7, column 9: label must be at least -2147483648 but was \"-2147483649\"",
          "7 -1 3",
          "7 -2147483649 3");
      assertEquals(
          List.of("2147483647", "-2147483648", "0"),
          text(CLASSIFIER.replace("7 -1 3", "+2147483647 -2147483648 -0"))
              .readClassifier()
              .classNames());
    }

    @Example
    void numbersOfSupportVectorsThatAreOthersAreRefused() {
      refused(
          "line 5: total_sv must have the number of support vectors, 3, but has 4",
          "-0.25 0 2:3\n",
          "");
      refused(
          "line 5: total_sv must have the number of support vectors, 5, but has 4",
          "-0.25 0 2:3\n",
          "-0.25 0 2:3\n-0.25 0 2:3\n");
      refused("line 5, column 10: total_sv must be at least 0 but was \"-1\"", "sv 4", "sv -1");
      refused("line 4, column 10: nr_class must be at least 2 but was \"1\"", "class 3", "class 1");
      String three =
          REGRESSION
              .replace("class 2", "class 3")
              .replace("1 1:1", "1 1 1:1")
              .replace("2:3", "0 2:3");
      assertRefused(
          "x.model line 6, column 10: nr_class must be at most 2 but was \"3\"",
          () -> text(three).readRegressor());
    }

    @Example
    void supportVectorsThatAreNoneAreRefused() {
      refused(
          "line 12, column 3: coefficient must be a number but was \"nan\"",
          "1 0.5 1:1.5",
          "1 nan 1:1.5");
      refused(
          "line 12, column 1: coefficient must be finite but was \"1e999\"",
          "1 0.5 1:1.5",
          "1e999 0.5 1:1.5");
      refused("line 13, column 7: coefficient must be a number but was empty", " 0 2:3", " ");
      refused(
          "line 12, column 7: feature must be index:value but was \"2\"", " 1:1.5 ", " 2 1:1.5 ");
      refused("line 12, column 9: value must be a number but was \"inf\"", "1:1.5", "1:inf");
      refused(
          "line 12, column 13: index must be above 2, the one before, but was \"2\"",
          "1:1.5",
          "2:1.5");
      refused(
          "line 12, column 7: index must be at least 1, unless withZeroBasedIndices is said, but was"
              + " \"0\"",
          "1:1.5",
          "0:1.5");
      assertEquals(
          Matrix.ofRows(new double[][] {{1.5, 0, -0.5}, {0, 0, 3}}),
          text(REGRESSION.replace("1:1.5", "0:1.5"))
              .withZeroBasedIndices()
              .readRegressor()
              .supportVectors());
    }

    @Example
    void aFileWithoutAColumnIsRefused() {
      String none =
          REGRESSION.lines().limit(9).collect(Collectors.joining("\n")).replace("sv 2", "sv 0");

      assertRefused(
          "x.model must have at least 1 column but has 0: say by withColumns how many",
          () -> text(none).readRegressor());
      assertEquals(
          0.75,
          text(none)
              .withColumns(2)
              .readRegressor()
              .predict(Matrix.ofRows(new double[][] {{1, 2}}))
              .value(0));
      assertRefused("columns must be at least 1 but was 0", () -> text(CLASSIFIER).withColumns(0));
    }

    @Example
    void classNamesThatAreNoWholeNumbersAreRefusedWhenWriting() {
      Stream.of("setosa", "0.5", "2147483648", "1e999999999")
          .forEach(
              name ->
                  assertRefused(
                      "class names must be whole numbers of 32 bits, as LIBSVM's labels are, but"
                          + " one was \""
                          + name
                          + "\": learn from codes, Labels.ofCodes(labels.codes())",
                      () -> written(named(name))));
      assertRefused(
          "class names must be different numbers but two were 1", () -> written(named("1.0")));
      assertTrue(written(named("1e2")).contains("label 1 100\n"));
    }

    private SvmClassifier.Model named(String second) {
      return SvmClassifier.rbf()
          .fit(
              new Labeled<>(
                  Matrix.ofRows(new double[][] {{0}, {1}}),
                  Labels.ofCodes(new int[] {0, 1}, List.of("1", second))));
    }

    /** Coefficients whose signs LIBSVM does not write can be read, and predict. */
    @Example
    void supportVectorsOfTwoClassesAreRefusedWhenWriting() {
      SvmClassifier.Model model =
          text(CLASSIFIER.replace("1 0.5 1:1.5", "1 -0.5 1:1.5")).readClassifier();

      assertRefused(
          "support vectors must count for one class but that of row 0 counts for 0 and 2",
          () -> written(model));
    }

    @Example
    void aFileThatIsNotThereIsNoWrongArgument() {
      Path missing = Path.of("no", "such", "file.model");

      assertThrows(UncheckedIOException.class, () -> LibsvmFile.at(missing).readClassifier());
      assertThrows(UncheckedIOException.class, () -> LibsvmFile.write(named("2"), missing));
    }
  }

  @Group
  class WhatHasNoPlaceInAFile {
    private final Labeled<Matrix> three =
        new Labeled<>(
            Matrix.ofRows(new double[][] {{0, 1}, {2, 0}, {0, 4}, {5, 0}, {3, 3}, {9, 9}}),
            Labels.ofCodes(0, 1, 2, 0, 1, 2));

    /** A kernel of one's own. */
    record Largest() implements SvmKernel.OfPoints {
      @Override
      public double of(double[] x, double[] y) {
        return x[0] * y[0];
      }
    }

    @Example
    void isRefusedAndNothingIsWritten() {
      StringBuilder text = new StringBuilder();
      SvmClassifier learner = SvmClassifier.rbf();

      assertRefused(
          "a model must have a machine for each pair of classes, to be a file of LIBSVM, but was"
              + " learned by ONE_VERSUS_REST",
          () ->
              LibsvmFile.write(
                  learner.withMultiClass(MultiClass.ONE_VERSUS_REST).fit(three), text));
      assertRefused(
          "calibration must be NONE or PLATT, to be a file of LIBSVM, but was ISOTONIC",
          () -> LibsvmFile.write(learner.withCalibration(Calibration.ISOTONIC).fit(three), text));
      assertRefused(
          "the kernel must be linear, polynomial, radial or a sigmoid, to be in a file of LIBSVM,"
              + " but was Largest[]",
          () -> LibsvmFile.write(learner.withKernel(new Largest()).fit(three), text));
      assertEquals("", text.toString());
    }

    @Example
    void aClassifierIsNoRegionOfOneClass() {
      assertRefused(
          "x.model line 1, column 10: svm_type must be one_class, to be read as the region of a class, but was"
              + " \"c_svc\"",
          () -> text(CLASSIFIER).readOneClass());
    }
  }
}

package dev.praxis.svm;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.svm.LibsvmFiles.loaded;
import static dev.praxis.svm.LibsvmFiles.nodes;
import static dev.praxis.svm.LibsvmFiles.parameter;
import static dev.praxis.svm.LibsvmFiles.saved;
import static dev.praxis.svm.LibsvmFiles.text;
import static dev.praxis.svm.LibsvmFiles.trained;
import static dev.praxis.svm.LibsvmFiles.written;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.raw.Raw;
import dev.praxis.table.SvmlightFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import libsvm.svm_parameter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Models as files of LIBSVM. */
@PropertyDefaults(tries = 60)
class LibsvmFileSpec {
  private static final List<String> NAMES = List.of("7", "-3", "0");

  @Provide
  Arbitrary<SvmKernel> kernels() {
    return Arbitraries.of(
        SvmKernel.linear(),
        new SvmKernel.Polynomial(3, Gamma.of(0.25), 0.5),
        SvmKernel.rbf(1.0 / 3),
        new SvmKernel.Sigmoid(Gamma.of(1e-7), -0.1));
  }

  /** Points near the origin, where both programs find the same distances up to a few bits. */
  @Provide
  Arbitrary<Matrix> clouds() {
    return Arbitraries.oneOf(
            Clouds.round(), Clouds.withDuplicates(), Clouds.onALattice(), Tenths.points())
        .map(LibsvmFileSpec::sixRowsAtLeast);
  }

  @Provide
  Arbitrary<Matrix> round() {
    return Clouds.round().map(LibsvmFileSpec::sixRowsAtLeast).map(LibsvmFileSpec::withZeros);
  }

  /** At most 30 rows in which small numbers are zero, of which LIBSVM learns in no time. */
  private static Matrix withZeros(Matrix cloud) {
    Matrix some = cloud.selectRows(IntStream.range(0, Math.min(30, cloud.rows())).toArray());
    double[] values = some.toRowMajor();
    return Matrix.ofRowMajor(
        some.rows(),
        some.columns(),
        Arrays.stream(values).map(x -> Math.abs(x) < 0.3 ? 0 : x).toArray());
  }

  private static Matrix sixRowsAtLeast(Matrix cloud) {
    int n = Math.max(6, cloud.rows());
    return cloud.selectRows(IntStream.range(0, n).map(i -> i % cloud.rows()).toArray());
  }

  @Provide
  Arbitrary<Integer> kernelTypes() {
    return Arbitraries.of(
        svm_parameter.LINEAR, svm_parameter.POLY, svm_parameter.RBF, svm_parameter.SIGMOID);
  }

  /** Of a few working sets: how good the machine is does not matter. */
  private static SvmClassifier classifier(SvmKernel kernel) {
    return SvmClassifier.with(kernel).withTolerance(0.1).withMaxIterations(2);
  }

  private static SvmRegressor regressor(SvmKernel kernel) {
    return SvmRegressor.with(kernel).withTolerance(0.1).withMaxIterations(2);
  }

  private static Labeled<Matrix> labeled(Matrix points, int classes) {
    int[] codes = IntStream.range(0, points.rows()).map(i -> i % classes).toArray();
    return new Labeled<>(points, Labels.ofCodes(codes, NAMES.subList(0, classes)));
  }

  private static Targets targets(Matrix points) {
    double[] targets = new double[points.rows()];
    Arrays.setAll(targets, i -> points.get(i, 0) + i % 3);
    return Targets.of(targets);
  }

  /**
   * By how much a sum in another order may differ: a share of the sum of the sizes. Radial kernels
   * may be computed from products, to within 2⁻³⁸ (see KernelRowsSpec).
   */
  private static double slack(
      SvmKernel kernel, Matrix vectors, Matrix coefficients, Matrix points) {
    double largest = 1;
    for (int s = 0; s < vectors.rows(); s++) {
      for (int i = 0; i < points.rows(); i++) {
        double u = 0;
        for (int j = 0; j < points.columns(); j++) {
          u += Math.abs(vectors.get(s, j) * points.get(i, j));
        }
        largest = Math.max(largest, kernel.isRadial() ? 1 + u : Math.abs(kernel.at(u)) + u);
      }
    }
    double sum = 1;
    for (double beta : coefficients.toRowMajor()) {
      sum += Math.abs(beta);
    }
    return sum * (1e-13 * largest + (kernel.isRadial() ? 0x1p-38 : 0));
  }

  private static void assertSame(svm_model theirs, SvmClassifier.Model ours, Matrix points) {
    Matrix decisions = ours.decisionValues(points);
    Labels predicted = ours.predict(points);
    double slack =
        slack(ours.kernel(), Raw.dense(ours.supportVectors()), ours.coefficients(), points);
    svm_node[][] nodes = nodes(points);
    for (int i = 0; i < points.rows(); i++) {
      double[] values = new double[decisions.columns()];
      double label = svm.svm_predict_values(theirs, nodes[i], values);
      boolean clear = true;
      for (int m = 0; m < values.length; m++) {
        assertWithin(slack, -values[m], decisions.get(i, m));
        clear &= Math.abs(values[m]) > slack;
      }
      if (clear) {
        assertEquals((int) label, Integer.parseInt(predicted.name(i)));
      }
    }
  }

  private static void assertSame(svm_model theirs, SvmRegressor.Model ours, Matrix points) {
    Targets predicted = ours.predict(points);
    double slack =
        slack(ours.kernel(), Raw.dense(ours.supportVectors()), ours.coefficients(), points);
    svm_node[][] nodes = nodes(points);
    for (int i = 0; i < points.rows(); i++) {
      assertWithin(slack, svm.svm_predict(theirs, nodes[i]), predicted.value(i));
    }
  }

  @Group
  class WhatIsWritten {
    @Property
    void comesBackWithTheBitsOfEveryNumber(
        @ForAll("clouds") Matrix points,
        @ForAll("kernels") SvmKernel kernel,
        @ForAll @IntRange(min = 2, max = 3) int classes) {
      SvmClassifier.Model model = classifier(kernel).fit(labeled(points, classes));
      SvmClassifier.Model read = text(written(model)).readClassifier();

      assertEquals(model.kernel(), read.kernel());
      assertEquals(model.biases(), read.biases());
      assertEquals(model.sigmoids(), read.sigmoids());
      assertEquals(model.classNames(), read.classNames());
      assertEquals(rows(model), rows(read));
    }

    /** Each support vector with its coefficients, in an order of their own. */
    private List<String> rows(SvmClassifier.Model model) {
      return IntStream.range(0, model.supportVectors().rows())
          .mapToObj(
              s ->
                  Arrays.toString(Raw.dense(model.supportVectors()).row(s))
                      + Arrays.toString(model.coefficients().column(s)))
          .map(row -> row.replace("-0.0", "0.0"))
          .sorted()
          .toList();
    }

    @Property
    void isTheSameAgainAfterReading(
        @ForAll("clouds") Matrix points,
        @ForAll("kernels") SvmKernel kernel,
        @ForAll @IntRange(min = 2, max = 3) int classes) {
      SvmClassifier.Model model = classifier(kernel).fit(labeled(points, classes));
      SvmClassifier.Model read = text(written(model)).readClassifier();

      assertEquals(written(model), written(read));
      assertEquals(read, text(written(read)).readClassifier());
    }

    @Property
    void predictsTheVeryNumbersInARegression(
        @ForAll("clouds") Matrix points, @ForAll("kernels") SvmKernel kernel) {
      SvmRegressor.Model model = regressor(kernel).fit(new Targeted<>(points, targets(points)));
      SvmRegressor.Model read = text(written(model)).readRegressor();

      assertEquals(model.predict(points), read.predict(points));
      assertEquals(model.coefficients(), read.coefficients());
      assertEquals(model.kernel(), read.kernel());
      assertEquals(written(model), written(read));
    }

    @Example
    void keepsARegressionThatIsTheSameEverywhere() {
      Matrix points = Matrix.ofRows(new double[][] {{1, 0}, {2, 0}, {3, 0}});
      SvmRegressor.Model model =
          SvmRegressor.rbf().fit(new Targeted<>(points, Targets.of(0.3, 0.3, 0.3)));
      SvmRegressor.Model read = text(written(model)).readRegressor();

      assertEquals(Targets.of(0.3, 0.3, 0.3), read.predict(points));
      assertEquals(
          model.predict(points).value(0),
          svm.svm_predict(loaded(written(model)), nodes(points)[0]));
    }

    @Example
    void mayBeAFileOnDisk() throws IOException {
      Matrix points = Matrix.ofRows(new double[][] {{0, 1}, {2, 0}, {0, 4}, {5, 0}});
      SvmClassifier.Model classifier = SvmClassifier.rbf().fit(labeled(points, 2));
      SvmRegressor.Model regressor =
          SvmRegressor.rbf().fit(new Targeted<>(points, targets(points)));
      Path file = Files.createTempFile("ours", ".model");
      LibsvmFile.write(classifier, file);

      assertEquals(
          text(written(classifier)).readClassifier(), LibsvmFile.at(file).readClassifier());
      LibsvmFile.write(regressor, file);
      assertEquals(text(written(regressor)).readRegressor(), LibsvmFile.at(file).readRegressor());
      assertEquals(LibsvmFile.at(file), LibsvmFile.at(file));
      Files.delete(file);
    }

    @Property
    void isReadByLibsvmWhichPredictsTheSame(
        @ForAll("clouds") Matrix points,
        @ForAll("kernels") SvmKernel kernel,
        @ForAll @IntRange(min = 2, max = 3) int classes) {
      SvmClassifier.Model model = classifier(kernel).fit(labeled(points, classes));

      assertSame(loaded(written(model)), model, points);
    }

    @Property
    void isReadByLibsvmAsTheSameRegression(
        @ForAll("clouds") Matrix points, @ForAll("kernels") SvmKernel kernel) {
      SvmRegressor.Model model = regressor(kernel).fit(new Targeted<>(points, targets(points)));

      assertSame(loaded(written(model)), model, points);
    }

    @Property(tries = 20)
    void hasTheProbabilitiesOfPlattInLibsvmToo(@ForAll("round") Matrix points) {
      SvmClassifier.Model model =
          SvmClassifier.with(SvmKernel.rbf(0.25))
              .withCalibration(Calibration.PLATT)
              .fit(labeled(points, 2));
      svm_model theirs = loaded(written(model));

      assertEquals(
          Calibration.PLATT, text(written(model)).readClassifier().learner().calibration());
      for (int i = 0; i < points.rows(); i++) {
        double[] probabilities = new double[2];
        svm.svm_predict_probability(theirs, nodes(points)[i], probabilities);

        // LIBSVM keeps them 1e-7 away from 0 and 1.
        assertWithin(2e-7, probabilities[0], model.probabilities(points).get(i, 0));
        assertWithin(2e-7, probabilities[1], model.probabilities(points).get(i, 1));
      }
    }
  }

  @Group
  class RegionsOfOneClass {
    private static void assertSame(svm_model theirs, OneClassSvm.Model ours, Matrix points) {
      double[] decisions = ours.decisionValues(points);
      double slack =
          slack(ours.kernel(), Raw.dense(ours.supportVectors()), ours.coefficients(), points);
      for (int i = 0; i < points.rows(); i++) {
        double[] value = new double[1];
        svm.svm_predict_values(theirs, nodes(points)[i], value);
        assertWithin(slack, value[0], decisions[i]);
      }
    }

    @Property
    void comeBackWithTheirBits(
        @ForAll("clouds") Matrix points, @ForAll("kernels") SvmKernel kernel) {
      OneClassSvm.Model model =
          OneClassSvm.leavingOut(0.3).withKernel(kernel).withMaxIterations(2).fit(points);
      OneClassSvm.Model read = text(written(model)).readOneClass();

      assertEquals(model.kernel(), read.kernel());
      assertEquals(model.coefficients(), read.coefficients());
      assertEquals(model.threshold(), read.threshold());
      assertEquals(model.outliers(points), read.outliers(points));
      assertSame(loaded(written(model)), model, points);
    }

    @Property
    void ofLibsvmDecideTheSame(@ForAll("round") Matrix points) {
      svm_model theirs =
          trained(
              points,
              new double[points.rows()],
              parameter(svm_parameter.ONE_CLASS, svm_parameter.RBF));

      assertSame(theirs, text(saved(theirs)).withColumns(points.columns()).readOneClass(), points);
    }
  }

  @Group
  class ModelsOfLibsvm {
    @Property
    void predictTheSame(
        @ForAll("round") Matrix points,
        @ForAll("kernelTypes") int kernel,
        @ForAll @IntRange(min = 2, max = 3) int classes) {
      Labels labels = labeled(points, classes).labels();
      double[] y =
          IntStream.range(0, points.rows())
              .mapToDouble(i -> Double.parseDouble(labels.name(i)))
              .toArray();
      svm_model theirs = trained(points, y, parameter(svm_parameter.C_SVC, kernel));
      SvmClassifier.Model ours = text(saved(theirs)).withColumns(points.columns()).readClassifier();

      assertEquals(
          Arrays.stream(theirs.label).mapToObj(Integer::toString).toList(), ours.classNames());
      assertEquals(labels.classes(), ours.classes());
      assertSame(theirs, ours, points);
    }

    @Property
    void predictTheSameIfANuWasGiven(@ForAll("round") Matrix points) {
      double[] y = IntStream.range(0, points.rows()).mapToDouble(i -> i % 3).toArray();
      svm_model theirs = trained(points, y, parameter(svm_parameter.NU_SVC, svm_parameter.RBF));
      String text = saved(theirs);
      Assume.that(!text.contains("NaN") && !text.contains("Infinity"));

      assertSame(theirs, text(text).withColumns(points.columns()).readClassifier(), points);
    }

    @Property
    void predictTheSameNumbers(
        @ForAll("round") Matrix points, @ForAll("kernelTypes") int kernel, @ForAll boolean nu) {
      int type = nu ? svm_parameter.NU_SVR : svm_parameter.EPSILON_SVR;
      double[] targets = targets(points).toArray();
      svm_model theirs = trained(points, targets, parameter(type, kernel));

      assertSame(theirs, text(saved(theirs)).withColumns(points.columns()).readRegressor(), points);
    }

    @Property(tries = 20)
    void haveTheSameProbabilities(
        @ForAll("round") Matrix points, @ForAll @IntRange(min = 2, max = 3) int classes) {
      double[] y = IntStream.range(0, points.rows()).mapToDouble(i -> i % classes).toArray();
      svm_parameter parameter = parameter(svm_parameter.C_SVC, svm_parameter.RBF);
      parameter.probability = 1;
      svm_model theirs = trained(points, y, parameter);
      SvmClassifier.Model ours = text(saved(theirs)).withColumns(points.columns()).readClassifier();
      Matrix probabilities = ours.probabilities(points);

      for (int i = 0; i < points.rows(); i++) {
        double[] expected = new double[classes];
        double label = svm.svm_predict_probability(theirs, nodes(points)[i], expected);
        for (int c = 0; c < classes; c++) {
          // Of more than two classes LIBSVM stops when the conditions hold to 0.005 / classes.
          assertWithin(classes == 2 ? 2e-7 : 0.005, expected[c], probabilities.get(i, c));
        }
        double[] sorted = Arrays.stream(expected).sorted().toArray();
        if (sorted[classes - 1] - sorted[classes - 2] > 0.01) {
          assertEquals((int) label, Integer.parseInt(ours.predict(points).name(i)));
        }
      }
    }

    @Property(tries = 20)
    void areWrittenAsTheyWereRead(@ForAll("round") Matrix points) {
      double[] y = IntStream.range(0, points.rows()).mapToDouble(i -> 2 - i % 3).toArray();
      svm_model theirs = trained(points, y, parameter(svm_parameter.C_SVC, svm_parameter.RBF));
      int columns = points.columns();
      SvmClassifier.Model ours = text(saved(theirs)).withColumns(columns).readClassifier();

      assertEquals(ours, text(written(ours)).withColumns(columns).readClassifier());
      assertEquals(theirs.l, ours.supportRows().size());
    }
  }

  /** The same machines, by way of the other text format. */
  @Group
  class PointsFromAFile {
    @Property
    void trainTheModelOfTheMatrix(
        @ForAll("clouds") Matrix points, @ForAll("kernels") SvmKernel kernel) throws IOException {
      int[] codes = IntStream.range(0, points.rows()).map(i -> i % 2).toArray();
      Labels labels = Labels.ofCodes(codes, List.of("-1", "1"));
      Targets targets = targets(points);
      StringBuilder classes = new StringBuilder();
      StringBuilder numbers = new StringBuilder();
      SvmlightFile.write(new Labeled<>(SparseMatrix.of(points), labels), classes);
      SvmlightFile.write(new Targeted<>(SparseMatrix.of(points), targets), numbers);

      SvmClassifier.Model classifier = classifier(kernel).fit(new Labeled<>(points, labels));
      SvmClassifier.Model read = classifier(kernel).fit(svmlight(classes, points).readLabeled());
      assertEquals(classifier.coefficients(), read.coefficients());
      assertEquals(classifier.biases(), read.biases());
      assertEquals(classifier.predict(points), read.predict(points));
      assertEquals(classifier.supportVectors(), Raw.dense(read.supportVectors()));
      assertEquals(
          regressor(kernel).fit(new Targeted<>(points, targets)).predict(points),
          regressor(kernel).fit(svmlight(numbers, points).readTargets()).predict(points));
    }

    /** A model of sparse rows is written as that of the dense ones. */
    @Property
    void makeTheSameModelFile(
        @ForAll("clouds") Matrix points, @ForAll("kernels") SvmKernel kernel) {
      Labels labels = labeled(points, 2).labels();

      assertEquals(
          written(classifier(kernel).fit(new Labeled<>(points, labels))),
          written(classifier(kernel).fit(new Labeled<>(SparseMatrix.of(points), labels))));
    }

    private SvmlightFile svmlight(StringBuilder text, Matrix points) {
      return SvmlightFile.of("x", () -> new StringReader(text.toString()))
          .withFeatures(points.columns());
    }
  }
}

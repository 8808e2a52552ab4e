package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.files.FeatureLine;
import dev.praxis.internal.files.TextFile;
import dev.praxis.internal.raw.Raw;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * One pass over the lines of a {@link LibsvmFile}: the header, then a line for each support vector,
 * with its coefficients and its features. Coefficients are counted on the way, and understood at
 * the end.
 */
final class LibsvmReader {
  private static final long ROOM = 1 << 20;
  private static final int ROOM_PER_CHARACTER = 16;

  private final LibsvmFile file;
  private final FeatureLine line;
  private final LibsvmHeader header;
  private final SparseMatrix.Builder rows;
  private final DoubleStream.Builder coefficients = DoubleStream.builder();

  private boolean inHeader = true;
  private int vectors;

  /** How many columns there are at least. */
  private int found;

  private long characters;

  private LibsvmReader(LibsvmFile file) {
    this.file = file;
    int columns = file.columns().orElse(Integer.MAX_VALUE);
    line = new FeatureLine(file.name(), file.zeroBased(), columns);
    header = new LibsvmHeader(file.name(), line);
    rows = SparseMatrix.ofColumns(columns);
  }

  static LibsvmReader over(LibsvmFile file) {
    LibsvmReader reader = new LibsvmReader(file);
    TextFile.read(file.name(), file.source()::open, reader::read);
    return reader;
  }

  private void read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    long number = 0;
    int perVector = 0;
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      number++;
      characters += next.length() + 1;
      line.begin(next, number, next.length());
      if (!line.hasMore()) {
        continue;
      }
      if (!inHeader) {
        readVector(perVector);
      } else if (line.word().equals("SV")) {
        inHeader = false;
        perVector = classes() - 1;
      } else {
        header.add(next, number);
      }
    }
    if (inHeader) {
      throw new IllegalArgumentException(
          file.name() + " must have a line \"SV\" before its support vectors but has none");
    }
    int total = header.wholeNumber("total_sv", 0, Integer.MAX_VALUE);
    if (vectors != total) {
      throw header.refused(
          "total_sv", "the number of support vectors, " + vectors + ", but has " + total);
    }
  }

  private int classes() {
    return header.wholeNumber("nr_class", 2, Integer.MAX_VALUE);
  }

  private void readVector(int perVector) {
    for (int i = 0; i < perVector; i++) {
      coefficients.add(line.number("coefficient"));
    }
    rows.row();
    vectors++;
    int last = -1;
    while (line.hasMore()) {
      last = line.feature(last, rows::put);
    }
    found = Math.max(found, last + 1);
  }

  /** The classifier, if it is one. */
  SvmClassifier.Model classifier() {
    header.word(
        "svm_type", Set.of("c_svc", "nu_svc"), "c_svc or nu_svc, to be read as a classifier,");
    SvmKernel kernel = LibsvmKernel.read(header);
    int classes = classes();
    long pairs = classes * (classes - 1L) / 2;
    double[] biases = header.numbers("rho", pairs, "pair of classes");
    List<String> names = names(classes);
    int[] ends = ends(classes);
    double[] sigmoids = sigmoids(biases.length);
    SvmClassifier learner =
        SvmClassifier.with(kernel)
            .withCalibration(header.has("probA") ? Calibration.PLATT : Calibration.NONE);
    int machines = biases.length;
    return new SvmClassifier.Model(
        learner,
        kernel,
        supportVectors(),
        supportRows(),
        Raw.matrix(machines, vectors, ofPairs(machines, classes, ends)),
        Raw.matrix(1, machines, biases),
        Raw.matrix(2, machines, sigmoids),
        List.of(),
        Raw.matrix(1, machines, new double[machines]),
        names,
        true);
  }

  private List<String> names(int classes) {
    int[] labels = header.wholeNumbers("label", Integer.MIN_VALUE, classes, "class");
    if (IntStream.of(labels).distinct().count() < classes) {
      throw header.refused("label", "different numbers but has one twice");
    }
    return IntStream.of(labels).mapToObj(Integer::toString).toList();
  }

  /** Where the support vectors of each class end. */
  private int[] ends(int classes) {
    int[] counts = header.wholeNumbers("nr_sv", 0, classes, "class");
    long sum = 0;
    int[] ends = new int[classes];
    for (int c = 0; c < classes; c++) {
      sum += counts[c];
      ends[c] = (int) Math.min(sum, vectors);
    }
    if (sum != vectors) {
      throw header.refused("nr_sv", "the sum " + vectors + ", as total_sv says, but has " + sum);
    }
    return ends;
  }

  /** LIBSVM's decision values have the other sign, its log-odds are those of the first class. */
  private double[] sigmoids(int machines) {
    double[] sigmoids = new double[2 * machines];
    Arrays.fill(sigmoids, 0, machines, Sigmoid.OF_LOG_ODDS.slope());
    if (header.has("probA") || header.has("probB")) {
      double[] slopes = header.numbers("probA", machines, "pair of classes");
      double[] offsets = header.numbers("probB", machines, "pair of classes");
      for (int m = 0; m < machines; m++) {
        sigmoids[m] = slopes[m];
        sigmoids[machines + m] = 0.0 - offsets[m];
      }
    }
    return sigmoids;
  }

  /**
   * A row of coefficients for each pair of classes. A support vector has one for each other class,
   * in their order.
   */
  private double[] ofPairs(int machines, int classes, int[] ends) {
    if ((long) machines * vectors > room()) {
      throw new IllegalArgumentException(
          file.name()
              + " must have at most "
              + room()
              + " coefficients, one of each pair of classes, but has "
              + (long) machines * vectors);
    }
    double[] own = coefficients.build().toArray();
    double[] all = new double[Checks.elements(machines, vectors)];
    int machine = 0;
    for (int first = 0; first < classes; first++) {
      for (int second = first + 1; second < classes; second++) {
        int from = machine++ * vectors;
        for (int s = first == 0 ? 0 : ends[first - 1]; s < ends[first]; s++) {
          all[from + s] = 0.0 - own[s * (classes - 1) + second - 1];
        }
        for (int s = ends[second - 1]; s < ends[second]; s++) {
          all[from + s] = 0.0 - own[s * (classes - 1) + first];
        }
      }
    }
    return all;
  }

  /** The regression, if it is one. */
  SvmRegressor.Model regressor() {
    header.word(
        "svm_type",
        Set.of("epsilon_svr", "nu_svr"),
        "epsilon_svr or nu_svr, to be read as a regression,");
    SvmKernel kernel = LibsvmKernel.read(header);
    header.wholeNumber("nr_class", 2, 2);
    double bias = 0.0 - header.number("rho");
    SvmRegressor learner = SvmRegressor.with(kernel);
    return new SvmRegressor.Model(
        learner,
        kernel,
        supportVectors(),
        supportRows(),
        coefficientsOfOne(),
        bias,
        learner.tube().value(),
        0,
        true);
  }

  /** The region of one class, if it is one. */
  OneClassSvm.Model oneClass() {
    header.word("svm_type", Set.of("one_class"), "one_class, to be read as the region of a class,");
    SvmKernel kernel = LibsvmKernel.read(header);
    header.wholeNumber("nr_class", 2, 2);
    double threshold = header.number("rho");
    return new OneClassSvm.Model(
        OneClassSvm.leavingOut(0.5).withKernel(kernel),
        kernel,
        supportVectors(),
        supportRows(),
        coefficientsOfOne(),
        threshold,
        0,
        true);
  }

  /** The coefficients of the only machine; where there is none, that of the row of zeros. */
  private Matrix coefficientsOfOne() {
    double[] own = coefficients.build().toArray();
    return Raw.matrix(1, Math.max(1, vectors), vectors > 0 ? own : new double[1]);
  }

  private List<Integer> supportRows() {
    return IntStream.range(0, vectors).boxed().toList();
  }

  /** The support vectors, dense if there is room; where there is none, a row of zeros. */
  private Points supportVectors() {
    int columns = file.columns().orElse(found);
    if (columns == 0) {
      throw new IllegalArgumentException(
          file.name() + " must have at least 1 column but has 0: say by withColumns how many");
    }
    SparseMatrix points = (vectors == 0 ? rows.row() : rows).build();
    SparseMatrix sparse =
        Raw.sparse(columns, Raw.starts(points), Raw.columns(points), Raw.values(points));
    return (long) columns * points.rows() <= room() ? sparse.toMatrix() : sparse;
  }

  /** How many numbers the file is large enough for. */
  private long room() {
    return ROOM + ROOM_PER_CHARACTER * characters;
  }
}

package dev.praxis.svm;

import dev.praxis.internal.Checks;
import dev.praxis.internal.files.TextFile;
import dev.praxis.table.CsvFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A model file of LIBSVM, and how to read it: what {@code svm-train} and {@code svm_save_model}
 * write predicts here, and what is written here predicts there.
 *
 * <pre>{@code
 * SvmClassifier.Model hearts = LibsvmFile.at(Path.of("heart_scale.model")).withColumns(13).readClassifier();
 * LibsvmFile.write(hearts, Path.of("copy.model"));
 * }</pre>
 *
 * <p><b>What is read.</b> Classifiers, {@code c_svc} and {@code nu_svc}, and regressions, {@code
 * epsilon_svr} and {@code nu_svr}: at prediction the two of a pair are the same; and {@code
 * one_class}. Kernels are {@code linear}, {@code polynomial}, {@code rbf} and {@code sigmoid}.
 * Numbers may have any digits: C writes 17, or only 8 of those of the support vectors, Java as many
 * as are needed. Indices are counted from 1, or from 0 if {@link #withZeroBasedIndices} says so,
 * and rise within a line.
 *
 * <p><b>Classes</b> keep LIBSVM's order, that of the line {@code label}, in which equal votes are
 * decided: the first label has the code 0, and its text is the name of the class. Metrics bring
 * labels together by their names. Only a decision value of exactly 0 is a vote for the first class
 * of a pair here and for the second there. With {@code probA} and {@code probB} predictions are
 * those of LIBSVM with {@code -b 1}, except that pairs of classes are coupled to the last digits.
 * The {@code probA} of a regression, a scale of its errors, is passed over.
 *
 * <p><b>What the file does not say.</b> The learner of a model that was read has the kernel of the
 * file, {@link Calibration#PLATT} where the file has probabilities, and otherwise the defaults,
 * which need not be those it was learned with (ν of one class: ½). The support vectors count as the
 * only rows of the data, 0 to s − 1; objectives are 0, and the model as converged.
 *
 * <p><b>Memory.</b> Nothing is made as large as a file claims to be, only as large as what is in
 * it: a file has room for 2²⁰ numbers, and 16 more for each of its characters. If the support
 * vectors have more with their zeros, {@code s × d}, they stay a {@link
 * dev.praxis.data.SparseMatrix}, otherwise they become a {@link dev.praxis.data.Matrix}.
 * Coefficients, a row for each pair of classes, are refused if they have more.
 *
 * <p>Anything else is an {@link IllegalArgumentException} that names the file and, where there is
 * one, the line and the character in it, both counted from 1: {@code heart_scale.model line 9,
 * column 3: coefficient must be a number but was "nan"}. If the file cannot be read at all, it is
 * an {@link UncheckedIOException}. Files are read in one pass, line by line.
 *
 * <p><b>What is written</b> is a {@code c_svc}, an {@code epsilon_svr} or a {@code one_class} with
 * indices from 1; every number has the fewest digits that are read back as the same double, at most
 * 17. LIBSVM keeps the support vectors of a class together; so rows of a classifier may be added up
 * in another order after reading, and its decision values differ by rounding. A last column of
 * zeros is written in the first row, so that none is lost.
 *
 * <p>Source: Chang and Lin, "LIBSVM: a library for support vector machines", ACM TIST 2 (2011).
 *
 * @param name what errors call the file
 * @param source opens the text, anew for every reading
 * @param zeroBased whether the first feature has the index 0, otherwise it has 1
 * @param columns d, how many columns the points have; if it is not said, it is the largest index
 */
public record LibsvmFile(
    String name, CsvFile.Source source, boolean zeroBased, OptionalInt columns) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if there is no column
   */
  public LibsvmFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(columns, "columns");
    columns.ifPresent(count -> Checks.atLeast("columns", count, 1));
  }

  /** A file whose indices begin at 1, and whose largest index is that of the last column. */
  public static LibsvmFile at(Path path) {
    return of(Objects.requireNonNull(path, "path").toString(), CsvFile.Source.at(path));
  }

  /**
   * Any text of this format, as {@link #at}; for example a resource.
   *
   * @param name what errors call it
   * @param source opens the text, anew for every reading
   */
  public static LibsvmFile of(String name, CsvFile.Source source) {
    return new LibsvmFile(name, source, false, OptionalInt.empty());
  }

  /** This file with indices that begin at 0, as programs that call LIBSVM may give them. */
  public LibsvmFile withZeroBasedIndices() {
    return new LibsvmFile(name, source, true, columns);
  }

  /**
   * This file with another number of columns: where the last ones are zero in all support vectors,
   * and to refuse indices that are too large.
   *
   * @param columns d, at least 1
   * @throws IllegalArgumentException if it is below 1
   */
  public LibsvmFile withColumns(int columns) {
    return new LibsvmFile(name, source, zeroBased, OptionalInt.of(columns));
  }

  /**
   * Reads a classifier.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be
   */
  public SvmClassifier.Model readClassifier() {
    return LibsvmReader.over(this).classifier();
  }

  /**
   * Reads a regression.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be
   */
  public SvmRegressor.Model readRegressor() {
    return LibsvmReader.over(this).regressor();
  }

  /**
   * Reads the region of one class. A row whose decision value is exactly 0 is inside here and
   * outside there.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be
   */
  public OneClassSvm.Model readOneClass() {
    return LibsvmReader.over(this).oneClass();
  }

  /**
   * Writes a classifier, whose classes must be named by whole numbers; without names their codes
   * are written.
   *
   * @param path of the file, which is written anew
   * @throws IllegalArgumentException if the name of a class is no whole number of 32 bits, if two
   *     are the same, if a support vector counts for more than one class, or if the format has no
   *     place for the model: a kernel of one's own, isotonic calibration, more than two classes one
   *     against the rest
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(SvmClassifier.Model model, Path path) {
    String text = LibsvmText.of(Objects.requireNonNull(model, "model"));
    TextFile.write(Objects.requireNonNull(path, "path"), to -> to.append(text));
  }

  /**
   * Writes a regression.
   *
   * @param path of the file, which is written anew
   * @throws IllegalArgumentException if the kernel is one's own
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(SvmRegressor.Model model, Path path) {
    String text = LibsvmText.of(Objects.requireNonNull(model, "model"));
    TextFile.write(Objects.requireNonNull(path, "path"), to -> to.append(text));
  }

  /**
   * Writes a classifier, as {@link #write(SvmClassifier.Model, Path)}.
   *
   * @param text receives the lines; it is not closed
   * @throws IOException if it cannot take them
   */
  public static void write(SvmClassifier.Model model, Appendable text) throws IOException {
    Objects.requireNonNull(text, "text")
        .append(LibsvmText.of(Objects.requireNonNull(model, "model")));
  }

  /**
   * Writes a regression, as {@link #write(SvmRegressor.Model, Path)}.
   *
   * @param text receives the lines; it is not closed
   * @throws IOException if it cannot take them
   */
  public static void write(SvmRegressor.Model model, Appendable text) throws IOException {
    Objects.requireNonNull(text, "text")
        .append(LibsvmText.of(Objects.requireNonNull(model, "model")));
  }

  /**
   * Writes the region of one class.
   *
   * @param path of the file, which is written anew
   * @throws IllegalArgumentException if the kernel is one's own
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(OneClassSvm.Model model, Path path) {
    String text = LibsvmText.of(Objects.requireNonNull(model, "model"));
    TextFile.write(Objects.requireNonNull(path, "path"), to -> to.append(text));
  }

  /**
   * Writes the region of one class, as {@link #write(OneClassSvm.Model, Path)}.
   *
   * @param text receives the lines; it is not closed
   * @throws IOException if it cannot take them
   */
  public static void write(OneClassSvm.Model model, Appendable text) throws IOException {
    Objects.requireNonNull(text, "text")
        .append(LibsvmText.of(Objects.requireNonNull(model, "model")));
  }
}

package dev.praxis.table;

import dev.praxis.data.Labeled;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.ShortestDecimal;
import dev.praxis.internal.files.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A file of sparse points in the text format of SVMlight and LIBSVM, and how to read it: a line for
 * each point, with its label and its numbers that are not zero.
 *
 * <pre>{@code
 * 1 3:0.5 7:-2      # a point of class 1 whose third and seventh numbers are 0.5 and -2
 * -1 1:1
 * }</pre>
 *
 * <pre>{@code
 * Labeled<SparseMatrix> adults = SvmlightFile.at(Path.of("a1a")).withFeatures(123).readLabeled();
 * SvmlightFile.write(adults, Path.of("copy"));
 * }</pre>
 *
 * <p><b>What is read.</b> Blanks and tabs separate, a {@code #} begins a comment up to the end of
 * the line, lines without anything else are skipped. The label is a number, {@code 1}, {@code +1}
 * and {@code 1.0} are the same. Behind it may be {@code qid:} and a whole number, which is passed
 * over. Indices of features are counted from 1, or from 0 if {@link #withZeroBasedIndices} says so,
 * and rise within a line; features that are missing are zero, so a label alone is a point of zeros.
 * Numbers are decimal, with or without a power of ten; a label that is a whole number of more
 * digits than a double keeps is refused, so that two of them are not silently the same. Text is
 * UTF-8, a byte-order mark and line breaks of all systems are tolerated.
 *
 * <p>Anything else is an {@link IllegalArgumentException} that names the file, the line and the
 * character in it, both counted from 1: {@code a1a line 3, column 8: value must be a number but was
 * "nan"}. So are several labels on a line and indices that do not rise. If the file cannot be read
 * at all, it is an {@link UncheckedIOException}. Files are read in one pass, line by line.
 *
 * <p><b>What is written</b> can be read by all: indices from 1, single blanks, no comment, whole
 * numbers without a point, and every number with the fewest digits that are read back as the same
 * double, at most 17. (So scikit-learn's {@code dump_svmlight_file} is read with {@link
 * #withZeroBasedIndices}, unless it was called with {@code zero_based=False}.)
 *
 * @param name what errors call the file
 * @param source opens the text, anew for every reading
 * @param zeroBased whether the first feature has the index 0, otherwise it has 1
 * @param features how many features the points have; if it is not said, it is the largest index
 */
public record SvmlightFile(
    String name, CsvFile.Source source, boolean zeroBased, OptionalInt features) {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if there is no feature
   */
  public SvmlightFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(features, "features");
    features.ifPresent(count -> Checks.atLeast("features", count, 1));
  }

  /** A file whose indices begin at 1 and of whose features the last is not zero everywhere. */
  public static SvmlightFile at(Path path) {
    return of(Objects.requireNonNull(path, "path").toString(), new CsvFile.FileSource(path));
  }

  /**
   * Any text of this format, as {@link #at}; for example a resource.
   *
   * @param name what errors call it
   * @param source opens the text, anew for every reading
   */
  public static SvmlightFile of(String name, CsvFile.Source source) {
    return new SvmlightFile(name, source, false, OptionalInt.empty());
  }

  /** This file with indices that begin at 0. */
  public SvmlightFile withZeroBasedIndices() {
    return new SvmlightFile(name, source, true, features);
  }

  /**
   * This file with another number of features: for points that lack the last ones, as a file to
   * test with may, and to refuse indices that are too large.
   *
   * @param features d, at least 1
   */
  public SvmlightFile withFeatures(int features) {
    return new SvmlightFile(name, source, zeroBased, OptionalInt.of(features));
  }

  /**
   * Reads points with classes: those numbers that are labels, in rising order, each named as it
   * would be written, {@code -1}, {@code 1}.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be; if it has no
   *     point, or no feature
   */
  public Labeled<SparseMatrix> readLabeled() {
    SvmlightPass pass = SvmlightPass.over(this);
    return new Labeled<>(pass.points(), NumericLabels.of(pass.labels()));
  }

  /**
   * Reads points with targets: the labels as they are.
   *
   * @throws IllegalArgumentException with the place, if the file is not as it must be; if it has no
   *     point, or no feature
   */
  public Targeted<SparseMatrix> readTargets() {
    SvmlightPass pass = SvmlightPass.over(this);
    return new Targeted<>(pass.points(), Targets.of(pass.labels()));
  }

  /**
   * Writes points with classes, whose names must be numbers; without names their codes are written.
   *
   * @param path of the file, which is written anew
   * @throws IllegalArgumentException if the name of a class is no number, or if two are the same
   *     number
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Labeled<SparseMatrix> data, Path path) {
    Objects.requireNonNull(data, "data");
    TextFile.write(Objects.requireNonNull(path, "path"), text -> write(data, text));
  }

  /**
   * Writes points with targets.
   *
   * @param path of the file, which is written anew
   * @throws UncheckedIOException if the file cannot be written
   */
  public static void write(Targeted<SparseMatrix> data, Path path) {
    Objects.requireNonNull(data, "data");
    TextFile.write(Objects.requireNonNull(path, "path"), text -> write(data, text));
  }

  /**
   * Writes points with classes, as {@link #write(Labeled, Path)}.
   *
   * @param text receives the lines; it is not closed
   * @throws IOException if it cannot take them
   */
  public static void write(Labeled<SparseMatrix> data, Appendable text) throws IOException {
    Objects.requireNonNull(text, "text");
    String[] names = NumericLabels.texts(Objects.requireNonNull(data, "data").labels());
    writeLines(data.points(), (line, row) -> line.append(names[data.labels().code(row)]), text);
  }

  /**
   * Writes points with targets, as {@link #write(Targeted, Path)}.
   *
   * @param text receives the lines; it is not closed
   * @throws IOException if it cannot take them
   */
  public static void write(Targeted<SparseMatrix> data, Appendable text) throws IOException {
    Objects.requireNonNull(text, "text");
    Targets targets = Objects.requireNonNull(data, "data").targets();
    writeLines(
        data.points(), (line, row) -> ShortestDecimal.append(line, targets.value(row)), text);
  }

  /** Appends the label of a row to its line. */
  private interface RowLabel {
    void appendTo(StringBuilder line, int row);
  }

  private static void writeLines(SparseMatrix points, RowLabel label, Appendable text)
      throws IOException {
    StringBuilder line = new StringBuilder();
    for (int row = 0; row < points.rows(); row++) {
      line.setLength(0);
      label.appendTo(line, row);
      points.forEachNonZero(
          row,
          (column, value) -> {
            line.append(' ').append(column + 1L).append(':');
            ShortestDecimal.append(line, value);
          });
      text.append(line.append('\n'));
    }
  }
}

package dev.praxis.table;

import dev.praxis.data.SparseMatrix;
import dev.praxis.internal.decimals.Decimal;
import dev.praxis.internal.files.FeatureLine;
import dev.praxis.internal.files.TextFile;
import dev.praxis.internal.raw.Raw;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.stream.DoubleStream;

/** One pass over the lines of a {@link SvmlightFile}. */
final class SvmlightPass {

  private static final String QUERY = "qid:";

  private final SvmlightFile file;
  private final FeatureLine line;
  private final SparseMatrix.Builder rows;
  private final DoubleStream.Builder labels = DoubleStream.builder();

  /** How many features there are at least. */
  private int found;

  private SvmlightPass(SvmlightFile file) {
    this.file = file;
    int columns = file.features().orElse(Integer.MAX_VALUE);
    line = new FeatureLine(file.name(), file.zeroBased(), columns);
    rows = SparseMatrix.ofColumns(columns);
  }

  /** Reads a file. */
  static SvmlightPass over(SvmlightFile file) {
    SvmlightPass pass = new SvmlightPass(file);
    TextFile.read(file.name(), file.source()::open, pass::read);
    return pass;
  }

  /** The points. */
  SparseMatrix points() {
    SparseMatrix points = rows.build();
    return file.features().isPresent()
        ? points
        : Raw.sparse(found, Raw.starts(points), Raw.columns(points), Raw.values(points));
  }

  /** The label of each point. */
  double[] labels() {
    return labels.build().toArray();
  }

  private void read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    boolean isEmpty = true;
    long number = 0;
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      number++;
      int comment = next.indexOf('#');
      line.begin(next, number, comment >= 0 ? comment : next.length());
      if (line.hasMore()) {
        readPoint();
        isEmpty = false;
      }
    }
    if (isEmpty) {
      throw new IllegalArgumentException(file.name() + " must have at least 1 point but has 0");
    }
    if (file.features().isEmpty() && found == 0) {
      throw new IllegalArgumentException(
          file.name() + " must have at least 1 feature but has 0: say by withFeatures how many");
    }
  }

  private void readPoint() {
    readLabel();
    rows.row();
    if (line.startsWith(QUERY)) {
      line.passWholeNumber("qid", QUERY);
    }
    int last = -1;
    while (line.hasMore()) {
      if (line.startsWith(QUERY)) {
        throw line.refused("qid", "next to the label");
      }
      last = line.feature(last, rows::put);
    }
    found = Math.max(found, last + 1);
  }

  private void readLabel() {
    String word = line.word();
    if (word.contains(":")) {
      throw line.refused("label", "before the features");
    }
    if (word.contains(",")) {
      throw line.refused("label", "one number, as files of several labels a point are not read,");
    }
    double label = Decimal.number(word, 0, word.length());
    if (NumericLabels.isAnother(word, label)) {
      throw line.refused("label", "a number that a double keeps all digits of");
    }
    labels.add(line.number("label"));
  }
}

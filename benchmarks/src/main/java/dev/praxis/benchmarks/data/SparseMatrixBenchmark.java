package dev.praxis.benchmarks.data;

import dev.praxis.data.Matrix;
import dev.praxis.data.PlainSparseMatrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.SparseRow;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A sparse matrix like one of texts: 20,000 rows of about 80 words out of 50,000, frequent words in
 * front, so 1.6 million numbers that are not zero.
 *
 * <p>Products with a vector and with a matrix of 32 columns, of the matrix and of its transpose;
 * inner products of neighbouring rows; the transpose. Smile 3.1.1 keeps columns and has no product
 * with a dense matrix. The plain twin is one thread in plain loops. Before anything is timed, the
 * twin must agree to the last bit and Smile, which does not fuse, to 1e-12.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class SparseMatrixBenchmark {
  private static final int WIDTH = 32;

  @Param("20000")
  int rows;

  @Param("50000")
  int columns;

  @Param("80")
  int words;

  SparseMatrix praxis = SparseMatrix.ofColumns(1).row().build();
  PlainSparseMatrix plain = PlainSparseMatrix.of(new double[1][1]);
  smile.math.matrix.SparseMatrix smile = new smile.math.matrix.SparseMatrix(new double[1][1]);
  double[] wide = {};
  double[] tall = {};
  Matrix wideMatrix = Matrix.ofRowMajor(1, 1, 0);
  Matrix tallMatrix = Matrix.ofRowMajor(1, 1, 0);
  double[][] wideRows = {};

  @Setup
  public void load() {
    SplittableRandom random = new SplittableRandom(7);
    SparseMatrix.Builder builder = SparseMatrix.ofColumns(columns);
    int[] starts = new int[rows + 1];
    int[] places = new int[2 * rows * words];
    double[] values = new double[places.length];
    int size = 0;
    for (int i = 0; i < rows; i++) {
      builder.row();
      for (int word : text(random)) {
        places[size] = word;
        values[size] = random.nextDouble();
        builder.put(word, values[size++]);
      }
      starts[i + 1] = size;
    }
    praxis = builder.build();
    plain = new PlainSparseMatrix(columns, starts, places, values);
    smile = byColumns(praxis.transpose());
    wide = random.doubles(columns, -1, 1).toArray();
    tall = random.doubles(rows, -1, 1).toArray();
    wideMatrix = matrix(random, columns);
    tallMatrix = matrix(random, rows);
    wideRows = wideMatrix.toRows();
    verify();
  }

  /** Smile keeps where columns start, and the row of each number. */
  private static smile.math.matrix.SparseMatrix byColumns(SparseMatrix transpose) {
    int[] starts = new int[transpose.rows() + 1];
    int[] places = new int[transpose.nonZeros()];
    double[] values = new double[places.length];
    int size = 0;
    for (int column = 0; column < transpose.rows(); column++) {
      SparseRow row = transpose.row(column);
      for (int k = 0; k < row.nonZeros(); k++) {
        places[size] = row.column(k);
        values[size++] = row.value(k);
      }
      starts[column + 1] = size;
    }
    return new smile.math.matrix.SparseMatrix(
        transpose.columns(), transpose.rows(), values, places, starts);
  }

  private TreeSet<Integer> text(SplittableRandom random) {
    TreeSet<Integer> text = new TreeSet<>();
    int length = words / 2 + random.nextInt(words + 1);
    while (text.size() < length) {
      double rank = Math.pow(columns, random.nextDouble());
      text.add((int) Math.min(columns - 1, rank + random.nextInt(3) - 1));
    }
    return text;
  }

  private static Matrix matrix(SplittableRandom random, int rows) {
    return Matrix.ofRowMajor(rows, WIDTH, random.doubles((long) rows * WIDTH, -1, 1).toArray());
  }

  @Benchmark
  public double[] timesVectorPraxis() {
    return praxis.times(wide);
  }

  @Benchmark
  public double[] timesVectorPlain() {
    return plain.times(wide);
  }

  @Benchmark
  public double[] timesVectorSmile() {
    return smile.mv(wide);
  }

  @Benchmark
  public double[] transposedTimesVectorPraxis() {
    return praxis.transposedTimes(tall);
  }

  @Benchmark
  public double[] transposedTimesVectorPlain() {
    return plain.transposedTimes(tall);
  }

  @Benchmark
  public double[] transposedTimesVectorSmile() {
    return smile.tv(tall);
  }

  @Benchmark
  public Matrix timesMatrixPraxis() {
    return praxis.times(wideMatrix);
  }

  @Benchmark
  public double[][] timesMatrixPlain() {
    return plain.times(wideRows);
  }

  @Benchmark
  public Matrix transposedTimesMatrixPraxis() {
    return praxis.transposedTimes(tallMatrix);
  }

  @Benchmark
  public SparseMatrix transposePraxis() {
    return praxis.transpose();
  }

  @Benchmark
  public Object transposeSmile() {
    return smile.transpose();
  }

  @Benchmark
  public double innerProductsPraxis() {
    double sum = 0;
    for (int i = 1; i < rows; i++) {
      sum += praxis.row(i - 1).dot(praxis.row(i));
    }
    return sum;
  }

  private void verify() {
    if (!Arrays.equals(plain.times(wide), praxis.times(wide))
        || !Matrix.ofRows(plain.times(wideRows)).equals(praxis.times(wideMatrix))
        || !praxis.transpose().times(tallMatrix).equals(praxis.transposedTimes(tallMatrix))) {
      throw new AssertionError("the plain twin has other bits");
    }
    // Chunks of rows are added up, so the order of additions is another one.
    verifyNear(plain.transposedTimes(tall), praxis.transposedTimes(tall));
    verifyNear(smile.mv(wide), praxis.times(wide));
    verifyNear(smile.tv(tall), praxis.transposedTimes(tall));
  }

  private static void verifyNear(double[] theirs, double[] ours) {
    for (int i = 0; i < ours.length; i++) {
      if (!(Math.abs(theirs[i] - ours[i]) <= 1e-12 * Math.max(1, Math.abs(ours[i])))) {
        throw new AssertionError(theirs[i] + " for " + ours[i] + " at " + i);
      }
    }
  }
}

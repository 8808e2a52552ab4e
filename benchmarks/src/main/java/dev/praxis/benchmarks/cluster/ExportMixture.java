package dev.praxis.benchmarks.cluster;

import dev.praxis.benchmarks.metrics.clustering.SilhouetteBenchmark;
import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.metrics.clustering.Silhouette;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes the points of the benchmarks for the peers that do not run on the JVM, see {@code
 * src/python/peers_sklearn.py}.
 *
 * <p>Argument: a directory. Files are float64, little-endian, row by row, and carry their shape in
 * their name: {@code kmeans-points-100000x32.f64} and {@code silhouette-points-10000x32.f64} with
 * {@code silhouette-labels-10000x1.f64}. Prints our results on them.
 */
public final class ExportMixture {
  private ExportMixture() {}

  /** Writes the files and prints what ours makes of them. */
  public static void main(String... arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException(
          "arguments must be one, a directory, but were " + arguments.length);
    }
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    Matrix points = Problem.MIXTURE.points();
    write(directory, "kmeans-points", points);
    tell("20 iterations", KMeansBenchmark.iterations(points, 64, 20).fit(points));
    tell("full fit", KMeans.into(64).fit(points));

    Matrix fewer = SilhouetteBenchmark.points(10_000, 32);
    Labels labels = SilhouetteBenchmark.labels(fewer, 64);
    write(directory, "silhouette-points", fewer);
    double[] codes = Arrays.stream(labels.codes()).asDoubleStream().toArray();
    write(directory, "silhouette-labels", Matrix.ofRowMajor(codes.length, 1, codes));
    System.out.println(Silhouette.of(fewer, labels));
  }

  private static void tell(String what, KMeans.Model model) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d iterations, inertia %.6f%n",
        what,
        model.iterations(),
        model.inertia());
  }

  private static void write(Path directory, String name, Matrix matrix) throws IOException {
    double[] values = matrix.toRowMajor();
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asDoubleBuffer().put(values);
    Path file = directory.resolve(name + "-" + matrix.rows() + "x" + matrix.columns() + ".f64");
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }
    System.out.println(file);
  }
}

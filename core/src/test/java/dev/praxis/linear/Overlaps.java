package dev.praxis.linear;

import dev.praxis.Clouds;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Points in classes that no plane separates, but for {@link #none} and those made of it. */
final class Overlaps {
  private Overlaps() {}

  /** Two to four classes on every kind of cloud. */
  static Arbitrary<Labeled<Matrix>> any() {
    return on(Clouds.any());
  }

  /** Two to four classes on clouds of columns that are independent and of about the same length. */
  static Arbitrary<Labeled<Matrix>> round() {
    return on(Clouds.round());
  }

  /** Two classes on such clouds. */
  static Arbitrary<Labeled<Matrix>> ofTwoClasses() {
    return on(Clouds.round(), 2);
  }

  /** Two classes or more, far from each other. */
  static Arbitrary<Labeled<Matrix>> none() {
    return Clouds.blobs().filter(blobs -> blobs.labels().classes() >= 2);
  }

  /**
   * Two classes: on clouds, in rows in which most numbers are zero, or without an overlap, clusters
   * that are one apart.
   */
  static Arbitrary<Labeled<Matrix>> ofTwoClassesOrNone() {
    return Arbitraries.oneOf(
        ofTwoClasses(),
        none().map(Overlaps::onOneScale).map(Overlaps::firstAgainstOthers),
        mostlyZero().map(Overlaps::firstAgainstOthers));
  }

  /** The same, and clusters forty apart, in which hardly a row is at an end of its range. */
  static Arbitrary<Labeled<Matrix>> ofTwoClassesOrFarApart() {
    return Arbitraries.oneOf(ofTwoClassesOrNone(), none().map(Overlaps::firstAgainstOthers));
  }

  private static Labeled<Matrix> firstAgainstOthers(Labeled<Matrix> data) {
    int[] codes = Arrays.stream(data.labels().codes()).map(code -> Math.min(1, code)).toArray();
    return new Labeled<>(data.points(), Labels.ofCodes(codes, 2));
  }

  /** Clusters that are forty apart, one apart. */
  private static Labeled<Matrix> onOneScale(Labeled<Matrix> clusters) {
    Matrix points = clusters.points();
    double[] near = Arrays.stream(points.toRowMajor()).map(x -> x / 40).toArray();
    Matrix there = Matrix.ofRowMajor(points.rows(), points.columns(), near);
    return new Labeled<>(there, clusters.labels());
  }

  /** Two to four classes of rows in which most numbers are zero. */
  static Arbitrary<Labeled<Matrix>> mostlyZero() {
    return on(
        Combinators.combine(Arbitraries.integers().between(2, 40), Clouds.seeds())
            .as(
                (n, seed) -> {
                  Random random = new Random(seed);
                  double[] values = new double[n * 8];
                  for (int at = 0; at < values.length; at++) {
                    values[at] = random.nextInt(4) == 0 ? random.nextGaussian() : 0;
                  }
                  return Matrix.ofRowMajor(n, 8, values);
                }));
  }

  /** Two to four classes on these clouds. */
  static Arbitrary<Labeled<Matrix>> on(Arbitrary<Matrix> clouds) {
    return Arbitraries.integers().between(2, 4).flatMap(classes -> on(clouds, classes));
  }

  private static Arbitrary<Labeled<Matrix>> on(Arbitrary<Matrix> clouds, int classes) {
    return clouds.flatMap(
        points -> Clouds.seeds().map(seed -> everyPointInEveryClass(points, classes, seed)));
  }

  /** Some points more often in one class than in others, which leaves something to learn. */
  private static Labeled<Matrix> everyPointInEveryClass(Matrix points, int classes, long seed) {
    Random random = new Random(seed);
    int n = points.rows();
    int extra = random.nextInt(2 * n);
    int[] rows = IntStream.range(0, n * classes + extra).toArray();
    int[] codes = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      codes[i] = i < n * classes ? i / n : random.nextInt(classes);
      rows[i] = i < n * classes ? i % n : random.nextInt(n);
    }
    return new Labeled<>(points.selectRows(rows), Labels.ofCodes(codes, classes));
  }
}

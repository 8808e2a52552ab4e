package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** SMOTE as one writes it down: measure everything, sort, draw. The draws are the same. */
final class NaiveSmote {
  private NaiveSmote() {}

  /** The rows that are added to a class, so many, from any of its rows. */
  static double[][] added(Labeled<Matrix> data, int code, int neighbors, int count, long seed) {
    return added(data, code, neighbors, Minorities.rows(data.labels(), code), count, seed);
  }

  /** The same from some of its rows. */
  static double[][] added(
      Labeled<Matrix> data, int code, int neighbors, int[] bases, int count, long seed) {
    Draws draws = Draws.seeded(seed).split(code);
    double[][] added = new double[count][];
    for (int i = 0; i < count; i++) {
      Draws own = draws.split(i);
      added[i] = drawn(data, bases[(int) own.nextBelow(bases.length)], neighbors, own);
    }
    return added;
  }

  /** A row between this one and one of its nearest others in its class. */
  static double[] drawn(Labeled<Matrix> data, int from, int neighbors, Draws own) {
    int[] rows = Minorities.rows(data.labels(), data.labels().code(from));
    int to = nearest(data, rows, from)[(int) own.nextBelow(neighbors)];
    return between(data.points().row(from), data.points().row(to), own.nextDouble());
  }

  /** How many of the nearest others of a row are of other classes. */
  static int strangers(Labeled<Matrix> data, int row, int others) {
    int[] all = IntStream.range(0, data.points().rows()).toArray();
    int code = data.labels().code(row);
    return (int)
        Arrays.stream(nearest(data, all, row))
            .limit(others)
            .filter(other -> data.labels().code(other) != code)
            .count();
  }

  /** Some rows but one, by their distance from it and then by number. */
  static int[] nearest(Labeled<Matrix> data, int[] rows, int from) {
    return Arrays.stream(rows)
        .filter(row -> row != from)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> distance(data, from, row)))
        .mapToInt(row -> row)
        .toArray();
  }

  static double distance(Labeled<Matrix> data, int a, int b) {
    double sum = 0;
    for (int j = 0; j < data.points().columns(); j++) {
      double difference = data.points().get(a, j) - data.points().get(b, j);
      sum = Math.fma(difference, difference, sum);
    }
    return Math.sqrt(sum);
  }

  /** A point of the segment, in the box around it. */
  static double[] between(double[] a, double[] b, double share) {
    return IntStream.range(0, a.length)
        .mapToDouble(
            j -> {
              double value = Math.fma(share, b[j] - a[j], a[j]);
              double inside = Math.max(value, Math.min(a[j], b[j]));
              return Math.min(inside, Math.max(a[j], b[j]));
            })
        .toArray();
  }
}

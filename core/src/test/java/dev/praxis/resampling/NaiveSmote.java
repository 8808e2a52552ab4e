package dev.praxis.resampling;

import dev.praxis.data.LabeledData;
import dev.praxis.internal.random.Draws;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** SMOTE as one writes it down: measure everything, sort, draw. The draws are the same. */
final class NaiveSmote {
  private NaiveSmote() {}

  /** The rows that are added to a class, so many. */
  static double[][] added(LabeledData data, int code, int neighbors, int count, long seed) {
    int[] rows = Minorities.rows(data.labels(), code);
    Draws draws = Draws.seeded(seed).split(code);
    double[][] added = new double[count][];
    for (int i = 0; i < count; i++) {
      Draws own = draws.split(i);
      int a = rows[(int) own.nextBelow(rows.length)];
      int b = nearest(data, rows, a)[(int) own.nextBelow(neighbors)];
      added[i] = between(data.points().row(a), data.points().row(b), own.nextDouble());
    }
    return added;
  }

  /** All rows of a class but one, by their distance from it and then by number. */
  static int[] nearest(LabeledData data, int[] rows, int from) {
    return Arrays.stream(rows)
        .filter(row -> row != from)
        .boxed()
        .sorted(Comparator.comparingDouble(row -> distance(data, from, row)))
        .mapToInt(row -> row)
        .toArray();
  }

  static double distance(LabeledData data, int a, int b) {
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

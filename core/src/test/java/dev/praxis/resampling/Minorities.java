package dev.praxis.resampling;

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

/** Points in classes of very different sizes. */
final class Minorities {
  private Minorities() {}

  /** Two to four classes on every kind of cloud, each of at least this many rows. */
  static Arbitrary<Labeled<Matrix>> ofAtLeast(int rows) {
    return on(Clouds.any(), rows);
  }

  /** The same on these clouds, some of whose rows may be there several times. */
  static Arbitrary<Labeled<Matrix>> on(Arbitrary<Matrix> clouds, int rows) {
    return Combinators.combine(clouds, Arbitraries.integers().between(2, 4), Clouds.seeds())
        .as((points, classes, seed) -> unequal(points, classes, rows, seed));
  }

  /** Each class has about a third of the rows that the one before has, in any order. */
  private static Labeled<Matrix> unequal(Matrix points, int classes, int least, long seed) {
    Random random = new Random(seed);
    int n = Math.max(points.rows(), classes * least);
    int[] rows = IntStream.range(0, n).map(i -> i % points.rows()).toArray();
    int[] codes = new int[n];
    for (int i = 0; i < n; i++) {
      codes[i] = i < classes * least ? i / least : 0;
      while (i >= classes * least && codes[i] < classes - 1 && random.nextInt(3) == 0) {
        codes[i]++;
      }
    }
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int code = codes[i];
      codes[i] = codes[j];
      codes[j] = code;
    }
    return new Labeled<>(points.selectRows(rows), Labels.ofCodes(codes, classes));
  }

  /** The new rows; a single zero where there are none. */
  static Matrix newRows(Resampled resampled) {
    int n = resampled.data().points().rows();
    return resampled.kept() == n
        ? Matrix.ofRowMajor(1, 1, 0)
        : resampled.data().points().selectRows(IntStream.range(resampled.kept(), n).toArray());
  }

  /** How many rows each class misses to be as large as the largest. */
  static int[] missing(Labels labels) {
    int[] counts = labels.counts();
    int most = Arrays.stream(counts).max().getAsInt();
    return Arrays.stream(counts).map(count -> most - count).toArray();
  }

  /** The rows of a class. */
  static int[] rows(Labels labels, int code) {
    return IntStream.range(0, labels.size()).filter(i -> labels.code(i) == code).toArray();
  }

  /** The points of a class. */
  static double[][] points(Labeled<Matrix> data, int code) {
    return data.points().selectRows(rows(data.labels(), code)).toRows();
  }

  /** How many of the nearest others of a row are of other classes. */
  static int strangers(Labeled<Matrix> data, int row, int others) {
    int code = data.labels().code(row);
    int[] nearest = PlainSmote.nearestOthers(data.points().toRows(), row, others);
    return (int) IntStream.of(nearest).filter(other -> data.labels().code(other) != code).count();
  }
}

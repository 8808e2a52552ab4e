package dev.praxis.demos.decomposition;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.statistics.Covariance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link PcaDemo}, and the pictures that it turns. */
final class PcaExperiments {

  /** Pixels per row and per column of a digit. */
  private static final int WIDTH = 8;

  private PcaExperiments() {}

  /** The row of the first picture of each digit. */
  static int[] firstOfEach(Labels digits) {
    List<Integer> codes = Arrays.stream(digits.codes()).boxed().toList();
    return IntStream.range(0, digits.classes()).map(codes::indexOf).toArray();
  }

  /** The pictures of two digits. */
  static Labeled<Matrix> only(Labeled<Matrix> data, int one, int other) {
    Labels labels = data.labels();
    return data.select(
        IntStream.range(0, labels.size())
            .filter(i -> labels.code(i) == one || labels.code(i) == other)
            .toArray());
  }

  /** The largest correlation between two columns, whichever its sign; constant ones left out. */
  static double mostCorrelated(Matrix points) {
    Matrix covariance = Covariance.of(points).matrix();
    double most = 0;
    for (int i = 0; i < points.columns(); i++) {
      for (int j = 0; j < i; j++) {
        double scale = Math.sqrt(covariance.get(i, i)) * Math.sqrt(covariance.get(j, j));
        most = scale < 1e-9 ? most : Math.max(most, Math.abs(covariance.get(i, j)) / scale);
      }
    }
    return most;
  }

  /** The column that weighs most in the first component. */
  static String loudest(List<String> columns, Pca.Model model) {
    double[] weights = Arrays.stream(model.components().row(0)).map(Math::abs).toArray();
    return columns.get(Numbers.highest(weights));
  }

  /** The share of the variance of each column that lies between classes, not within them. */
  static double[] between(Matrix points, Labels labels) {
    return IntStream.range(0, points.columns())
        .mapToDouble(j -> between(points.column(j), labels))
        .toArray();
  }

  private static double between(double[] column, Labels labels) {
    double mean = Numbers.mean(column);
    double[] sums = new double[labels.classes()];
    double total = 0;
    for (int i = 0; i < column.length; i++) {
      sums[labels.code(i)] += column[i] - mean;
      total += (column[i] - mean) * (column[i] - mean);
    }
    int[] counts = labels.counts();
    double between = 0;
    for (int k = 0; k < sums.length; k++) {
      between += counts[k] > 0 ? sums[k] * sums[k] / counts[k] : 0;
    }
    return between / total;
  }

  /** A picture turned around its middle through a full circle, in so many equal steps. */
  static Matrix turned(double[] picture, int steps) {
    List<double[]> turned = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      turned.add(turned(picture, 2 * Math.PI * step / steps));
    }
    return Matrix.ofRows(turned);
  }

  private static double[] turned(double[] picture, double angle) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double middle = (WIDTH - 1) / 2.0;
    double[] turned = new double[picture.length];
    for (int at = 0; at < picture.length; at++) {
      double down = at / WIDTH - middle;
      double right = at % WIDTH - middle;
      turned[at] =
          ink(picture, cos * down + sin * right + middle, cos * right - sin * down + middle);
    }
    return turned;
  }

  /** The ink at a place between pixels, by those around it. */
  private static double ink(double[] picture, double down, double right) {
    int top = (int) Math.floor(down);
    int left = (int) Math.floor(right);
    double lower = down - top;
    double further = right - left;
    return (1 - lower) * (1 - further) * pixel(picture, top, left)
        + (1 - lower) * further * pixel(picture, top, left + 1)
        + lower * (1 - further) * pixel(picture, top + 1, left)
        + lower * further * pixel(picture, top + 1, left + 1);
  }

  private static double pixel(double[] picture, int down, int right) {
    boolean inside = Math.min(down, right) >= 0 && Math.max(down, right) < WIDTH;
    return inside ? picture[down * WIDTH + right] : 0;
  }
}

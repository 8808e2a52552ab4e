package dev.praxis.demos.gallery;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A choice of columns: those that are most correlated with the labels, whichever the sign. */
public final class StrongestColumns {

  private StrongestColumns() {}

  /**
   * Chooses columns by how much they are correlated with the code of the class.
   *
   * @param data n × d, of two classes
   * @param count how many columns to keep, at most d
   * @return keeps these columns of m × d points, the strongest first
   */
  public static UnaryOperator<Matrix> of(Labeled<Matrix> data, int count) {
    double[] codes = Arrays.stream(data.labels().codes()).asDoubleStream().toArray();
    return of(data.points(), codes, count);
  }

  /** Chooses columns by how much they are correlated with the target; otherwise as for classes. */
  public static UnaryOperator<Matrix> of(Targeted<Matrix> data, int count) {
    return of(data.points(), data.targets().toArray(), count);
  }

  private static UnaryOperator<Matrix> of(Matrix points, double[] labels, int count) {
    double[] strengths =
        IntStream.range(0, points.columns())
            .mapToDouble(j -> strength(points.column(j), labels))
            .toArray();
    int[] strongest =
        IntStream.range(0, strengths.length)
            .boxed()
            .sorted(Comparator.comparingDouble(j -> -strengths[j]))
            .limit(count)
            .mapToInt(Integer::intValue)
            .toArray();
    return further -> further.selectColumns(strongest);
  }

  /** The square of the correlation, 0 for a constant column. */
  private static double strength(double[] column, double[] labels) {
    double columnMean = Arrays.stream(column).average().orElseThrow();
    double labelMean = Arrays.stream(labels).average().orElseThrow();
    double together = 0;
    double spread = 0;
    for (int i = 0; i < column.length; i++) {
      double deviation = column[i] - columnMean;
      together += deviation * (labels[i] - labelMean);
      spread += deviation * deviation;
    }
    return spread > 0 ? together * together / spread : 0;
  }
}

package dev.praxis.demos.evaluation;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.playground.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A choice of columns: those that are most correlated with the labels, whichever the sign.
 *
 * @param count how many columns to keep
 */
record StrongestColumns(int count) implements Learner<Labeled<Matrix>, StrongestColumns.Model> {

  /** Chooses columns of n × d points by how much they go with the code of the class, of two. */
  @Override
  public Model fit(Labeled<Matrix> data) {
    double[] codes = Arrays.stream(data.labels().codes()).asDoubleStream().toArray();
    return chosen(data.points(), codes);
  }

  /** Chooses columns of n × d points by how much they go with the target. */
  Model fit(Targeted<Matrix> data) {
    return chosen(data.points(), data.targets().toArray());
  }

  private Model chosen(Matrix points, double[] labels) {
    double[] strengths =
        IntStream.range(0, points.columns())
            .mapToDouble(j -> strength(points.column(j), labels))
            .toArray();
    int[] strongest = Numbers.highest(strengths, count);
    return new Model(this, Arrays.stream(strongest).boxed().toList());
  }

  /** The square of the correlation, times the spread of the labels; 0 for a constant column. */
  private static double strength(double[] column, double[] labels) {
    double columnMean = Numbers.mean(column);
    double labelMean = Numbers.mean(labels);
    double together = 0;
    double spread = 0;
    for (int i = 0; i < column.length; i++) {
      double deviation = column[i] - columnMean;
      together += deviation * (labels[i] - labelMean);
      spread += deviation * deviation;
    }
    return spread > 0 ? together * together / spread : 0;
  }

  /**
   * The columns chosen.
   *
   * @param kept their places, the strongest first
   */
  record Model(StrongestColumns learner, List<Integer> kept) implements Transformer.OfPoints {

    @Override
    public Matrix transform(Matrix points) {
      return points.selectColumns(kept.stream().mapToInt(Integer::intValue).toArray());
    }

    @Override
    public List<String> columnNames(List<String> columns) {
      return kept.stream().map(columns::get).toList();
    }
  }
}

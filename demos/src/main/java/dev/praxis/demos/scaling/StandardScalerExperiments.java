package dev.praxis.demos.scaling;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Coins;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.metrics.clustering.ClusterAgreement;
import dev.praxis.scaling.MaxAbsScaler;
import dev.praxis.scaling.MinMaxScaler;
import dev.praxis.scaling.RobustScaler;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Divisor;
import dev.praxis.statistics.QuantileMethod;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The experiments of {@link StandardScalerDemo}. */
final class StandardScalerExperiments {

  private StandardScalerExperiments() {}

  /** Ages and wages with the wages in cents. */
  static Matrix inCents(Matrix dollars) {
    double[][] rows = dollars.toRows();
    Arrays.stream(rows).forEach(row -> row[1] *= 100);
    return Matrix.ofRows(rows);
  }

  /** Points by a scaler that has learned from them. */
  static Matrix scaled(
      Learner<? super Matrix, ? extends Transformer<Matrix, Matrix>> scaler, Matrix points) {
    return scaler.fit(points).transform(points);
  }

  /** The agreement of clusters and classes: points as they are, and by each of four scalers. */
  static double[] agreements(Labeled<Matrix> data) {
    Matrix points = data.points();
    return Stream.of(
            points,
            scaled(StandardScaler.standard(), points),
            scaled(MinMaxScaler.toUnitRange(), points),
            scaled(RobustScaler.byQuartiles(), points),
            scaled(new MaxAbsScaler(), points))
        .mapToDouble(prepared -> agreement(prepared, data.labels()))
        .toArray();
  }

  private static double agreement(Matrix points, Labels classes) {
    Labels clusters = KMeans.into(classes.classes()).withRestarts(10).fit(points).labels();
    return ClusterAgreement.of(classes, clusters).adjustedRand();
  }

  /** The largest share of all squared distances that is due to one column: of the variances. */
  static double largestShare(Matrix points) {
    double[] variances = ColumnStatistics.of(points).variances(Divisor.N).row(0);
    return variances[Numbers.highest(variances)] / Arrays.stream(variances).sum();
  }

  /** The same people, the highest wage with its decimal point two places further. */
  static Matrix slipped(Matrix people) {
    double[][] rows = people.toRows();
    double highest = Arrays.stream(people.column(1)).max().orElseThrow();
    Arrays.stream(rows).filter(row -> row[1] == highest).forEach(row -> row[1] *= 100);
    return Matrix.ofRows(rows);
  }

  /** The distance of the quartiles of the wages scaled by each of three scalers. */
  static double[] room(Matrix people) {
    Matrix wages = people.selectColumns(1);
    return Stream.of(
            scaled(MinMaxScaler.toUnitRange(), wages),
            scaled(StandardScaler.standard(), wages),
            scaled(RobustScaler.byQuartiles(), wages))
        .map(column -> column.column(0))
        .mapToDouble(
            wage -> QuantileMethod.LINEAR.of(0.75, wage) - QuantileMethod.LINEAR.of(0.25, wage))
        .toArray();
  }

  /** The agreement of clusters and classes beside coins, standardised or left small. */
  record Drowned(int coins, double standardised, double small) {}

  /** From no coins to sixty. */
  static List<Drowned> drowned(Labeled<Matrix> data) {
    return Stream.iterate(0, coins -> coins <= 60, coins -> coins + 5)
        .map(
            coins -> {
              Matrix all = Standardised.of(append(data.points(), coins));
              Matrix small = append(Standardised.of(data.points()), coins);
              return new Drowned(
                  coins, agreement(all, data.labels()), agreement(small, data.labels()));
            })
        .toList();
  }

  /** The points with columns of coins: heads are 0.01, tails 0. */
  private static Matrix append(Matrix points, int coins) {
    double[][] rows = points.toRows();
    int d = points.columns();
    Arrays.setAll(rows, i -> Arrays.copyOf(rows[i], d + coins));
    for (int coin = 0; coin < coins; coin++) {
      Labels tossed = Coins.tossed(rows.length, coin);
      for (int i = 0; i < rows.length; i++) {
        rows[i][d + coin] = 0.01 * tossed.code(i);
      }
    }
    return Matrix.ofRows(rows);
  }
}

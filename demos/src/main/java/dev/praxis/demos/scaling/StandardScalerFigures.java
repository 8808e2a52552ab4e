package dev.praxis.demos.scaling;

import dev.praxis.cluster.KMeans;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Coins;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.clustering.ClusterAgreement;
import dev.praxis.scaling.MinMaxScaler;
import dev.praxis.scaling.RobustScaler;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Divisor;
import dev.praxis.statistics.QuantileMethod;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** The pictures of {@link StandardScalerDemo}. */
final class StandardScalerFigures {

  private static final int STEP = 5;

  private StandardScalerFigures() {}

  /** Ages and wages with the wages in cents. */
  static Matrix inCents(Matrix dollars) {
    double[][] rows = dollars.toRows();
    for (double[] row : rows) {
      row[1] = 100 * row[1];
    }
    return Matrix.ofRows(rows);
  }

  /** People by age and wage, coloured by cluster. */
  static Figure people(String name, Matrix people, Labels clusters, String wage) {
    return Figure.of("%s: three clusters", name)
        .points(people, clusters)
        .axes(name.equals("Standardised") ? "age" : "age, years", wage);
  }

  /** How well k-means finds classes in points prepared one way or another. */
  static double[] agreements(Collection<Matrix> prepared, Labels classes) {
    return prepared.stream().mapToDouble(points -> agreement(points, classes)).toArray();
  }

  private static double agreement(Matrix points, Labels classes) {
    Labels clusters = KMeans.into(classes.classes()).withRestarts(10).fit(points).labels();
    return ClusterAgreement.of(classes, clusters).adjustedRand();
  }

  /** A bar for each way of scaling. */
  static Figure scalers(List<String> names, double[] agreements) {
    return Figure.of("How well three clusters of wines agree with the three cultivars.")
        .bars("agreement", names, agreements)
        .axes("scaled by", "adjusted Rand index");
  }

  /** How much of all squared distances is due to one column: its share of the variances. */
  static double largestShare(Matrix points) {
    double[] variances = ColumnStatistics.of(points).variances(Divisor.N).row(0);
    return Arrays.stream(variances).max().orElseThrow() / Arrays.stream(variances).sum();
  }

  /** The highest wage. */
  static double highest(Matrix people) {
    return Arrays.stream(people.column(1)).max().orElseThrow();
  }

  /** The same people, the highest wage with its decimal point two places further. */
  static Matrix slipped(Matrix people) {
    double highest = highest(people);
    double[][] rows = people.toRows();
    for (double[] row : rows) {
      row[1] = row[1] == highest ? 100 * row[1] : row[1];
    }
    return Matrix.ofRows(rows);
  }

  /** How far apart the quartiles of the scaled wages are: before and after, by three scalers. */
  static double[][] room(Matrix before, Matrix after) {
    return new double[][] {room(before), room(after)};
  }

  private static double[] room(Matrix people) {
    Matrix wages = people.selectColumns(1);
    return new double[] {
      quartilesApart(MinMaxScaler.toUnitRange().fit(wages).transform(wages)),
      quartilesApart(StandardScaler.standard().fit(wages).transform(wages)),
      quartilesApart(RobustScaler.byQuartiles().fit(wages).transform(wages))
    };
  }

  private static double quartilesApart(Matrix column) {
    double[] numbers = column.column(0);
    return QuantileMethod.LINEAR.of(0.75, numbers) - QuantileMethod.LINEAR.of(0.25, numbers);
  }

  /** The room of the middle half before and after a slip. */
  static Figure squeezed(double[][] room) {
    List<String> names = List.of("min-max", "standard", "robust");
    return Figure.of("How far apart the quartiles of the scaled wages are.")
        .bars("as they were", names, room[0])
        .bars("one wage a hundredfold", names, room[1])
        .sideBySide()
        .axes("scaled by", "upper quartile less lower");
  }

  /**
   * How well clusters agree with classes when coins are added: the numbers of coins; the agreement
   * when they are standardised with the rest; and when they stay small.
   */
  static double[][] withCoins(Labeled<Matrix> data, int most) {
    double[][] drowned = new double[3][most / STEP + 1];
    StandardScaler scaler = StandardScaler.standard();
    for (int i = 0; i < drowned[0].length; i++) {
      Matrix all = append(data.points(), STEP * i);
      Matrix own = scaler.fit(data.points()).transform(data.points());
      drowned[0][i] = STEP * i;
      drowned[1][i] = agreement(scaler.fit(all).transform(all), data.labels());
      drowned[2][i] = agreement(append(own, STEP * i), data.labels());
    }
    return drowned;
  }

  /** The points with columns of coins: heads are 0.01, tails 0. */
  private static Matrix append(Matrix points, int coins) {
    double[][] rows = points.toRows();
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOf(rows[i], points.columns() + coins);
    }
    for (int coin = 0; coin < coins; coin++) {
      Labels tossed = Coins.tossed(rows.length, coin);
      for (int i = 0; i < rows.length; i++) {
        rows[i][points.columns() + coin] = 0.01 * tossed.code(i);
      }
    }
    return Matrix.ofRows(rows);
  }

  /** The agreement against the number of coins. */
  static Figure coins(double[][] drowned) {
    return Figure.of("Standardised, a coin that is worth a cent has as much of a say as the wine.")
        .line("coins standardised", drowned[0], drowned[1])
        .line("coins left small", drowned[0], drowned[2])
        .axes("columns of tossed coins", "agreement with the cultivars")
        .fromZero();
  }
}

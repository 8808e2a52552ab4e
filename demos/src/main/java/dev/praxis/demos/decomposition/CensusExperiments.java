package dev.praxis.demos.decomposition;

import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The experiments of {@link CensusDemo}. */
final class CensusExperiments {

  private CensusExperiments() {}

  /** The number of pairs of columns whose correlation is beyond a bound, whichever its sign. */
  static long pairsBeyond(Matrix correlations, double bound) {
    double[] all = correlations.toRowMajor();
    long beyond = Arrays.stream(all).filter(value -> Math.abs(value) > bound).count();
    return (beyond - correlations.rows()) / 2;
  }

  /**
   * For each component its number, what it explains in per cent, and the counties with the lowest
   * and the highest scores.
   */
  static List<List<Object>> ends(Pca.Model model, Matrix scores, Table counties) {
    List<List<Object>> rows = new ArrayList<>();
    for (int i = 0; i < scores.columns(); i++) {
      double[] score = scores.column(i);
      String lowest = Counties.names(counties, Numbers.lowest(score, 2));
      String highest = Counties.names(counties, Numbers.highest(score, 2));
      rows.add(List.of(i + 1, 100 * model.varianceRatios().get(0, i), lowest, highest));
    }
    return rows;
  }

  /** For each cluster its number, its size, and three counties in its middle. */
  static List<List<Object>> typical(KMeans.Model model, Matrix scores, Table counties) {
    List<List<Object>> rows = new ArrayList<>();
    for (int cluster = 0; cluster < model.centroids().rows(); cluster++) {
      int[] members = members(model.labels(), cluster);
      double[] distances = model.distances(scores.selectRows(members)).column(cluster);
      int[] nearest = Arrays.stream(Numbers.lowest(distances, 3)).map(i -> members[i]).toArray();
      rows.add(List.of(cluster, members.length, Counties.names(counties, nearest)));
    }
    return rows;
  }

  /** The rows of a cluster. */
  static int[] members(Labels clusters, int cluster) {
    return IntStream.range(0, clusters.size()).filter(i -> clusters.code(i) == cluster).toArray();
  }

  /** The point of a curve with the highest silhouette. */
  static KMeansCurve.Point best(KMeansCurve curve) {
    return curve.points().stream()
        .filter(point -> point.clusters() == curve.bestBySilhouette())
        .findFirst()
        .orElseThrow();
  }

  /** The share of the counties of each cluster that is metropolitan. */
  static String metropolitan(Labels clusters, Table counties) {
    double[] metropolitan = counties.matrix("inmetro").column(0);
    return IntStream.range(0, clusters.classes())
        .mapToObj(cluster -> Arrays.stream(members(clusters, cluster)))
        .map(members -> members.mapToDouble(i -> metropolitan[i]).average().orElseThrow())
        .map(share -> String.format(Locale.ROOT, "%.0f %%", 100 * share))
        .collect(Collectors.joining(", "));
  }

  /** The names of the members of the smallest cluster. */
  static String smallest(Labels clusters, Table counties) {
    double[] sizes = Arrays.stream(clusters.counts()).asDoubleStream().toArray();
    return Counties.names(counties, members(clusters, Numbers.lowest(sizes)));
  }

  /** The loudest column of component 1, the scores, and the clusters of the highest silhouette. */
  record Counted(String loudest, Matrix scores, KMeansCurve.Point best) {}

  /** The steps of before, the columns that count people beside the shares. */
  static Counted withCounts(Table counties, StandardScaler scaler) {
    Table all = Counties.withCounts(counties);
    Matrix scaled = scaler.fit(all.matrix()).transform(all.matrix());
    Pca.Model pca = Pca.keeping(0.9).fit(scaled);
    Matrix scores = pca.transform(scaled);
    KMeansCurve curve = KMeansCurve.of(KMeans.into(3).withRestarts(20), scores, 2, 9);
    return new Counted(PcaExperiments.loudest(all.columnNames(), pca), scores, best(curve));
  }

  /** The share of American Indians in a county, as it is and rebuilt from components. */
  record Rebuilt(String name, double share, double fromAll, double fromTwo) {}

  /** The county where the share is highest. */
  static Rebuilt rebuilt(Table counties, StandardScaler.Model scaling, Pca.Model pca) {
    Matrix shares = Counties.shares(counties).matrix();
    Matrix scaled = scaling.transform(shares);
    int row = Numbers.highest(shares.column(2));
    Matrix county = scaled.selectRows(row);
    Pca.Model two = Pca.to(2).fit(scaled);
    Matrix fromTwo = scaling.inverse(two.inverse(two.transform(county)));
    Matrix fromAll = scaling.inverse(pca.inverse(pca.transform(county)));
    return new Rebuilt(
        Counties.name(counties, row), shares.get(row, 2), fromAll.get(0, 2), fromTwo.get(0, 2));
  }
}

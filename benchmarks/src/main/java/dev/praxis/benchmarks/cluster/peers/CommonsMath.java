package dev.praxis.benchmarks.cluster.peers;

import dev.praxis.data.Matrix;
import java.util.AbstractCollection;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.JDKRandomGenerator;

/** {@code KMeansPlusPlusClusterer} of Apache Commons Math, on one core. */
public final class CommonsMath implements Peer {
  private final List<DoublePoint> points;
  private final int clusters;

  /** For these rows and k. */
  public CommonsMath(double[][] rows, int clusters) {
    this.points = Arrays.stream(rows).map(DoublePoint::new).toList();
    this.clusters = clusters;
  }

  /** It takes no centroids, but its k-means++ chooses k of k rows if it is shown no others. */
  @Override
  public double[][] iterate(int iterations) {
    return cluster(new Watched(points, points.subList(0, clusters)), iterations, 0);
  }

  @Override
  public Fit fit(long seed) {
    Watched watched = new Watched(points, points);
    double[][] centroids = cluster(watched, MAX_ITERATIONS, seed);
    return new Fit(Matrix.ofRows(centroids), watched.passes);
  }

  private double[][] cluster(Watched watched, int iterations, long seed) {
    JDKRandomGenerator random = new JDKRandomGenerator();
    random.setSeed(seed);
    return new KMeansPlusPlusClusterer<DoublePoint>(
            clusters, iterations, new EuclideanDistance(), random)
        .cluster(watched).stream().map(CommonsMath::centre).toArray(double[][]::new);
  }

  private static double[] centre(CentroidCluster<DoublePoint> cluster) {
    return cluster.getCenter().getPoint();
  }

  /**
   * The points as the clusterer sees them: it copies them once, to choose its start from the copy,
   * and walks over them once in every step of assignment.
   */
  private static final class Watched extends AbstractCollection<DoublePoint> {
    private final List<DoublePoint> points;
    private final List<DoublePoint> candidates;
    int passes;

    Watched(List<DoublePoint> points, List<DoublePoint> candidates) {
      this.points = points;
      this.candidates = candidates;
    }

    @Override
    public Object[] toArray() {
      return candidates.toArray();
    }

    @Override
    public Iterator<DoublePoint> iterator() {
      passes++;
      return points.iterator();
    }

    @Override
    public int size() {
      return points.size();
    }
  }
}

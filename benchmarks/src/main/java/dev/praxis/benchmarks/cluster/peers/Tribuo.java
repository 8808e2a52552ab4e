package dev.praxis.benchmarks.cluster.peers;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Tribuo's {@code KMeansTrainer} with a thread per core. Turning its examples into vectors, which
 * every training does, is part of it; building the dataset is not.
 */
public final class Tribuo implements Peer {
  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("org.tribuo");

  private final double[][] rows;
  private final int clusters;
  private final MutableDataset<ClusterID> dataset;

  /** For these rows and k. */
  public Tribuo(double[][] rows, int clusters) {
    LOGGER.setLevel(Level.OFF);
    this.rows = rows;
    this.clusters = clusters;
    this.dataset = dataset(rows);
  }

  /**
   * It takes no centroids, but lets a subclass move them: the first move puts them on the rows. The
   * step of assignment before that is wasted on random centroids; ours has one more at the end.
   */
  @Override
  public double[][] iterate(int iterations) {
    Trainer trainer =
        new Trainer(
            clusters,
            iterations + 1,
            KMeansTrainer.Initialisation.RANDOM,
            0,
            Starts.firstRows(rows, clusters));
    return trainer.centroids(dataset);
  }

  @Override
  public Fit fit(long seed) {
    Trainer trainer =
        new Trainer(clusters, MAX_ITERATIONS, KMeansTrainer.Initialisation.PLUSPLUS, seed, null);
    double[][] centroids = trainer.centroids(dataset);
    return new Fit(Matrix.ofRows(centroids), trainer.moves);
  }

  /** The rows as examples without a cluster. */
  public static MutableDataset<ClusterID> dataset(double[][] rows) {
    String[] names = new String[rows[0].length];
    for (int j = 0; j < names.length; j++) {
      // Tribuo sorts its features by name.
      names[j] = String.format("%05d", j);
    }
    ClusteringFactory factory = new ClusteringFactory();
    MutableDataset<ClusterID> dataset =
        new MutableDataset<>(new SimpleDataSourceProvenance("rows", factory), factory);
    for (double[] row : rows) {
      dataset.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, names, row));
    }
    return dataset;
  }

  /** Counts the moves and, if there are given centroids, makes the first one theirs. */
  private static final class Trainer extends KMeansTrainer {
    private final double @Nullable [][] starts;
    int moves;

    Trainer(
        int clusters,
        int iterations,
        Initialisation initialisation,
        long seed,
        double @Nullable [][] starts) {
      super(
          clusters,
          iterations,
          new L2Distance(),
          initialisation,
          Runtime.getRuntime().availableProcessors(),
          seed);
      this.starts = starts;
    }

    double[][] centroids(MutableDataset<ClusterID> dataset) {
      return Arrays.stream(train(dataset).getCentroidVectors())
          .map(DenseVector::toArray)
          .toArray(double[][]::new);
    }

    @Override
    protected void mStep(
        ForkJoinPool pool,
        DenseVector[] centroids,
        Map<Integer, List<Integer>> assignments,
        SGDVector[] data,
        double[] weights) {
      double[][] given = starts;
      if (moves == 0 && given != null) {
        for (int c = 0; c < centroids.length; c++) {
          for (int j = 0; j < given[c].length; j++) {
            centroids[c].set(j, given[c][j]);
          }
        }
      } else {
        super.mStep(pool, centroids, assignments, data, weights);
      }
      moves++;
    }
  }
}

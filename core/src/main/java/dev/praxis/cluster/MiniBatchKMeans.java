package dev.praxis.cluster;

import dev.praxis.Learner;
import dev.praxis.Stream;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import java.util.Objects;

/**
 * Mini-batch k-means: the centroids move after every batch of rows, not after every pass over all
 * of them.
 *
 * <pre>{@code
 * for each batch:  assign its rows to the nearest centroid, then for each centroid c with m rows of the batch
 *     v ← v + m        (rows that c has seen so far)
 *     c ← c + Σ (x − c) / v
 * }</pre>
 *
 * <p>A centroid is the mean of all rows ever assigned to it, up to rounding, and exactly where they
 * agree; so its steps grow ever smaller. One or a few passes reach an inertia a few percent above
 * that of {@link KMeans}, on rows that need not fit into memory. Batches are consecutive rows: rows
 * sorted by cluster make a poor stream, shuffle them first. A centroid that wins no row stays where
 * it is.
 *
 * <p>The same bits on any number of threads. Cost: {@code O(n · k · d)} per epoch, one pass each;
 * memory {@code O(k · d + batch · d)} and the sample for the start. Source: Sculley, "Web-scale
 * k-means clustering", WWW 2010.
 *
 * @param clusters k, from 1 to the number of distinct rows
 * @param start where the centroids start, drawn from a uniform sample as by {@link KMeans#fitRows};
 *     greedy k-means++ by default
 * @param batchSize rows in a batch; 1024 by default
 * @param epochs passes over the rows; 3 by default
 * @param seed determines every random draw; 0 by default
 */
public record MiniBatchKMeans(int clusters, KMeansStart start, int batchSize, int epochs, long seed)
    implements Learner<Rows, MiniBatchKMeans.Model> {
  private static final long SEED = 0;

  /**
   * A legal set of hyperparameters.
   *
   * @throws IllegalArgumentException if one is out of its range, or if given centroids are not k in
   *     number
   */
  public MiniBatchKMeans {
    Objects.requireNonNull(start, "start");
    Checks.atLeast("clusters", clusters, 1);
    Checks.atLeast("batchSize", batchSize, 1);
    Checks.atLeast("epochs", epochs, 1);
    start.given().ifPresent(given -> given.check(clusters));
  }

  /** Mini-batch k-means with k clusters and the defaults. */
  public static MiniBatchKMeans into(int clusters) {
    return new MiniBatchKMeans(clusters, KMeansStart.plusPlus(), 1024, 3, SEED);
  }

  /** This learner with another start. */
  public MiniBatchKMeans withStart(KMeansStart start) {
    return new MiniBatchKMeans(clusters, start, batchSize, epochs, seed);
  }

  /** This learner with another size of the batches. */
  public MiniBatchKMeans withBatchSize(int batchSize) {
    return new MiniBatchKMeans(clusters, start, batchSize, epochs, seed);
  }

  /** This learner with another number of passes. */
  public MiniBatchKMeans withEpochs(int epochs) {
    return new MiniBatchKMeans(clusters, start, batchSize, epochs, seed);
  }

  /** This learner with another seed. */
  public MiniBatchKMeans withSeed(long seed) {
    return new MiniBatchKMeans(clusters, start, batchSize, epochs, seed);
  }

  /**
   * Fits k centroids in {@code epochs + 2} passes: one for the sample, the epochs, and one for the
   * inertia.
   *
   * @param rows {@code n × d}, n of any size
   * @throws IllegalArgumentException as {@link KMeans#fitRows}
   */
  @Override
  public Model fit(Rows rows) {
    Objects.requireNonNull(rows, "rows");
    start.given().ifPresent(given -> given.check(clusters, rows.columns()));
    RowSample sample = RowSample.forStart(rows, clusters, Draws.seeded(seed));
    Matrix first = start.choose(sample.points(), clusters, seed, 0);
    MiniBatches batches = new MiniBatches(first, (int) Math.min(batchSize, sample.rows()));
    for (int epoch = 0; epoch < epochs; epoch++) {
      rows.forEachBlock(batches::add);
      batches.flush();
    }
    Matrix centroids = batches.centroids();
    StreamedLloyd lloyd = new StreamedLloyd(rows, sample, clusters);
    lloyd.assign(centroids);
    return new Model(this, centroids, lloyd.inertia(), batches.count());
  }

  /**
   * Opens a stream that learns from rows as they come, for ever: each full batch moves the
   * centroids once. The number of epochs plays no part.
   *
   * @param first rows that the centroids are chosen from, as {@link KMeansStart#choose} does; they
   *     are not learned from unless they are given to {@link Stream#update} too
   * @throws IllegalArgumentException as {@link KMeansStart#choose}
   */
  public Stream<Matrix, Streamed> open(Matrix first) {
    Objects.requireNonNull(first, "first");
    return new MiniBatchStream(this, start.choose(first, clusters, seed));
  }

  /**
   * What a stream had learned when it was asked, the rows of a batch that is not full included.
   *
   * @param learner the hyperparameters of the stream
   * @param centroids {@code k × d}
   * @param rows how many rows it had been given
   */
  public record Streamed(MiniBatchKMeans learner, Matrix centroids, long rows)
      implements CentroidModel {
    /** A model of which nothing is missing. */
    public Streamed {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(centroids, "centroids");
    }
  }

  /**
   * What mini-batch k-means learned.
   *
   * @param learner the hyperparameters it was learned with
   * @param centroids {@code k × d}
   * @param inertia {@code Σ ‖x − c(x)‖²} of all rows and the final centroids
   * @param batches how many batches moved the centroids
   */
  public record Model(MiniBatchKMeans learner, Matrix centroids, double inertia, long batches)
      implements CentroidModel {
    /** A model of which nothing is missing. */
    public Model {
      Objects.requireNonNull(learner, "learner");
      Objects.requireNonNull(centroids, "centroids");
    }
  }
}

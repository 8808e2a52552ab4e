package dev.praxis.cluster;

import dev.praxis.Stream;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.SquareRange;
import dev.praxis.internal.raw.Raw;
import java.util.Objects;

/** Mini-batch k-means that is given rows as they come. */
final class MiniBatchStream implements Stream<Matrix, MiniBatchKMeans.Streamed> {
  private final MiniBatchKMeans learner;
  private final int columns;
  private final MiniBatches batches;
  private long rows;

  /** Begins at these centroids, {@code k × d}. */
  MiniBatchStream(MiniBatchKMeans learner, Matrix start) {
    this.learner = learner;
    this.columns = start.columns();
    this.batches = new MiniBatches(start, learner.batchSize());
  }

  @Override
  public void update(Matrix more) {
    Objects.requireNonNull(more, "rows");
    Checks.columns("rows", more.columns(), columns, "as the centroids have");
    SquareRange.check("rows", Raw.values(more), columns, rows);
    batches.add(more);
    rows += more.rows();
  }

  @Override
  public MiniBatchKMeans.Streamed model() {
    MiniBatches ahead = batches.copy();
    ahead.flush();
    return new MiniBatchKMeans.Streamed(learner, ahead.centroids(), rows);
  }
}

package dev.praxis.neighbors;

import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;

/** What both learners do with points. */
final class Learned {
  private Learned() {}

  static NeighborIndex index(Matrix points, int neighbors, Distance distance) {
    Checks.atMost("neighbors", neighbors, points.rows(), "the number of points");
    return NeighborIndex.of(points, distance);
  }

  /** Refuses what {@link #index} would not have made. */
  static void check(NeighborIndex index, int neighbors, Distance distance, String name, int size) {
    Checks.atMost("neighbors", neighbors, index.points().rows(), "the number of points");
    if (index.distance() != distance) {
      throw new IllegalArgumentException(
          "index must be by " + distance + " but was by " + index.distance());
    }
    if (size != index.points().rows()) {
      throw new IllegalArgumentException(
          name + " has " + size + " entries but index has " + index.points().rows() + " points");
    }
  }

  static Neighbors nearest(NeighborIndex index, Matrix points, int neighbors) {
    Checks.learnedColumns(points.columns(), index.points().columns());
    return index.nearest("points", points, neighbors);
  }
}

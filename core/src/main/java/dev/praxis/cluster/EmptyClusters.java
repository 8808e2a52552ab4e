package dev.praxis.cluster;

import java.util.ArrayList;
import java.util.List;

/** The rule for empty clusters: each takes over the farthest row that its cluster can spare. */
final class EmptyClusters {
  private EmptyClusters() {}

  /** A row that becomes the only member of a cluster. */
  record Move(FarthestRows.Row row, int cluster) {}

  /** The clusters without rows, in order. */
  static List<Integer> of(CentroidSums sums, int clusters) {
    List<Integer> empty = new ArrayList<>();
    for (int c = 0; c < clusters; c++) {
      if (sums.members(c) == 0) {
        empty.add(c);
      }
    }
    return empty;
  }

  /**
   * Decides which rows move.
   *
   * @param farthest rows, the farthest first; at least {@code 2k} of them where there are so many
   * @throws IllegalArgumentException if no row at a positive distance is left
   */
  static List<Move> moves(
      List<Integer> empty, CentroidSums sums, List<FarthestRows.Row> farthest, int clusters) {
    long[] members = new long[clusters];
    for (int c = 0; c < clusters; c++) {
      members[c] = sums.members(c);
    }
    List<Move> moves = new ArrayList<>();
    for (FarthestRows.Row row : farthest) {
      if (moves.size() < empty.size() && row.squared() > 0 && members[row.cluster()] > 1) {
        members[row.cluster()]--;
        moves.add(new Move(row, empty.get(moves.size())));
      }
    }
    if (moves.size() < empty.size()) {
      throw tooFewDistinctRows(clusters - empty.size() + moves.size(), clusters);
    }
    return moves;
  }

  /** The refusal of more clusters than there are distinct rows. */
  static IllegalArgumentException tooFewDistinctRows(int distinct, int clusters) {
    return new IllegalArgumentException(
        "clusters must be at most the number of distinct rows of positive weight, "
            + distinct
            + ", but was "
            + clusters);
  }
}

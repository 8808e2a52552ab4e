package dev.praxis.benchmarks.cluster.peers;

/** Given starts. */
final class Starts {
  private Starts() {}

  /** Copies of the first k rows. */
  static double[][] firstRows(double[][] rows, int clusters) {
    double[][] starts = new double[clusters][];
    for (int c = 0; c < clusters; c++) {
      starts[c] = rows[c].clone();
    }
    return starts;
  }
}

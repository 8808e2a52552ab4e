package dev.praxis.benchmarks.cluster;

import dev.praxis.benchmarks.data.Mixture;
import dev.praxis.data.Matrix;
import dev.praxis.table.CsvFile;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The data that full fits are timed on. */
public enum Problem {
  /**
   * 150 flowers with four measurements, k = 3: the cost of a call rather than of the arithmetic.
   */
  IRIS(3) {
    @Override
    public Matrix points() {
      return CsvFile.of(
              "iris.csv",
              () -> {
                InputStream stream = Problem.class.getResourceAsStream("iris.csv");
                if (stream == null) {
                  throw new FileNotFoundException("iris.csv must be beside the benchmarks");
                }
                return new InputStreamReader(stream, StandardCharsets.UTF_8);
              })
          .withoutColumns("index", "label")
          .readMatrix();
    }
  },
  /** 100,000 × 32, k = 64. */
  MIXTURE(64) {
    @Override
    public Matrix points() {
      return Mixture.of(100_000, 32).points();
    }
  },
  /** 1,000,000 × 2, k = 8. */
  PLANE(8) {
    @Override
    public Matrix points() {
      return Mixture.of(1_000_000, 2).points();
    }
  };

  private final int clusters;

  Problem(int clusters) {
    this.clusters = clusters;
  }

  /** k. */
  public int clusters() {
    return clusters;
  }

  /** The points, {@code n × d}. */
  public abstract Matrix points();
}

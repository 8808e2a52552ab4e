package dev.praxis.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Matrix;
import dev.praxis.table.Table;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The workers of 1985, encoded by scikit-learn 1.2.1. */
class OrdinalEncoderTest {

  /** scikit-learn 1.2.1: OrdinalEncoder(). */
  @Test
  void workersHaveThePlacesOfScikitLearn() {
    Table workers = Wages.table();
    Matrix points =
        OrdinalEncoder.of("gender", "race", "occupation", "sector").fit(workers).transform(workers);

    assertArrayEquals(new double[] {0, 0, 2, 1}, points.row(0));
    assertArrayEquals(new double[] {1, 2, 3, 1}, points.row(533));
    double[] sums = {289, 947, 1249, 921};
    for (int j = 0; j < sums.length; j++) {
      assertEquals(sums[j], Arrays.stream(points.column(j)).sum());
    }
  }
}

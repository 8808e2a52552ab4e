package dev.praxis.neighbors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Absolute differences, added up or the largest of them, in the order of the columns. */
class ColumnDistancesSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Clouds.any();
  }

  @Property(tries = 100)
  void areThoseOfOnePairAfterTheOther(@ForAll("clouds") Matrix points) {
    int last = points.rows() - 1;
    double[][] columns = new double[points.columns()][];
    Arrays.setAll(columns, points::column);
    double[] sums = new double[points.rows()];
    double[] most = new double[points.rows()];

    ColumnDistances.add(points.toRowMajor(), last * points.columns(), columns, sums);
    ColumnDistances.largest(points.toRowMajor(), last * points.columns(), columns, most);

    for (int i = 0; i <= last; i++) {
      double sum = 0;
      double largest = 0;
      for (int j = 0; j < points.columns(); j++) {
        double difference = Math.abs(points.get(last, j) - points.get(i, j));
        sum += difference;
        largest = Math.max(largest, difference);
      }
      assertEquals(sum, sums[i]);
      assertEquals(largest, most[i]);
    }
  }
}

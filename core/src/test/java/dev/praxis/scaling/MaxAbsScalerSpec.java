package dev.praxis.scaling;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.largest;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Learner;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import dev.praxis.statistics.ColumnStatistics;
import java.util.Arrays;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Columns divided by their largest absolute value. */
@PropertyDefaults(tries = 150)
class MaxAbsScalerSpec implements TransformerContract<MaxAbsScaler.Model> {
  @Override
  public Learner<? super Matrix, MaxAbsScaler.Model> learner() {
    return new MaxAbsScaler();
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Clouds.any();
  }

  @Group
  class TheColumns {
    @Property
    void areDividedByTheirLargestAbsoluteValue(@ForAll("data") Matrix points) {
      Matrix scaled = new MaxAbsScaler().fit(points).transform(points);

      for (int j = 0; j < points.columns(); j++) {
        double[] column = points.column(j);
        double most = largest(column) > 0 ? largest(column) : 1;
        double[] divided = Arrays.stream(column).map(x -> x / most).toArray();
        assertArrayEquals(divided, scaled.column(j));
        assertEquals(largest(column) > 0 ? 1 : 0, largest(scaled.column(j)));
      }
    }

    @Property
    void keepTheirZeros(@ForAll("data") Matrix points) {
      double[] zeros = new double[points.columns()];

      assertArrayEquals(zeros, new MaxAbsScaler().fit(points).transform(zeros));
    }

    @Property
    void comeBack(@ForAll("data") Matrix points) {
      MaxAbsScaler.Model model = new MaxAbsScaler().fit(points);

      assertNear(points, model.inverse(model.transform(points)), points, 2.5e-16);
    }

    @Property
    void areTheSameAfterAChangeOfUnits(@ForAll("data") Matrix points) {
      Matrix doubled = Columns.mapped(points, x -> 8 * x);

      assertEquals(
          new MaxAbsScaler().fit(points).transform(points),
          new MaxAbsScaler().fit(doubled).transform(doubled));
    }
  }

  @Group
  class TheModel {
    @Property
    void isThatOfTheStreamAndOfTheStatistics(@ForAll("data") Matrix points) {
      MaxAbsScaler.Model model = new MaxAbsScaler().fit(points);

      assertEquals(new MaxAbsScaler(), model.learner());
      assertEquals(model, new MaxAbsScaler().fit(Blocky.cut(points, 5)));
      assertEquals(model, new MaxAbsScaler().fit(ColumnStatistics.of(points)));
    }
  }

  @Group
  class Extremes {
    @Example
    void ofAnySizeAreScaled() {
      Matrix large = Matrix.ofRowMajor(2, 2, -1e308, 1e-308, 5e307, 0);

      assertEquals(
          Matrix.ofRowMajor(2, 2, -1, 1, 0.5, 0), new MaxAbsScaler().fit(large).transform(large));
    }
  }

  @Group
  class Refusals {
    @Example
    void numbersThatOverflowAreNamed() {
      MaxAbsScaler.Model model = new MaxAbsScaler().fit(Matrix.ofRowMajor(1, 2, 0.5, 0.5));

      assertRefused("row 0, column 1 overflows when it is scaled", () -> model.transform(1, 1e308));
    }

    @Example
    void pointsThatComeBackHaveTheColumnsThatWereLearnedFrom() {
      MaxAbsScaler.Model model = new MaxAbsScaler().fit(Matrix.ofRowMajor(1, 2, 0.5, 0.5));

      assertRefused(
          "points must have 2 columns, as those that were learned from, but had 1",
          () -> model.inverse(Matrix.ofRowMajor(1, 1, 0)));
    }
  }
}

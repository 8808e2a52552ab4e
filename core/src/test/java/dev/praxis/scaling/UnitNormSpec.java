package dev.praxis.scaling;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Nearness.largest;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Learner;
import dev.praxis.contracts.TransformerContract;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Rows of length 1. */
@PropertyDefaults(tries = 150)
class UnitNormSpec implements TransformerContract<UnitNorm.Model> {
  @Override
  public Learner<? super Matrix, UnitNorm.Model> learner() {
    return UnitNorm.l2();
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Clouds.any();
  }

  @Provide
  Arbitrary<UnitNorm> norms() {
    return Arbitraries.of(UnitNorm.l1(), UnitNorm.l2(), UnitNorm.largest());
  }

  @Group
  class ARow {
    @Property
    void hasLengthOne(@ForAll("data") Matrix points, @ForAll("norms") UnitNorm learner) {
      Matrix scaled = learner.fit(points).transform(points);

      for (int i = 0; i < points.rows(); i++) {
        double expected = largest(points.row(i)) > 0 ? 1 : 0;
        assertWithin(4e-15, expected, length(learner, scaled.row(i)));
      }
    }

    @Property
    void isThatOfThePlainLoops(@ForAll("data") Matrix points, @ForAll("norms") UnitNorm learner) {
      Matrix scaled = learner.fit(points).transform(points);

      for (int i = 0; i < points.rows(); i++) {
        double[] x = points.row(i);
        double[] plain = PlainUnitNorm.divided(x, plainLength(learner, x));
        assertArrayEquals(plain, scaled.row(i), 4e-15);
      }
    }

    private double plainLength(UnitNorm learner, double... x) {
      return switch (learner.norm()) {
        case L1 -> PlainUnitNorm.l1(x);
        case L2 -> PlainUnitNorm.l2(x);
        case LARGEST -> PlainUnitNorm.largest(x);
      };
    }

    @Property
    void keepsItsDirection(@ForAll("data") Matrix points, @ForAll("norms") UnitNorm learner) {
      Matrix scaled = learner.fit(points).transform(points);

      for (int i = 0; i < points.rows(); i++) {
        double most = largest(points.row(i));
        double least = largest(scaled.row(i));
        for (int j = 0; j < points.columns() && most > 0; j++) {
          assertNear(points.get(i, j) / most, scaled.get(i, j) / least, 1e-14);
        }
      }
    }

    @Property
    void isTheSameHoweverLongItWas(
        @ForAll("data") Matrix points, @ForAll("norms") UnitNorm learner) {
      Matrix longer = Columns.mapped(points, x -> 0x1p+40 * x);

      assertEquals(learner.fit(points).transform(points), learner.fit(longer).transform(longer));
    }

    @Property
    void mayBeAsLongAsNumbersAre(@ForAll("norms") UnitNorm learner) {
      Matrix rows = Matrix.ofRowMajor(3, 2, 1.5e308, -1.5e308, 6e-320, 6e-320, 3e-200, 3e-200);
      Matrix scaled = learner.fit(rows).transform(rows);

      for (int i = 0; i < 3; i++) {
        assertWithin(1e-15, 1, length(learner, scaled.row(i)));
        assertEquals(scaled.get(i, 1), i == 0 ? -scaled.get(i, 0) : scaled.get(i, 0));
      }
    }

    @Example
    void ofZerosStaysAsItIs() {
      Matrix zeros = Matrix.ofRowMajor(2, 2, 0, 0, 3, 4);

      assertEquals(
          Matrix.ofRowMajor(2, 2, 0, 0, 0.6, 0.8), UnitNorm.l2().fit(zeros).transform(zeros));
    }
  }

  @Group
  class TheModel {
    @Example
    void knowsTheNumberOfColumnsAndNothingElse() {
      Matrix some = Matrix.ofRowMajor(1, 3, 1, 2, 3);

      assertEquals(new UnitNorm.Model(UnitNorm.l1(), 3), UnitNorm.l1().fit(some));
      assertEquals(
          UnitNorm.l1().fit(some), UnitNorm.l1().fit(Matrix.ofRowMajor(2, 3, 0, 0, 0, 0, 0, 0)));
    }

    @Example
    void hasTheNormThatItsNameSays() {
      assertArrayEquals(new double[] {0.25, -0.75}, transformed(UnitNorm.l1(), 1, -3));
      assertArrayEquals(new double[] {-0.6, 0.8}, transformed(UnitNorm.l2(), -3, 4));
      assertArrayEquals(new double[] {0.25, -1}, transformed(UnitNorm.largest(), 1, -4));
    }
  }

  private static double[] transformed(UnitNorm learner, double... point) {
    return learner.fit(Matrix.ofRows(point)).transform(point);
  }

  private static double length(UnitNorm learner, double... row) {
    return switch (learner.norm()) {
      case L1 -> Arrays.stream(row).map(Math::abs).sum();
      case L2 -> Math.sqrt(Arrays.stream(row).map(x -> x * x).sum());
      case LARGEST -> largest(row);
    };
  }
}

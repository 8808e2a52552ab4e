package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The exponential function: near the true value, and the same everywhere. */
class ExponentialSpec {
  private static final MathContext DIGITS = new MathContext(45);

  @Property(tries = 2000)
  void isWithinOneUnitInTheLastPlace(@ForAll @DoubleRange(min = -745, max = 709.7) double x) {
    assertNear(x);
  }

  @Property(tries = 2000)
  void isWithinOneUnitInTheLastPlaceNearZero(@ForAll @DoubleRange(min = -1, max = 1) double x) {
    assertNear(x);
    assertNear(x * 1e-9);
  }

  @Property(tries = 500)
  void isWithinOneUnitWhereItIsRoundedToTheLastBitsOfTheRange(
      @ForAll @DoubleRange(min = -745.2, max = -708) double x) {
    assertNear(x);
  }

  private static void assertNear(double x) {
    double found = Exponential.of(x);
    BigDecimal error = new BigDecimal(found).subtract(exact(x), DIGITS).abs();
    assertTrue(error.compareTo(new BigDecimal(Math.ulp(found))) <= 0, () -> x + " " + error);
  }

  /** By the series, of a number that is halved until it is small. */
  private static BigDecimal exact(double x) {
    int halvings = 12;
    BigDecimal small = new BigDecimal(x).divide(BigDecimal.valueOf(2).pow(halvings), DIGITS);
    MathContext more = new MathContext(60);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int n = 1; n < 40; n++) {
      term = term.multiply(small, more).divide(BigDecimal.valueOf(n), more);
      sum = sum.add(term, more);
    }
    return sum.pow(1 << halvings, more);
  }

  @Example
  void isExactAtTheEdges() {
    assertEquals(1, Exponential.of(0));
    assertEquals(1, Exponential.of(-0.0));
    assertEquals(0, Exponential.of(Double.NEGATIVE_INFINITY));
    assertEquals(0, Exponential.of(-1e300));
    assertEquals(0, Exponential.of(-745.2));
    assertEquals(Double.MIN_VALUE, Exponential.of(-745.1));
    assertEquals(Double.POSITIVE_INFINITY, Exponential.of(Double.POSITIVE_INFINITY));
    assertEquals(Double.POSITIVE_INFINITY, Exponential.of(709.79));
    assertEquals(StrictMath.exp(709.78), Exponential.of(709.78), Math.ulp(1e308));
    assertEquals(Double.NaN, Exponential.of(Double.NaN));
    assertEquals(1 + Double.MIN_VALUE, Exponential.of(Double.MIN_VALUE));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property(tries = 200)
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  void severalAtATimeAreThoseOfOne(@ForAll("seeds") long seed) {
    Random random = new Random(seed);
    double[] edges = {
      0.0, -0.0, 1e300, -1e300, Double.NaN, Double.NEGATIVE_INFINITY, -745.1, 709.7
    };
    double[] values = random.doubles(37, -1500, 1500).toArray();
    for (int i = 0; i < edges.length; i++) {
      values[random.nextInt(values.length)] = edges[i];
    }
    double[] expected = values.clone();
    for (int i = 0; i < 33; i++) {
      expected[i] = Exponential.of(-0.5 * values[i]);
    }
    double[] scalar = values.clone();
    KernelProvider.choose("scalar").get().exponentials(-0.5, scalar, 33);
    double[] vector = values.clone();
    KernelProvider.choose("vector").get().exponentials(-0.5, vector, 33);

    assertArrayEquals(expected, scalar);
    assertArrayEquals(expected, vector);
  }

  @Property(tries = 200)
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  void radialBasisFunctionsAreThoseOfOnePairAtATime(
      @ForAll("seeds") long seed, @ForAll @IntRange(min = 1, max = 70) int panels) {
    Random random = new Random(seed);
    int width = panels * Panels.WIDTH;
    double[] products = random.doubles(3 * width, -9, 9).toArray();
    double[] ofRows = {random.nextDouble(9), 1e6, Double.POSITIVE_INFINITY};
    double[] ofColumns = random.doubles(width + 2, 0, 9).toArray();
    ofColumns[2] = ofRows[0];
    products[0] = ofRows[0];
    double[] expected = new double[3 * width];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < width; j++) {
        double both = ofRows[i] + ofColumns[2 + j];
        expected[i * width + j] =
            Exponential.of(-0.7 * Math.abs(Math.fma(products[i * width + j], -2, both)));
      }
    }
    double[] scalar = products.clone();
    KernelProvider.choose("scalar").get().radials(-0.7, ofRows, 3, ofColumns, 2, width, scalar);
    double[] vector = products.clone();
    KernelProvider.choose("vector").get().radials(-0.7, ofRows, 3, ofColumns, 2, width, vector);

    assertEquals(1, expected[0]);
    assertEquals(0, expected[3 * width - 1]);
    assertArrayEquals(expected, scalar);
    assertArrayEquals(expected, vector);
  }
}

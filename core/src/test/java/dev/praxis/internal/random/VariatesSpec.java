package dev.praxis.internal.random;

import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;

/** Numbers drawn from other distributions. */
@PropertyDefaults(tries = 10)
class VariatesSpec {
  private static final int DRAWN = 4000;

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void normalNumbersAreNormal(@ForAll("seeds") long seed) {
    assertDrawnFrom(new NormalDistribution(0, 1), seed, Variates::normal);
  }

  @Property
  void sumsOfSquaresAreChiSquare(@ForAll("seeds") long seed) {
    for (double degrees : new double[] {1, 2, 3, 10, 1000}) {
      assertDrawnFrom(
          new ChiSquaredDistribution(degrees), seed, draws -> Variates.chiSquare(draws, degrees));
    }
  }

  @Property
  void theSameDrawsGiveTheSameNumbers(@ForAll("seeds") long seed) {
    assertEquals(Variates.normal(Draws.seeded(seed)), Variates.normal(Draws.seeded(seed)));
    assertEquals(
        Variates.chiSquare(Draws.seeded(seed), 5), Variates.chiSquare(Draws.seeded(seed), 5));
  }

  /** One in 10⁵ samples of the distribution is farther off. */
  private static void assertDrawnFrom(
      RealDistribution expected, long seed, ToDoubleFunction<Draws> variate) {
    Draws draws = Draws.seeded(seed);
    double[] sample = new double[DRAWN];
    Arrays.setAll(sample, i -> variate.applyAsDouble(draws));
    double farthest = new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(expected, sample);

    assertTrue(farthest < 2.47 / Math.sqrt(DRAWN), () -> expected + " is off by " + farthest);
    double deviation = Math.sqrt(expected.getNumericalVariance());
    double mean = Arrays.stream(sample).average().orElseThrow();
    assertWithin(4.5 * deviation / Math.sqrt(DRAWN), expected.getNumericalMean(), mean);
  }
}

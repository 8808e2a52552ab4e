package dev.praxis;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import org.junit.jupiter.api.Test;

/** The rules about the same bits can fail: each of these classes breaks one. */
class ArchitectureRulesTest {

  private static final class Sum {
    double of(double[] values) {
      return Arrays.stream(values).sum();
    }
  }

  private static final class SumOfMapped {
    double of(int[] values) {
      return IntStream.of(values).mapToDouble(Math::sqrt).sum();
    }
  }

  private static final class ReferredSum {
    ToDoubleFunction<DoubleStream> of() {
      return DoubleStream::sum;
    }
  }

  private static final class Average {
    double of(double[] values) {
      return DoubleStream.of(values).average().orElseThrow();
    }
  }

  private static final class Collected {
    double of(List<Double> values) {
      return values.stream().collect(Collectors.averagingDouble(value -> value));
    }
  }

  private static final class Statistics {
    double of(double[] values) {
      return DoubleStream.of(values).summaryStatistics().getMax();
    }
  }

  private static final class Prefix {
    void of(double[] values) {
      Arrays.parallelPrefix(values, Double::sum);
    }
  }

  private static final class Lanes {
    double of(DoubleVector vector) {
      return vector.reduceLanes(VectorOperators.ADD);
    }
  }

  private static final class Exponential {
    DoubleVector of(DoubleVector vector) {
      return vector.lanewise(VectorOperators.EXP);
    }
  }

  private static final class Tangent {
    double of(double x) {
      return Math.tanh(x);
    }
  }

  private static final class Harmless {
    double of(DoubleVector vector, int[] counts, double[] values) {
      double most = vector.lanewise(VectorOperators.SQRT).lane(0);
      return most + IntStream.of(counts).sum() + Arrays.stream(values).max().orElseThrow();
    }
  }

  @Test
  void sumsThatTheJdkLeavesOpenAreFound() {
    for (Class<?> offence :
        List.of(
            Sum.class,
            SumOfMapped.class,
            ReferredSum.class,
            Average.class,
            Collected.class,
            Statistics.class,
            Prefix.class,
            Lanes.class)) {
      assertTrue(
          breaks(ArchitectureTest.sumsHaveTheSameBitsEverywhere, offence), offence.getName());
    }
  }

  @Test
  void functionsThatTheJdkLeavesOpenAreFound() {
    for (Class<?> offence : List.of(Exponential.class, Tangent.class)) {
      assertTrue(
          breaks(ArchitectureTest.functionsHaveTheSameBitsEverywhere, offence), offence.getName());
    }
  }

  @Test
  void theRestIsAllowed() {
    assertFalse(breaks(ArchitectureTest.sumsHaveTheSameBitsEverywhere, Harmless.class));
    assertFalse(breaks(ArchitectureTest.functionsHaveTheSameBitsEverywhere, Harmless.class));
  }

  private static boolean breaks(ArchRule rule, Class<?> type) {
    return rule.evaluate(new ClassFileImporter().importClasses(type)).hasViolation();
  }
}

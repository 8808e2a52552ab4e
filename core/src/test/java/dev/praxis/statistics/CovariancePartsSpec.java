package dev.praxis.statistics;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.statistics.Covariances.assertCovariance;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.praxis.Blocky;
import dev.praxis.Clouds;
import dev.praxis.Sums;
import dev.praxis.Threads;
import dev.praxis.contracts.SummaryContract;
import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelKinds;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** One pass, however the rows are cut, shared and put together again. */
@PropertyDefaults(tries = 200)
class CovariancePartsSpec {
  @Provide
  Arbitrary<Matrix> clouds() {
    return Covariances.clouds();
  }

  @Provide
  Arbitrary<Matrix> large() {
    return Covariances.large();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Group
  class AsASummary implements SummaryContract<Matrix, Covariance> {
    @Override
    public Covariance summary(Matrix rows) {
      return Covariance.of(rows);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return Covariances.clouds().filter(points -> points.rows() >= 3);
    }

    @Override
    public void assertAgree(Covariance whole, Covariance merged, Matrix rows) {
      assertCovariance(rows, merged, 1e-13);
      assertEquals(whole.count(), merged.count());
    }
  }

  @Group
  class TheSameBits {
    @Property
    void comeFromAStreamHoweverItIsCut(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Covariance covariance = Covariance.of(points);
      Covariance streamed = Covariance.of(Blocky.cut(points, seed));

      assertEquals(covariance, streamed);
      assertEquals(covariance.hashCode(), streamed.hashCode());
      assertEquals(covariance.matrix(), streamed.matrix());
    }

    @Property(tries = 30)
    void comeFromAStreamThatThreadsShare(
        @ForAll("large") Matrix points, @ForAll("seeds") long seed) {
      Covariance covariance = Covariance.of(points);

      assertEquals(covariance, Covariance.of(Blocky.cut(points, seed)));
      assertCovariance(points, covariance, 1e-13);
    }

    @Property(tries = 20)
    void comeFromAnyNumberOfThreads(@ForAll("large") Matrix points) {
      Covariance covariance = Covariance.of(points);

      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(covariance, Threads.on(threads, () -> Covariance.of(points)));
      }
    }

    @Property
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void comeFromEitherKindOfKernels(@ForAll("clouds") Matrix points) {
      assertEquals(
          KernelKinds.onScalar(() -> Covariance.of(points)),
          KernelKinds.onVector(() -> Covariance.of(points)));
    }

    @Property
    void areOthersWhereOneNumberIsAnother(
        @ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      double[] values = points.toRowMajor();
      int at = new Random(seed).nextInt(values.length);
      values[at] = values[at] == 0 ? 1 : 2 * values[at];
      Covariance covariance = Covariance.of(points);
      Matrix other = Matrix.ofRowMajor(points.rows(), points.columns(), values);

      assertNotEquals(covariance, Covariance.of(other));
    }
  }

  @Group
  class Parts {
    @Property
    void mergedAreTheWhole(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Covariance merged =
          Blocky.cut(points, seed).blocks().stream()
              .map(Covariance::of)
              .reduce(Covariance::merge)
              .orElseThrow();

      assertCovariance(points, merged, 1e-13);
      assertEquals(points.rows(), merged.count());
      for (int j = 0; j < points.columns(); j++) {
        double mean = Sums.mean(points.column(j));
        double deviation = Math.sqrt(merged.matrix().get(j, j));
        assertWithin(4 * Math.ulp(mean) + 1e-14 * deviation, mean, merged.means().get(0, j));
      }
    }

    @Property
    void mergedInAnyOrderAreTheWhole(@ForAll("clouds") Matrix points, @ForAll("seeds") long seed) {
      Covariance merged =
          Blocky.cut(points, seed).blocks().stream()
              .map(Covariance::of)
              .reduce((all, next) -> next.merge(all))
              .orElseThrow();

      assertCovariance(points, merged, 1e-13);
    }

    @Property
    void mergedStayAsTheyWere(@ForAll("clouds") Matrix points) {
      Covariance part = Covariance.of(points);
      Covariance twice = part.merge(part);

      assertEquals(Covariance.of(points), part);
      assertNotEquals(part, twice);
      assertEquals(2L * points.rows(), twice.count());
      // The same sums, twice: only the divisor is another one.
      int n = points.rows();
      double larger = 2.0 * (n - 1) / (2 * n - 1);
      assertCovariance(twice.matrix(), part.matrix(), larger, 1e-14);
    }
  }
}

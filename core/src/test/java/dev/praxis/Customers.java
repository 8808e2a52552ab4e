package dev.praxis;

import dev.praxis.table.CategoryColumn;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Tables as a shop has them: age and income with holes, the shirt size, which may be missing too,
 * what was spent, and whether the customer came back.
 */
public final class Customers {
  private static final double NONE = Double.NaN;
  private static final List<String> SIZES = List.of("small", "large", "huge", "tiny");

  private Customers() {}

  /** Eight customers, of whom one alone wears a huge shirt. */
  public static Table eight() {
    return Table.of("age", NumberColumn.of(10, NONE, 30, 52, NONE, 23, 47, 35))
        .with("income", NumberColumn.of(1, 5, NONE, 9, 4, 2, 8, 3))
        .with(
            "shirt_size",
            CategoryColumn.ofNames(
                List.of("small", "large", "small", "huge", "large", "small", "large", "small")))
        .with("spent", NumberColumn.of(3, 9, 4, 11, 7, 2, 8, 6))
        .with("came_back", CategoryColumn.ofCodes(new int[] {0, 1, 0, 1, 1, 0, 1, 0}, answers()));
  }

  /**
   * Any number of them from {@code least} to 40, on any scale. What is missing is in every third
   * row, so that there is something in whatever two folds leave to learn from.
   */
  public static Arbitrary<Table> atLeast(int least) {
    return Combinators.combine(
            Arbitraries.integers().between(least, 40),
            Arbitraries.of(0.0, 1.0, 1e-60, 1e60),
            Clouds.seeds())
        .as((n, scale, seed) -> table(n, scale, new Random(seed)));
  }

  private static Table table(int n, double scale, Random random) {
    int[] sizes =
        IntStream.range(0, n).map(i -> random.nextInt(SIZES.size()) - (i % 3) / 2).toArray();
    int[] cameBack = IntStream.range(0, n).map(i -> i % 2).toArray();
    return Table.of("age", withHoles(n, scale, random))
        .with("income", withHoles(n, scale, random))
        .with("shirt_size", CategoryColumn.ofCodes(sizes, SIZES))
        .with("spent", NumberColumn.of(IntStream.range(0, n).mapToDouble(i -> i * i).toArray()))
        .with("came_back", CategoryColumn.ofCodes(cameBack, answers()));
  }

  private static NumberColumn withHoles(int n, double scale, Random random) {
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = scale * random.nextGaussian();
      values[i] = i % 3 == 2 && random.nextBoolean() ? NONE : values[i];
    }
    return NumberColumn.of(values);
  }

  private static List<String> answers() {
    return List.of("no", "yes");
  }
}

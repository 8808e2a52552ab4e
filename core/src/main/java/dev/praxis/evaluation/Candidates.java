package dev.praxis.evaluation;

import dev.praxis.internal.Checks;
import dev.praxis.internal.random.Draws;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Lists of hyperparameters to try: every point of a grid, or random draws.
 *
 * <p>A grid of v values for each of p hyperparameters is vᵖ candidates, and most of them repeat the
 * values that matter. The same number of random draws tries a new value of each every time
 * (Bergstra and Bengio, "Random search for hyper-parameter optimization", JMLR 13, 2012).
 */
public final class Candidates {
  private Candidates() {}

  /**
   * Every pair of values, those of the second list changing fastest.
   *
   * @param first values of one hyperparameter, at least one
   * @param second values of another, at least one
   * @param join makes a candidate of a value of each, for example a record's constructor
   * @throws IllegalArgumentException if a list is empty
   */
  public static <A, B, H> List<H> grid(
      List<A> first, List<B> second, BiFunction<? super A, ? super B, ? extends H> join) {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(join, "join");
    Checks.notEmpty("first values", "value", first.size());
    Checks.notEmpty("second values", "value", second.size());
    List<H> candidates = new ArrayList<>();
    for (A a : first) {
      for (B b : second) {
        candidates.add(Objects.requireNonNull(join.apply(a, b), "candidate"));
      }
    }
    return List.copyOf(candidates);
  }

  /**
   * Every combination of values, as maps from names to values; sorted by name, whatever the order
   * of the map given, and those of the last name changing fastest.
   *
   * @param values the values of each hyperparameter, by name; at least one of each
   * @throws IllegalArgumentException if there is no name, or a name without values
   */
  public static List<Map<String, Double>> grid(Map<String, List<Double>> values) {
    Objects.requireNonNull(values, "values");
    Checks.notEmpty("hyperparameters", "hyperparameter", values.size());
    List<Map<String, Double>> candidates = List.of(Map.of());
    for (Map.Entry<String, List<Double>> entry : new TreeMap<>(values).entrySet()) {
      String name = "values of " + entry.getKey();
      List<Double> some = Checks.copy(name, entry.getValue());
      Checks.notEmpty(name, "value", some.size());
      candidates = grid(candidates, some, (map, value) -> with(map, entry, value));
    }
    return candidates;
  }

  private static Map<String, Double> with(
      Map<String, Double> map, Map.Entry<String, ?> entry, Double value) {
    Map<String, Double> more = new TreeMap<>(map);
    more.put(entry.getKey(), value);
    return Collections.unmodifiableMap(more);
  }

  /**
   * Random draws. Candidate i depends on the seed and on i alone, so a longer list begins as a
   * shorter one.
   *
   * <pre>{@code
   * Candidates.random(50, 7, draw -> draw.logUniform(1e-6, 1e3));
   * }</pre>
   *
   * @param count how many, at least 1
   * @param seed the same seed draws the same candidates
   * @param candidate makes a candidate of what it draws
   * @throws IllegalArgumentException if the count is below 1
   */
  public static <H> List<H> random(
      int count, long seed, Function<? super Draw, ? extends H> candidate) {
    Checks.atLeast("count", count, 1);
    Objects.requireNonNull(candidate, "candidate");
    Draws draws = Draws.seeded(seed);
    List<H> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      H drawn = candidate.apply(new Draw(draws.split(i)));
      candidates.add(Objects.requireNonNull(drawn, "candidate"));
    }
    return List.copyOf(candidates);
  }

  /** Draws the values of one random candidate; good for that candidate only. */
  public static final class Draw {
    private final Draws draws;

    private Draw(Draws draws) {
      this.draws = draws;
    }

    /**
     * A number from {@code from} up to, but without, {@code to}, all equally likely.
     *
     * @throws IllegalArgumentException unless both are finite and {@code from} is below {@code to}
     */
    public double uniform(double from, double to) {
      requireAscending(from, to);
      double u = draws.nextDouble();
      return Math.max(from, Math.min(from * (1 - u) + to * u, Math.nextDown(to)));
    }

    /**
     * A number from {@code from} to {@code to}, both included, whose logarithm is uniform: as
     * likely between 0.01 and 0.1 as between 10 and 100. For penalties and rates, of which the
     * magnitude is unknown. Between bounds so near that their logarithms are the same double, the
     * number itself is {@link #uniform}.
     *
     * @throws IllegalArgumentException unless {@code from} is above 0 and below a finite {@code to}
     */
    public double logUniform(double from, double to) {
      if (!(from > 0)) {
        throw new IllegalArgumentException("from must be above 0 but was " + from);
      }
      requireAscending(from, to);
      double least = StrictMath.log(from);
      double most = StrictMath.log(to);
      if (!(least < most)) {
        return uniform(from, to);
      }
      return Math.max(from, Math.min(StrictMath.exp(uniform(least, most)), to));
    }

    /**
     * A whole number from {@code from} to {@code to}, both included, all equally likely.
     *
     * @throws IllegalArgumentException if {@code to} is below {@code from}
     */
    public int whole(int from, int to) {
      Checks.atLeast("to", to, from);
      return (int) (from + draws.nextBelow((long) to - from + 1));
    }

    /**
     * One of some values, all equally likely.
     *
     * @throws IllegalArgumentException if there is none
     */
    public <T> T oneOf(List<T> values) {
      Checks.notEmpty("values", "value", Objects.requireNonNull(values, "values").size());
      return values.get((int) draws.nextBelow(values.size()));
    }

    private static void requireAscending(double from, double to) {
      if (!(from < to && Double.isFinite(from) && Double.isFinite(to))) {
        throw new IllegalArgumentException(
            "from must be below to, both finite, but they were " + from + " and " + to);
      }
    }
  }
}

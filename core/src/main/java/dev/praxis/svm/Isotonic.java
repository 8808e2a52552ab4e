package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.internal.raw.Raw;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How probable the second class is for a decision value, as the rising function that is nearest to
 * the classes of rows that were not learned from.
 *
 * <pre>{@code
 * minimise   Σᵢ wᵢ (g(fᵢ) − tᵢ)²      over rising g;   t = 1 for rows of the second class, else 0
 * }</pre>
 *
 * <p>By pooling adjacent violators: values in rising order, neighbours whose means fall are one.
 * Equal values are one from the start. Between two values g is a straight line, beyond the last it
 * is constant. Sources: Ayer et al., "An empirical distribution function for sampling with
 * incomplete information", Ann. Math. Stat. 26 (1955); Zadrozny and Elkan, "Transforming classifier
 * scores into accurate multiclass probability estimates", KDD (2002).
 */
final class Isotonic {
  private final double[] values;
  private final double[] probabilities;

  private Isotonic(double[] values, double[] probabilities) {
    this.values = values;
    this.probabilities = probabilities;
  }

  /** From {@code 2 × s} numbers: the values at which the line bends, and g there. */
  static Isotonic of(Matrix steps) {
    return new Isotonic(steps.row(0), steps.row(1));
  }

  /**
   * The nearest rising function, {@code 2 × s}: the values at which the line bends, and g there.
   *
   * @param decisions f, at least one
   * @param signs +1 for rows of the second class, −1 for those of the first
   * @param weights how often each row counts
   */
  static Matrix steps(double[] decisions, int[] signs, double[] weights) {
    Pools pools = new Pools(decisions.length);
    IntStream.range(0, decisions.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> decisions[i]))
        .forEach(i -> pools.add(decisions[i], signs[i] > 0 ? weights[i] : 0, weights[i]));
    return pools.steps();
  }

  /** How probable the second class is. */
  double at(double decision) {
    int last = values.length - 1;
    if (!(decision > values[0])) {
      return probabilities[0];
    }
    if (!(decision < values[last])) {
      return probabilities[last];
    }
    int below = 0;
    for (int above = last; above - below > 1; ) {
      int middle = (below + above) >>> 1;
      if (values[middle] <= decision) {
        below = middle;
      } else {
        above = middle;
      }
    }
    double share = (decision - values[below]) / (values[below + 1] - values[below]);
    double rise = probabilities[below + 1] - probabilities[below];
    return Math.min(probabilities[below + 1], Math.fma(rise, share, probabilities[below]));
  }

  /** Runs of values that have one mean, in rising order. */
  private static final class Pools {
    private final double[] first;
    private final double[] last;
    private final double[] seconds;
    private final double[] weights;
    private int count;

    Pools(int most) {
      first = new double[most];
      last = new double[most];
      seconds = new double[most];
      weights = new double[most];
    }

    /** Adds a value that is no smaller than those before. */
    void add(double value, double second, double weight) {
      first[count] = value;
      last[count] = value;
      seconds[count] = second;
      weights[count++] = weight;
      while (count > 1 && first[count - 1] == last[count - 2]) {
        pool();
      }
    }

    /** The last two are one. */
    private void pool() {
      count--;
      last[count - 1] = last[count];
      seconds[count - 1] += seconds[count];
      weights[count - 1] += weights[count];
    }

    /** Pools whose means do not rise are one: compared without a division, which would round. */
    private void level() {
      int all = count;
      count = 0;
      for (int i = 0; i < all; i++) {
        first[count] = first[i];
        last[count] = last[i];
        seconds[count] = seconds[i];
        weights[count++] = weights[i];
        while (count > 1
            && seconds[count - 2] * weights[count - 1] >= seconds[count - 1] * weights[count - 2]) {
          pool();
        }
      }
    }

    Matrix steps() {
      level();
      int size = 0;
      double[] steps = new double[2 * count];
      double[] means = new double[2 * count];
      for (int p = 0; p < count; p++) {
        steps[size] = first[p];
        means[size++] = seconds[p] / weights[p];
        if (last[p] > first[p]) {
          steps[size] = last[p];
          means[size++] = seconds[p] / weights[p];
        }
      }
      double[] both = new double[2 * size];
      System.arraycopy(steps, 0, both, 0, size);
      System.arraycopy(means, 0, both, size, size);
      return Raw.matrix(2, size, both);
    }
  }
}

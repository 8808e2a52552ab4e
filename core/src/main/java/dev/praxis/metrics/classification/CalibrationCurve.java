package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import dev.praxis.internal.decimals.Decimals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Whether things that are predicted with 70 % happen in 70 % of the cases: rows in bins of similar
 * probability, and in each bin the mean probability beside the share of positives. Also called
 * reliability diagram.
 *
 * <p>A bin reaches from above its lower edge to its upper edge, which is part of it, and the lowest
 * holds its lower edge, too: a probability on an edge belongs to the bin below. Edges and means are
 * exact before they are rounded to a double, so a probability of 0.3 lies on the third edge of ten,
 * the mean of three times 0.1 is 0.1, and the order of the rows changes no bit. Bins without rows
 * are left out.
 *
 * <p>Rules as {@code calibration_curve} of scikit-learn 1.9.1, whose edges may be a last digit off.
 * Cost: {@code O(n log n)} for quantiles, otherwise {@code O(n log bins)}.
 *
 * @param bins the bins that have rows, in ascending order
 */
public record CalibrationCurve(List<Bin> bins) {

  /** Where the edges of the bins are. */
  public enum Edges {
    /** Equally far from one another: edge k is the double nearest to k / bins. {@code uniform}. */
    EVEN,
    /**
     * At quantiles of the probabilities, so that bins have about as many rows: edge k is at place
     * {@code k · (n − 1) / bins} of the sorted probabilities, counted from 0, and between two of
     * them where that is no whole number. {@code quantile}.
     */
    QUANTILES
  }

  /**
   * Rows of similar probability.
   *
   * @param meanProbability their mean predicted probability
   * @param positiveShare the share of them that is positive
   * @param rows how many they are
   */
  public record Bin(double meanProbability, double positiveShare, int rows) {
    /** Checks that these are two shares of at least one row. */
    public Bin {
      ClassProbabilities.checkShare("meanProbability", meanProbability);
      ClassProbabilities.checkShare("positiveShare", positiveShare);
      Checks.atLeast("rows", rows, 1);
    }

    /** How far the mean probability and the share of positives are apart, as they are written. */
    private BigDecimal apart() {
      return Decimals.of(meanProbability).subtract(Decimals.of(positiveShare)).abs();
    }
  }

  /** How many bins there are unless asked for: as in scikit-learn. */
  private static final int DEFAULT_BINS = 5;

  /** Copies the bins. */
  public CalibrationCurve {
    bins = Checks.copy("bins", bins);
    Checks.atLeast("bins", bins.size(), 1);
  }

  /** The curve in 5 bins with even edges; otherwise as the longer form. */
  public static CalibrationCurve of(Labels truth, Targets probabilities) {
    return of(truth, probabilities, DEFAULT_BINS, Edges.EVEN);
  }

  /**
   * The curve of predicted probabilities.
   *
   * @param truth n labels of two classes, of which class 1, the second name, is the positive one;
   *     {@link OneVersusRest} chooses another
   * @param probabilities n probabilities of class 1
   * @param bins at least 1
   * @param edges where the edges of the bins are
   * @throws IllegalArgumentException if there are not as many probabilities as labels, more than
   *     two classes, one class with a name, no bins, or a probability is not between 0 and 1
   */
  public static CalibrationCurve of(Labels truth, Targets probabilities, int bins, Edges edges) {
    ClassProbabilities.check(truth, probabilities);
    Checks.atLeast("bins", bins, 1);
    boolean even = Objects.requireNonNull(edges, "edges") == Edges.EVEN;
    double[] inner = even ? even(bins) : quantiles(probabilities.toArray(), bins);
    UnitSum[] sums = new UnitSum[bins];
    int[] positives = new int[bins];
    int[] rows = new int[bins];
    for (int i = 0; i < truth.size(); i++) {
      int bin = bin(inner, probabilities.value(i));
      if (rows[bin] == 0) {
        sums[bin] = new UnitSum();
      }
      sums[bin].add(probabilities.value(i));
      positives[bin] += truth.code(i);
      rows[bin]++;
    }
    List<Bin> filled = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      if (rows[bin] > 0) {
        double mean = sums[bin].over(rows[bin]);
        filled.add(new Bin(mean, (double) positives[bin] / rows[bin], rows[bin]));
      }
    }
    return new CalibrationCurve(filled);
  }

  /**
   * The expected calibration error: the mean, over all rows, of how far the mean probability and
   * the share of positives of their bin are apart. It depends on the bins. Exactly 0 if the two are
   * equal in every bin.
   */
  public double error() {
    BigDecimal sum = BigDecimal.ZERO;
    long rows = 0;
    for (Bin bin : bins) {
      sum = sum.add(bin.apart().multiply(BigDecimal.valueOf(bin.rows())));
      rows += bin.rows();
    }
    return Decimals.quotient(sum, BigDecimal.valueOf(rows));
  }

  /** The edges between the bins. */
  private static double[] even(int bins) {
    double[] inner = new double[bins - 1];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = (i + 1.0) / bins;
    }
    return inner;
  }

  /**
   * The edges between the bins, each moved down to the row at or before it: between that row and
   * the next one there is none, so the same rows are below.
   */
  private static double[] quantiles(double[] probabilities, int bins) {
    Arrays.sort(probabilities);
    double[] inner = new double[bins - 1];
    for (int i = 0; i < inner.length; i++) {
      long place = (i + 1L) * (probabilities.length - 1) / bins;
      inner[i] = probabilities[(int) place];
    }
    return inner;
  }

  /** The first bin whose upper edge is not below the probability. */
  private static int bin(double[] inner, double probability) {
    int low = 0;
    int high = inner.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (inner[middle] < probability) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}

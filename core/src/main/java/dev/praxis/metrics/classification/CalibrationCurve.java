package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.Checks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Whether things that are predicted with 70 % happen in 70 % of the cases: rows in bins of similar
 * probability, and in each bin the mean probability beside the share of positives. Also called
 * reliability diagram.
 *
 * <p>A bin reaches from above its lower edge to its upper edge, which is part of it, and the lowest
 * holds its lower edge, too. Bins without rows are left out. Rules as {@code calibration_curve} of
 * scikit-learn 1.9.1. Cost: {@code O(n log n)} for quantiles, otherwise {@code O(n log bins)}.
 *
 * @param bins the bins that have rows, in ascending order
 */
public record CalibrationCurve(List<Bin> bins) {

  /** Where the edges of the bins are. */
  public enum Edges {
    /** Equally far from one another, from 0 to 1: {@code uniform}. */
    EVEN,
    /**
     * At quantiles of the probabilities, so that bins have about as many rows: {@code quantile}.
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
  public record Bin(double meanProbability, double positiveShare, int rows) {}

  /** How many bins there are unless asked for: as in scikit-learn. */
  private static final int DEFAULT_BINS = 5;

  /** Copies the bins. */
  public CalibrationCurve {
    bins = List.copyOf(bins);
    Checks.atLeast("bins", bins.size(), 1);
  }

  /** The curve in 5 bins with even edges; otherwise as the longer form. */
  public static CalibrationCurve of(Labels truth, Targets probabilities) {
    return of(truth, probabilities, DEFAULT_BINS, Edges.EVEN);
  }

  /**
   * The curve of predicted probabilities.
   *
   * @param truth n labels of two classes, 1 being the positive one
   * @param probabilities n probabilities of class 1
   * @param bins at least 1
   * @param edges where the edges of the bins are
   * @throws IllegalArgumentException if there are not as many probabilities as labels, more than
   *     two classes, no bins, or a probability is not between 0 and 1
   */
  public static CalibrationCurve of(Labels truth, Targets probabilities, int bins, Edges edges) {
    ClassProbabilities.check(truth, probabilities);
    Checks.atLeast("bins", bins, 1);
    double[] inner = edges == Edges.EVEN ? even(bins) : quantiles(probabilities.toArray(), bins);
    double[] sums = new double[bins];
    int[] positives = new int[bins];
    int[] rows = new int[bins];
    for (int i = 0; i < truth.size(); i++) {
      int bin = bin(inner, probabilities.value(i));
      sums[bin] += probabilities.value(i);
      positives[bin] += truth.code(i);
      rows[bin]++;
    }
    List<Bin> filled = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      if (rows[bin] > 0) {
        filled.add(new Bin(sums[bin] / rows[bin], (double) positives[bin] / rows[bin], rows[bin]));
      }
    }
    return new CalibrationCurve(filled);
  }

  /**
   * The expected calibration error: the mean, over all rows, of how far the mean probability and
   * the share of positives of their bin are apart. It depends on the bins.
   */
  public double error() {
    double sum = 0;
    int rows = 0;
    for (Bin bin : bins) {
      sum += bin.rows() * Math.abs(bin.meanProbability() - bin.positiveShare());
      rows += bin.rows();
    }
    return sum / rows;
  }

  /** The edges between the bins. */
  private static double[] even(int bins) {
    double[] inner = new double[bins - 1];
    for (int i = 0; i < inner.length; i++) {
      inner[i] = (i + 1) * (1.0 / bins);
    }
    return inner;
  }

  /** The edges between the bins, on a line between neighbours where they fall between rows. */
  private static double[] quantiles(double[] probabilities, int bins) {
    Arrays.sort(probabilities);
    double[] inner = new double[bins - 1];
    for (int i = 0; i < inner.length; i++) {
      double place = (i + 1) * (1.0 / bins) * (probabilities.length - 1);
      int below = (int) place;
      int above = Math.min(below + 1, probabilities.length - 1);
      inner[i] = between(probabilities[below], probabilities[above], place - below);
    }
    return inner;
  }

  /** On a line, from the nearer end, so that rounding cannot lead beyond the other one. */
  private static double between(double low, double high, double part) {
    return part < 0.5 ? low + part * (high - low) : high - (1 - part) * (high - low);
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

package dev.praxis.metrics;

import dev.praxis.internal.compute.Blocks;
import java.util.Arrays;

/**
 * What is summed up over pairs of a true and a predicted number, in a form that can be merged.
 *
 * <p>Spreads are sums of squared deviations from the mean, merged by the rule of Chan, Golub and
 * LeVeque ("Algorithms for computing the sample variance", The American Statistician 37, 1983), so
 * that numbers far from zero lose no digits and equal numbers have a spread of exactly zero. A mean
 * is kept as one of the numbers and the rest of the way, for the same reason.
 *
 * @param count the number of pairs, n
 * @param originTruth one of the true numbers
 * @param restTruth the mean of the true numbers less that one
 * @param spreadTruth the sum of squared deviations of the true numbers
 * @param originError one of the errors, true minus predicted
 * @param restError the mean of the errors less that one
 * @param spreadError the sum of squared deviations of the errors
 * @param absolutes the sum of the absolute errors
 * @param largest the largest absolute error
 */
record ErrorSums(
    long count,
    double originTruth,
    double restTruth,
    double spreadTruth,
    double originError,
    double restError,
    double spreadError,
    double absolutes,
    double largest) {

  /** Pairs in a block: with both arrays 64 KiB. */
  private static final int BLOCK = 4096;

  /** The sums over all pairs, block by block, merged in the order of the blocks. */
  static ErrorSums of(double[] truth, double[] predicted) {
    ErrorSums[] parts = new ErrorSums[Blocks.count(truth.length, BLOCK)];
    Blocks.forEach(
        parts.length,
        () -> {
          Lanes lanes = new Lanes();
          return block -> {
            int from = block * BLOCK;
            int to = from + Math.min(BLOCK, truth.length - from);
            parts[block] = lanes.sums(truth, predicted, from, to);
          };
        });
    ErrorSums sums = parts[0];
    for (int block = 1; block < parts.length; block++) {
      sums = sums.merge(parts[block]);
    }
    return sums;
  }

  /** The sums of these pairs and others. */
  ErrorSums merge(ErrorSums other) {
    long both = count + other.count;
    double share = (double) other.count / both;
    double truths = (other.originTruth - originTruth) + (other.restTruth - restTruth);
    double errors = (other.originError - originError) + (other.restError - restError);
    return new ErrorSums(
        both,
        originTruth,
        restTruth + truths * share,
        spreadTruth + other.spreadTruth + truths * truths * (count * share),
        originError,
        restError + errors * share,
        spreadError + other.spreadError + errors * errors * (count * share),
        absolutes + other.absolutes,
        Math.max(largest, other.largest));
  }

  /** The mean of the true numbers. */
  double meanTruth() {
    return originTruth + restTruth;
  }

  /** The mean of true minus predicted. */
  double meanError() {
    return originError + restError;
  }

  /** The mean of the squared errors. */
  double meanSquare() {
    return spreadError / count + meanError() * meanError();
  }

  /** Whether nothing that was squared was too large for it. */
  boolean areFinite() {
    return Double.isFinite(spreadTruth) && Double.isFinite(meanSquare());
  }

  /**
   * The sums of one block, in one pass. Pair i is added in lane i mod 128, and the lanes are added
   * up in their order: the additions of a lane wait for each other, those of different lanes do
   * not, and a loop over arrays that are indexed by the lane alone is one that HotSpot vectorises.
   *
   * <p>Deviations are first taken from the first pair. It is one of the pairs, so it is within √n
   * standard deviations of the mean, and the correction costs at most a factor n in rounding.
   */
  private static final class Lanes {
    private static final int WIDTH = 128;

    private final double[] truth = new double[WIDTH];
    private final double[] predicted = new double[WIDTH];
    private final double[] truths = new double[WIDTH];
    private final double[] truthSquares = new double[WIDTH];
    private final double[] errors = new double[WIDTH];
    private final double[] errorSquares = new double[WIDTH];
    private final double[] absolutes = new double[WIDTH];
    private final double[] largest = new double[WIDTH];

    ErrorSums sums(double[] allTruth, double[] allPredicted, int from, int to) {
      for (double[] lanes :
          new double[][] {truths, truthSquares, errors, errorSquares, absolutes, largest}) {
        Arrays.fill(lanes, 0);
      }
      double truth0 = allTruth[from];
      double error0 = truth0 - allPredicted[from];
      for (int i = from; i < to; i += WIDTH) {
        int count = Math.min(WIDTH, to - i);
        System.arraycopy(allTruth, i, truth, 0, count);
        System.arraycopy(allPredicted, i, predicted, 0, count);
        add(count, truth0, error0);
      }
      return folded(to - from, truth0, error0);
    }

    private void add(int count, double truth0, double error0) {
      for (int lane = 0; lane < count; lane++) {
        double error = truth[lane] - predicted[lane];
        double absolute = Math.abs(error);
        double fromTruth0 = truth[lane] - truth0;
        double fromError0 = error - error0;
        truths[lane] += fromTruth0;
        truthSquares[lane] += fromTruth0 * fromTruth0;
        errors[lane] += fromError0;
        errorSquares[lane] += fromError0 * fromError0;
        absolutes[lane] += absolute;
        largest[lane] = Math.max(largest[lane], absolute);
      }
    }

    private ErrorSums folded(int count, double truth0, double error0) {
      double truthShift = total(truths) / count;
      double errorShift = total(errors) / count;
      double most = 0;
      for (double one : largest) {
        most = Math.max(most, one);
      }
      return new ErrorSums(
          count,
          truth0,
          truthShift,
          Math.max(0, total(truthSquares) - count * truthShift * truthShift),
          error0,
          errorShift,
          Math.max(0, total(errorSquares) - count * errorShift * errorShift),
          total(absolutes),
          most);
    }

    private static double total(double[] lanes) {
      double sum = 0;
      for (double lane : lanes) {
        sum += lane;
      }
      return sum;
    }
  }
}

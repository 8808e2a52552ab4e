package dev.praxis.metrics.regression;

import dev.praxis.internal.compute.Blocks;
import java.util.Arrays;

/**
 * Sums over pairs of a true and a predicted number, in a form that can be merged.
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
 */
record ErrorSums(
    long count,
    double originTruth,
    double restTruth,
    double spreadTruth,
    double originError,
    double restError,
    double spreadError,
    double absolutes) {

  /** Pairs in a block: enough that to fold the lanes is little beside adding them. */
  private static final int BLOCK = 1 << 14;

  /** The sums over all pairs, block by block, merged in the order of the blocks. */
  static ErrorSums of(double[] truth, double[] predicted) {
    ErrorSums[] parts = new ErrorSums[Blocks.count(truth.length, BLOCK)];
    Blocks.forEach(
        parts.length,
        () -> {
          BlockSums own = new BlockSums();
          return block -> {
            int from = block * BLOCK;
            int to = from + Math.min(BLOCK, truth.length - from);
            parts[block] = own.sums(truth, predicted, from, to);
          };
        });
    ErrorSums sums = parts[0];
    for (int block = 1; block < parts.length; block++) {
      sums = sums.merge(parts[block]);
    }
    return sums;
  }

  /** The largest absolute error. */
  static double largest(double[] truth, double[] predicted) {
    double[] parts = new double[Blocks.count(truth.length, BLOCK)];
    Blocks.forEach(
        parts.length,
        () ->
            block -> {
              int from = block * BLOCK;
              int to = from + Math.min(BLOCK, truth.length - from);
              double most = 0;
              for (int i = from; i < to; i++) {
                double error = Math.abs(truth[i] - predicted[i]);
                most = error > most ? error : most;
              }
              parts[block] = most;
            });
    return Arrays.stream(parts).max().orElse(0);
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
        absolutes + other.absolutes);
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

  /** Whether no square has overflowed. */
  boolean areFinite() {
    return Double.isFinite(spreadTruth) && Double.isFinite(meanSquare());
  }

  /**
   * The sums of one block, in one pass. Pair i is added in lane i mod 128, and the lanes are added
   * up in their order: the additions of a lane wait for each other, those of different lanes do
   * not, and a loop over arrays that are indexed by the lane alone is one that HotSpot vectorises.
   * Four pairs of a lane are added to one another before they are added to it, as long as there are
   * so many: to fetch a sum and put it back takes longer than the additions.
   *
   * <p>Deviations are first taken from one of the numbers. Any of them is within √n standard
   * deviations of the mean, so that the correction costs at most a factor n in rounding; and it
   * costs that where the number lies far from all others. So it is the middle one of three, which a
   * single number of that kind is not.
   */
  private static final class BlockSums {
    private static final int WIDTH = 128;

    private final Stretch first = new Stretch();
    private final Stretch second = new Stretch();
    private final Stretch third = new Stretch();
    private final Stretch fourth = new Stretch();
    private final double[] truths = new double[WIDTH];
    private final double[] truthSquares = new double[WIDTH];
    private final double[] errors = new double[WIDTH];
    private final double[] errorSquares = new double[WIDTH];
    private final double[] absolutes = new double[WIDTH];

    ErrorSums sums(double[] truth, double[] predicted, int from, int to) {
      for (double[] lanes :
          new double[][] {truths, truthSquares, errors, errorSquares, absolutes}) {
        Arrays.fill(lanes, 0);
      }
      int half = from + (to - from) / 2;
      int last = to - 1;
      double truth0 = middle(truth[from], truth[half], truth[last]);
      double error0 =
          middle(
              truth[from] - predicted[from],
              truth[half] - predicted[half],
              truth[last] - predicted[last]);
      int at = from;
      for (; to - at >= 4 * WIDTH; at += 4 * WIDTH) {
        first.load(truth, predicted, at, WIDTH);
        second.load(truth, predicted, at + WIDTH, WIDTH);
        third.load(truth, predicted, at + 2 * WIDTH, WIDTH);
        fourth.load(truth, predicted, at + 3 * WIDTH, WIDTH);
        addDeviations(
            first.truth, second.truth, third.truth, fourth.truth, truth0, truths, truthSquares);
        addDeviations(
            first.error, second.error, third.error, fourth.error, error0, errors, errorSquares);
        addAbsolutes(first.error, second.error, third.error, fourth.error);
      }
      for (; at < to; at += WIDTH) {
        int count = Math.min(WIDTH, to - at);
        first.load(truth, predicted, at, count);
        add(first.truth, first.error, count, truth0, error0);
      }
      return folded(to - from, truth0, error0);
    }

    private static double middle(double a, double b, double c) {
      return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void addDeviations(
        double[] a,
        double[] b,
        double[] c,
        double[] d,
        double from,
        double[] sums,
        double[] squares) {
      for (int lane = 0; lane < WIDTH; lane++) {
        double ofA = a[lane] - from;
        double ofB = b[lane] - from;
        double ofC = c[lane] - from;
        double ofD = d[lane] - from;
        sums[lane] += (ofA + ofB) + (ofC + ofD);
        squares[lane] =
            Math.fma(
                ofA,
                ofA,
                Math.fma(ofB, ofB, Math.fma(ofC, ofC, Math.fma(ofD, ofD, squares[lane]))));
      }
    }

    private void addAbsolutes(double[] a, double[] b, double[] c, double[] d) {
      for (int lane = 0; lane < WIDTH; lane++) {
        absolutes[lane] +=
            (Math.abs(a[lane]) + Math.abs(b[lane])) + (Math.abs(c[lane]) + Math.abs(d[lane]));
      }
    }

    private void add(double[] truth, double[] error, int count, double truth0, double error0) {
      for (int lane = 0; lane < count; lane++) {
        double fromTruth0 = truth[lane] - truth0;
        double fromError0 = error[lane] - error0;
        truths[lane] += fromTruth0;
        truthSquares[lane] += fromTruth0 * fromTruth0;
        errors[lane] += fromError0;
        errorSquares[lane] += fromError0 * fromError0;
        absolutes[lane] += Math.abs(error[lane]);
      }
    }

    private ErrorSums folded(int count, double truth0, double error0) {
      double truthShift = total(truths) / count;
      double errorShift = total(errors) / count;
      return new ErrorSums(
          count,
          truth0,
          truthShift,
          Math.max(0, total(truthSquares) - count * truthShift * truthShift),
          error0,
          errorShift,
          Math.max(0, total(errorSquares) - count * errorShift * errorShift),
          total(absolutes));
    }

    private static double total(double[] lanes) {
      double sum = 0;
      for (double lane : lanes) {
        sum += lane;
      }
      return sum;
    }
  }

  /** A pair for each lane, where they are at hand. */
  private static final class Stretch {
    private final double[] truth = new double[BlockSums.WIDTH];
    private final double[] predicted = new double[BlockSums.WIDTH];
    private final double[] error = new double[BlockSums.WIDTH];

    void load(double[] allTruth, double[] allPredicted, int from, int count) {
      System.arraycopy(allTruth, from, truth, 0, count);
      System.arraycopy(allPredicted, from, predicted, 0, count);
      for (int lane = 0; lane < count; lane++) {
        error[lane] = truth[lane] - predicted[lane];
      }
    }
  }
}

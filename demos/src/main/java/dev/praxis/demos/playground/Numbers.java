package dev.praxis.demos.playground;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Numbers in a row: their mean, their order, and the places of the lowest and the highest. */
public final class Numbers {

  private Numbers() {}

  /** 1, 2, 3 and so on to n: ranks, degrees, numbers of neighbours. */
  public static double[] upTo(int n) {
    return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
  }

  /** The mean of at least one number. */
  public static double mean(double... values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  /** A copy in ascending order. */
  public static double[] sorted(double... values) {
    return Arrays.stream(values).sorted().toArray();
  }

  /** The place of the lowest number, the first of equals. */
  public static int lowest(double... values) {
    return lowest(values, 1)[0];
  }

  /** The place of the highest number, the first of equals. */
  public static int highest(double... values) {
    return highest(values, 1)[0];
  }

  /** The places of some of the lowest numbers, the lowest first. */
  public static int[] lowest(double[] values, int count) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .limit(count)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The places of some of the highest numbers, the highest first. */
  public static int[] highest(double[] values, int count) {
    return lowest(Arrays.stream(values).map(value -> -value).toArray(), count);
  }
}

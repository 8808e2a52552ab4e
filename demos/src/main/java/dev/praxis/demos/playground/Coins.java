package dev.praxis.demos.playground;

import dev.praxis.data.Labels;
import java.util.Random;
import java.util.stream.IntStream;

/** Labels that nothing can predict. */
public final class Coins {

  private Coins() {}

  /** A coin for each row, in random order: as many heads as tails, or one less. */
  public static Labels tossed(int rows, long seed) {
    int[] codes = IntStream.range(0, rows).map(i -> i % 2).toArray();
    Random random = new Random(seed);
    for (int i = rows - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int code = codes[i];
      codes[i] = codes[other];
      codes[other] = code;
    }
    return Labels.ofCodes(codes, 2);
  }
}

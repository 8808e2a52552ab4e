package dev.praxis.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Borderline-SMOTE on a line, by hand: see {@link Border}. */
class BorderlineSmoteTest {
  private final Labeled<Matrix> data = Border.data();

  /** Strangers among the two nearest: 1, 1 and 2. Both are in danger, the last is noise. */
  @Test
  void halfOfTheNeighborsAreDangerAndAllAreNoise() {
    assertEquals(Set.of(0, 1), inDanger(2));
  }

  /** Strangers among the three nearest: 1, 1 and 2. Two are safe, the last is in danger. */
  @Test
  void lessThanHalfIsSafe() {
    assertEquals(Set.of(2), inDanger(3));
  }

  /** Strangers among the four nearest: 2, 2 and 2. */
  @Test
  void allMayBeInDanger() {
    assertEquals(Set.of(0, 1, 2), inDanger(4));
  }

  /** The rows that 100 others start from. */
  private Set<Integer> inDanger(int surrounding) {
    var strategy = SamplingStrategy.counts(Map.of("0", 103));
    Resampled resampled =
        BorderlineSmote.neighbors(2)
            .withSurrounding(surrounding)
            .withStrategy(strategy)
            .resample(data);
    return IntStream.range(resampled.kept(), 110)
        .mapToObj(resampled::firstParent)
        .collect(Collectors.toSet());
  }
}

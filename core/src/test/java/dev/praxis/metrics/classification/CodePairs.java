package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** True and predicted codes; some classes are never there, some never predicted. */
record CodePairs(int[] truth, int[] predicted, int classes) {
  /** Of up to 60 rows and 6 classes, by chance or skill. */
  static Arbitrary<CodePairs> any() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(1, 6),
            Arbitraries.of(0.0, 0.3, 0.8, 1.0),
            Arbitraries.longs().withoutEdgeCases().dontShrink())
        .as(CodePairs::drawn);
  }

  private static CodePairs drawn(int n, int classes, double skill, long seed) {
    Random random = new Random(seed);
    int[] truth = random.ints(n, 0, 1 + random.nextInt(classes)).toArray();
    int first = random.nextInt(classes);
    int[] predicted =
        IntStream.of(truth)
            .map(t -> random.nextDouble() < skill ? t : first + random.nextInt(classes - first))
            .toArray();
    return new CodePairs(truth, predicted, classes);
  }

  ConfusionMatrix matrix() {
    return ConfusionMatrix.of(labels(truth), labels(predicted));
  }

  ConfusionMatrix matrix(int from, int to) {
    return ConfusionMatrix.of(
        labels(Arrays.copyOfRange(truth, from, to)),
        labels(Arrays.copyOfRange(predicted, from, to)));
  }

  Labels labels(int[] codes) {
    return Labels.ofCodes(codes, classes);
  }

  int size() {
    return truth.length;
  }

  double count(IntPredicate row) {
    return IntStream.range(0, size()).filter(row).count();
  }
}

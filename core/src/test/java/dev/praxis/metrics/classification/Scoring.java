package dev.praxis.metrics.classification;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * True classes, 0 or 1, and a score for each row: one row or several thousand, classes that are
 * rare or missing, ties everywhere or nowhere, scores of all sizes, zeros of both signs.
 */
record Scoring(Labels truth, Targets scores) {

  private enum Kind {
    A_FEW_VALUES,
    FINE,
    PROBABILITIES,
    WILD,
    SHIFTED,
    CONSTANT;

    double score(Random random, int truth) {
      return switch (this) {
        case A_FEW_VALUES -> random.nextInt(5) - 2 + truth;
        case FINE -> random.nextGaussian() + truth;
        case PROBABILITIES -> random.nextInt(21) / 20.0;
        case WILD -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(1200) - 600);
        case SHIFTED -> 1e9 + random.nextInt(1000) * 1e-6;
        case CONSTANT -> random.nextBoolean() ? 0.0 : -0.0;
      };
    }
  }

  /** Any scores, of one class or two. */
  static Arbitrary<Scoring> any() {
    return scorings(Arbitraries.of(Kind.class));
  }

  /** Scores of at least one positive and one negative. */
  static Arbitrary<Scoring> ofBothClasses() {
    return any().filter(Scoring::hasBothClasses);
  }

  /** Scores from 0 to 1, of at least one positive and one negative. */
  static Arbitrary<Scoring> probabilities() {
    return scorings(Arbitraries.just(Kind.PROBABILITIES)).filter(Scoring::hasBothClasses);
  }

  /** Probabilities in tenths or hundredths, of at least one positive and one negative. */
  static Arbitrary<Scoring> inTenths() {
    return Combinators.combine(Tenths.probabilities(2, 40), Clouds.seeds())
        .as((p, seed) -> new Scoring(Tenths.labels(p.length, 2, seed), Targets.of(p)));
  }

  private static Arbitrary<Scoring> scorings(Arbitrary<Kind> kinds) {
    Arbitrary<Integer> sizes =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(1, 60)),
            Tuple.of(1, Arbitraries.integers().between(1000, 4000)));
    Arbitrary<Double> shares = Arbitraries.of(0.02, 0.3, 0.5, 0.9);
    return Combinators.combine(
            sizes, kinds, shares, Arbitraries.longs().withoutEdgeCases().dontShrink())
        .as(Scoring::drawn);
  }

  private static Scoring drawn(int n, Kind kind, double share, long seed) {
    Random random = new Random(seed);
    int[] truth = IntStream.range(0, n).map(i -> random.nextDouble() < share ? 1 : 0).toArray();
    double[] scores = IntStream.of(truth).mapToDouble(t -> kind.score(random, t)).toArray();
    return new Scoring(Labels.ofCodes(truth, 2), Targets.of(scores));
  }

  boolean hasBothClasses() {
    int[] counts = truth.counts();
    return counts[0] > 0 && counts[1] > 0;
  }

  /** The same rows with other scores. */
  Scoring map(DoubleUnaryOperator function) {
    double[] mapped = Arrays.stream(scores.toArray()).map(function).toArray();
    return new Scoring(truth, Targets.of(mapped));
  }

  /** Positives become negatives and negatives positives. */
  Scoring withClassesSwapped() {
    return new Scoring(OneVersusRest.of(truth, 0), scores);
  }

  /** Some of the rows, in the order asked for. */
  Scoring select(int... rows) {
    return new Scoring(truth.select(rows), scores.select(rows));
  }

  /** Of two rows each, one after the other. */
  Scoring twice() {
    return select(IntStream.range(0, 2 * truth.size()).map(i -> i / 2).toArray());
  }

  int size() {
    return truth.size();
  }

  boolean isPositive(int row) {
    return truth.code(row) == 1;
  }
}

package dev.praxis.metrics.classification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.internal.ranking.OrderedBits;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Sorting by the bits of doubles, with a mark that travels along. */
@PropertyDefaults(tries = 150)
class RankingSpec {
  @Provide
  Arbitrary<double[]> scores() {
    Arbitrary<Double> numbers =
        Arbitraries.oneOf(
            Arbitraries.doubles(),
            Arbitraries.doubles().between(0, 1).ofScale(6),
            Arbitraries.of(0.0, -0.0, 1.0, -1.0, Double.MIN_VALUE, -Double.MAX_VALUE),
            Arbitraries.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    return numbers.array(double[].class).ofMinSize(1).ofMaxSize(300);
  }

  @Property
  void ranksAreTheSortedScoresFromTheHighest(@ForAll("scores") double[] scores) {
    Ranking ranking = Ranking.of(scores, new int[scores.length], 1);

    assertArrayEquals(descending(scores), ranked(ranking));
  }

  @Property
  void marksStayWithTheirScores(@ForAll("scores") double[] scores, @ForAll Random random) {
    int[] codes = random.ints(scores.length, 0, 3).toArray();
    Ranking ranking = Ranking.of(scores, codes, 2);
    double[] ofPositives =
        IntStream.range(0, scores.length)
            .filter(i -> codes[i] == 2)
            .mapToDouble(i -> scores[i])
            .toArray();

    double[] marked =
        IntStream.range(0, ranking.size())
            .filter(ranking::isPositive)
            .mapToDouble(ranking::score)
            .toArray();
    assertArrayEquals(descending(ofPositives), marked);
    assertEquals(ofPositives.length, ranking.positives());
    assertEquals(scores.length - ofPositives.length, ranking.negatives());
  }

  @Property
  void positivesComeFirstAmongEquals(@ForAll Random random) {
    double[] scores = random.ints(200, 0, 4).mapToDouble(x -> x).toArray();
    Ranking ranking = Ranking.of(scores, random.ints(200, 0, 2).toArray(), 1);

    for (int rank = 1; rank < 200; rank++) {
      if (ranking.score(rank) == ranking.score(rank - 1) && ranking.isPositive(rank)) {
        assertTrue(ranking.isPositive(rank - 1));
      }
    }
  }

  @Property(tries = 8)
  void manyScoresAreSortedBlockByBlock(@ForAll Random random) {
    int n = 140_000 + random.nextInt(1000);
    double scale = Math.scalb(1.0, random.nextInt(40));
    double[] scores = random.doubles(n).map(x -> Math.rint((x - 0.5) * scale)).toArray();
    int[] codes = random.ints(n, 0, 2).toArray();
    Ranking ranking = Ranking.of(scores, codes, 1);

    assertArrayEquals(descending(scores), ranked(ranking));
    assertEquals(IntStream.of(codes).sum(), ranking.positives());
    assertEquals(twicePairs(ranking), ranking.twiceOrderedPairs());
  }

  @Example
  void oneOutlierLeavesTheRestForLaterDigits() {
    double[] scores = new Random(3).doubles(5000).map(x -> 1 + x * 1e-9).toArray();
    scores[77] = -1e300;
    Ranking ranking = Ranking.of(scores, new int[5000], 1);

    assertArrayEquals(descending(scores), ranked(ranking));
  }

  @Property
  void orderedBitsAreInTheOrderOfTheNumbers(@ForAll double a, @ForAll double b) {
    assertEquals(
        Double.compare(a + 0.0, b + 0.0),
        Long.compareUnsigned(OrderedBits.of(a), OrderedBits.of(b)));
    assertEquals(a + 0.0, OrderedBits.toDouble(OrderedBits.of(a)));
  }

  private static double[] ranked(Ranking ranking) {
    return IntStream.range(0, ranking.size()).mapToDouble(ranking::score).toArray();
  }

  private static double[] descending(double[] scores) {
    double[] sorted = Arrays.stream(scores).map(x -> x + 0.0).sorted().toArray();
    return IntStream.range(0, sorted.length)
        .mapToDouble(i -> sorted[sorted.length - 1 - i])
        .toArray();
  }

  /** From the highest: every negative meets the positives before it, and its equals. */
  private static long twicePairs(Ranking ranking) {
    long pairs = 0;
    int from = 0;
    long positivesBefore = 0;
    while (from < ranking.size()) {
      int to = from;
      long positives = 0;
      while (to < ranking.size() && ranking.score(to) == ranking.score(from)) {
        positives += ranking.isPositive(to) ? 1 : 0;
        to++;
      }
      pairs += (to - from - positives) * (2 * positivesBefore + positives);
      positivesBefore += positives;
      from = to;
    }
    return pairs;
  }
}

package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The probability that a positive is ahead of a negative. */
@PropertyDefaults(tries = 200)
class AucSpec {
  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.ofBothClasses();
  }

  @Group
  class TheValue {
    @Property
    void isThatOfThePlainLoopsOverAllPairs(@ForAll("scorings") Scoring rows) {
      double plain = PlainAuc.of(rows.truth().codes(), rows.scores().toArray());

      assertEquals(plain, of(rows), 1e-15);
    }

    @Property
    void liesBetweenZeroAndOne(@ForAll("scorings") Scoring rows) {
      assertTrue(of(rows) >= 0 && of(rows) <= 1);
    }

    @Property
    void isTheAreaUnderTheCurveByTrapezoids(@ForAll("scorings") Scoring rows) {
      List<RocCurve.Point> points = RocCurve.of(rows.truth(), rows.scores()).points();
      double area = 0;
      for (int i = 1; i < points.size(); i++) {
        RocCurve.Point a = points.get(i - 1);
        RocCurve.Point b = points.get(i);
        area +=
            (b.falsePositiveRate() - a.falsePositiveRate())
                * (a.truePositiveRate() + b.truePositiveRate())
                / 2;
      }

      assertWithin(1e-12, area, of(rows));
    }

    @Example
    void isNotANumberWithoutPairs() {
      Targets scores = Targets.of(0.1, 0.9);

      assertEquals(Double.NaN, Auc.of(Labels.ofCodes(0, 0), scores));
      assertEquals(Double.NaN, Auc.of(Labels.ofCodes(1, 1), scores));
    }

    @Example
    void countsZerosOfBothSignsAsATie() {
      assertEquals(0.5, Auc.of(Labels.ofCodes(0, 1), Targets.of(0.0, -0.0)));
      assertEquals(0.5, Auc.of(Labels.ofCodes(0, 1), Targets.of(-0.0, 0.0)));
    }

    @Example
    void ordersScoresOfAllSizesAndSigns() {
      double[] ascending = {
        -Double.MAX_VALUE, -1e300, -1, -Double.MIN_VALUE, 0, Double.MIN_VALUE, 1, 1e300
      };

      for (int i = 1; i < ascending.length; i++) {
        Targets scores = Targets.of(ascending[i - 1], ascending[i]);
        assertEquals(1, Auc.of(Labels.ofCodes(0, 1), scores));
        assertEquals(0, Auc.of(Labels.ofCodes(1, 0), scores));
      }
    }
  }

  @Group
  class Symmetries {
    @Property
    void anyIncreasingTransformationChangesNothing(@ForAll("scorings") Scoring rows) {
      double[] sorted = rows.scores().toArray();
      Arrays.sort(sorted);
      Scoring ranks = rows.map(score -> rank(sorted, score));

      assertEquals(of(rows), of(ranks));
      assertEquals(of(ranks), of(ranks.map(rank -> 3 * rank - 7)));
      assertEquals(of(ranks), of(ranks.map(rank -> rank * rank * rank)));
      assertEquals(of(ranks), of(ranks.map(rank -> -1 / (rank + 1))));
    }

    @Property
    void swappingTheClassesGivesTheRest(@ForAll("scorings") Scoring rows) {
      assertWithin(1e-15, 1 - of(rows), of(rows.withClassesSwapped()));
    }

    @Property
    void turningTheScoresRoundGivesTheRest(@ForAll("scorings") Scoring rows) {
      assertEquals(of(rows.withClassesSwapped()), of(rows.map(score -> -score)));
    }

    @Property
    void theOrderOfTheRowsChangesNoBit(@ForAll("scorings") Scoring rows, @ForAll long seed) {
      assertEquals(of(rows), of(rows.select(Clouds.shuffledRows(rows.size(), seed))));
    }

    @Property
    void everyRowTwiceChangesNothing(@ForAll("scorings") Scoring rows) {
      assertEquals(of(rows), of(rows.twice()));
    }

    @Property(tries = 6)
    void theNumberOfThreadsChangesNoBit(@ForAll Random random) {
      int n = 150_000;
      int[] truth = random.ints(n, 0, 2).toArray();
      Targets scores = Targets.of(random.doubles(n).map(x -> Math.rint(x * 3e4)).toArray());
      Labels labels = Labels.ofCodes(truth);
      double auc = Auc.of(labels, scores);

      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(auc, Threads.on(threads, () -> Auc.of(labels, scores)));
      }
    }

    private double rank(double[] sorted, double score) {
      int rank = 0;
      while (sorted[rank] < score) {
        rank++;
      }
      return rank;
    }
  }

  @Group
  class Refusals {
    @Example
    void thereIsAScoreForEachLabel() {
      assertRefused(
          "scores must be one per true label, 3, but were 2",
          () -> Auc.of(Labels.ofCodes(0, 1, 1), Targets.of(1, 2)));
    }

    @Example
    void thereAreTwoClasses() {
      assertRefused(
          "truth must have 2 classes, the second being the positive one, but had 3",
          () -> Auc.of(Labels.ofCodes(0, 1, 2), Targets.of(1, 2, 3)));
    }

    @Example
    void scoresAreNumbers() {
      assertRefused("target 1 must be finite but was NaN", () -> Targets.of(0.1, Double.NaN));
    }
  }

  private static double of(Scoring rows) {
    return Auc.of(rows.truth(), rows.scores());
  }
}

package dev.praxis.metrics.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Labels;
import dev.praxis.metrics.clustering.ClusterAgreement.Normalizer;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Computed with scikit-learn 1.2.1: adjusted_rand_score, mutual_info_score,
 * normalized_mutual_info_score and adjusted_mutual_info_score; with 1.9.1: homogeneity_score,
 * completeness_score and fowlkes_mallows_score.
 */
class ClusterAgreementTest {
  @Test
  void sevenPointsHaveTheMeasuresOfScikitLearn() {
    ClusterAgreement agreement =
        ClusterAgreement.of(
            Labels.ofCodes(0, 0, 1, 1, 2, 2, 2), Labels.ofCodes(0, 0, 1, 2, 2, 2, 1));

    assertAgreement(agreement, 0.2125, 0.6081583698769648, 0.5636355530993448, 0.2581511414702469);
    assertEquals(0.5636355530993448, agreement.homogeneity(), 1e-15);
    assertEquals(0.5636355530993448, agreement.completeness(), 1e-15);
    assertEquals(0.4, agreement.fowlkesMallows());
  }

  @Test
  void aThousandPointsHaveTheMeasuresOfScikitLearnByAllMeans() {
    int[] first = new int[1000];
    int[] second = new int[1000];
    for (int i = 0; i < first.length; i++) {
      first[i] = i * i % 7 % 5;
      second[i] = i % 3 == 0 ? first[i] : i % 11 / 3;
    }
    ClusterAgreement agreement = ClusterAgreement.of(Labels.ofCodes(first), Labels.ofCodes(second));
    double[] normalized = {
      0.1484369842920345, 0.14871716719819106, 0.15813965759788284, 0.13985610033185508
    };
    double[] adjusted = {
      0.14484983653587818, 0.1451244024162557, 0.15436053660669122, 0.13644309366549776
    };

    assertAgreement(agreement, 0.10686080022859111, 0.2137861193808111, normalized[0], adjusted[0]);
    for (Normalizer normalizer : Normalizer.values()) {
      int i = normalizer.ordinal();
      assertEquals(normalized[i], agreement.normalizedMutualInformation(normalizer), 1e-12);
      assertEquals(adjusted[i], agreement.adjustedMutualInformation(normalizer), 1e-12);
    }
    assertEquals(0.15813965759788223, agreement.homogeneity(), 1e-14);
    assertEquals(0.13985610033185455, agreement.completeness(), 1e-14);
    assertEquals(0.32705674778174626, agreement.fowlkesMallows(), 1e-15);
  }

  @Test
  void groupingsAtTheLimitsHaveTheMeasuresOfScikitLearn() {
    assertAgreement(of(0, 0, 0, 0, 1, 2), 0, 0, 0, 0);
    assertAgreement(of(0, 1, 2, 0, 1, 2), 1, 1.0986122886681096, 1, 1);
    assertAgreement(of(0, 0, 0, 0), 1, 0, 1, 1);
    assertAgreement(of(0, 0, 1, 1, 0, 1, 0, 1), -0.5, 0, 0, -0.5);
    assertAgreement(of(0, 0, 1, 1, 0, 0, 0, 0), 0, 0, 0, 0);
  }

  /** Fowlkes-Mallows by hand: equal groupings are 1, also those of single points. */
  @Test
  void homogeneityAndCompletenessHaveTheLimitsOfScikitLearn() {
    assertShares(of(0, 1, 2, 3, 0, 1, 2, 3), 1, 1, 1);
    assertShares(of(0, 0, 0, 0, 0, 0, 0, 0), 1, 1, 1);
    assertShares(of(0, 1, 2, 3, 0, 0, 0, 0), 0, 1, 0);
    assertShares(of(0, 0, 0, 0, 0, 1, 2, 3), 1, 0, 0);
    assertShares(of(0, 0, 1, 1, 0, 1, 2, 3), 1, 0.5, 0);
    assertShares(of(0, 0, 1, 1, 0, 1, 0, 1), 0, 0, 0);
  }

  private static void assertShares(
      ClusterAgreement agreement, double homogeneity, double completeness, double fowlkesMallows) {
    assertEquals(homogeneity, agreement.homogeneity());
    assertEquals(completeness, agreement.completeness());
    assertEquals(fowlkesMallows, agreement.fowlkesMallows());
  }

  /** By definition; scikit-learn 1.9.1 gives rounding, or 1 for single points and the minimum. */
  @Test
  void nothingIsBeyondChanceWhereTheSizesSayAll() {
    int[] oneGroup = new int[11];
    assertNothingBeyondChance(oneGroup, sizes(9, 2));
    assertNothingBeyondChance(oneGroup, sizes(8, 3));
    for (int n : new int[] {14, 100, 1000}) {
      int[] alone = IntStream.range(0, n).toArray();
      assertNothingBeyondChance(IntStream.of(alone).map(i -> i % 2).toArray(), alone);
      assertNothingBeyondChance(IntStream.of(alone).map(i -> i / 2).toArray(), alone);
    }
    assertNothingBeyondChance(sizes(1, 14), sizes(5, 5, 5));
  }

  /** By hand: ln 2 and the halves of it that are left; the smaller entropy is all there is. */
  @Test
  void onesAndTwosAgainstSinglePointsShareAllOfTheirEntropy() {
    int[] alone = IntStream.range(0, 100).toArray();
    ClusterAgreement agreement =
        ClusterAgreement.of(
            Labels.ofCodes(IntStream.of(alone).map(i -> i % 2).toArray()), Labels.ofCodes(alone));

    assertEquals(Math.log(2), agreement.mutualInformation(), 1e-16);
    assertEquals(1, agreement.normalizedMutualInformation(Normalizer.LEAST));
    assertEquals(
        Math.log(2) / Math.log(100),
        agreement.normalizedMutualInformation(Normalizer.GREATEST),
        1e-16);
  }

  /**
   * Counted over all 105 ways to deal seven points: of three pairs 1 stays together on average, as
   * in this table, and x ln x is 2 ln 2 for a pair and 0 for a single point.
   */
  @Test
  void anInformationThatIsTheExpectedOneIsNothingBeyondChance() {
    ClusterAgreement agreement =
        ClusterAgreement.of(
            Labels.ofCodes(0, 0, 1, 1, 2, 2, 3), Labels.ofCodes(0, 0, 0, 1, 0, 1, 2));

    for (Normalizer normalizer : Normalizer.values()) {
      assertEquals(0, agreement.adjustedMutualInformation(normalizer));
    }
  }

  private static void assertNothingBeyondChance(int[] one, int[] other) {
    for (int side = 0; side < 2; side++) {
      ClusterAgreement agreement =
          ClusterAgreement.of(
              Labels.ofCodes(side == 0 ? one : other), Labels.ofCodes(side == 0 ? other : one));
      assertEquals(0, agreement.adjustedRand());
      for (Normalizer normalizer : Normalizer.values()) {
        assertEquals(0, agreement.adjustedMutualInformation(normalizer));
        if (agreement.mutualInformation() == 0) {
          assertEquals(0, agreement.normalizedMutualInformation(normalizer));
        }
      }
    }
  }

  /** Groups of these sizes. */
  private static int[] sizes(int... sizes) {
    return IntStream.range(0, sizes.length)
        .flatMap(group -> IntStream.generate(() -> group).limit(sizes[group]))
        .toArray();
  }

  /**
   * Manning, Raghavan and Schütze, Introduction to Information Retrieval, figure 16.4: clusters of
   * 5 + 1, 1 + 4 + 1 and 2 + 3 points, and their purity (5 + 4 + 3) / 17.
   */
  @Test
  void thePurityOfTheTextbookExample() {
    Labels classes = Labels.ofCodes(0, 0, 0, 0, 0, 1, 0, 1, 1, 1, 1, 2, 0, 0, 2, 2, 2);
    Labels clusters = Labels.ofCodes(0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2);

    assertEquals(12 / 17.0, ClusterAgreement.of(classes, clusters).purity());
    assertEquals(12 / 17.0, ClusterAgreement.of(clusters, classes).purity());
  }

  /** The classes 0, 1, 2 in one cluster: a third; in clusters of their own: all. */
  @Test
  void thePurityIsThatOfThePredictedGroups() {
    assertEquals(1 / 3.0, of(0, 1, 2, 0, 0, 0).purity());
    assertEquals(1, of(0, 0, 0, 0, 1, 2).purity());
  }

  /** The first half of the codes is one grouping, the second half the other. */
  private static ClusterAgreement of(int... codes) {
    int half = codes.length / 2;
    return ClusterAgreement.of(
        Labels.ofCodes(Arrays.copyOf(codes, half)),
        Labels.ofCodes(Arrays.copyOfRange(codes, half, codes.length)));
  }

  private static void assertAgreement(
      ClusterAgreement agreement,
      double adjustedRand,
      double information,
      double normalized,
      double adjusted) {
    assertEquals(adjustedRand, agreement.adjustedRand(), 1e-12);
    assertEquals(information, agreement.mutualInformation(), 1e-12);
    assertEquals(normalized, agreement.normalizedMutualInformation(), 1e-12);
    assertEquals(adjusted, agreement.adjustedMutualInformation(), 1e-12);
  }
}

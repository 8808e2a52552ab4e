package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Tenths;
import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.metrics.classification.CalibrationCurve.Edges;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whether what is predicted with 70 % happens in 70 % of the cases. */
@PropertyDefaults(tries = 150)
class CalibrationCurveSpec {
  @Provide
  Arbitrary<Scoring> scorings() {
    return Scoring.probabilities();
  }

  @Provide
  Arbitrary<Scoring> tenths() {
    return Scoring.inTenths();
  }

  @Property
  void everyRowIsInOneBin(
      @ForAll("scorings") Scoring rows,
      @ForAll @IntRange(min = 1, max = 12) int bins,
      @ForAll Edges edges) {
    List<CalibrationCurve.Bin> filled = of(rows, bins, edges).bins();

    assertTrue(filled.size() <= bins);
    assertEquals(rows.size(), filled.stream().mapToInt(CalibrationCurve.Bin::rows).sum());
    double probabilities = 0;
    double positives = 0;
    for (CalibrationCurve.Bin bin : filled) {
      assertTrue(bin.rows() > 0);
      probabilities += bin.rows() * bin.meanProbability();
      positives += bin.rows() * bin.positiveShare();
    }
    assertWithin(1e-9, Arrays.stream(rows.scores().toArray()).sum(), probabilities);
    assertWithin(1e-9, rows.truth().counts()[1], positives);
  }

  @Property
  void evenBinsHoldTheRowsBetweenTheirEdges(
      @ForAll("scorings") Scoring rows, @ForAll @IntRange(min = 1, max = 12) int bins) {
    List<CalibrationCurve.Bin> expected = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      double lower = bin == 0 ? -1 : (double) bin / bins;
      double upper = (bin + 1.0) / bins;
      int[] inside =
          IntStream.range(0, rows.size())
              .filter(i -> rows.scores().value(i) > lower && rows.scores().value(i) <= upper)
              .toArray();
      if (inside.length > 0) {
        Scoring some = rows.select(inside);
        double mean = Decimals.mean(some.scores().toArray());
        double positives = Arrays.stream(some.truth().codes()).sum();
        expected.add(new CalibrationCurve.Bin(mean, positives / inside.length, inside.length));
      }
    }

    assertEquals(expected, of(rows, bins, Edges.EVEN).bins());
  }

  @Example
  void everyEvenEdgeBelongsToItsBinBelow() {
    for (int bins = 1; bins <= 100; bins++) {
      for (int k = 1; k <= bins; k++) {
        double[] beside = Tenths.onAndBeside((double) k / bins);
        Targets probabilities = Targets.of(beside[0], beside[1], Math.min(beside[2], 1));
        List<CalibrationCurve.Bin> filled =
            CalibrationCurve.of(Labels.ofCodes(1, 1, 1), probabilities, bins, Edges.EVEN).bins();

        assertEquals(k == bins ? 3 : 2, filled.get(0).rows());
      }
    }
  }

  @Property
  void quantileBinsHoldTheRowsBetweenTheirExactPlaces(
      @ForAll("tenths") Scoring rows, @ForAll @IntRange(min = 1, max = 12) int bins) {
    double[] sorted = rows.scores().toArray();
    Arrays.sort(sorted);
    BigDecimal[] edges = new BigDecimal[bins + 1];
    for (int k = 0; k <= bins; k++) {
      int place = k * (sorted.length - 1);
      BigDecimal low = Decimals.of(sorted[place / bins]);
      BigDecimal high = Decimals.of(sorted[Math.min(place / bins + 1, sorted.length - 1)]);
      // Times the number of bins, so that nothing is rounded.
      edges[k] =
          low.multiply(BigDecimal.valueOf(bins - place % bins))
              .add(high.multiply(BigDecimal.valueOf(place % bins)));
    }
    List<Integer> expected = new ArrayList<>();
    for (int bin = 0; bin < bins; bin++) {
      BigDecimal lower = bin == 0 ? BigDecimal.valueOf(-1) : edges[bin];
      BigDecimal upper = edges[bin + 1];
      int inside =
          (int)
              Arrays.stream(sorted)
                  .mapToObj(p -> Decimals.of(p).multiply(BigDecimal.valueOf(bins)))
                  .filter(p -> p.compareTo(lower) > 0 && p.compareTo(upper) <= 0)
                  .count();
      if (inside > 0) {
        expected.add(inside);
      }
    }

    List<CalibrationCurve.Bin> filled = of(rows, bins, Edges.QUANTILES).bins();
    assertEquals(expected, filled.stream().map(CalibrationCurve.Bin::rows).toList());
  }

  @Property
  void theOrderOfTheRowsChangesNoBit(
      @ForAll("tenths") Scoring rows,
      @ForAll @IntRange(min = 1, max = 12) int bins,
      @ForAll Edges edges,
      @ForAll long seed) {
    Scoring shuffled = rows.select(Clouds.shuffledRows(rows.size(), seed));

    assertEquals(of(rows, bins, edges), of(shuffled, bins, edges));
    assertEquals(of(rows, bins, edges).error(), of(shuffled, bins, edges).error());
  }

  @Property
  void theErrorIsZeroIfAsManyArePositiveAsWerePredicted(
      @ForAll @IntRange(min = 1, max = 100) int n, @ForAll @IntRange(min = 0, max = 100) int of) {
    int positives = of * n / 100;
    int[] truth = IntStream.range(0, n).map(i -> i < positives ? 1 : 0).toArray();
    double[] probabilities = new double[n];
    Arrays.fill(probabilities, (double) positives / n);
    CalibrationCurve curve =
        CalibrationCurve.of(Labels.ofCodes(truth, 2), Targets.of(probabilities));

    assertEquals(1, curve.bins().size());
    assertEquals((double) positives / n, curve.bins().get(0).meanProbability());
    assertEquals(0, curve.error());
  }

  @Property
  void meansRiseFromBinToBin(
      @ForAll("scorings") Scoring rows,
      @ForAll @IntRange(min = 1, max = 12) int bins,
      @ForAll Edges edges) {
    List<CalibrationCurve.Bin> filled = of(rows, bins, edges).bins();
    for (int i = 1; i < filled.size(); i++) {
      assertTrue(filled.get(i).meanProbability() > filled.get(i - 1).meanProbability());
    }
  }

  @Property
  void oneBinHasTheMeans(@ForAll("scorings") Scoring rows, @ForAll Edges edges) {
    CalibrationCurve curve = of(rows, 1, edges);
    double mean = Arrays.stream(rows.scores().toArray()).average().orElseThrow();
    double share = (double) rows.truth().counts()[1] / rows.size();

    assertEquals(1, curve.bins().size());
    assertWithin(1e-12, mean, curve.bins().get(0).meanProbability());
    assertEquals(share, curve.bins().get(0).positiveShare());
    assertWithin(1e-12, Math.abs(mean - share), curve.error());
  }

  @Property
  void theErrorIsZeroForPerfectPredictionsAndOneForTheirOpposites(
      @ForAll("scorings") Scoring rows, @ForAll Edges edges) {
    double[] truth = Arrays.stream(rows.truth().codes()).asDoubleStream().toArray();
    Scoring prophet = new Scoring(rows.truth(), Targets.of(truth));

    assertEquals(0, of(prophet, 5, Edges.EVEN).error());
    assertEquals(1, of(prophet.map(p -> 1 - p), 5, Edges.EVEN).error());
  }

  @Property
  void quantileBinsOfDifferentProbabilitiesAreAboutEquallyFull(
      @ForAll @IntRange(min = 1, max = 200) int n, @ForAll @IntRange(min = 1, max = 12) int bins) {
    double[] probabilities = IntStream.range(0, n).mapToDouble(i -> i / 200.0).toArray();
    int[] truth = new int[n];
    CalibrationCurve curve =
        CalibrationCurve.of(
            Labels.ofCodes(truth, 2), Targets.of(probabilities), bins, Edges.QUANTILES);

    for (CalibrationCurve.Bin bin : curve.bins()) {
      assertTrue(Math.abs(bin.rows() - (double) n / bins) <= 2);
    }
  }

  @Example
  void theOrdinaryCurveHasFiveEvenBins() {
    Labels truth = Labels.ofCodes(0, 1, 1, 0, 1);
    Targets probabilities = Targets.of(0, 0.2, 0.5, 0.61, 1);

    assertEquals(
        CalibrationCurve.of(truth, probabilities, 5, Edges.EVEN),
        CalibrationCurve.of(truth, probabilities));
    assertEquals(
        List.of(
            new CalibrationCurve.Bin(0.1, 0.5, 2),
            new CalibrationCurve.Bin(0.5, 1, 1),
            new CalibrationCurve.Bin(0.61, 0, 1),
            new CalibrationCurve.Bin(1, 1, 1)),
        CalibrationCurve.of(truth, probabilities).bins());
  }

  @Group
  class Refusals {
    private final Labels truth = Labels.ofCodes(0, 1);

    @Example
    void probabilitiesAreBetweenZeroAndOne() {
      assertRefused(
          "probabilities must be between 0 and 1 but probability 1 is 1.5",
          () -> CalibrationCurve.of(truth, Targets.of(0, 1.5)));
      assertRefused(
          "probabilities must be between 0 and 1 but probability 0 is -0.1",
          () -> CalibrationCurve.of(truth, Targets.of(-0.1, 1)));
    }

    @Example
    void thereIsAtLeastOneBin() {
      assertRefused(
          "bins must be at least 1 but was 0",
          () -> CalibrationCurve.of(truth, Targets.of(0, 1), 0, Edges.EVEN));
      assertRefused("bins must be at least 1 but was 0", () -> new CalibrationCurve(List.of()));
    }

    @Example
    void aBinHasSharesOfSomeRows() {
      assertRefused(
          "meanProbability must be between 0 and 1 but was NaN",
          () -> new CalibrationCurve.Bin(Double.NaN, 0, 1));
      assertRefused(
          "positiveShare must be between 0 and 1 but was 1.5",
          () -> new CalibrationCurve.Bin(1, 1.5, 1));
      assertRefused(
          "rows must be at least 1 but was 0", () -> new CalibrationCurve.Bin(0.5, 0.5, 0));
    }

    @Example
    void thereIsAProbabilityForEachLabelOfTwoClasses() {
      assertRefused(
          "probabilities must be one per true label, 2, but were 1",
          () -> CalibrationCurve.of(truth, Targets.of(0)));
      assertRefused(
          "truth must have 2 classes, the second being the positive one, but had 3",
          () -> CalibrationCurve.of(Labels.ofCodes(2), Targets.of(0)));
    }
  }

  private static CalibrationCurve of(Scoring rows, int bins, Edges edges) {
    return CalibrationCurve.of(rows.truth(), rows.scores(), bins, edges);
  }
}

package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Clouds;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Areas under ROC curves of more than two classes. */
@PropertyDefaults(tries = 150)
class MulticlassAucSpec {

  /** Classes, and probabilities of each. */
  record Predictions(Labels truth, Matrix probabilities) {}

  @Provide
  Arbitrary<Predictions> predictions() {
    return Combinators.combine(
            Arbitraries.integers().between(2, 5),
            Arbitraries.integers().between(0, 40),
            Arbitraries.longs().withoutEdgeCases().dontShrink())
        .as(MulticlassAucSpec::drawn);
  }

  /** Every class occurs; probabilities are coarse, so that some are equal. */
  private static Predictions drawn(int classes, int more, long seed) {
    Random random = new Random(seed);
    int n = classes + more;
    int[] truth =
        IntStream.range(0, n).map(i -> i < classes ? i : random.nextInt(classes)).toArray();
    double[] values = new double[n * classes];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        values[i * classes + c] = 1 + random.nextInt(3) + (c == truth[i] ? 1 : 0);
        sum += values[i * classes + c];
      }
      for (int c = 0; c < classes; c++) {
        values[i * classes + c] /= sum;
      }
    }
    return new Predictions(Labels.ofCodes(truth, classes), Matrix.ofRowMajor(n, classes, values));
  }

  @Property
  void eachAreaAgainstTheRestIsThatOfTheClassItself(@ForAll("predictions") Predictions p) {
    List<MulticlassAuc.Comparison> comparisons =
        MulticlassAuc.oneVersusRest(p.truth(), p.probabilities()).comparisons();

    assertEquals(p.truth().classes(), comparisons.size());
    for (int c = 0; c < comparisons.size(); c++) {
      Targets scores = Targets.of(p.probabilities().column(c));
      double auc = Auc.of(OneVersusRest.of(p.truth(), c), scores);
      double share = (double) p.truth().counts()[c] / p.truth().size();
      assertEquals(new MulticlassAuc.Comparison(List.of(c), share, auc), comparisons.get(c));
    }
  }

  @Property
  void eachAreaAgainstOneAnotherIsThatOfTheRowsOfBoth(@ForAll("predictions") Predictions p) {
    List<MulticlassAuc.Comparison> comparisons =
        MulticlassAuc.oneVersusOne(p.truth(), p.probabilities()).comparisons();

    int next = 0;
    for (int a = 0; a < p.truth().classes(); a++) {
      for (int b = a + 1; b < p.truth().classes(); b++) {
        int first = a;
        int second = b;
        int[] rows =
            IntStream.range(0, p.truth().size())
                .filter(i -> p.truth().code(i) == first || p.truth().code(i) == second)
                .toArray();
        Labels truth = p.truth().select(rows);
        Matrix probabilities = p.probabilities().selectRows(rows);
        double aucA = Auc.of(OneVersusRest.of(truth, a), Targets.of(probabilities.column(a)));
        double aucB = Auc.of(OneVersusRest.of(truth, b), Targets.of(probabilities.column(b)));
        MulticlassAuc.Comparison comparison = comparisons.get(next++);
        assertEquals(List.of(a, b), comparison.classes());
        assertEquals((double) rows.length / p.truth().size(), comparison.share());
        assertWithin(1e-15, (aucA + aucB) / 2, comparison.auc());
      }
    }
    assertEquals(next, comparisons.size());
  }

  @Property
  void theMeansAreThoseOfTheComparisons(@ForAll("predictions") Predictions p) {
    MulticlassAuc auc = MulticlassAuc.oneVersusOne(p.truth(), p.probabilities());
    double sum = 0;
    double weighted = 0;
    double weights = 0;
    for (MulticlassAuc.Comparison comparison : auc.comparisons()) {
      sum += comparison.auc();
      weighted += comparison.share() * comparison.auc();
      weights += comparison.share();
    }

    assertWithin(1e-14, sum / auc.comparisons().size(), auc.macro());
    assertWithin(1e-14, weighted / weights, auc.weighted());
  }

  @Property
  void theOrderOfTheClassesAndOfTheRowsChangesNoBit(
      @ForAll("predictions") Predictions p, @ForAll long seed) {
    int classes = p.truth().classes();
    int[] order = Clouds.shuffledRows(classes, seed);
    int[] rows = Clouds.shuffledRows(p.truth().size(), seed);
    int[] codeOf = new int[classes];
    for (int c = 0; c < classes; c++) {
      codeOf[order[c]] = c;
    }
    int[] codes = Arrays.stream(p.truth().codes()).map(code -> codeOf[code]).toArray();
    Labels truth = Labels.ofCodes(codes, classes).select(rows);
    Matrix probabilities = p.probabilities().selectColumns(order).selectRows(rows);

    MulticlassAuc rest = MulticlassAuc.oneVersusRest(p.truth(), p.probabilities());
    MulticlassAuc one = MulticlassAuc.oneVersusOne(p.truth(), p.probabilities());
    MulticlassAuc otherRest = MulticlassAuc.oneVersusRest(truth, probabilities);
    MulticlassAuc otherOne = MulticlassAuc.oneVersusOne(truth, probabilities);
    assertEquals(rest.macro(), otherRest.macro());
    assertEquals(rest.weighted(), otherRest.weighted());
    assertEquals(one.macro(), otherOne.macro());
    assertEquals(one.weighted(), otherOne.weighted());
  }

  @Property
  void knowingNothingIsHalfAndKnowingAllIsOne(@ForAll("predictions") Predictions p) {
    int classes = p.truth().classes();
    double[][] alike = new double[p.truth().size()][classes];
    double[][] right = new double[p.truth().size()][classes];
    for (int i = 0; i < alike.length; i++) {
      Arrays.fill(alike[i], 1.0 / classes);
      right[i][p.truth().code(i)] = 1;
    }
    for (MulticlassAuc nothing :
        List.of(
            MulticlassAuc.oneVersusRest(p.truth(), Matrix.ofRows(alike)),
            MulticlassAuc.oneVersusOne(p.truth(), Matrix.ofRows(alike)))) {
      assertEquals(0.5, nothing.macro());
      assertEquals(0.5, nothing.weighted());
    }
    for (MulticlassAuc all :
        List.of(
            MulticlassAuc.oneVersusRest(p.truth(), Matrix.ofRows(right)),
            MulticlassAuc.oneVersusOne(p.truth(), Matrix.ofRows(right)))) {
      assertEquals(1, all.macro());
      assertEquals(1, all.weighted());
    }
  }

  @Property
  void everyComparisonOfTwoClassesIsTheSame(@ForAll("predictions") Predictions p) {
    int[] rows = IntStream.range(0, p.truth().size()).filter(i -> p.truth().code(i) < 2).toArray();
    Labels truth = Labels.ofCodes(p.truth().select(rows).codes(), 2);
    double[] scores = p.probabilities().selectRows(rows).column(1);
    double[][] both = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      both[i] = new double[] {1 - scores[i], scores[i]};
    }
    double auc = Auc.of(truth, Targets.of(scores));

    Matrix probabilities = Matrix.ofRows(both);
    assertWithin(1e-15, auc, MulticlassAuc.oneVersusRest(truth, probabilities).macro());
    assertWithin(1e-15, auc, MulticlassAuc.oneVersusRest(truth, probabilities).weighted());
    assertWithin(1e-15, auc, MulticlassAuc.oneVersusOne(truth, probabilities).macro());
  }

  @Group
  class Refusals {
    private final Labels truth = Labels.ofCodes(0, 1);

    @Example
    void probabilitiesAreARowPerLabelAndAColumnPerClass() {
      assertRefused(
          "probabilities must have a row per true label, 2, but had 1",
          () -> MulticlassAuc.oneVersusRest(truth, Matrix.ofRowMajor(1, 2, 0.5, 0.5)));
      assertRefused(
          "probabilities must have a column per class, 2, but had 1",
          () -> MulticlassAuc.oneVersusOne(truth, Matrix.ofRowMajor(2, 1, 1, 1)));
    }

    @Example
    void rowsAddUpToOne() {
      assertRefused(
          "probabilities must add up to 1 in every row but row 1 adds up to 1.25",
          () -> MulticlassAuc.oneVersusRest(truth, Matrix.ofRowMajor(2, 2, 0, 1, 0.5, 0.75)));
      assertRefused(
          "probabilities must be between 0 and 1 but row 0, column 0 is -0.5",
          () -> MulticlassAuc.oneVersusRest(truth, Matrix.ofRowMajor(2, 2, -0.5, 1.5, 0.5, 0.5)));
      assertRefused(
          "probabilities must be between 0 and 1 but row 1, column 1 is 1.5",
          () -> MulticlassAuc.oneVersusRest(truth, Matrix.ofRowMajor(2, 2, 0, 1, 0, 1.5)));
    }

    @Example
    void aSumOnTheEdgeIsStillOne() {
      Matrix onTheEdge = Matrix.ofRowMajor(2, 2, 0.5, 0.50001, 0.7, 0.29999);

      assertEquals(0, MulticlassAuc.oneVersusRest(truth, onTheEdge).macro());
      assertRefused(
          "probabilities must add up to 1 in every row but row 0 adds up to 1.0000100001",
          () ->
              MulticlassAuc.oneVersusRest(truth, Matrix.ofRowMajor(2, 2, 0.5, 0.5000100001, 1, 0)));
      assertRefused(
          "probabilities must add up to 1 in every row but row 1 adds up to 0.3",
          () -> MulticlassAuc.oneVersusRest(truth, Matrix.ofRowMajor(2, 2, 0, 1, 0.1, 0.2)));
    }

    @Example
    void aComparisonHasClassesAndShares() {
      assertRefused(
          "classes must hold at least 1 class but hold none",
          () -> new MulticlassAuc.Comparison(List.of(), 1, 1));
      assertRefused(
          "share must be between 0 and 1 but was 1.5",
          () -> new MulticlassAuc.Comparison(List.of(0), 1.5, 1));
      assertRefused(
          "auc must be between 0 and 1 but was NaN",
          () -> new MulticlassAuc.Comparison(List.of(0), 1, Double.NaN));
    }

    @Example
    void singlePrecisionIsEnough() {
      Matrix probabilities = Matrix.ofRowMajor(2, 2, 1.000009 - 0.5, 0.5, 0.4, 0.6 - 9e-6);

      assertEquals(1, MulticlassAuc.oneVersusRest(truth, probabilities).macro());
    }

    @Example
    void thereAreTwoClassesAndEachHasRows() {
      assertRefused(
          "classes must be at least 2 but was 1",
          () -> MulticlassAuc.oneVersusRest(Labels.ofCodes(0), Matrix.ofRowMajor(1, 1, 1)));
      assertRefused(
          "every class must have rows to be ranked but class 1 has none",
          () ->
              MulticlassAuc.oneVersusOne(
                  Labels.ofCodes(0, 2), Matrix.ofRowMajor(2, 3, 1, 0, 0, 0, 0, 1)));
      assertRefused("comparisons must be at least 1 but was 0", () -> new MulticlassAuc(List.of()));
    }
  }
}

package dev.praxis.metrics.classification;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.contracts.SummaryContract;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Which class was predicted as which, and the measures that follow. */
@PropertyDefaults(tries = 200)
class ConfusionMatrixSpec {

  @Provide
  Arbitrary<CodePairs> pairs() {
    return CodePairs.any();
  }

  /** Of rows of a true and a predicted class, which count exactly. */
  @Group
  class AsASummary implements SummaryContract<Matrix, ConfusionMatrix> {
    @Override
    public ConfusionMatrix summary(Matrix rows) {
      return ConfusionMatrix.of(codes(rows, 0), codes(rows, 1));
    }

    private static Labels codes(Matrix rows, int column) {
      return Labels.ofCodes(
          Arrays.stream(rows.column(column)).mapToInt(code -> (int) code).toArray(), 6);
    }

    @Override
    @Provide
    public Arbitrary<Matrix> rows() {
      return CodePairs.any()
          .filter(pairs -> pairs.size() >= 3)
          .map(
              pairs -> {
                double[][] rows = new double[pairs.size()][];
                Arrays.setAll(rows, i -> new double[] {pairs.truth()[i], pairs.predicted()[i]});
                return Matrix.ofRows(rows);
              });
    }

    @Override
    public void assertAgree(ConfusionMatrix whole, ConfusionMatrix merged, Matrix rows) {
      assertEquals(whole, merged);
    }
  }

  @Group
  class Counting {
    @Property
    void everyPairIsCountedOnce(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();

      assertEquals(pairs.size(), matrix.total());
      for (int t = 0; t < pairs.classes(); t++) {
        for (int p = 0; p < pairs.classes(); p++) {
          int truth = t;
          int predicted = p;
          double count =
              pairs.count(i -> pairs.truth()[i] == truth && pairs.predicted()[i] == predicted);
          assertEquals(count, matrix.count(t, p));
          assertEquals(count, matrix.counts().get(t, p));
        }
        int c = t;
        assertEquals(pairs.count(i -> pairs.truth()[i] == c), matrix.support(c));
        assertEquals(pairs.count(i -> pairs.predicted()[i] == c), matrix.predicted(c));
      }
    }

    @Property
    void mergingPartsGivesTheMatrixOfAll(@ForAll("pairs") CodePairs pairs, @ForAll Random random) {
      if (pairs.size() > 1) {
        int cut = 1 + random.nextInt(pairs.size() - 1);

        assertEquals(pairs.matrix(), pairs.matrix(0, cut).merge(pairs.matrix(cut, pairs.size())));
      }
    }

    @Property
    void aWholeWeightCountsAsSoManyRows(@ForAll("pairs") CodePairs pairs, @ForAll Random random) {
      double[] weights = random.ints(pairs.size(), 0, 4).asDoubleStream().toArray();
      weights[0] = 1;
      int[] repeated =
          IntStream.range(0, pairs.size())
              .flatMap(i -> IntStream.range(0, (int) weights[i]).map(copy -> i))
              .toArray();
      Labels truth = pairs.labels(pairs.truth());
      Labels predicted = pairs.labels(pairs.predicted());

      assertEquals(
          ConfusionMatrix.of(truth.select(repeated), predicted.select(repeated)),
          ConfusionMatrix.of(truth, predicted, weights));
    }

    @Property
    void partsOfTenthsAddUpToTheWhole(@ForAll("pairs") CodePairs pairs, @ForAll Random random) {
      if (pairs.size() > 1) {
        int cut = 1 + random.nextInt(pairs.size() - 1);
        double[] weights = random.ints(pairs.size(), 1, 99).mapToDouble(k -> k / 100.0).toArray();
        int[] all = IntStream.range(0, pairs.size()).toArray();
        ConfusionMatrix first = weighted(pairs, weights, Arrays.copyOf(all, cut));
        ConfusionMatrix rest = weighted(pairs, weights, Arrays.copyOfRange(all, cut, all.length));

        assertEquals(weighted(pairs, weights, all), first.merge(rest));
        assertEquals(
            weighted(pairs, weights, all),
            weighted(pairs, weights, Clouds.shuffledRows(all.length, random.nextLong())));
      }
    }

    private ConfusionMatrix weighted(CodePairs pairs, double[] weights, int[] rows) {
      return ConfusionMatrix.of(
          pairs.labels(pairs.truth()).select(rows),
          pairs.labels(pairs.predicted()).select(rows),
          Arrays.stream(rows).mapToDouble(row -> weights[row]).toArray());
    }

    @Property
    void weightsAddUp(@ForAll("pairs") CodePairs pairs, @ForAll Random random) {
      double[] weights = random.doubles(pairs.size()).map(w -> w + 1e-9).toArray();
      ConfusionMatrix matrix =
          ConfusionMatrix.of(pairs.labels(pairs.truth()), pairs.labels(pairs.predicted()), weights);

      assertWithin(1e-12, Arrays.stream(weights).sum(), matrix.total());
      double right =
          IntStream.range(0, pairs.size())
              .filter(i -> pairs.truth()[i] == pairs.predicted()[i])
              .mapToDouble(i -> weights[i])
              .sum();
      assertWithin(1e-12, right / matrix.total(), matrix.accuracy());
    }
  }

  @Group
  class TheMeasures {
    @Property
    void areThoseOfTheirDefinitions(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      for (int k = 0; k < pairs.classes(); k++) {
        int c = k;
        double hits = pairs.count(i -> pairs.truth()[i] == c && pairs.predicted()[i] == c);
        double of = pairs.count(i -> pairs.truth()[i] == c);
        double as = pairs.count(i -> pairs.predicted()[i] == c);
        double right = pairs.count(i -> pairs.truth()[i] != c && pairs.predicted()[i] != c);
        double others = pairs.size() - of;

        assertEquals(as > 0 ? hits / as : 0, matrix.precision(c));
        assertEquals(of > 0 ? hits / of : 0, matrix.recall(c));
        assertEquals(others > 0 ? right / others : 0, matrix.specificity(c));
        assertEquals(of + as > 0 ? 2 * hits / (of + as) : 0, matrix.f1(c));
        assertEquals(of + as > 0 ? 5 * hits / (4 * of + as) : 0, matrix.f(2, c));
      }
    }

    @Property
    void areThoseOfThePlainLoops(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      int[][] plain =
          PlainConfusionMatrix.counts(pairs.truth(), pairs.predicted(), pairs.classes());

      assertEquals(PlainConfusionMatrix.accuracy(plain), matrix.accuracy());
      for (int c = 0; c < pairs.classes(); c++) {
        for (int p = 0; p < pairs.classes(); p++) {
          assertEquals(plain[c][p], matrix.count(c, p));
        }
        assertEquals(PlainConfusionMatrix.precision(plain, c), matrix.precision(c));
        assertEquals(PlainConfusionMatrix.recall(plain, c), matrix.recall(c));
        assertEquals(PlainConfusionMatrix.f1(plain, c), matrix.f1(c));
      }
    }

    @Property
    void theHarmonicMeanLiesBetweenPrecisionAndRecall(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      for (int c = 0; c < pairs.classes(); c++) {
        double low = Math.min(matrix.precision(c), matrix.recall(c));
        double high = Math.max(matrix.precision(c), matrix.recall(c));
        for (double beta : new double[] {0.5, 1, 2}) {
          assertTrue(matrix.f(beta, c) >= low - 1e-15 && matrix.f(beta, c) <= high + 1e-15);
        }
      }
    }

    @Property
    void aSmallBetaMeansPrecisionAndALargeOneRecall(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      for (int c = 0; c < pairs.classes(); c++) {
        if (matrix.predicted(c) > 0) {
          assertWithin(1e-6, matrix.precision(c), matrix.f(1e-5, c));
        }
        if (matrix.support(c) > 0) {
          assertWithin(1e-6, matrix.recall(c), matrix.f(1e5, c));
        }
      }
    }

    @Property
    void exchangingTruthAndPredictionExchangesPrecisionAndRecall(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      ConfusionMatrix turned =
          new CodePairs(pairs.predicted(), pairs.truth(), pairs.classes()).matrix();
      for (int c = 0; c < pairs.classes(); c++) {
        assertEquals(matrix.precision(c), turned.recall(c));
        assertEquals(matrix.recall(c), turned.precision(c));
        assertEquals(matrix.f1(c), turned.f1(c));
      }
      assertEquals(matrix.matthews(), turned.matthews());
      assertEquals(matrix.kappa(), turned.kappa());
    }

    @Property
    void predictingTheTruthIsPerfect(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix =
          new CodePairs(pairs.truth(), pairs.truth(), pairs.classes()).matrix();
      boolean severalClasses = Arrays.stream(pairs.truth()).distinct().count() > 1;

      assertEquals(1, matrix.accuracy());
      assertEquals(1, matrix.balancedAccuracy());
      assertEquals(1, matrix.f1(Average.MACRO));
      assertEquals(1, matrix.f1(Average.WEIGHTED));
      assertEquals(1, matrix.f(0.1, Average.MACRO));
      assertEquals(severalClasses ? 1 : 0, matrix.matthews());
      if (severalClasses) {
        assertEquals(1, matrix.kappa());
      } else {
        assertEquals(Double.NaN, matrix.kappa());
      }
    }

    @Property
    void predictingOneClassIsAsGoodAsChance(@ForAll("pairs") CodePairs pairs) {
      int[] constant = new int[pairs.size()];
      ConfusionMatrix matrix = new CodePairs(pairs.truth(), constant, pairs.classes()).matrix();
      long present = Arrays.stream(pairs.truth()).distinct().count();

      assertEquals(0, matrix.matthews());
      boolean everythingIsOfIt = matrix.accuracy() == 1;
      if (!everythingIsOfIt) {
        assertEquals(0, matrix.kappa());
      }
      if (matrix.support(0) > 0) {
        assertEquals(1.0 / present, matrix.balancedAccuracy());
      }
    }

    @Property
    void predictingWithoutARegardToTheTruthIsAsGoodAsChance(@ForAll Random random) {
      int classes = 2 + random.nextInt(4);
      int[] ofTruths = random.ints(classes, 1, 6).toArray();
      int[] ofPredictions = random.ints(classes, 1, 6).toArray();
      double[] products = new double[classes * classes];
      for (int i = 0; i < classes; i++) {
        for (int j = 0; j < classes; j++) {
          products[i * classes + j] = ofTruths[i] * ofPredictions[j];
        }
      }
      for (double unit : new double[] {1, 10, 100}) {
        double[] counts = Arrays.stream(products).map(count -> count / unit).toArray();
        ConfusionMatrix matrix = table(classes, counts);

        assertEquals(0, matrix.kappa());
        assertEquals(0, matrix.matthews());
        assertEquals(1.0 / classes, matrix.balancedAccuracy());
      }
    }

    @Property
    void weightsOfATenthGiveTheMeasuresOfWholeOnes(
        @ForAll("pairs") CodePairs pairs, @ForAll Random random) {
      double[] whole = random.ints(pairs.size(), 0, 9).asDoubleStream().toArray();
      whole[0] = 7;
      double[] tenths = Arrays.stream(whole).map(weight -> weight / 10).toArray();
      Labels truth = pairs.labels(pairs.truth());
      Labels predicted = pairs.labels(pairs.predicted());
      ConfusionMatrix some = ConfusionMatrix.of(truth, predicted, tenths);
      ConfusionMatrix all = ConfusionMatrix.of(truth, predicted, whole);

      assertEquals(measures(all), measures(some));
      assertEquals(all.total() / 10, some.total());
      for (int c = 0; c < all.classes(); c++) {
        assertEquals(all.support(c) / 10, some.support(c));
        assertEquals(all.predicted(c) / 10, some.predicted(c));
        assertEquals(all.specificity(c), some.specificity(c));
        assertEquals(all.f(0.3, c), some.f(0.3, c));
      }
    }

    @Property
    void anotherOrderOfTheClassesChangesNoBit(@ForAll("pairs") CodePairs pairs, @ForAll long seed) {
      int[] codeOf = Clouds.shuffledRows(pairs.classes(), seed);
      ConfusionMatrix other =
          new CodePairs(
                  Arrays.stream(pairs.truth()).map(code -> codeOf[code]).toArray(),
                  Arrays.stream(pairs.predicted()).map(code -> codeOf[code]).toArray(),
                  pairs.classes())
              .matrix();

      for (ZeroDivision choice : ZeroDivision.values()) {
        assertEquals(measures(pairs.matrix().with(choice)), measures(other.with(choice)));
      }
    }

    @Property
    void everyRowTwiceChangesNoBit(@ForAll("pairs") CodePairs pairs) {
      assertEquals(measures(pairs.matrix()), measures(pairs.matrix().merge(pairs.matrix())));
    }

    private ConfusionMatrix table(int classes, double[] counts) {
      return new ConfusionMatrix(
          Matrix.ofRowMajor(classes, classes, counts), List.of(), ZeroDivision.ZERO);
    }

    private List<Double> measures(ConfusionMatrix matrix) {
      List<Double> measures =
          new ArrayList<>(
              List.of(
                  matrix.accuracy(), matrix.balancedAccuracy(), matrix.kappa(), matrix.matthews()));
      for (Average average : Average.values()) {
        measures.add(matrix.precision(average));
        measures.add(matrix.recall(average));
        measures.add(matrix.f1(average));
        measures.add(matrix.f(0.1, average));
      }
      return measures;
    }

    @Property
    void kappaAndMatthewsAreAtMostOne(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();

      assertTrue(Math.abs(matrix.matthews()) <= 1);
      assertTrue(!(matrix.kappa() > 1));
    }

    @Property
    void matthewsOfTwoClassesIsThePhiCoefficient(@ForAll Random random) {
      int[] truth = random.ints(30, 0, 2).toArray();
      int[] predicted = IntStream.of(truth).map(t -> random.nextInt(3) > 0 ? t : 1 - t).toArray();
      ConfusionMatrix matrix = new CodePairs(truth, predicted, 2).matrix();
      double tp = matrix.count(1, 1);
      double fp = matrix.count(0, 1);
      double fn = matrix.count(1, 0);
      double tn = matrix.count(0, 0);
      double scale = Math.sqrt((tp + fp) * (tp + fn) * (tn + fp) * (tn + fn));

      assertWithin(1e-12, scale == 0 ? 0 : (tp * tn - fp * fn) / scale, matrix.matthews());
    }
  }

  @Group
  class Averages {
    @Property
    void theMicroAverageIsTheAccuracy(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      double right = pairs.count(i -> pairs.truth()[i] == pairs.predicted()[i]);
      double wrong = pairs.size() - right;

      // Each wrong row is a false positive of one class and a false negative of another.
      assertEquals(2 * right / (2 * right + wrong + wrong), matrix.f1(Average.MICRO), 1e-15);
      assertEquals(matrix.accuracy(), matrix.f1(Average.MICRO));
      assertEquals(matrix.accuracy(), matrix.precision(Average.MICRO));
      assertEquals(matrix.accuracy(), matrix.recall(Average.MICRO));
    }

    @Property
    void theMacroAverageIsTheMeanOverTheClassesThatOccur(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      int[] occurring =
          IntStream.concat(IntStream.of(pairs.truth()), IntStream.of(pairs.predicted()))
              .distinct()
              .toArray();
      double macro = Arrays.stream(occurring).mapToDouble(matrix::f1).average().orElseThrow();
      double weighted =
          Arrays.stream(occurring).mapToDouble(c -> matrix.f1(c) * matrix.support(c)).sum()
              / pairs.size();

      assertWithin(1e-14, macro, matrix.f1(Average.MACRO));
      assertWithin(1e-14, weighted, matrix.f1(Average.WEIGHTED));
    }

    @Property
    void theWeightedRecallIsTheAccuracy(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();

      assertEquals(matrix.accuracy(), matrix.recall(Average.WEIGHTED));
    }

    @Property
    void theMeanRecallOfClassesThatArePresentIsTheBalancedAccuracy(
        @ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();

      assertEquals(matrix.balancedAccuracy(), matrix.with(ZeroDivision.SKIP).recall(Average.MACRO));
    }

    @Property
    void classesThatNeverOccurChangeNoAverage(@ForAll("pairs") CodePairs pairs) {
      ConfusionMatrix matrix = pairs.matrix();
      ConfusionMatrix wider =
          new CodePairs(pairs.truth(), pairs.predicted(), pairs.classes() + 3).matrix();

      assertEquals(pairs.classes() + 3, wider.classes());
      for (Average average : Average.values()) {
        assertEquals(matrix.precision(average), wider.precision(average));
        assertEquals(matrix.f(2, average), wider.f(2, average));
      }
      assertEquals(matrix.matthews(), wider.matthews());
      assertEquals(matrix.kappa(), wider.kappa());
    }
  }

  @Group
  class Merging {
    @Example
    void keepsTheChoiceOfTheFirst() {
      ConfusionMatrix matrix = ConfusionMatrix.of(Labels.ofCodes(0), Labels.ofCodes(0));

      assertEquals(ZeroDivision.SKIP, matrix.with(ZeroDivision.SKIP).merge(matrix).zeroDivision());
    }
  }

  @Group
  class Equality {
    private final ConfusionMatrix matrix =
        ConfusionMatrix.of(Labels.ofCodes(0, 1, 1), Labels.ofCodes(0, 1, 0));

    @Property
    void isThatOfTheCounts(@ForAll("pairs") CodePairs pairs) {
      assertEquals(pairs.matrix(), pairs.matrix());
      assertEquals(pairs.matrix().hashCode(), pairs.matrix().hashCode());
    }

    @Example
    void looksAtCountsNamesAndTheChoice() {
      Labels named = Labels.ofCodes(new int[] {0, 1, 1}, List.of("no", "yes"));
      ConfusionMatrix withNames = ConfusionMatrix.of(named, Labels.ofCodes(0, 1, 0));

      assertNotEquals(matrix, withNames);
      assertNotEquals(matrix.hashCode(), withNames.hashCode());
      assertNotEquals(matrix, matrix.with(ZeroDivision.ONE));
      assertNotEquals(matrix, matrix.merge(matrix));
      assertNotEquals(matrix.hashCode(), matrix.merge(matrix).hashCode());
      assertNotEquals(matrix, new Object());
    }
  }

  @Group
  class Refusals {
    private final Labels three = Labels.ofCodes(0, 1, 1);
    private final Labels named = Labels.ofNames(List.of("a", "b", "b"));

    @Example
    void thereIsAPredictionForEachLabel() {
      assertRefused(
          "predicted must be one per true label, 3, but were 2",
          () -> ConfusionMatrix.of(three, Labels.ofCodes(0, 1)));
    }

    @Example
    void codesBeyondTheNamesOfTheOtherAreUnknown() {
      assertRefused(
          "predicted must have at most the 2 classes that truth names but had 3",
          () -> ConfusionMatrix.of(named, Labels.ofCodes(0, 1, 2)));
      assertRefused(
          "truth must have at most the 2 classes that predicted names but had 3",
          () -> ConfusionMatrix.of(Labels.ofCodes(0, 1, 2), named));
      assertRefused(
          "other must have at most the 2 classes that this matrix names but had 4",
          () ->
              ConfusionMatrix.of(named, named)
                  .merge(ConfusionMatrix.of(three, Labels.ofCodes(3, 3, 3))));
    }

    @Example
    void aTableOfTooManyClassesIsNotBegun() {
      assertRefused(
          "classes must be between 1 and 46340 but was 46341",
          () -> ConfusionMatrix.of(Labels.ofCodes(46_340), Labels.ofCodes(0)));
    }

    @Example
    void aClassIsOneOfTheClasses() {
      ConfusionMatrix matrix = ConfusionMatrix.of(three, three);
      String sentence = "class must be between 0 and 1 but was 2";

      assertRefused(sentence, () -> matrix.count(2, 0));
      assertRefused(sentence, () -> matrix.count(0, 2));
      assertRefused(sentence, () -> matrix.support(2));
      assertRefused(sentence, () -> matrix.predicted(2));
      assertRefused(sentence, () -> matrix.precision(2));
      assertRefused(sentence, () -> matrix.recall(2));
      assertRefused(sentence, () -> matrix.specificity(2));
      assertRefused("class must be between 0 and 1 but was -1", () -> matrix.f1(-1));
    }

    @Example
    void betaIsAPositiveNumber() {
      ConfusionMatrix matrix = ConfusionMatrix.of(three, three);
      String rule = "beta must be greater than 0 and finite but was ";

      assertRefused(rule + "0.0", () -> matrix.f(0, 1));
      assertRefused(rule + "NaN", () -> matrix.f(Double.NaN, 1));
      assertRefused(rule + "Infinity", () -> matrix.f(Double.POSITIVE_INFINITY, 1));
      assertRefused(rule + "-1.0", () -> matrix.f(-1, Average.MICRO));
    }

    @Example
    void weightsAreOnePerLabelAndNotNegative() {
      assertRefused(
          "weights must be one per true label, 3, but were 2",
          () -> ConfusionMatrix.of(three, three, 1, 2));
      assertRefused(
          "weights must be between 0 and 1.0E9 but weight 1 was -0.5",
          () -> ConfusionMatrix.of(three, three, 1, -0.5, 1));
      assertRefused(
          "weights must be between 0 and 1.0E9 but weight 2 was NaN",
          () -> ConfusionMatrix.of(three, three, 1, 1e9, Double.NaN));
      assertRefused(
          "weights must be between 0 and 1.0E9 but weight 0 was Infinity",
          () -> ConfusionMatrix.of(three, three, Double.POSITIVE_INFINITY, 1, 1));
      assertRefused("weights must not all be 0", () -> ConfusionMatrix.of(three, three, 0, 0, 0));
    }
  }
}

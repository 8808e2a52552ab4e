package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.SparseMatrix;
import dev.praxis.text.TfIdf.InverseFrequency;
import dev.praxis.text.TfIdf.Norm;
import dev.praxis.text.TfIdf.TermFrequency;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Golden values of scikit-learn 1.9.1, of its own four documents; and the five formulas by hand.
 */
class TfIdfTest {
  private static final Documents FOUR =
      Documents.of(
          "This is the first document.",
          "This document is the second document.",
          "And this is the third one.",
          "Is this the first document?");
  private static final TfIdf STANDARD = TfIdf.standard();

  private static void assertRow(int row, TfIdf learner, double... expected) {
    SparseMatrix weights = learner.fit(FOUR).transform(FOUR);
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], weights.get(row, j), 2e-16);
    }
  }

  @Test
  void theWorthOfTheTermsIsThatOfScikitLearn() {
    TfIdf.Model model = STANDARD.fit(FOUR);

    assertEquals(
        List.of("and", "document", "first", "is", "one", "second", "the", "third", "this"),
        model.vocabulary().terms());
    double rare = 1.916290731874155;
    double[] expected = {rare, 1.2231435513142097, 1.5108256237659907, 1, rare, rare, 1, rare, 1};
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], model.inverseFrequencies().get(0, j), 3e-16);
    }
  }

  @Test
  void theWeightsAreThoseOfScikitLearn() {
    double common = 0.38408524091481483;
    assertRow(
        0, STANDARD, 0, 0.46979138557992045, 0.5802858236844359, common, 0, 0, common, 0, common);
    double other = 0.281088674033753;
    assertRow(1, STANDARD, 0, 0.6876235979836938, 0, other, 0, 0.5386476208856763, other, 0, other);
  }

  /** {@code smooth_idf=False}. */
  @Test
  void withoutSmoothingTheyAreThoseOfScikitLearn() {
    double common = 0.25543053926412473;
    assertRow(
        1,
        STANDARD.withInverseFrequency(InverseFrequency.PLUS_ONE),
        0,
        0.6578266523342082,
        0,
        common,
        0,
        0.6095324555037936,
        common,
        0,
        common);
  }

  /** {@code sublinear_tf=True}. */
  @Test
  void withLogarithmsOfCountsTheyAreThoseOfScikitLearn() {
    double common = 0.30204652337623095;
    assertRow(
        1,
        STANDARD.withTermFrequency(TermFrequency.LOGARITHMIC),
        0,
        0.6255268888558354,
        0,
        common,
        0,
        0.5788089533406816,
        common,
        0,
        common);
  }

  /** {@code binary=True}. */
  @Test
  void withOnesForCountsTheyAreThoseOfScikitLearn() {
    double common = 0.34989318276628206;
    assertRow(
        1,
        STANDARD.withTermFrequency(TermFrequency.BINARY),
        0,
        0.4279695901493821,
        0,
        common,
        0,
        0.6704970632809761,
        common,
        0,
        common);
  }

  /** {@code norm="l1"}, {@code norm=None}. */
  @Test
  void withOtherNormsTheyAreThoseOfScikitLearn() {
    double common = 0.13582199366555983;
    assertRow(
        1,
        STANDARD.withNorm(Norm.L1),
        0,
        0.3322595913573379,
        0,
        common,
        0,
        0.2602744276459825,
        common,
        0,
        common);
    assertRow(
        1,
        STANDARD.withNorm(Norm.NONE),
        0,
        2.4462871026284194,
        0,
        1,
        0,
        1.916290731874155,
        1,
        0,
        1);
  }

  /** {@code use_idf=False}. */
  @Test
  void withTermFrequenciesAloneTheyAreThoseOfScikitLearn() {
    double common = 0.35355339059327373;
    assertRow(
        1,
        STANDARD.withInverseFrequency(InverseFrequency.NONE),
        0,
        0.7071067811865475,
        0,
        common,
        0,
        common,
        common,
        0,
        common);
  }

  /** Of a term in one, two, three and all of four documents. */
  @Test
  void theFormulasAreThoseOfTheirSystems() {
    double ln2 = 0.6931471805599453;
    double ln3 = 1.0986122886681098;
    double ln5 = 1.6094379124341003;
    assertWorth(InverseFrequency.SMOOTH, ln5 - ln2 + 1, ln5 - ln3 + 1, ln5 - 2 * ln2 + 1, 1);
    assertWorth(InverseFrequency.PLUS_ONE, 2 * ln2 + 1, ln2 + 1, 2 * ln2 - ln3 + 1, 1);
    assertWorth(InverseFrequency.TEXTBOOK, 2 * ln2, ln2, 2 * ln2 - ln3, 0);
    assertWorth(InverseFrequency.SPARK, ln5 - ln2, ln5 - ln3, ln5 - 2 * ln2, 0);
    assertWorth(InverseFrequency.PROBABILISTIC, ln3, 0, 0, 0);
    assertWorth(InverseFrequency.NONE, 1, 1, 1, 1);
  }

  private static void assertWorth(InverseFrequency formula, double... expected) {
    for (int df = 1; df <= 4; df++) {
      assertEquals(expected[df - 1], formula.of(df, 4), 5e-16);
    }
  }

  /** Tribuo 4.3.2 and Weka 3.8 give a term in every document no weight; so do two formulas here. */
  @Test
  void aTermInEveryDocumentMayBeWorthNothing() {
    TfIdf learner = STANDARD.withInverseFrequency(InverseFrequency.TEXTBOOK);

    assertEquals(0, learner.fit(FOUR).transform(FOUR).get(0, 3));
    assertEquals(2, learner.fit(FOUR).transform(FOUR).row(0).nonZeros());
  }
}

package dev.praxis.text;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Learner;
import dev.praxis.Threads;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.SparseMatrix;
import dev.praxis.text.TfIdf.InverseFrequency;
import dev.praxis.text.TfIdf.Norm;
import dev.praxis.text.TfIdf.TermFrequency;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
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

/** How much each term says of each document. */
@PropertyDefaults(tries = 150)
class TfIdfSpec {
  private static final TfIdf STANDARD = TfIdf.standard();

  @Provide
  Arbitrary<Documents> documents() {
    return Texts.withWords();
  }

  @Provide
  Arbitrary<TfIdf> learners() {
    return Combinators.combine(
            Arbitraries.of(TermFrequency.class),
            Arbitraries.of(InverseFrequency.class),
            Arbitraries.of(Norm.class))
        .as(
            (tf, idf, norm) ->
                STANDARD.withTermFrequency(tf).withInverseFrequency(idf).withNorm(norm));
  }

  @Group
  class Contract implements LearnerContract<Documents, TfIdf.Model> {

    @Override
    public Learner<Documents, TfIdf.Model> learner() {
      return STANDARD.withAnalysis(TextAnalysis.standard().stemmed().withGrams(Grams.words(1, 2)));
    }

    @Override
    public Arbitrary<Documents> data() {
      return Texts.withWords();
    }
  }

  @Group
  class TheWeights {

    @Property
    void areThoseOfThePlainLoops(@ForAll("documents") Documents documents) {
      TfIdf.Model model = STANDARD.fit(documents);
      PlainTfIdf plain = PlainTfIdf.fit(documents.texts());
      double[][] rows = plain.transform(documents.texts());
      SparseMatrix weights = model.transform(documents);

      assertEquals(plain.terms, model.vocabulary().terms());
      for (int i = 0; i < rows.length; i++) {
        for (int j = 0; j < plain.terms.size(); j++) {
          assertNear(rows[i][j], weights.get(i, j), 1e-14);
        }
      }
    }

    @Property
    void ofEachDocumentHaveTheNormOne(@ForAll("documents") Documents documents) {
      SparseMatrix weights = STANDARD.fit(documents).transform(documents);
      SparseMatrix shares = STANDARD.withNorm(Norm.L1).fit(documents).transform(documents);
      for (int i = 0; i < documents.rows(); i++) {
        int row = i;
        double expected = TextAnalysis.standard().terms(documents.text(row)).isEmpty() ? 0 : 1;
        double sum =
            IntStream.range(0, shares.columns()).mapToDouble(j -> shares.get(row, j)).sum();

        assertWithin(1e-14, expected, weights.row(row).l2Norm());
        assertWithin(1e-14, expected, sum);
      }
    }

    @Property
    void ofEachDocumentDoNotDependOnTheOthers(
        @ForAll("documents") Documents documents, @ForAll("learners") TfIdf learner) {
      TfIdf.Model model = learner.fit(documents);
      SparseMatrix weights = model.transform(documents);
      for (int i = 0; i < documents.rows(); i += 5) {
        assertEquals(weights.selectRows(i), model.transform(Documents.of(documents.text(i))));
      }
    }

    @Property
    void doNotDependOnTheNumberOfThreads(
        @ForAll("documents") Documents documents, @ForAll("learners") TfIdf learner) {
      TfIdf.Model model = learner.fit(documents);
      SparseMatrix weights = model.transform(documents);
      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(weights, Threads.on(threads, () -> model.transform(documents)));
      }
    }

    @Property
    void ofWordsNeverSeenAreNone(@ForAll("documents") Documents documents) {
      SparseMatrix weights = STANDARD.fit(documents).transform(Documents.of("unheard of", ""));

      assertEquals(0, weights.nonZeros());
      assertEquals(2, weights.rows());
    }

    @Property
    void doNotChangeIfTheTextIsThereTwice(@ForAll("documents") Documents documents) {
      TfIdf.Model model = STANDARD.fit(documents);
      Documents twice =
          Documents.of(documents.texts().stream().map(text -> text + " " + text).toList());
      SparseMatrix once = model.transform(documents);
      SparseMatrix doubled = model.transform(twice);
      for (int i = 0; i < once.rows(); i++) {
        for (int j = 0; j < once.columns(); j++) {
          assertNear(once.get(i, j), doubled.get(i, j), 1e-14);
        }
      }
    }
  }

  @Group
  class TheModel {

    @Property
    void doesNotDependOnTheOrderOfTheDocuments(
        @ForAll("documents") Documents documents, @ForAll("learners") TfIdf learner) {
      List<String> turned = new ArrayList<>(documents.texts());
      Collections.reverse(turned);

      assertEquals(learner.fit(documents), learner.fit(Documents.of(turned)));
    }

    @Property
    void ofPartsThatAreMergedIsThatOfAll(
        @ForAll("documents") Documents documents, @ForAll("learners") TfIdf learner) {
      TermStatistics all = TermStatistics.of(learner.analysis(), documents.selectRows(0));
      for (int i = 1; i < documents.rows(); i++) {
        all = all.merge(TermStatistics.of(learner.analysis(), documents.selectRows(i)));
      }

      assertEquals(learner.fit(documents), learner.fit(all));
    }

    @Property
    void callsTheColumnsByTheirTerms(@ForAll("documents") Documents documents) {
      TfIdf.Model model = STANDARD.fit(documents);

      assertEquals(model.vocabulary().terms(), model.columnNames(List.of()));
    }
  }

  @Group
  class WhatATermIsWorth {

    @Property
    void isLeastIfItIsInEveryDocument(
        @ForAll("documents") Documents documents, @ForAll("learners") TfIdf learner) {
      List<String> texts = documents.texts().stream().map(text -> text + " everywhere").toList();
      TfIdf.Model model = learner.fit(Documents.of(texts));
      double worth =
          model.inverseFrequencies().get(0, model.vocabulary().column("everywhere").orElseThrow());
      for (int j = 0; j < model.vocabulary().size(); j++) {
        assertTrue(worth <= model.inverseFrequencies().get(0, j));
      }
    }

    @Property
    void fallsWithTheNumberOfDocumentsThatHaveIt(@ForAll("learners") TfIdf learner) {
      for (int df = 1; df < 9; df++) {
        assertTrue(
            learner.inverseFrequency().of(df, 9) >= learner.inverseFrequency().of(df + 1, 9));
      }
    }

    @Property
    void isThatOfTheStatistics(@ForAll("documents") Documents documents) {
      TfIdf.Model model = STANDARD.fit(documents);
      TermStatistics statistics = TermStatistics.of(STANDARD.analysis(), documents);
      for (int j = 0; j < model.vocabulary().size(); j++) {
        assertEquals(
            InverseFrequency.SMOOTH.of(statistics.documentsWith(j), documents.rows()),
            model.inverseFrequencies().get(0, j));
      }
    }
  }

  @Group
  class TheTopTerms {
    private final TfIdf.Model model =
        STANDARD.fit(Documents.of("blue car", "blue horizon", "blue blue sky", "red car"));

    @Example
    void areTheHeaviestFirst() {
      List<TfIdf.Model.Weighted> top = model.topTerms("the blue horizon of a car", 2);

      assertEquals(List.of("horizon", "car"), top.stream().map(t -> t.term()).toList());
      assertTrue(top.get(0).weight() > top.get(1).weight());
    }

    @Example
    void ofEqualWeightAreInTheOrderOfTheVocabulary() {
      assertEquals(
          List.of("horizon", "red", "sky"),
          model.topTerms("sky red horizon", 9).stream().map(t -> t.term()).toList());
    }

    @Example
    void ofUnknownWordsAreNone() {
      assertEquals(List.of(), model.topTerms("unheard of", 3));
    }

    @Property
    void ofManyDocumentsAreThoseOfEach(@ForAll("documents") Documents documents) {
      TfIdf.Model model = TfIdf.standard().fit(documents);

      assertEquals(
          documents.texts().stream().map(text -> model.topTerms(text, 3)).toList(),
          model.topTerms(documents, 3));
    }

    @Example
    void areWorthWhatIsAskedByTheirName() {
      TfIdf.Model model = TfIdf.standard().fit(Documents.of("red car", "blue car"));

      assertEquals(OptionalDouble.of(1), model.inverseFrequency("car"));
      assertEquals(OptionalDouble.of(StrictMath.log(3.0 / 2) + 1), model.inverseFrequency("red"));
      assertEquals(OptionalDouble.empty(), model.inverseFrequency("green"));
    }
  }

  @Group
  class Refusals {

    @Example
    void documentsWithoutATermAreRefusedWithTheRemedy() {
      assertRefused(
          "documents must have at least 1 term but have none: ask for other tokens or terms",
          () -> STANDARD.fit(Documents.of("", "a !")));
    }

    @Example
    void noTopTermsAreRefused() {
      TfIdf.Model model = STANDARD.fit(Documents.of("blue car"));

      assertRefused("most must be at least 1 but was 0", () -> model.topTerms("blue", 0));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals(
          "norm",
          assertThrows(NullPointerException.class, () -> STANDARD.withNorm(null)).getMessage());
      assertEquals(
          "documents",
          assertThrows(NullPointerException.class, () -> STANDARD.fit((Documents) null))
              .getMessage());
      assertEquals(
          "documents",
          assertThrows(
                  NullPointerException.class,
                  () -> STANDARD.fit(Documents.of("blue car")).transform(null))
              .getMessage());
    }
  }
}

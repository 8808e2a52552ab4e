package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Which terms are taken into a vocabulary. */
@PropertyDefaults(tries = 200)
class TermLimitsSpec {
  private static final TermLimits NONE = TermLimits.none();

  @Provide
  Arbitrary<Documents> documents() {
    return Texts.withWords();
  }

  private static List<String> terms(TermLimits limits, Documents documents) {
    return BagOfWords.counts().withLimits(limits).fit(documents).vocabulary().terms();
  }

  /** So many documents, so many of which have a word beside the one that all have. */
  private static Documents some(int with, int all) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      texts.add(i < with ? "all some" : "all");
    }
    return Documents.of(texts);
  }

  @Group
  class TheTermsThatStay {

    @Property
    void areAllWithoutLimits(@ForAll("documents") Documents documents) {
      assertEquals(
          TermStatistics.of(TextAnalysis.standard(), documents).terms(), terms(NONE, documents));
    }

    @Property
    void areInEnoughDocumentsAndNotInTooMany(
        @ForAll("documents") Documents documents, @ForAll @IntRange(min = 1, max = 4) int least) {
      TermStatistics statistics = TermStatistics.of(TextAnalysis.standard(), documents);
      List<String> expected = new ArrayList<>();
      for (int i = 0; i < statistics.terms().size(); i++) {
        double share = statistics.documentsWith(i) / (double) documents.rows();
        if (statistics.documentsWith(i) >= least && share >= 0.1 && share <= 0.5) {
          expected.add(statistics.terms().get(i));
        }
      }
      TermLimits limits = NONE.inAtLeast(least).inAtLeastShare(0.1).inAtMostShare(0.5);
      if (!expected.isEmpty()) {
        assertEquals(expected, terms(limits, documents));
      }
    }

    /** Ties go to the first of the vocabulary: scikit-learn 1.9.1 leaves them to its sort. */
    @Property
    void areTheMostFrequentAndOfEqualOnesTheFirst(
        @ForAll("documents") Documents documents, @ForAll @IntRange(min = 1, max = 9) int most) {
      TermStatistics statistics = TermStatistics.of(TextAnalysis.standard(), documents);
      List<Integer> places = new ArrayList<>();
      for (int i = 0; i < statistics.terms().size(); i++) {
        places.add(i);
      }
      places.sort(
          Comparator.<Integer>comparingLong(i -> -statistics.count(i)).thenComparing(i -> i));
      List<String> expected =
          places.stream().limit(most).sorted().map(i -> statistics.terms().get(i)).toList();

      assertEquals(expected, terms(NONE.atMost(most), documents));
    }

    @Property
    void doNotDependOnTheOrderOfTheDocuments(
        @ForAll("documents") Documents documents, @ForAll @IntRange(min = 1, max = 9) int most) {
      List<String> turned = new ArrayList<>(documents.texts());
      Collections.reverse(turned);

      assertEquals(
          terms(NONE.atMost(most), documents), terms(NONE.atMost(most), Documents.of(turned)));
    }
  }

  @Group
  class AShare {

    /**
     * Three of ten are a share of 0.3, and so for every other. scikit-learn 1.9.1 multiplies: with
     * {@code max_df=0.29} a word in 29 of 100 documents goes, and so does one in 7 of 100 with
     * {@code min_df=0.07}.
     */
    @Example
    void asItIsWrittenIsMet() {
      for (int all : new int[] {10, 100, 1000}) {
        for (int with = 1; with < all; with += all / 100 + 1) {
          BigDecimal written = BigDecimal.valueOf(with).divide(BigDecimal.valueOf(all));
          double share = Double.parseDouble(written.toString());
          Documents documents = some(with, all);

          assertTrue(terms(NONE.inAtLeastShare(share), documents).contains("some"));
          assertEquals(List.of("some"), terms(NONE.inAtMostShare(share), documents));
        }
      }
    }

    @Example
    void ofAllIsMetByATermInEveryDocument() {
      assertEquals(List.of("all"), terms(NONE.inAtLeastShare(1), some(2, 3)));
      assertEquals(List.of("all", "some"), terms(NONE.inAtMostShare(1), some(2, 3)));
    }
  }

  @Group
  class Refusals {

    @Example
    void limitsThatLeaveNothingAreRefusedWithTheRemedy() {
      assertRefused(
          "limits must leave at least 1 of 2 terms but leave none: lower the least or raise the most"
              + " share of documents",
          () -> terms(NONE.inAtLeast(4), some(1, 3)));
    }

    @Example
    void aCountBelowOneIsRefused() {
      assertRefused("leastDocuments must be at least 1 but was 0", () -> NONE.inAtLeast(0));
      assertRefused("mostTerms must be at least 1 but was 0", () -> NONE.atMost(0));
    }

    @Example
    void whatIsNoShareIsRefused() {
      assertRefused(
          "leastShare must be between 0 and 1 but was -0.1", () -> NONE.inAtLeastShare(-0.1));
      assertRefused(
          "mostShare must be between 0 and 1 but was NaN", () -> NONE.inAtMostShare(Double.NaN));
    }

    @Example
    void moreAtLeastThanAtMostIsRefused() {
      assertRefused(
          "mostShare must not be below leastShare, 0.5, but was 0.2",
          () -> NONE.inAtLeastShare(0.5).inAtMostShare(0.2));
    }
  }
}

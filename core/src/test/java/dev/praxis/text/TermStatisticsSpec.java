package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Threads;
import dev.praxis.contracts.SummaryContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** In how many documents each term is. */
@PropertyDefaults(tries = 150)
class TermStatisticsSpec {
  private static final TextAnalysis STANDARD = TextAnalysis.standard();

  @Provide
  Arbitrary<Documents> documents() {
    return Texts.documents();
  }

  @Provide
  Arbitrary<TextAnalysis> analyses() {
    return Texts.analyses();
  }

  private static TermStatistics of(String... texts) {
    return TermStatistics.of(STANDARD, Documents.of(texts));
  }

  @Group
  class AsASummary implements SummaryContract<Documents, TermStatistics> {

    @Override
    public TermStatistics summary(Documents rows) {
      return TermStatistics.of(STANDARD, rows);
    }

    @Override
    public Arbitrary<Documents> rows() {
      return Texts.documents().filter(documents -> documents.rows() >= 3);
    }

    @Override
    public void assertAgree(TermStatistics whole, TermStatistics merged, Documents rows) {
      assertEquals(whole, merged);
    }
  }

  @Group
  class TheCounts {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("documents") Documents documents, @ForAll("analyses") TextAnalysis analysis) {
      Map<String, Long> counts = new HashMap<>();
      Map<String, Long> documentCounts = new HashMap<>();
      for (String text : documents.texts()) {
        List<String> terms = analysis.terms(text);
        terms.forEach(term -> counts.merge(term, 1L, Long::sum));
        new HashSet<>(terms).forEach(term -> documentCounts.merge(term, 1L, Long::sum));
      }
      TermStatistics statistics = TermStatistics.of(analysis, documents);

      assertEquals(documents.rows(), statistics.documents());
      assertEquals(counts.keySet(), new HashSet<>(statistics.terms()));
      for (int i = 0; i < statistics.terms().size(); i++) {
        String term = statistics.terms().get(i);
        assertEquals(counts.get(term), statistics.count(i));
        assertEquals(documentCounts.get(term), statistics.documentsWith(i));
      }
    }

    @Property
    void doNotDependOnTheOrderOfTheDocuments(@ForAll("documents") Documents documents) {
      List<String> turned = new ArrayList<>(documents.texts());
      Collections.shuffle(turned, new Random(1));

      assertEquals(
          TermStatistics.of(STANDARD, documents),
          TermStatistics.of(STANDARD, Documents.of(turned)));
    }

    @Property
    void doNotDependOnTheNumberOfThreads(@ForAll("documents") Documents documents) {
      TermStatistics statistics = TermStatistics.of(STANDARD, documents);
      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(statistics, Threads.on(threads, () -> TermStatistics.of(STANDARD, documents)));
      }
    }

    @Property
    void doubleIfAllIsThereTwice(@ForAll("documents") Documents documents) {
      TermStatistics once = TermStatistics.of(STANDARD, documents);
      TermStatistics twice = once.merge(once);

      assertEquals(once.terms(), twice.terms());
      for (int i = 0; i < once.terms().size(); i++) {
        assertEquals(2 * once.count(i), twice.count(i));
        assertEquals(2 * once.documentsWith(i), twice.documentsWith(i));
      }
    }

    @Example
    void mayBeNone() {
      assertEquals(List.of(), of("", "a !").terms());
      assertEquals(of("", "", "red"), of("", "").merge(of("red")));
    }
  }

  @Example
  void equalStatisticsAreOfEqualCounts() {
    assertEquals(of("red car"), of("car red"));
    assertEquals(of("red car").hashCode(), of("car red").hashCode());
    assertNotEquals(of("red"), of("red", ""));
    assertNotEquals(of("red"), of("red red"));
    assertNotEquals(of("red"), of("blue"));
    assertNotEquals(of("red", "red"), of("red red", ""));
    assertNotEquals(of("red"), TermStatistics.of(TextAnalysis.whiteSpace(), Documents.of("red")));
    assertEquals("TermStatistics[documents=1, terms=2]", of("red car").toString());
  }

  @Group
  class Refusals {

    @Example
    void statisticsOfAnotherAnalysisAreRefused() {
      TermStatistics other = TermStatistics.of(TextAnalysis.whiteSpace(), Documents.of("red"));
      String sentence = "statistics must be of the same analysis but are of another";

      assertRefused(sentence, () -> of("red").merge(other));
      assertRefused(sentence, () -> TfIdf.standard().fit(other));
      assertRefused(sentence, () -> BagOfWords.counts().fit(other));
    }

    @Example
    void aTermThatIsNotThereIsRefused() {
      assertRefused("index must be between 0 and 0 but was 1", () -> of("red").count(1));
      assertRefused("index must be between 0 and 0 but was -1", () -> of("red").documentsWith(-1));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals(
          "other",
          assertThrows(NullPointerException.class, () -> of("red").merge(null)).getMessage());
      assertEquals(
          "documents",
          assertThrows(NullPointerException.class, () -> TermStatistics.of(STANDARD, null))
              .getMessage());
    }
  }
}

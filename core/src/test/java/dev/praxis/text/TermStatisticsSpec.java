package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Threads;
import dev.praxis.contracts.SummaryContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
        assertEquals(counts.get(term), statistics.count(term));
        assertEquals(documentCounts.get(term), statistics.documentsWith(term));
      }
      assertEquals(0, statistics.count("not there"));
      assertEquals(0, statistics.documentsWith("\uFFFF not there"));
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
    void areInTheOrderOfCodePointsWithCharactersOfTwoCharsToo() {
      List<String> order = List.of("a", "b", "\uFFFD", "\uD835\uDCD0");
      for (int last = 2; last <= 4; last++) {
        List<String> turned = new ArrayList<>(order.subList(0, last));
        Collections.reverse(turned);
        Documents one = Documents.of(String.join(" ", turned));

        assertEquals(
            order.subList(0, last), TermStatistics.of(TextAnalysis.whiteSpace(), one).terms());
      }
    }

    @Example
    void mayBeNone() {
      assertEquals(List.of(), of("", "a !").terms());
      assertEquals(of("", "", "red"), of("", "").merge(of("red")));
    }
  }

  /**
   * A JVM with 24 MB counts 400,000 documents part by part; their texts alone would take more than
   * 30 MB.
   */
  @Group
  class OnAStream {

    @Example
    void takeMemoryForTheTermsAlone() throws IOException {
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Process process =
          new ProcessBuilder(
                  java,
                  "-Xmx24m",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ShortDocuments.class.getName(),
                  "400000")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (var out = process.getInputStream()) {
        assertEquals(
            "TermStatistics[documents=400000, terms=5005] 400000 160",
            new String(out.readAllBytes(), StandardCharsets.UTF_8).strip());
      }
    }
  }

  /** Counts documents of six words, of which one is twice in each and in few others. */
  static final class ShortDocuments {
    private static final int PART = 10_000;

    private ShortDocuments() {}

    public static void main(String[] args) {
      TermStatistics all = part(0);
      for (int from = PART; from < Integer.parseInt(args[0]); from += PART) {
        all = all.merge(part(from));
      }
      System.out.println(all + " " + all.documentsWith("term") + " " + all.count("n4999"));
    }

    private static TermStatistics part(int from) {
      List<String> texts = new ArrayList<>();
      for (int i = from; i < from + PART; i++) {
        texts.add("Term n" + i % 5000 + " of a document, n" + i % 5000 + " once more.");
      }
      return TermStatistics.of(STANDARD, Documents.of(texts));
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

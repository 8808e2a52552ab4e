package dev.praxis.text;

import static dev.praxis.Nearness.assertWithin;
import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Threads;
import dev.praxis.data.SparseMatrix;
import dev.praxis.text.DocumentSearch.Hit;
import dev.praxis.text.DocumentSearch.Match;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Finds the documents that are most like a text. */
@PropertyDefaults(tries = 150)
class DocumentSearchSpec {
  private static final Documents FEW =
      Documents.of("the blue car", "the red car", "a blue horizon", "the sky", "", "the red car");
  private static final DocumentSearch SEARCH = over(FEW);

  @Provide
  Arbitrary<Documents> documents() {
    return Texts.withWords();
  }

  private static DocumentSearch over(Documents documents) {
    return DocumentSearch.over(documents, TfIdf.standard().fit(documents));
  }

  private static List<Integer> rows(List<Hit> hits) {
    return hits.stream().map(Hit::row).toList();
  }

  @Group
  class TheHits {

    @Property
    void areThoseOfThePlainLoops(@ForAll("documents") Documents documents) {
      TfIdf.Model model = TfIdf.standard().withNorm(TfIdf.Norm.NONE).fit(documents);
      DocumentSearch search = DocumentSearch.over(documents, model);
      SparseMatrix rows = model.transform(documents);
      for (int q = 0; q < documents.rows(); q += 7) {
        double[] likeness =
            PlainDocumentSearch.likeness(rows.toMatrix().toRows(), rows.toMatrix().row(q));
        Set<Integer> found = new HashSet<>();
        for (Hit hit : search.find(documents.text(q), documents.rows())) {
          assertWithin(1e-14, likeness[hit.row()], hit.likeness());
          found.add(hit.row());
        }
        for (int i = 0; i < likeness.length; i++) {
          assertEquals(likeness[i] > 0, found.contains(i));
        }
      }
    }

    @Property
    void fallAndAreTheFirstOfEqualOnes(@ForAll("documents") Documents documents) {
      List<Hit> hits = over(documents).find("red car the", documents.rows());
      for (int i = 1; i < hits.size(); i++) {
        Hit before = hits.get(i - 1);
        Hit hit = hits.get(i);
        assertTrue(
            before.likeness() > hit.likeness()
                || (before.likeness() == hit.likeness() && before.row() < hit.row()));
      }
    }

    @Property
    void areTheFirstOfAllThereAre(@ForAll("documents") Documents documents) {
      DocumentSearch search = over(documents);
      List<Hit> all = search.find("green car", documents.rows());

      assertEquals(all.subList(0, Math.min(3, all.size())), search.find("green car", 3));
    }

    @Property
    void ofADocumentOfTheirOwnHaveTheCosineOne(@ForAll("documents") Documents documents) {
      DocumentSearch search = over(documents);
      for (int i = 0; i < documents.rows(); i += 9) {
        for (Hit hit : search.find(documents.text(i), 1)) {
          assertWithin(1e-14, 1, hit.likeness());
        }
      }
    }

    @Property
    void ofManyTextsAreThoseOfEach(@ForAll("documents") Documents documents) {
      DocumentSearch search = over(documents);
      List<List<Hit>> each = documents.texts().stream().map(text -> search.find(text, 3)).toList();

      assertEquals(each, search.findAll(documents, 3));
      assertEquals(each, Threads.on(1, () -> search.findAll(documents, 3)));
    }

    @Example
    void haveATermOfTheText() {
      assertEquals(List.of(0, 1, 5), rows(SEARCH.find("car", 9)).stream().sorted().toList());
      assertEquals(List.of(), SEARCH.find("unheard of", 9));
      assertEquals(List.of(), SEARCH.find("", 9));
    }

    /** The scores of a hashed text may be below zero: what points away is not found. */
    @Example
    void areNeverBelowZero() {
      DocumentSearch search = DocumentSearch.over(FEW, HashedWords.into(2).model());
      for (Hit hit : search.find("blue sky", 9)) {
        assertTrue(hit.likeness() > 0);
      }
    }
  }

  @Group
  class TheMatches {

    @Example
    void areTheTermsInCommonTheHeaviestFirst() {
      Hit first = SEARCH.find("the blue horizon", 1).get(0);

      assertEquals(2, first.row());
      assertEquals(List.of("horizon", "blue"), first.matches().stream().map(Match::term).toList());
    }

    @Property
    void addUpToTheLikeness(@ForAll("documents") Documents documents) {
      for (Hit hit : over(documents).find("the red and the green cars", documents.rows())) {
        double sum = 0;
        for (Match match : hit.matches()) {
          sum += match.part();
        }
        assertWithin(1e-14, hit.likeness(), sum);
      }
    }

    @Property
    void fall(@ForAll("documents") Documents documents) {
      for (Hit hit : over(documents).find("the red and the green cars", documents.rows())) {
        List<Double> parts = new ArrayList<>(hit.matches().stream().map(Match::part).toList());
        parts.sort((a, b) -> Double.compare(b, a));

        assertEquals(parts, hit.matches().stream().map(Match::part).toList());
      }
    }
  }

  @Group
  class Refusals {

    @Example
    void noHitsAreRefused() {
      assertRefused("most must be at least 1 but was 0", () -> SEARCH.find("car", 0));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals(
          "documents",
          assertThrows(
                  NullPointerException.class,
                  () -> DocumentSearch.over(null, HashedWords.into(2).model()))
              .getMessage());
      assertEquals(
          "model",
          assertThrows(NullPointerException.class, () -> DocumentSearch.over(FEW, null))
              .getMessage());
    }
  }
}

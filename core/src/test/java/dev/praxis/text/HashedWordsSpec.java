package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Learner;
import dev.praxis.Threads;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.SparseMatrix;
import dev.praxis.text.HashedWords.Model.Collisions;
import java.nio.charset.StandardCharsets;
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
import net.jqwik.api.constraints.IntRange;

/** Counts without a vocabulary. */
@PropertyDefaults(tries = 150)
class HashedWordsSpec {

  @Provide
  Arbitrary<Documents> documents() {
    return Texts.documents();
  }

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  private static List<List<String>> terms(Documents documents) {
    return documents.texts().stream().map(TextAnalysis.standard()::terms).toList();
  }

  @Group
  class Contract implements LearnerContract<Documents, HashedWords.Model> {

    @Override
    public Learner<Documents, HashedWords.Model> learner() {
      return HashedWords.into(64);
    }

    @Override
    public Arbitrary<Documents> data() {
      return Texts.documents();
    }
  }

  @Group
  class TheCounts {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("documents") Documents documents,
        @ForAll @IntRange(min = 1, max = 99) int columns) {
      double[][] plain = PlainHashedWords.counts(terms(documents), columns);
      SparseMatrix counts = HashedWords.into(columns).model().transform(documents);
      int nonZeros = 0;
      for (int i = 0; i < plain.length; i++) {
        for (int j = 0; j < columns; j++) {
          assertEquals(plain[i][j], counts.get(i, j));
          nonZeros += plain[i][j] != 0 ? 1 : 0;
        }
      }
      assertEquals(nonZeros, counts.nonZeros());
    }

    @Property
    void addUpToTheTermsIfUnsigned(
        @ForAll("documents") Documents documents,
        @ForAll @IntRange(min = 1, max = 99) int columns) {
      SparseMatrix counts = HashedWords.into(columns).unsigned().model().transform(documents);
      for (int i = 0; i < counts.rows(); i++) {
        double sum = 0;
        for (int j = 0; j < columns; j++) {
          sum += counts.get(i, j);
        }
        assertEquals(terms(documents).get(i).size(), sum);
      }
    }

    @Property
    void doNotDependOnTheNumberOfThreads(@ForAll("documents") Documents documents) {
      HashedWords.Model model = HashedWords.into(1 << 16).model();
      SparseMatrix counts = model.transform(documents);
      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(counts, Threads.on(threads, () -> model.transform(documents)));
      }
    }

    @Property
    void needNothingThatIsLearned(@ForAll("documents") Documents documents) {
      assertEquals(HashedWords.into(8).model(), HashedWords.into(8).fit(documents));
    }
  }

  @Group
  class TheHash {

    @Property
    void isThatOfThePlainLoops(@ForAll("texts") String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      int hash = PlainHashedWords.murmur3(bytes);

      assertEquals(hash, Hashes.murmur3(bytes, bytes.length));
      Hashes hashes = new Hashes(1 << 20, true);
      int column = hashes.column(text.toCharArray(), 0, text.length());
      if (hash != Integer.MIN_VALUE) {
        assertEquals(Math.abs(hash) % (1 << 20), column);
      }
      assertEquals(hash < 0 ? -1 : 1, hashes.sign());
    }

    /** Of Appleby's published program: of the empty text, and of "hello" and more. */
    @Example
    void hasThePublishedValues() {
      assertEquals(0, Hashes.murmur3(new byte[0], 0));
      assertEquals(0x248bfa47, murmur3("hello"));
      assertEquals(0x149bbb7f, murmur3("hello, world"));
      assertEquals(0x2e4ff723, murmur3("The quick brown fox jumps over the lazy dog"));
    }

    private int murmur3(String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return Hashes.murmur3(bytes, bytes.length);
    }
  }

  @Group
  class TheCollisions {

    @Property
    void areThoseOfThePlainLoops(
        @ForAll("documents") Documents documents,
        @ForAll @IntRange(min = 1, max = 20) int columns) {
      Set<String> all = new HashSet<>();
      terms(documents).forEach(all::addAll);
      int[] inColumn = new int[columns];
      for (String term : all) {
        long hash = PlainHashedWords.murmur3(term.getBytes(StandardCharsets.UTF_8));
        inColumn[(int) (Math.abs(hash) % columns)]++;
      }
      int used = 0;
      int colliding = 0;
      for (int count : inColumn) {
        used += count > 0 ? 1 : 0;
        colliding += count > 1 ? count : 0;
      }

      assertEquals(
          new Collisions(all.size(), used, colliding),
          HashedWords.into(columns).model().collisions(documents));
    }

    @Example
    void areAllInOneColumn() {
      assertEquals(
          new Collisions(3, 1, 3),
          HashedWords.into(1).model().collisions(Documents.of("red green blue red")));
    }
  }

  @Example
  void theColumnsAreCalledByTheirNumbers() {
    assertEquals(List.of("hash_0", "hash_1"), HashedWords.into(2).model().columnNames(List.of()));
  }

  @Group
  class Refusals {

    @Example
    void noColumnsAreRefused() {
      assertRefused("columns must be between 1 and 67108864 but was 0", () -> HashedWords.into(0));
      assertRefused(
          "columns must be between 1 and 67108864 but was 67108865",
          () -> HashedWords.into((1 << 26) + 1));
    }

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void nullIsRefusedByName() {
      assertEquals(
          "analysis",
          assertThrows(NullPointerException.class, () -> HashedWords.into(2).withAnalysis(null))
              .getMessage());
      assertTrue(
          assertThrows(
                  NullPointerException.class, () -> HashedWords.into(2).model().transform(null))
              .getMessage()
              .contains("documents"));
    }
  }
}

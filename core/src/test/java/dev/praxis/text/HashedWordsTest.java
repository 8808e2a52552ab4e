package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.SparseMatrix;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** {@code HashingVectorizer(n_features=…, norm=None)} of scikit-learn 1.9.1. */
class HashedWordsTest {
  private static final Documents DOCUMENTS =
      Documents.of("the cat sat on the mat", "the dog", "", "éclair naïve 東京 タワー the the");

  private static Map<Integer, Double> row(HashedWords learner, int row) {
    SparseMatrix counts = learner.model().transform(DOCUMENTS);
    Map<Integer, Double> numbers = new TreeMap<>();
    counts.forEachNonZero(row, numbers::put);
    return numbers;
  }

  @Test
  void eightColumnsAreThoseOfScikitLearn() {
    HashedWords eight = HashedWords.into(8);

    assertEquals(Map.of(3, -1.0, 4, 1.0, 6, -2.0), row(eight, 0));
    assertEquals(Map.of(5, -1.0, 6, -1.0), row(eight, 1));
    assertEquals(Map.of(), row(eight, 2));
    assertEquals(Map.of(5, -1.0, 6, -3.0), row(eight, 3));
  }

  @Test
  void manyColumnsAreThoseOfScikitLearn() {
    HashedWords many = HashedWords.into(1024);

    assertEquals(Map.of(158, -2.0, 567, -1.0, 807, 1.0, 907, -1.0, 948, 1.0), row(many, 0));
    assertEquals(Map.of(158, -1.0, 549, -1.0), row(many, 1));
    assertEquals(Map.of(29, -1.0, 158, -2.0, 469, 1.0, 702, -1.0, 933, -1.0), row(many, 3));
  }

  /** {@code alternate_sign=False}. */
  @Test
  void unsignedCountsAreThoseOfScikitLearn() {
    HashedWords unsigned = HashedWords.into(8).unsigned();

    assertEquals(Map.of(3, 1.0, 4, 1.0, 6, 2.0, 7, 2.0), row(unsigned, 0));
    assertEquals(Map.of(5, 1.0, 6, 1.0), row(unsigned, 1));
    assertEquals(Map.of(5, 3.0, 6, 3.0), row(unsigned, 3));
  }
}

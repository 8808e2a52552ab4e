package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.SparseMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Golden values of scikit-learn 1.9.1, of its own four documents. */
class TfIdfTest {
  private static final Documents FOUR =
      Documents.of(
          "This is the first document.",
          "This document is the second document.",
          "And this is the third one.",
          "Is this the first document?");

  @Test
  void theWorthOfTheTermsIsThatOfScikitLearn() {
    TfIdf.Model model = TfIdf.standard().fit(FOUR);

    assertEquals(
        List.of("and", "document", "first", "is", "one", "second", "the", "third", "this"),
        model.vocabulary().terms());
    double[] expected = {
      1.91629073, 1.22314355, 1.51082562, 1, 1.91629073, 1.91629073, 1, 1.91629073, 1
    };
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], model.inverseFrequencies().get(0, j), 5e-9);
    }
  }

  @Test
  void theFirstRowIsThatOfScikitLearn() {
    SparseMatrix weights = TfIdf.standard().fit(FOUR).transform(FOUR);

    double[] expected = {0, .46979139, .58028582, .38408524, 0, 0, .38408524, 0, .38408524};
    for (int j = 0; j < expected.length; j++) {
      assertEquals(expected[j], weights.get(0, j), 5e-9);
    }
  }
}

package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.ClassifierPipeline;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Transformer;
import dev.praxis.bayes.NaiveBayes;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.SparseMatrix;
import dev.praxis.evaluation.CrossValidation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.Example;
import net.jqwik.api.Group;

/** Documents in a pipeline. */
class TextPipelineSpec {

  /** Each document has a word of its own beside one of its class. */
  private static Labeled<Documents> documents() {
    List<String> texts = new ArrayList<>();
    List<String> classes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String name = i % 2 == 0 ? "sea" : "land";
      classes.add(name);
      texts.add(name + " and sky own" + i);
    }
    return new Labeled<>(Documents.of(texts), Labels.ofNames(classes));
  }

  /** TF-IDF that notes which vocabularies it learned. */
  private static Learner<Documents, Transformer<Documents, SparseMatrix>> noting(
      Queue<Vocabulary> learned) {
    return documents -> {
      TfIdf.Model model = TfIdf.standard().fit(documents);
      learned.add(model.vocabulary());
      return model;
    };
  }

  @Group
  class APipeline {

    @Example
    void classifiesDocuments() {
      var learner = Pipeline.of(TfIdf.standard()).classify(NaiveBayes.multinomial());
      ClassifierPipeline.Model<Documents, SparseMatrix, NaiveBayes.Model> model =
          learner.fit(documents());

      assertEquals(
          List.of("sea", "land"),
          names(model.predict(Documents.of("the sea and the sky", "land unheard of"))));
    }

    private List<String> names(Labels labels) {
      return List.of(labels.name(0), labels.name(1));
    }

    @Example
    void callsItsColumnsByTheirTerms() {
      Labeled<Documents> data = documents();
      List<String> names = Pipeline.of(TfIdf.standard()).fit(data.points()).columnNames(List.of());

      assertEquals(44, names.size());
      assertTrue(names.contains("own7"));
    }
  }

  @Group
  class CrossValidated {

    /** The word that only one document has is unknown to the model that is tested on it. */
    @Example
    void noVocabularyKnowsTheDocumentsOfItsTest() {
      Queue<Vocabulary> learned = new ConcurrentLinkedQueue<>();
      Labeled<Documents> data = documents();
      CrossValidation<Labels> validation =
          CrossValidation.of(Pipeline.of(noting(learned)).classify(NaiveBayes.multinomial()), data);

      assertEquals(1, validation.mean(), 0);
      assertEquals(5, learned.size());
      Set<String> left = new HashSet<>();
      for (Vocabulary vocabulary : learned) {
        int known = 0;
        for (int i = 0; i < 40; i++) {
          if (vocabulary.column("own" + i).isPresent()) {
            known++;
          } else {
            assertTrue(left.add("own" + i));
          }
        }
        assertEquals(32, known);
      }
      assertEquals(40, left.size());
    }
  }
}

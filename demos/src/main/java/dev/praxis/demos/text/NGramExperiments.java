package dev.praxis.demos.text;

import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Transformer;
import dev.praxis.bayes.NaiveBayes;
import dev.praxis.data.SparseMatrix;
import dev.praxis.demos.playground.Scores;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.Documents;
import dev.praxis.text.Grams;
import dev.praxis.text.HashedWords;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The experiments of {@link NGramDemo}. */
final class NGramExperiments {

  private NGramExperiments() {}

  /** The kinds of terms to compare. */
  static Map<String, Grams> kinds() {
    Map<String, Grams> kinds = new LinkedHashMap<>();
    kinds.put("single words", Grams.single());
    kinds.put("n-grams up to 2", Grams.words(1, 2));
    kinds.put("n-grams up to 3", Grams.words(1, 3));
    kinds.put("sparse bigrams of 4", Grams.sparseBigrams(4));
    return kinds;
  }

  /** Words, and the terms that begin with each: runs of up to two and sparse bigrams of 4. */
  static List<List<String>> begin(List<String> tokens, int most) {
    return IntStream.range(0, most)
        .mapToObj(i -> tokens.subList(i, Math.min(tokens.size(), i + 4)))
        .map(
            window ->
                List.of(
                    window.get(0),
                    String.join(", ", window.get(0), window.get(0) + " " + window.get(1)),
                    String.join(", ", Grams.sparseBigrams(4).terms(window).subList(0, 3))))
        .toList();
  }

  /** The terms of each kind that one text has and another has not. */
  static List<List<String>> differences(String one, String other) {
    List<List<String>> rows = new ArrayList<>();
    kinds()
        .forEach((n, kind) -> rows.add(List.of(n, only(kind, one, other), only(kind, other, one))));
    return rows;
  }

  private static String only(Grams kind, String one, String other) {
    TextAnalysis analysis = TextAnalysis.standard().withGrams(kind);
    List<String> terms = new ArrayList<>(analysis.terms(one));
    terms.removeAll(analysis.terms(other));
    return terms.isEmpty() ? "none" : String.join(", ", terms);
  }

  /** The share of single words and pairs that are not alone in their column, %. */
  static double[] colliding(Documents documents, int... widths) {
    TextAnalysis pairs = TextAnalysis.standard().withGrams(Grams.words(1, 2));
    return IntStream.of(widths)
        .mapToObj(m -> HashedWords.into(m).withAnalysis(pairs).model().collisions(documents))
        .mapToDouble(c -> 100.0 * c.colliding() / c.terms())
        .toArray();
  }

  /** On how many speeches the era is right, by counts of words and pairs in hashed columns, %. */
  static double[] hashed(Speeches speeches, int... widths) {
    TextAnalysis pairs = TextAnalysis.standard().withGrams(Grams.words(1, 2));
    return IntStream.of(widths)
        .mapToDouble(m -> right(HashedWords.into(m).unsigned().withAnalysis(pairs), speeches))
        .toArray();
  }

  /** The same with a column for each term. */
  static double right(Grams kind, Speeches speeches) {
    return right(
        BagOfWords.counts().withAnalysis(TextAnalysis.standard().withGrams(kind)), speeches);
  }

  private static double right(
      Learner<Documents, ? extends Transformer<Documents, SparseMatrix>> counts,
      Speeches speeches) {
    var learner = Pipeline.of(counts).classify(NaiveBayes.multinomial().withSmoothing(0.1));
    return 100
        * CrossValidation.of(learner, speeches.eras(), speeches.folds(), Scores::accuracy).mean();
  }

  /** The share of the runs of 1, 2, 3 and more words of some texts that others have too, %. */
  static double[] metBefore(Documents learned, Documents asked, int longest) {
    return IntStream.rangeClosed(1, longest)
        .mapToDouble(n -> met(Grams.words(n, n), learned, asked))
        .toArray();
  }

  private static double met(Grams runs, Documents learned, Documents asked) {
    Vocabulary known = Vocabulary.of(TermCost.counted(runs, learned).terms());
    TermStatistics met = TermCost.counted(runs, asked);
    long[] counts = {0, 0};
    for (int i = 0; i < met.terms().size(); i++) {
      counts[0] += met.count(i);
      counts[1] += known.column(met.terms().get(i)).isPresent() ? met.count(i) : 0;
    }
    return 100.0 * counts[1] / counts[0];
  }
}

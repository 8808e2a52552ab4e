package dev.praxis.demos.text;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.bayes.NaiveBayes;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Scores;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.Documents;
import java.util.List;
import java.util.stream.IntStream;

/** The experiments of {@link BagOfWordsDemo}. */
final class BagOfWordsExperiments {

  private BagOfWordsExperiments() {}

  /**
   * On how many passages each kind of naive Bayes is right, %, those of a speech left out at once.
   */
  static double[] speechesLeftOut(List<NaiveBayes> kinds, Speeches speeches) {
    return kinds.stream().mapToDouble(kind -> rightOnSpeeches(bag(kind), speeches)).toArray();
  }

  private static double rightOnSpeeches(
      Learner<Labeled<Documents>, ? extends Classifier<Documents>> learner, Speeches speeches) {
    return 100
        * CrossValidation.of(learner, speeches.eras(), speeches.folds(), Scores::accuracy).mean();
  }

  /** The share of the most frequent class, %. */
  static double mostFrequent(Labels labels) {
    return 100.0 * IntStream.of(labels.counts()).max().orElseThrow() / labels.size();
  }

  /** On how many each kind is right, %, passages left out one by one. */
  static double[] passagesLeftOut(List<NaiveBayes> kinds, Speeches speeches) {
    return kinds.stream()
        .mapToDouble(kind -> 100 * CrossValidation.of(bag(kind), speeches.eras()).mean())
        .toArray();
  }

  private static Learner<Labeled<Documents>, ? extends Classifier<Documents>> bag(NaiveBayes kind) {
    return Pipeline.of(BagOfWords.counts()).classify(kind);
  }

  /** How many predictions are wrong by one class only, where classes are in order. */
  static double wrongByOne(ConfusionMatrix matrix) {
    return IntStream.range(1, matrix.classes())
        .mapToDouble(c -> matrix.count(c, c - 1) + matrix.count(c - 1, c))
        .sum();
  }

  /** What was said of a restaurant: four times in praise, four times not. */
  static Labeled<Documents> reviews() {
    Documents said =
        Documents.of(
            "The soup was good and the service friendly.",
            "Great food, good value, we enjoyed it.",
            "A lovely place with good coffee and great cakes.",
            "We loved it, the staff was friendly.",
            "The soup was cold and the service rude.",
            "Terrible food, bad value, we hated it.",
            "An awful place with bad coffee and stale cakes.",
            "We disliked it, the staff was rude.");
    return new Labeled<>(
        said, Labels.ofCodes(new int[] {0, 0, 0, 0, 1, 1, 1, 1}, List.of("praise", "complaint")));
  }

  /** A sentence that is easy, one that denies, one that mocks, and one of new words. */
  static Documents asked() {
    return Documents.of(
        "Good coffee and friendly staff.",
        "The coffee was not good.",
        "Great, an hour with cold soup, I loved it.",
        "Superb dumplings!");
  }

  /** Each text with the probability of the first class. */
  static List<List<Object>> withProbability(Documents texts, Matrix probabilities) {
    return IntStream.range(0, texts.rows())
        .mapToObj(i -> List.<Object>of(texts.text(i), probabilities.get(i, 0)))
        .toList();
  }
}

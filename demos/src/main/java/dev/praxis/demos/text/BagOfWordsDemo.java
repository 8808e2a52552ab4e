package dev.praxis.demos.text;

import dev.praxis.Pipeline;
import dev.praxis.bayes.NaiveBayes;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Scores;
import dev.praxis.demos.playground.Speeches;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.Documents;
import dev.praxis.text.TermLimits;
import java.util.List;

/** Speeches dated by the words in them, and how sure naive Bayes is of it. */
public final class BagOfWordsDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(BagOfWordsDemo.class, BagOfWordsDemo::tell);

  private BagOfWordsDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. The words of an era");
    Speeches speeches = Speeches.read(story.open(Dataset.SPEECHES));
    Labeled<Documents> eras = speeches.eras();
    BagOfWords frequent = BagOfWords.counts().withLimits(TermLimits.none().inAtLeast(20));
    var learned = Pipeline.of(frequent).classify(NaiveBayes.multinomial()).fit(eras);
    List<String> names = learned.last().classNames();
    List<String> words = learned.before().columnNames(List.of());
    List<Telling> telling = Telling.ofEach(names, words, learned.last().weights(), 10);
    story.row(BagOfWordsPictures.telling(telling.subList(0, 2)));
    story.row(BagOfWordsPictures.telling(telling.subList(2, 4)));
    Telling last = telling.get(3);
    story.finding(
        "*%s* is %.0f times as frequent in %s as in the era that has it next most.",
        last.words().get(0), last.times()[0], last.name());

    story.part("2. Three kinds of naive Bayes");
    List<NaiveBayes> kinds =
        List.of(NaiveBayes.multinomial(), NaiveBayes.complement(), NaiveBayes.bernoulli());
    double[] onPassages = BagOfWordsExperiments.passagesLeftOut(kinds, speeches);
    double[] onSpeeches = BagOfWordsExperiments.speechesLeftOut(kinds, speeches);
    double most = BagOfWordsExperiments.mostFrequent(eras.labels());
    story.figure(BagOfWordsPictures.kinds(onPassages, onSpeeches, most));
    story.finding(
        "Whole speeches left out: multinomial %.1f %%, complement %.1f %%, Bernoulli %.1f %%; the"
            + " majority class %.1f %%.",
        onSpeeches[0], onSpeeches[1], onSpeeches[2], most);

    story.part("3. Which era is taken for which");
    var bag = Pipeline.of(BagOfWords.counts()).classify(NaiveBayes.multinomial());
    Labels predicted =
        CrossValidation.of(bag, eras, speeches.folds(), Scores::accuracy).predictions();
    ConfusionMatrix confused = ConfusionMatrix.of(eras.labels(), predicted);
    double wrong = confused.total() * (1 - confused.accuracy());
    double byOne = BagOfWordsExperiments.wrongByOne(confused);
    story.figure(BagOfWordsPictures.confused(confused));
    story.finding(
        "Of %.0f mistakes %.0f are the era before or after. Of the smallest era, %s, %.1f %% are"
            + " found.",
        wrong, byOne, names.get(2), 100 * confused.recall(2));

    story.part("4. How sure it is");
    Matrix probable =
        CrossValidation.ofProbabilities(bag, eras, speeches.folds(), (t, p) -> 0).predictions();
    Sureness certain = Sureness.between(0.999, 2, eras.labels(), probable);
    story.figure(BagOfWordsPictures.calibration(Sureness.tenths(eras.labels(), probable)));
    story.finding(
        "For %,d of %,d passages the predicted era has a probability above 0.999; %.1f %% of these"
            + " predictions are wrong.",
        certain.rows(), predicted.size(), 100 * (1 - certain.right()));

    story.part("5. Where it breaks");
    Documents asked = BagOfWordsExperiments.asked();
    Matrix praise = bag.fit(BagOfWordsExperiments.reviews()).probabilities(asked);
    List<List<Object>> answers = BagOfWordsExperiments.withProbability(asked, praise);
    story.table(
        "Each sentence, and the probability that it is praise.",
        List.of("sentence", "praise"),
        "%.2f",
        answers);
    story.finding(
        "\"%s\" is praise with a probability of %.2f, \"%s\" with %.2f.",
        asked.text(1), praise.get(1, 0), asked.text(2), praise.get(2, 0));
  }
}

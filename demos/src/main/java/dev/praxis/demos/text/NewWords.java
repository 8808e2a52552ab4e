package dev.praxis.demos.text;

import dev.praxis.demos.playground.Speeches;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.Documents;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.Vocabulary;
import java.util.Arrays;
import java.util.List;

/** Words that a vocabulary does not have. */
final class NewWords {

  private NewWords() {}

  /** The share of the different words of some documents that others do not have. */
  static double share(Documents learned, Documents asked) {
    Vocabulary known = BagOfWords.counts().fit(learned).vocabulary();
    List<String> words = TermStatistics.of(TextAnalysis.standard(), asked).terms();
    long missing = words.stream().filter(word -> known.column(word).isEmpty()).count();
    return (double) missing / words.size();
  }

  /** The share of the words of the twenty years from each year that no earlier passage has, %. */
  static double[] sharesFrom(Speeches speeches, int... years) {
    return Arrays.stream(years)
        .mapToDouble(y -> 100 * share(speeches.between(0, y), speeches.between(y, y + 20)))
        .toArray();
  }
}

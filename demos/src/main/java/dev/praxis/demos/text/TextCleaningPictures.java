package dev.praxis.demos.text;

import dev.praxis.demos.gallery.Figure;
import dev.praxis.text.TermStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The pictures of {@link TextCleaningDemo}. */
final class TextCleaningPictures {

  private TextCleaningPictures() {}

  /** What the characters of a page are after each step. */
  static Figure characters(List<List<String>> steps) {
    Map<String, IntPredicate> kinds = new LinkedHashMap<>();
    kinds.put("small letters a to z", c -> c >= 'a' && c <= 'z');
    kinds.put("capitals", Character::isUpperCase);
    kinds.put("other letters", c -> Character.isLetter(c) && c > 'z' && !Character.isUpperCase(c));
    kinds.put("digits", Character::isDigit);
    kinds.put("marks", c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c));
    List<String> names = steps.stream().map(step -> step.get(0)).toList();
    Figure figure = Figure.of("The characters of the page after each step, without white space.");
    kinds.forEach((name, kind) -> figure.lyingBars(name, names, counts(steps, kind)));
    return figure.axes("characters", "step");
  }

  private static double[] counts(List<List<String>> steps, IntPredicate kind) {
    return steps.stream().mapToDouble(s -> s.get(1).chars().filter(kind).count()).toArray();
  }

  /** How many different terms there are after more and more steps, and how many in all. */
  static List<Figure> saved(List<TermStatistics> counted) {
    Figure different = Figure.of("Different terms of the speeches after more and more steps.");
    Figure all = Figure.of("All their terms, each as often as it occurs.");
    return List.of(
        bars(different, counted, statistics -> statistics.terms().size()),
        bars(all, counted, TextCleaningPictures::occurrences));
  }

  private static Figure bars(
      Figure figure, List<TermStatistics> counted, ToDoubleFunction<TermStatistics> value) {
    double[] lengths = counted.stream().mapToDouble(value).toArray();
    return figure.lyingBars("terms", TextCleaningExperiments.CHAINS, lengths).axes("terms", "");
  }

  private static double occurrences(TermStatistics statistics) {
    return IntStream.range(0, statistics.terms().size()).mapToLong(statistics::count).sum();
  }
}

package dev.praxis.demos.text;

import dev.praxis.text.PorterStemmer;
import dev.praxis.text.TermStatistics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Words that have the same stem. */
final class StemFamilies {

  private StemFamilies() {}

  /** The stems that most words have, the largest family first, and these words. */
  static List<List<String>> largest(TermStatistics words, int most) {
    Map<String, List<String>> byStem = new TreeMap<>();
    for (String word : words.terms()) {
      byStem.computeIfAbsent(PorterStemmer.stem(word), stem -> new ArrayList<>()).add(word);
    }
    return byStem.entrySet().stream()
        .sorted(Comparator.comparingInt(family -> -family.getValue().size()))
        .limit(most)
        .map(family -> List.of(family.getKey(), String.join(", ", family.getValue())))
        .toList();
  }
}

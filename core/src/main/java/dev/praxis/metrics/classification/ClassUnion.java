package dev.praxis.metrics.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The classes of two labellings, brought together by their names, and where each one went. */
final class ClassUnion {
  private final int classes;
  private final List<String> names;
  private final int[] first;
  private final int[] second;

  private ClassUnion(int classes, List<String> names, int[] first, int[] second) {
    this.classes = classes;
    this.names = names;
    this.first = first;
    this.second = second;
  }

  /**
   * Brings classes together.
   *
   * @param first what errors call the first labelling
   * @param firstNames empty, or as many as it has classes
   * @param second what errors call the second one
   * @param secondNames empty, or as many as it has classes
   * @throws IllegalArgumentException if only one has names and the other has more classes
   */
  static ClassUnion of(
      String first,
      List<String> firstNames,
      int firstClasses,
      String second,
      List<String> secondNames,
      int secondClasses) {
    if (firstNames.isEmpty() && secondNames.isEmpty()) {
      return identity(
          Math.max(firstClasses, secondClasses), List.of(), firstClasses, secondClasses);
    }
    if (firstNames.isEmpty()) {
      checkKnown(first, firstClasses, second, secondClasses);
      return identity(secondClasses, secondNames, firstClasses, secondClasses);
    }
    if (secondNames.isEmpty()) {
      checkKnown(second, secondClasses, first, firstClasses);
      return identity(firstClasses, firstNames, firstClasses, secondClasses);
    }
    List<String> names = names(firstNames, secondNames);
    return new ClassUnion(
        names.size(), names, places(firstNames, names), places(secondNames, names));
  }

  int classes() {
    return classes;
  }

  List<String> names() {
    return names;
  }

  /** The class that a class of the first labelling became. */
  int ofFirst(int c) {
    return first[c];
  }

  /** The class that a class of the second labelling became. */
  int ofSecond(int c) {
    return second[c];
  }

  private static ClassUnion identity(int classes, List<String> names, int first, int second) {
    return new ClassUnion(classes, names, range(first), range(second));
  }

  private static int[] range(int classes) {
    int[] range = new int[classes];
    for (int c = 0; c < classes; c++) {
      range[c] = c;
    }
    return range;
  }

  private static void checkKnown(String unnamed, int classes, String named, int known) {
    if (!(classes <= known)) {
      throw new IllegalArgumentException(
          unnamed
              + " must have at most the "
              + known
              + " classes that "
              + named
              + " names but had "
              + classes);
    }
  }

  private static List<String> names(List<String> first, List<String> second) {
    TreeSet<String> all = new TreeSet<>(first);
    all.addAll(second);
    if (all.size() == first.size()) {
      return first;
    }
    return all.size() == second.size() ? second : List.copyOf(all);
  }

  private static int[] places(List<String> names, List<String> union) {
    Map<String, Integer> place = new HashMap<>();
    for (int c = 0; c < union.size(); c++) {
      place.put(union.get(c), c);
    }
    return names.stream().mapToInt(place::get).toArray();
  }
}

package dev.praxis.internal.raw;

import dev.praxis.data.Labels;

/** What labels must have to be told apart. */
public final class LearnedClasses {
  private LearnedClasses() {}

  /** Refuses labels of one class, and those of which a class has no row. */
  public static void check(Labels labels) {
    checkCount(labels);
    int[] counts = labels.counts();
    for (int c = 0; c < counts.length; c++) {
      if (counts[c] == 0) {
        String name = labels.classNames().isEmpty() ? "" : " (" + labels.className(c) + ")";
        throw new IllegalArgumentException(
            "every class must have at least 1 row but class " + c + name + " has none");
      }
    }
  }

  /** Refuses labels of one class. */
  public static void checkCount(Labels labels) {
    if (!(labels.classes() >= 2)) {
      throw new IllegalArgumentException(
          "labels must be of at least 2 classes but were of " + labels.classes());
    }
  }
}

package dev.praxis.svm;

import java.util.ArrayList;
import java.util.List;

/** Which machines tell more than two classes apart. Two classes have one machine either way. */
public enum MultiClass {
  /**
   * One for each pair of classes, {@code K (K − 1) / 2}: 0 and 1, 0 and 2, …, 1 and 2, …. Each
   * votes, and the class with the most votes is predicted, of equal ones the first.
   */
  ONE_VERSUS_ONE,
  /**
   * One for each class against all others together, K. The class with the largest decision value is
   * predicted, of equal ones the first.
   */
  ONE_VERSUS_REST;

  /** In the place of a class: all others. */
  static final int OTHERS = -1;

  /** The two sides of each machine: the class, or {@link #OTHERS}, below 0, and that above 0. */
  List<int[]> sides(int classes) {
    List<int[]> sides = new ArrayList<>();
    if (classes > 2 && this == ONE_VERSUS_REST) {
      for (int c = 0; c < classes; c++) {
        sides.add(new int[] {OTHERS, c});
      }
      return sides;
    }
    for (int first = 0; first < classes; first++) {
      for (int second = first + 1; second < classes; second++) {
        sides.add(new int[] {first, second});
      }
    }
    return sides;
  }

  /** How many classes so many machines are for. */
  int classes(int machines) {
    return this == ONE_VERSUS_REST
        ? Math.max(2, machines)
        : (1 + (int) Math.sqrt(1 + 8.0 * machines)) / 2;
  }
}

package dev.praxis.data;

import dev.praxis.internal.Checks;
import dev.praxis.internal.Doors;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The class, or cluster, of each of n points: codes from 0 to {@link #classes()} − 1, with or
 * without names.
 *
 * <p>There is at least one label. A class may be empty: a clustering into k clusters has k classes
 * even if no point is in the last. Immutable; arrays are copied on the way in and on the way out.
 */
public final class Labels {

  /** Counting the points of each class needs an array of this size. */
  private static final int MAX_CLASSES = Checks.MOST_ELEMENTS;

  /** What labels −1 and +1 need, which other libraries take as codes. */
  private static final String OF_SIGNS =
      ": code the classes from 0 on, -1 as 0 and 1 as 1, or name them by"
          + " Labels.ofNames(names, List.of(\"-1\", \"+1\"))";

  /** How many labels {@link #toString()} shows. */
  private static final int SHOWN = 10;

  static {
    Doors.leave(
        new Doors.OfLabels<Labels>() {
          @Override
          public int[] codes(Labels labels) {
            return labels.codes;
          }

          @Override
          public Labels adopt(int[] codes, int classes) {
            return new Labels(codes, classes, List.of());
          }
        });
  }

  private final int[] codes;
  private final int classes;

  /** Empty, or as many as there are classes. */
  private final List<String> classNames;

  private Labels(int[] codes, int classes, List<String> classNames) {
    this.codes = codes;
    this.classes = classes;
    this.classNames = classNames;
  }

  /**
   * Labels without names; there are as many classes as the largest code, plus 1.
   *
   * @param codes at least one code, none negative
   * @throws IllegalArgumentException if there is no code or a negative one ({@code label 3 must be
   *     at least 0 but was -2})
   */
  public static Labels ofCodes(int... codes) {
    Objects.requireNonNull(codes, "codes");
    for (int i = 0; i < codes.length; i++) {
      if (!(codes[i] >= 0)) {
        throw refusal(codes, i, "at least 0");
      }
    }
    int[] copy = copyInRange(codes, MAX_CLASSES);
    return new Labels(copy, Arrays.stream(copy).max().getAsInt() + 1, List.of());
  }

  /**
   * Labels without names of a given number of classes, some of which may be empty.
   *
   * @param codes at least one code, each from 0 to {@code classes - 1}
   * @param classes how many classes there are, at least 1
   * @throws IllegalArgumentException if there is no code or one outside the range ({@code label 3
   *     must be between 0 and 2 but was 3})
   */
  public static Labels ofCodes(int[] codes, int classes) {
    Checks.inRange("classes", classes, 1, MAX_CLASSES);
    return new Labels(copyInRange(codes, classes), classes, List.of());
  }

  /**
   * Labels with names; there are as many classes as names, some of which may be empty.
   *
   * @param codes at least one code, each from 0 to {@code classNames.size() - 1}
   * @param classNames the name of each class, all different
   * @throws IllegalArgumentException if there is no code or one without a name, or if two classes
   *     share a name
   */
  public static Labels ofCodes(int[] codes, List<String> classNames) {
    List<String> names = checkedNames(classNames);
    return new Labels(copyInRange(codes, names.size()), names.size(), names);
  }

  /**
   * Labels from the class name of each point. The classes are the names that occur, coded in the
   * order of {@link String#compareTo}, whatever the order of the points: "no" is class 0 and "yes"
   * class 1, but "+1" is class 0 and "-1" class 1. Where the order matters, as it does to measures
   * that take class 1 for the positive one, {@link #ofNames(List, List)} gives it.
   *
   * @param names at least one name
   * @throws IllegalArgumentException if there is no name
   */
  public static Labels ofNames(List<String> names) {
    List<String> copy = Checks.copy("names", names);
    return named(copy, new TreeSet<>(copy));
  }

  /**
   * Labels from the class name of each point, with the classes in a given order; some of them may
   * be empty.
   *
   * <pre>{@code
   * Labels.ofNames(List.of("+1", "-1", "+1"), List.of("-1", "+1")).codes();   // 1, 0, 1
   * }</pre>
   *
   * @param names at least one name
   * @param classNames the name of each class, all different; the first one is that of code 0
   * @throws IllegalArgumentException if there is no name or one that is not among the class names
   *     ({@code label 3 must be one of the classes [-1, +1] but was 0}), or if two classes share a
   *     name
   */
  public static Labels ofNames(List<String> names, List<String> classNames) {
    return named(Checks.copy("names", names), checkedNames(classNames));
  }

  private static Labels named(List<String> names, Collection<String> classes) {
    Checks.notEmpty("labels", "label", names.size());
    List<String> classNames = List.copyOf(classes);
    Map<String, Integer> codeOf = new HashMap<>();
    for (int code = 0; code < classNames.size(); code++) {
      codeOf.put(classNames.get(code), code);
    }
    int[] codes = new int[names.size()];
    for (int i = 0; i < codes.length; i++) {
      Integer code = codeOf.get(names.get(i));
      if (code == null) {
        throw new IllegalArgumentException(
            "label "
                + i
                + " must be one of the classes "
                + classNames
                + " but was "
                + names.get(i));
      }
      codes[i] = code;
    }
    return new Labels(codes, classNames.size(), classNames);
  }

  private static List<String> checkedNames(List<String> classNames) {
    List<String> names = Checks.copy("classNames", classNames);
    Checks.notEmpty("class names", "name", names.size());
    Checks.distinct("class names", names);
    return names;
  }

  /** The number of labels, n. */
  public int size() {
    return codes.length;
  }

  /**
   * The code of one label, from 0 to {@code classes() - 1}.
   *
   * @throws IllegalArgumentException if there is no such label
   */
  public int code(int index) {
    Checks.inRange("index", index, 0, codes.length - 1);
    return codes[index];
  }

  /**
   * The class name of one label, or its code as text if the classes have no names.
   *
   * @throws IllegalArgumentException if there is no such label
   */
  public String name(int index) {
    return className(code(index));
  }

  /**
   * The name of a class, or its code as text if the classes have no names.
   *
   * @throws IllegalArgumentException if there is no such class
   */
  public String className(int code) {
    Checks.inRange("code", code, 0, classes - 1);
    return classNames.isEmpty() ? Integer.toString(code) : classNames.get(code);
  }

  /** The number of classes, empty ones included. */
  public int classes() {
    return classes;
  }

  /** The name of each class, unmodifiable; empty if the classes have no names. */
  public List<String> classNames() {
    return classNames;
  }

  /** A copy of all codes, n. */
  public int[] codes() {
    return codes.clone();
  }

  /** How many labels there are of each class; {@code classes()} numbers that add up to n. */
  public int[] counts() {
    int[] counts = new int[classes];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  /**
   * Some of the labels, in the order asked for, with the same classes and names.
   *
   * @param selected at least one index; an index may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such label
   */
  public Labels select(int... selected) {
    Checks.notEmpty("labels", "label", Objects.requireNonNull(selected, "selected").length);
    int[] some = new int[selected.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = code(selected[i]);
    }
    return new Labels(some, classes, classNames);
  }

  /**
   * Labels of other examples, with the same classes and names: what a classifier predicts.
   *
   * @param codes at least one code, each from 0 to {@code classes() - 1}
   * @throws IllegalArgumentException if there is no code or one outside the range
   */
  public Labels like(int... codes) {
    return new Labels(copyInRange(codes, classes), classes, classNames);
  }

  /** Whether the other has the same codes, the same number of classes and the same names. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Labels that
        && classes == that.classes
        && classNames.equals(that.classNames)
        && Arrays.equals(codes, that.codes);
  }

  /** A hash of the codes, the number of classes and the names. */
  @Override
  public int hashCode() {
    return 31 * (31 * classes + classNames.hashCode()) + Arrays.hashCode(codes);
  }

  /** The size, the number of classes and the first few: {@code 150 in 3 classes [setosa, ...]}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(codes.length).append(" in ").append(classes);
    text.append(classes == 1 ? " class [" : " classes [").append(name(0));
    for (int i = 1; i < Math.min(codes.length, SHOWN); i++) {
      text.append(", ").append(name(i));
    }
    return text.append(codes.length > SHOWN ? ", ...]" : "]").toString();
  }

  /** Looks before it makes a sentence, which is only for the code refused. */
  private static int[] copyInRange(int[] codes, int classes) {
    Checks.notEmpty("labels", "label", Objects.requireNonNull(codes, "codes").length);
    int[] copy = codes.clone();
    for (int i = 0; i < copy.length; i++) {
      if (!(copy[i] >= 0 && copy[i] < classes)) {
        throw refusal(copy, i, "between 0 and " + (classes - 1));
      }
    }
    return copy;
  }

  /** A code that breaks the rule; −1 beside nothing but +1 is told how two classes are coded. */
  private static IllegalArgumentException refusal(int[] codes, int at, String rule) {
    boolean signs = codes[at] == -1 && Arrays.stream(codes).allMatch(c -> c == -1 || c == 1);
    return new IllegalArgumentException(
        "label " + at + " must be " + rule + " but was " + codes[at] + (signs ? OF_SIGNS : ""));
  }
}

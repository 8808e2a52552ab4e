package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import dev.praxis.internal.raw.Raw;
import java.util.List;
import java.util.Objects;

/**
 * One class against all others: labels of two classes, 1 being the one that was asked for. It says
 * which class is the positive one, for every measure that knows positives and negatives.
 *
 * <p>Those measures take class 1 for the positive one, whose name is the second. {@link
 * Labels#ofNames(List)} sorts the names: of "no" and "yes" it is "yes", of "neg" and "pos" it is
 * "pos", but of "+1" and "-1" it is "-1". There are two ways to choose: {@code
 * OneVersusRest.of(truth, "+1")}, which also serves labels of one or of more than two classes, and
 * {@link Labels#ofNames(List, List)}, which takes the classes in a given order.
 */
public final class OneVersusRest {
  private OneVersusRest() {}

  /**
   * A class, by its code, against the rest.
   *
   * @param truth n labels
   * @param positive the code of the class that becomes class 1
   * @return n labels; if the classes have names, they are {@code not x} and {@code x}
   * @throws IllegalArgumentException if there is no such class
   */
  public static Labels of(Labels truth, int positive) {
    Objects.requireNonNull(truth, "truth");
    Checks.inRange("positive", positive, 0, truth.classes() - 1);
    int[] codes = truth.codes();
    for (int i = 0; i < codes.length; i++) {
      codes[i] = codes[i] == positive ? 1 : 0;
    }
    if (truth.classNames().isEmpty()) {
      return Raw.labels(codes, 2);
    }
    String name = truth.classNames().get(positive);
    return Labels.ofCodes(codes, List.of("not " + name, name));
  }

  /**
   * A class, by its name, against the rest; otherwise as {@link #of(Labels, int)}.
   *
   * @throws IllegalArgumentException if no class has that name
   */
  public static Labels of(Labels truth, String positive) {
    Objects.requireNonNull(truth, "truth");
    int code = truth.classNames().indexOf(Objects.requireNonNull(positive, "positive"));
    if (code < 0) {
      throw new IllegalArgumentException(
          "positive must be one of the classes " + truth.classNames() + " but was " + positive);
    }
    return of(truth, code);
  }
}

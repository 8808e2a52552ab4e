package dev.praxis.table;

import dev.praxis.data.Labels;
import dev.praxis.internal.decimals.Decimal;
import dev.praxis.internal.decimals.Decimals;
import dev.praxis.internal.decimals.ShortestDecimal;
import dev.praxis.internal.files.Quoted;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classes that are numbers. */
final class NumericLabels {

  private NumericLabels() {}

  /** Labels from the number of each point: the classes are in rising order. */
  static Labels of(double[] numbers) {
    // Adding 0 takes the sign of a zero away.
    double[] classes = Arrays.stream(numbers).map(x -> x + 0.0).sorted().distinct().toArray();
    int[] codes = new int[numbers.length];
    Arrays.setAll(codes, i -> Arrays.binarySearch(classes, numbers[i] + 0.0));
    List<String> names = Arrays.stream(classes).mapToObj(ShortestDecimal::text).toList();
    return Labels.ofCodes(codes, names);
  }

  /** The number of each class as text: that which its name is, or its code. */
  static String[] texts(Labels labels) {
    String[] texts = new String[labels.classes()];
    List<String> names = labels.classNames();
    Arrays.setAll(texts, code -> names.isEmpty() ? Integer.toString(code) : text(names.get(code)));
    Map<String, String> known = new HashMap<>();
    for (int code = 0; code < names.size(); code++) {
      String same = known.put(texts[code], names.get(code));
      if (same != null) {
        throw new IllegalArgumentException(
            "class names must be different numbers but were \""
                + same
                + "\" and \""
                + names.get(code)
                + '"');
      }
    }
    return texts;
  }

  private static String text(String name) {
    double number = Decimal.number(name, 0, name.length()) + 0.0;
    if (!Double.isFinite(number) || isAnother(name, number)) {
      throw new IllegalArgumentException(
          "class names must be finite numbers"
              + (Double.isFinite(number) ? ", of which doubles keep all digits," : "")
              + " but one was "
              + Quoted.cell(name)
              + ": write codes, Labels.ofCodes(labels.codes())");
    }
    return ShortestDecimal.text(number);
  }

  /**
   * Whether a text is a whole number that is another one than the double read from it: neither
   * exactly nor as that is written.
   */
  static boolean isAnother(String text, double number) {
    return Decimal.losesDigits(text, 0, text.length())
        && new BigDecimal(text).compareTo(Decimals.of(number)) != 0;
  }
}

package dev.praxis.gallery;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of a {@link Figure}, coloured by the number in each. */
final class Cells {

  private Cells() {}

  /** Cells tinted by their sign and size, with numbers written in them. */
  static Map<String, Object> signed(Matrix tints, Matrix numbers, String format) {
    double most = Arrays.stream(tints.toRowMajor()).map(Math::abs).max().orElseThrow();
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.putAll(Map.of("z", tints.toRows(), "zmin", -most, "zmax", most));
    cells.put("colorscale", Palette.scale("var(--tint-warm)", "var(--panel)", "var(--tint)"));
    cells.putAll(Map.of("showscale", false, "xgap", 2, "ygap", 2));
    cells.put("text", texts(numbers, format.isEmpty() ? "%.2f" : format));
    cells.put("hovertemplate", "%{y}, %{x}: %{text}<extra></extra>");
    if (!format.isEmpty()) {
      cells.put("texttemplate", "%{text}");
      cells.put("textfont", Map.of("size", 12, "color", Palette.INK));
    }
    return cells;
  }

  private static List<List<String>> texts(Matrix numbers, String format) {
    return Arrays.stream(numbers.toRows())
        .map(row -> Arrays.stream(row).mapToObj(number -> text(format, number)).toList())
        .toList();
  }

  /** A number with a minus sign as long as a plus sign, and none before a 0. */
  private static String text(String format, double number) {
    String text = String.format(Locale.ROOT, format, number);
    return text.matches("-[0.]*") ? text.substring(1) : text.replace('-', '−');
  }

  /** The pixels of a small picture, coloured by their sign, or the more ink the higher. */
  static Map<String, Object> picture(int width, double[] values, boolean bySign) {
    double[][] pixels = new double[values.length / width][];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
    }
    List<List<Object>> scale =
        bySign
            ? Palette.scale(Palette.series(1), "var(--panel)", Palette.series(0))
            : Palette.scale("var(--panel)", Palette.INK);
    return Map.of(
        "z",
        pixels,
        "colorscale",
        scale,
        "showscale",
        false,
        "hovertemplate",
        "%{z:.2f}<extra></extra>");
  }

  /** A word at a place. */
  static Map<String, Object> word(double x, double y, String text) {
    Map<String, Object> word = new LinkedHashMap<>(Map.of("x", x, "y", y, "text", text));
    word.putAll(Map.of("showarrow", false, "yanchor", "middle", "font", Map.of("size", 12)));
    return word;
  }
}

package dev.praxis.demos.gallery;

import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The cells of a {@link Figure}, coloured by the number in each, and the words beside them. */
final class Cells {

  private Cells() {}

  /** Counts, the more tinted the higher they are. */
  static Map<String, Object> counts(List<String> rows, List<String> columns, int[][] counts) {
    Map<String, Object> cells = heatmap("counts");
    cells.put("x", columns);
    cells.put("y", rows);
    cells.put("z", counts);
    cells.put("texttemplate", "%{z:,d}");
    cells.put("textfont", Map.of("size", 15, "color", Palette.INK));
    cells.put("colorscale", Palette.scale("var(--panel)", "var(--tint)"));
    cells.put("showscale", false);
    cells.put("xgap", 3);
    cells.put("ygap", 3);
    cells.put("hovertemplate", "%{y}, %{x}: %{z:,d}<extra></extra>");
    return cells;
  }

  /** Cells tinted by their sign and size, with numbers written in them. */
  static Map<String, Object> signed(
      List<String> rows, List<String> columns, Matrix tints, Matrix numbers, String format) {
    double most = Arrays.stream(tints.toRowMajor()).map(Math::abs).max().orElseThrow();
    Map<String, Object> cells = heatmap("numbers");
    cells.putAll(Map.of("x", columns, "y", rows));
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

  /** A picture of red, green and blue from 0 to 255, row by row from the top. */
  static Map<String, Object> image(int width, Matrix colors) {
    int[][][] pixels = new int[colors.rows() / width][width][];
    for (int i = 0; i < colors.rows(); i++) {
      pixels[i / width][i % width] =
          Arrays.stream(colors.row(i)).mapToInt(v -> (int) Math.round(v)).toArray();
    }
    Map<String, Object> image = new LinkedHashMap<>();
    image.put("type", "image");
    image.put("name", "picture");
    image.put("z", pixels);
    image.put("hovertemplate", "red, green, blue %{z}<extra></extra>");
    return image;
  }

  /** The pixels of a small picture, coloured by their sign, or the more ink the higher. */
  static Map<String, Object> picture(
      int width, double[] values, String name, double low, double high) {
    double[][] pixels = new double[values.length / width][];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
    }
    Map<String, Object> picture = heatmap(name);
    picture.putAll(Map.of("z", pixels, "zmin", low, "zmax", high));
    picture.put(
        "colorscale",
        low < 0
            ? Palette.scale(Palette.series(1), "var(--panel)", Palette.series(0))
            : Palette.scale("var(--panel)", Palette.INK));
    picture.putAll(Map.of("showscale", false, "hovertemplate", "%{z:.2f}<extra></extra>"));
    return picture;
  }

  /** A word at a place. */
  static Map<String, Object> word(double x, double y, String text) {
    Map<String, Object> word = new LinkedHashMap<>(Map.of("x", x, "y", y, "text", text));
    word.putAll(Map.of("showarrow", false, "yanchor", "middle", "font", Map.of("size", 12)));
    return word;
  }

  /** A word above the figure. */
  static Map<String, Object> wordAbove(double x, String text) {
    Map<String, Object> word = new LinkedHashMap<>();
    word.putAll(Map.of("x", x, "y", 1, "yref", "paper", "yanchor", "bottom", "text", text));
    word.put("showarrow", false);
    return word;
  }

  private static Map<String, Object> heatmap(String name) {
    Map<String, Object> cells = new LinkedHashMap<>();
    cells.put("type", "heatmap");
    cells.put("name", name);
    return cells;
  }
}

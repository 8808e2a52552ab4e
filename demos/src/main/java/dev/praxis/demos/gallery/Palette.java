package dev.praxis.demos.gallery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours and shapes of figures.
 *
 * <p>A colour is a name of the style sheet, {@code var(--series-0)}, which the page replaces by
 * that of the light or the dark theme. Series differ in shape as well as colour, so that nobody
 * depends on colour alone.
 */
final class Palette {

  /** How many colours and shapes there are before they repeat; the style sheet has as many. */
  static final int SERIES = 10;

  static final String INK = "var(--ink)";
  static final String PAPER = "var(--paper)";

  private static final List<String> SYMBOLS =
      List.of(
          "circle",
          "diamond",
          "square",
          "triangle-up",
          "cross",
          "triangle-down",
          "star",
          "hexagon",
          "pentagon",
          "hourglass");

  private Palette() {}

  /** The colour of a series, by its number from 0. */
  static String series(int index) {
    return "var(--series-" + index % SERIES + ")";
  }

  /** The mark of a series: its colour and shape, with a thin line of paper around it. */
  static Map<String, Object> marker(int index, int size) {
    Map<String, Object> marker = new LinkedHashMap<>();
    marker.put("color", series(index));
    marker.put("symbol", SYMBOLS.get(index % SERIES));
    marker.put("size", size);
    marker.put("opacity", 0.9);
    marker.put("line", Map.of("color", PAPER, "width", 0.8));
    return marker;
  }

  /** A colour scale that runs through some colours at equal distances. */
  static List<List<Object>> scale(String... colors) {
    List<List<Object>> scale = new ArrayList<>();
    for (int i = 0; i < colors.length; i++) {
      scale.add(List.of((double) i / (colors.length - 1), colors[i]));
    }
    return scale;
  }

  /** A colour scale with one flat step for each series. */
  static List<List<Object>> steps(int count) {
    List<List<Object>> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      steps.add(List.of((double) i / count, series(i)));
      steps.add(List.of((i + 1.0) / count, series(i)));
    }
    return steps;
  }
}

package dev.praxis.demos.gallery;

import static dev.praxis.demos.gallery.Palette.series;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The layers of a {@link Figure} that are bars. */
final class Bars {

  private Bars() {}

  /** How many of some values fall into each of equally wide bins. */
  static Map<String, Object> histogram(
      String name, int series, double[] values, double from, double to, int bins) {
    double width = (to - from) / bins;
    int[] counts = new int[bins];
    for (double value : values) {
      counts[(int) Math.min(bins - 1, Math.max(0, Math.floor((value - from) / width)))]++;
    }
    Map<String, Object> trace = trace(name);
    trace.put("x", IntStream.range(0, bins).mapToDouble(i -> from + (i + 0.5) * width).toArray());
    trace.put("y", counts);
    trace.put("marker", Map.of("color", series(series)));
    return trace;
  }

  /** Upright bars, one per name. */
  static Map<String, Object> upright(
      String name, int series, List<String> names, double[] heights) {
    Map<String, Object> trace = trace(name);
    trace.put("x", names);
    trace.put("y", heights);
    trace.put("marker", Map.of("color", series(series)));
    return trace;
  }

  /** Lying bars without gaps, one above the other from a place on the y axis. */
  static Map<String, Object> lying(String name, int series, int from, double[] lengths) {
    Map<String, Object> trace = trace(name);
    trace.put("orientation", "h");
    trace.put("y", IntStream.range(from, from + lengths.length).toArray());
    trace.put("x", lengths);
    trace.put("marker", Map.of("color", series(series), "line", Map.of("width", 0)));
    trace.put("hovertemplate", "%{x:.3f}");
    trace.put("showlegend", false);
    return trace;
  }

  /** Lying bars, one per name. */
  static Map<String, Object> lying(String name, int series, List<String> names, double[] lengths) {
    Map<String, Object> trace = trace(name);
    trace.put("orientation", "h");
    trace.put("y", names);
    trace.put("x", lengths);
    trace.put("marker", Map.of("color", series(series)));
    trace.put("hovertemplate", "%{y}: %{x:.3g}");
    return trace;
  }

  private static Map<String, Object> trace(String name) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("type", "bar");
    trace.put("name", name);
    return trace;
  }
}

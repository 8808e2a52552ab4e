package dev.praxis.demos.gallery;

import static dev.praxis.demos.gallery.Palette.INK;
import static dev.praxis.demos.gallery.Palette.marker;
import static dev.praxis.demos.gallery.Palette.series;

import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The layers of a {@link Figure} that are points and lines in the plane. */
final class Scatter {

  /** Above this many points a line needs no marks. */
  private static final int FEW = 30;

  /** Above this many points in a series their marks are smaller. */
  private static final int MANY = 150;

  private Scatter() {}

  /** The points of a class, with the mark of a series. */
  static Map<String, Object> points(Matrix points, Members members) {
    Map<String, Object> trace = plane(members.of(points), members.legend(), "markers");
    trace.put("marker", marker(members.series(), 8));
    return trace;
  }

  /** The points of a class, with a name each to be found by pointing at it. */
  static Map<String, Object> named(Matrix points, Members members, List<String> names) {
    Map<String, Object> trace = points(points, members);
    trace.put("text", members.of(names));
    trace.put("hovertemplate", "%{text}");
    return trace;
  }

  /** The points of a class, each written as its name. */
  static Map<String, Object> written(Matrix points, Members members) {
    Map<String, Object> trace = plane(members.of(points), members.name(), "text");
    trace.put("text", members.name());
    trace.put("textfont", Map.of("color", series(members.series()), "size", 12));
    trace.put("hoverinfo", "skip");
    trace.put("showlegend", false);
    return trace;
  }

  /** A series of points. */
  static Map<String, Object> dots(String name, int series, double[] x, double[] y) {
    Map<String, Object> trace = trace(name, "markers", x, y);
    trace.put("marker", marker(series, x.length > MANY ? 6 : 8));
    trace.put("hovertemplate", "%{x:.3g}, %{y:.3g}");
    return trace;
  }

  /** Points whose colour tells a value. */
  static Map<String, Object> shaded(Matrix points, double[] values, String name) {
    Map<String, Object> marker = marker(0, 9);
    marker.put("color", values);
    marker.put("colorscale", Palette.scale("var(--low)", "var(--middle)", "var(--high)"));
    marker.put("colorbar", Map.of("title", Axis.title(name), "thickness", 12));
    marker.put("line", Map.of("color", INK, "width", 0.5));
    Map<String, Object> trace = plane(points, name, "markers");
    trace.put("marker", marker);
    trace.put("text", values);
    trace.put("hovertemplate", "%{x}, %{y}: %{text:.3f}<extra></extra>");
    trace.put("showlegend", false);
    return trace;
  }

  /** A ring around each point. */
  static Map<String, Object> ringed(Matrix points, String name) {
    Map<String, Object> marker = marker(0, 17);
    marker.put("symbol", "circle-open");
    marker.put("color", INK);
    marker.put("line", Map.of("width", 2));
    Map<String, Object> trace = plane(points, name, "markers");
    trace.put("marker", marker);
    trace.put("hoverinfo", "skip");
    trace.put("showlegend", true);
    return trace;
  }

  /** The way that a centroid has come. */
  static Map<String, Object> trail(Matrix way, int centroid) {
    Map<String, Object> trace = plane(way, "way of centroid " + centroid, "lines");
    trace.put("line", Map.of("color", INK, "width", 1.5, "dash", "dot"));
    trace.put("hoverinfo", "skip");
    trace.put("showlegend", false);
    return trace;
  }

  /** The cross where a centroid is. */
  static Map<String, Object> cross(Matrix place, int centroid) {
    Map<String, Object> marker = marker(centroid, 17);
    marker.put("symbol", "x");
    marker.put("opacity", 1);
    marker.put("line", Map.of("color", INK, "width", 2));
    Map<String, Object> trace = plane(place, "centroid " + centroid, "markers");
    trace.put("marker", marker);
    trace.put("showlegend", false);
    return trace;
  }

  /** A line through points in order, with a mark at each if they are few. */
  static Map<String, Object> line(String name, int series, double[] x, double[] y) {
    Map<String, Object> trace = trace(name, x.length > FEW ? "lines" : "lines+markers", x, y);
    trace.put("line", Map.of("color", series(series), "width", 2.5));
    trace.put("marker", marker(series, 9));
    return trace;
  }

  /** A thin dashed line of ink. */
  static Map<String, Object> reference(String name, double[] x, double[] y) {
    Map<String, Object> trace = trace(name, "lines", x, y);
    trace.put("line", Map.of("color", INK, "width", 1.2, "dash", "dash"));
    trace.put("hoverinfo", "skip");
    return trace;
  }

  /** A dashed line over the whole height at one x. */
  static Map<String, Object> upright(double x) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.putAll(Map.of("type", "line", "yref", "paper", "y0", 0, "y1", 1, "x0", x, "x1", x));
    line.put("line", Map.of("color", INK, "width", 1.5, "dash", "dash"));
    return line;
  }

  /** A thin line from each of some points to another one. */
  static Map<String, Object> segments(Matrix from, Matrix to, String name) {
    Map<String, Object> trace = trace(name, "lines", ends(from, to, 0), ends(from, to, 1));
    trace.put("line", Map.of("color", INK, "width", 0.6));
    trace.put("opacity", 0.5);
    trace.put("hoverinfo", "skip");
    return trace;
  }

  /** Both ends of each segment, and nothing, where the pen is lifted. */
  private static List<@Nullable Double> ends(Matrix from, Matrix to, int coordinate) {
    List<@Nullable Double> ends = new ArrayList<>();
    for (int i = 0; i < from.rows(); i++) {
      ends.add(from.get(i, coordinate));
      ends.add(to.get(i, coordinate));
      ends.add(null);
    }
    return ends;
  }

  private static Map<String, Object> plane(Matrix points, String name, String mode) {
    Map<String, Object> trace = trace(name, mode, points.column(0), points.column(1));
    trace.put("hovertemplate", "%{x:.3g}, %{y:.3g}");
    return trace;
  }

  private static Map<String, Object> trace(String name, String mode, Object x, Object y) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("type", "scatter");
    trace.put("name", name);
    trace.put("mode", mode);
    trace.put("x", x);
    trace.put("y", y);
    return trace;
  }
}

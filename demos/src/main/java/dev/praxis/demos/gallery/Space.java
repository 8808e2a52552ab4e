package dev.praxis.demos.gallery;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Points and a sheet in space, which a reader can turn: what {@link Figure#in} draws. */
public final class Space {
  private final List<Map<String, Object>> traces = new ArrayList<>();
  private final Map<String, Object> scene = new LinkedHashMap<>();

  private Space(String x, String y, String z) {
    scene.put("xaxis", axis(x));
    scene.put("yaxis", axis(y));
    scene.put("zaxis", axis(z));
    scene.put("aspectmode", "manual");
    scene.put("aspectratio", Map.of("x", 1, "y", 1, "z", 0.75));
    scene.put("camera", Map.of("eye", Map.of("x", 1.25, "y", -1.35, "z", 0.7)));
    scene.put("dragmode", "turntable");
  }

  /** An empty space with the names of its axes, the last of which stands up. */
  public static Space of(String x, String y, String z) {
    return new Space(x, y, z);
  }

  /**
   * Points, one series per class.
   *
   * @param points n × 3
   * @param labels the class of each point, n
   */
  public Space points(Matrix points, Labels labels) {
    for (Members members : Members.of(labels)) {
      Map<String, Object> trace = cloud(members.of(points), members.legend());
      trace.put(
          "marker", Map.of("color", Palette.series(members.series()), "size", 4, "opacity", 0.9));
      traces.add(trace);
    }
    return this;
  }

  /**
   * A ring around each of some points.
   *
   * @param points m × 3
   * @param name what the points have in common
   */
  public Space ringed(Matrix points, String name) {
    Map<String, Object> trace = cloud(points, name);
    trace.put("marker", Map.of("color", Palette.INK, "size", 9, "symbol", "circle-open"));
    traces.add(trace);
    return this;
  }

  /**
   * A sheet that one sees through.
   *
   * @param x places across, n
   * @param y places in depth, m
   * @param heights of the sheet, m × n
   */
  public Space sheet(String name, double[] x, double[] y, Matrix heights) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.putAll(Map.of("type", "surface", "name", name, "x", x, "y", y));
    trace.putAll(Map.of("z", heights.toRows(), "opacity", 0.45, "showscale", false));
    trace.put("colorscale", Palette.scale("var(--ink-soft)", "var(--ink-soft)"));
    trace.putAll(Map.of("hoverinfo", "skip", "showlegend", true));
    traces.add(trace);
    return this;
  }

  /** The layers. */
  List<Map<String, Object>> traces() {
    return traces;
  }

  /** The axes and where one looks from. */
  Map<String, Object> scene() {
    return scene;
  }

  private static Map<String, Object> cloud(Matrix points, String name) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.putAll(Map.of("type", "scatter3d", "name", name, "mode", "markers"));
    trace.put("x", points.column(0));
    trace.put("y", points.column(1));
    trace.put("z", points.column(2));
    trace.put("hovertemplate", "%{x:.2f}, %{y:.2f}, %{z:.2f}");
    return trace;
  }

  private static Map<String, Object> axis(String name) {
    Map<String, Object> axis = new LinkedHashMap<>();
    axis.put("title", Axis.title(name));
    axis.putAll(Map.of("color", "var(--ink-soft)", "gridcolor", "var(--grid)", "nticks", 5));
    axis.putAll(Map.of("zerolinecolor", "var(--grid)", "showbackground", false));
    axis.put("showspikes", false);
    return axis;
  }
}

package dev.praxis.demos.gallery;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The plane around some points, tinted by the class that a model gives to each place. */
final class Regions {

  /** Places along each side of the plane. */
  private static final int GRID = 200;

  private final double[] xs;
  private final double[] ys;

  /** The plane around points. */
  Regions(Matrix points) {
    xs = around(points.column(0));
    ys = around(points.column(1));
  }

  /** Lets the axes end where the plane does. */
  void fix(Axis across, Axis up) {
    across.between(xs[0], xs[GRID - 1]);
    up.between(ys[0], ys[GRID - 1]);
  }

  /** The layer of a {@link Figure}, for at most 127 classes. */
  Map<String, Object> tinted(Function<Matrix, Labels> predict) {
    Labels labels = predict.apply(places());
    byte[] codes = new byte[GRID * GRID];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (byte) labels.code(i);
    }
    Map<String, Object> trace = new LinkedHashMap<>(Map.of("type", "heatmap", "name", "regions"));
    trace.put("x", xs);
    trace.put("y", ys);
    String bytes = Base64.getEncoder().encodeToString(codes);
    trace.put("z", Map.of("dtype", "i1", "bdata", bytes, "shape", GRID + "," + GRID));
    trace.put("colorscale", Palette.steps(labels.classes()));
    trace.put("zmin", -0.5);
    trace.put("zmax", labels.classes() - 0.5);
    trace.put("opacity", 0.16);
    trace.put("showscale", false);
    trace.put("hoverinfo", "skip");
    return trace;
  }

  /** The line along which a function has a value, named in the legend unless the name is empty. */
  Map<String, Object> level(
      String name, Function<Matrix, double[]> function, double value, String dash) {
    int every = 4;
    int side = GRID / every;
    double[][] places = new double[side * side][];
    for (int i = 0; i < places.length; i++) {
      places[i] = new double[] {xs[i % side * every], ys[i / side * every]};
    }
    double[] values = function.apply(Matrix.ofRows(places));
    double[][] rows = new double[side][];
    for (int i = 0; i < side; i++) {
      rows[i] = Arrays.copyOfRange(values, i * side, (i + 1) * side);
    }
    Map<String, Object> trace = new LinkedHashMap<>(Map.of("type", "contour", "name", name));
    trace.put("x", IntStream.range(0, side).mapToDouble(i -> xs[i * every]).toArray());
    trace.put("y", IntStream.range(0, side).mapToDouble(i -> ys[i * every]).toArray());
    trace.put("z", rows);
    trace.putAll(Map.of("autocontour", false, "showscale", false, "hoverinfo", "skip"));
    trace.put("contours", Map.of("start", value, "end", value, "size", 1, "coloring", "none"));
    trace.put("line", Map.of("color", Palette.INK, "width", 1.4, "dash", dash));
    trace.put("showlegend", !name.isEmpty());
    return trace;
  }

  /** All places, row by row from the lower left. */
  private Matrix places() {
    double[][] places = new double[GRID * GRID][];
    for (int i = 0; i < places.length; i++) {
      places[i] = new double[] {xs[i % GRID], ys[i / GRID]};
    }
    return Matrix.ofRows(places);
  }

  /** Evenly spaced places from a little below the smallest value to a little above the largest. */
  private static double[] around(double[] values) {
    double low = Arrays.stream(values).min().orElseThrow();
    double high = Arrays.stream(values).max().orElseThrow();
    double margin = 0.06 * (high - low);
    double step = (high - low + 2 * margin) / (GRID - 1);
    return IntStream.range(0, GRID).mapToDouble(i -> low - margin + i * step).toArray();
  }
}

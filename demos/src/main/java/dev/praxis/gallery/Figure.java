package dev.praxis.gallery;

import static dev.praxis.gallery.Palette.INK;
import static dev.praxis.gallery.Palette.marker;
import static dev.praxis.gallery.Palette.series;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One picture: layers of points, lines, bars or cells over common axes, described in the JSON of
 * Plotly.
 *
 * <p>Every method adds a layer or a setting and returns the same figure; layers are drawn in the
 * order they are added.
 */
public final class Figure {

  /** Places along each side of a tinted plane. */
  private static final int GRID = 200;

  /** Above this many points a line needs no marks. */
  private static final int FEW = 30;

  /** Above this many points in a series their marks are smaller. */
  private static final int MANY = 150;

  private final String caption;
  private final List<Map<String, Object>> traces = new ArrayList<>();
  private final Map<String, Object> layout = new LinkedHashMap<>();
  private final Map<String, Object> xAxis = new LinkedHashMap<>();
  private final Map<String, Object> yAxis = new LinkedHashMap<>();
  private final Map<Double, String> names = new LinkedHashMap<>();
  private String kind = "Plot";
  private String shape = "";

  private Figure(String caption) {
    this.caption = caption;
    layout.put("xaxis", xAxis);
    layout.put("yaxis", yAxis);
  }

  /**
   * An empty figure.
   *
   * @param caption what there is to see, as a {@link String#format} pattern; it is also what a
   *     screen reader says in place of the picture
   * @param values the values of the pattern
   */
  public static Figure of(String caption, Object... values) {
    return new Figure(String.format(Locale.ROOT, caption, values));
  }

  /** Names the axes. */
  public Figure axes(String x, String y) {
    xAxis.put("title", title(x));
    yAxis.put("title", title(y));
    return this;
  }

  /** Gives both axes the same scale, so that a circle is round. */
  public Figure sameScale() {
    xAxis.put("constrain", "domain");
    yAxis.putAll(Map.of("constrain", "domain", "scaleanchor", "x"));
    return this;
  }

  /** Fixes the ends of the x axis. */
  public Figure between(double left, double right) {
    xAxis.put("range", new double[] {left, right});
    return this;
  }

  /** Fixes the ends of the y axis. */
  public Figure heights(double low, double high) {
    yAxis.put("range", new double[] {low, high});
    return this;
  }

  /** Spaces the x axis by ratios: every factor of ten is as wide. All x so far must be above 0. */
  public Figure ratiosAcross() {
    xAxis.putAll(ratios("x"));
    return this;
  }

  /** Spaces the y axis by ratios: every factor of ten is as high. All y so far must be above 0. */
  public Figure ratiosUp() {
    yAxis.putAll(ratios("y"));
    return this;
  }

  /** Starts the y axis at 0 whatever the data. */
  public Figure fromZero() {
    yAxis.put("rangemode", "tozero");
    return this;
  }

  /**
   * Points in the plane, one series per class.
   *
   * @param points n × 2
   * @param labels the class of each point, n
   */
  public Figure points(Matrix points, Labels labels) {
    for (int label = 0; label < labels.classes(); label++) {
      int[] members = members(labels, label);
      if (members.length > 0) {
        String name =
            labels.classNames().isEmpty() ? "cluster " + label : labels.classNames().get(label);
        scatter(points.selectRows(members), name, "markers").put("marker", marker(label, 8));
      }
    }
    return this;
  }

  /**
   * Points in the plane, one series per class, with a name each to be found by pointing at it.
   *
   * @param points n × 2
   * @param labels the class of each point, n
   * @param names the name of each point, n
   */
  public Figure points(Matrix points, Labels labels, List<String> names) {
    int first = traces.size();
    points(points, labels);
    int at = first;
    for (int label = 0; label < labels.classes(); label++) {
      int[] members = members(labels, label);
      if (members.length > 0) {
        Map<String, Object> trace = traces.get(at++);
        trace.put("text", Arrays.stream(members).mapToObj(names::get).toList());
        trace.put("hovertemplate", "%{text}");
      }
    }
    return this;
  }

  /**
   * Points in the plane, each written as the name of its class.
   *
   * @param points n × 2
   * @param labels the class of each point, n, with short names
   */
  public Figure written(Matrix points, Labels labels) {
    for (int label = 0; label < labels.classes(); label++) {
      int[] members = members(labels, label);
      if (members.length > 0) {
        String name = labels.name(members[0]);
        Map<String, Object> trace = scatter(points.selectRows(members), name, "text");
        trace.put("text", name);
        trace.put("textfont", Map.of("color", series(label), "size", 12));
        trace.put("hoverinfo", "skip");
        trace.put("showlegend", false);
      }
    }
    return this;
  }

  /**
   * A series of points in the plane.
   *
   * @param x n numbers
   * @param y n numbers
   */
  public Figure dots(String name, double[] x, double[] y) {
    int index = traces.size();
    Map<String, Object> trace = trace("scatter", "Scatter plot", name);
    trace.put("mode", "markers");
    trace.put("x", x);
    trace.put("y", y);
    trace.put("marker", marker(index, x.length > MANY ? 6 : 8));
    trace.put("hovertemplate", "%{x:.3g}, %{y:.3g}");
    return this;
  }

  /**
   * Points in the plane whose colour tells a value, from low to high.
   *
   * @param points n × 2
   * @param values the value of each point, n
   * @param name what the value is
   */
  public Figure shaded(Matrix points, double[] values, String name) {
    Map<String, Object> marker = marker(0, 9);
    marker.put("color", values);
    marker.put("colorscale", Palette.scale("var(--low)", "var(--middle)", "var(--high)"));
    marker.put("colorbar", Map.of("title", title(name), "thickness", 12));
    marker.put("line", Map.of("color", INK, "width", 0.5));
    Map<String, Object> trace = scatter(points, name, "markers");
    trace.put("marker", marker);
    trace.put("text", values);
    trace.put("hovertemplate", "%{x}, %{y}: %{text:.3f}<extra></extra>");
    trace.put("showlegend", false);
    return this;
  }

  /**
   * A ring around each of some points.
   *
   * @param points m × 2
   * @param name what the points have in common
   */
  public Figure ringed(Matrix points, String name) {
    Map<String, Object> marker = marker(0, 17);
    marker.put("symbol", "circle-open");
    marker.put("color", INK);
    marker.put("line", Map.of("width", 2));
    Map<String, Object> trace = scatter(points, name, "markers");
    trace.put("marker", marker);
    trace.put("hoverinfo", "skip");
    trace.put("showlegend", true);
    return this;
  }

  /**
   * Centroids: large crosses in the colours of their clusters, with the way each has come.
   *
   * @param positions the centroids, k × 2, of each step so far; the last are where they are now
   */
  public Figure centroids(List<Matrix> positions) {
    Matrix now = positions.get(positions.size() - 1);
    for (int k = 0; k < now.rows(); k++) {
      int centroid = k;
      List<double[]> way = positions.stream().map(step -> step.row(centroid)).toList();
      Map<String, Object> trail = scatter(Matrix.ofRows(way), "way of centroid " + k, "lines");
      trail.put("line", Map.of("color", INK, "width", 1.5, "dash", "dot"));
      trail.put("hoverinfo", "skip");
      trail.put("showlegend", false);
      Map<String, Object> marker = marker(k, 17);
      marker.put("symbol", "x");
      marker.put("opacity", 1);
      marker.put("line", Map.of("color", INK, "width", 2));
      Map<String, Object> cross = scatter(now.selectRows(k), "centroid " + k, "markers");
      cross.put("marker", marker);
      cross.put("showlegend", false);
    }
    return this;
  }

  /**
   * The plane around some points, tinted by the class that a model gives to each place.
   *
   * @param points n × 2, which the tinted rectangle surrounds
   * @param predict the class of each of many places, m × 2; at most 127 classes
   */
  public Figure regions(Matrix points, Function<Matrix, Labels> predict) {
    double[] xs = around(points.column(0));
    double[] ys = around(points.column(1));
    double[][] places = new double[GRID * GRID][];
    for (int i = 0; i < places.length; i++) {
      places[i] = new double[] {xs[i % GRID], ys[i / GRID]};
    }
    Labels labels = predict.apply(Matrix.ofRows(places));
    byte[] codes = new byte[places.length];
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
    traces.add(trace);
    xAxis.put("range", new double[] {xs[0], xs[GRID - 1]});
    yAxis.put("range", new double[] {ys[0], ys[GRID - 1]});
    return this;
  }

  /**
   * A line through points in order, with a mark at each if they are few.
   *
   * @param x n numbers
   * @param y n numbers
   */
  public Figure line(String name, double[] x, double[] y) {
    int index = traces.size();
    Map<String, Object> trace = trace("scatter", "Line chart", name);
    trace.put("mode", x.length > FEW ? "lines" : "lines+markers");
    trace.put("x", x);
    trace.put("y", y);
    trace.put("line", Map.of("color", series(index), "width", 2.5));
    trace.put("marker", marker(index, 9));
    return this;
  }

  /**
   * A thin dashed line of ink, to hold the rest against.
   *
   * @param x n numbers
   * @param y n numbers
   */
  public Figure reference(String name, double[] x, double[] y) {
    Map<String, Object> trace = trace("scatter", kind, name);
    trace.put("mode", "lines");
    trace.put("x", x);
    trace.put("y", y);
    trace.put("line", Map.of("color", INK, "width", 1.2, "dash", "dash"));
    trace.put("hoverinfo", "skip");
    return this;
  }

  /**
   * A thin line from each of some points to another one.
   *
   * @param from m × 2
   * @param to m × 2
   * @param name what the points have to do with each other
   */
  public Figure segments(Matrix from, Matrix to, String name) {
    Map<String, Object> trace = trace("scatter", kind, name);
    trace.put("mode", "lines");
    trace.put("x", ends(from, to, 0));
    trace.put("y", ends(from, to, 1));
    trace.put("line", Map.of("color", INK, "width", 0.6));
    trace.put("opacity", 0.5);
    trace.put("hoverinfo", "skip");
    return this;
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

  /**
   * How many of some values fall into each of equally wide bins, as bars; those of further calls
   * stand on top of those before.
   *
   * @param values numbers; those beyond the ends are counted in the outermost bins
   * @param from the left end of the first bin
   * @param to the right end of the last bin
   */
  public Figure histogram(String name, double[] values, double from, double to, int bins) {
    int index = traces.size();
    double width = (to - from) / bins;
    int[] counts = new int[bins];
    for (double value : values) {
      counts[(int) Math.min(bins - 1, Math.max(0, Math.floor((value - from) / width)))]++;
    }
    Map<String, Object> trace = trace("bar", "Histogram", name);
    trace.put("x", IntStream.range(0, bins).mapToDouble(i -> from + (i + 0.5) * width).toArray());
    trace.put("y", counts);
    trace.put("marker", Map.of("color", series(index)));
    layout.put("barmode", "stack");
    layout.put("bargap", 0.06);
    xAxis.put("range", new double[] {from, to});
    return this;
  }

  /** A dashed line straight up at one x, with a word at its top, which may be empty. */
  public Figure upright(double x, String label) {
    Map<String, Object> shape = new LinkedHashMap<>();
    shape.putAll(Map.of("type", "line", "yref", "paper", "y0", 0, "y1", 1, "x0", x, "x1", x));
    shape.put("line", Map.of("color", INK, "width", 1.5, "dash", "dash"));
    layout.put("shapes", List.of(shape));
    Map<String, Object> note = new LinkedHashMap<>();
    note.putAll(Map.of("x", x, "y", 1, "yref", "paper", "yanchor", "bottom", "text", label));
    note.put("showarrow", false);
    layout.put("annotations", List.of(note));
    return this;
  }

  /**
   * Upright bars, one per name; the bars of further calls stand on top of those before.
   *
   * @param names the names, along the x axis
   * @param heights as many numbers
   */
  public Figure bars(String name, List<String> names, double[] heights) {
    int index = traces.size();
    Map<String, Object> trace = trace("bar", "Bar chart", name);
    trace.put("x", names);
    trace.put("y", heights);
    trace.put("marker", Map.of("color", series(index)));
    layout.put("barmode", "stack");
    xAxis.putAll(Map.of("type", "category", "showgrid", false));
    return this;
  }

  /** Stands the bars of different series beside each other instead of on top. */
  public Figure sideBySide() {
    layout.put("barmode", "group");
    return this;
  }

  /** Draws the bars added last pale, as the background of the others. */
  public Figure pale() {
    traces.get(traces.size() - 1).put("marker", Map.of("color", "var(--rule)"));
    return this;
  }

  /**
   * Lying bars without gaps, one above the other, with their name beside the middle one.
   *
   * @param index the number of the series, from 0
   * @param from where the first bar lies on the y axis, the others 1 apart
   * @param lengths the length of each bar, at least one
   */
  public Figure lyingBars(String name, int index, int from, double[] lengths) {
    Map<String, Object> trace = trace("bar", "Bar chart", name);
    trace.put("orientation", "h");
    trace.put("y", IntStream.range(from, from + lengths.length).toArray());
    trace.put("x", lengths);
    trace.put("marker", Map.of("color", series(index), "line", Map.of("width", 0)));
    trace.put("hovertemplate", "%{x:.3f}");
    trace.put("showlegend", false);
    names.put(from + 0.5 * (lengths.length - 1), name);
    yAxis.put("tickvals", names.keySet());
    yAxis.put("ticktext", names.values());
    yAxis.put("showgrid", false);
    layout.put("bargap", 0);
    return this;
  }

  /**
   * Counts as a table of tinted cells with the number in each.
   *
   * @param rows names of the rows, from the top
   * @param columns names of the columns
   * @param counts rows × columns
   */
  public Figure counts(List<String> rows, List<String> columns, int[][] counts) {
    Map<String, Object> trace = trace("heatmap", "Table of counts", "counts");
    trace.put("x", columns);
    trace.put("y", rows);
    trace.put("z", counts);
    trace.put("texttemplate", "%{z:,d}");
    trace.put("textfont", Map.of("size", 15, "color", INK));
    trace.put("colorscale", Palette.scale("var(--panel)", "var(--tint)"));
    trace.put("showscale", false);
    trace.put("xgap", 3);
    trace.put("ygap", 3);
    trace.put("hovertemplate", "%{y}, %{x}: %{z:,d}<extra></extra>");
    xAxis.putAll(Map.of("type", "category", "showgrid", false));
    yAxis.putAll(Map.of("type", "category", "showgrid", false, "autorange", "reversed"));
    return this;
  }

  /**
   * A picture made of pixels, row by row from the top.
   *
   * @param width pixels per row
   * @param colors red, green and blue of each pixel from 0 to 255, n × 3, n a multiple of the width
   */
  public Figure image(int width, Matrix colors) {
    int[][][] pixels = new int[colors.rows() / width][width][];
    for (int i = 0; i < colors.rows(); i++) {
      pixels[i / width][i % width] =
          Arrays.stream(colors.row(i)).mapToInt(v -> (int) Math.round(v)).toArray();
    }
    Map<String, Object> trace = trace("image", "Picture", "picture");
    trace.put("z", pixels);
    trace.put("hovertemplate", "red, green, blue %{z}<extra></extra>");
    xAxis.put("visible", false);
    yAxis.put("visible", false);
    layout.put("margin", Map.of("l", 0, "r", 0, "t", 0, "b", 0));
    shape = width + " / " + colors.rows() / width;
    return this;
  }

  /**
   * A table of cells, tinted in two colours by their sign and the stronger the further they are
   * from 0, with a number in each.
   *
   * @param rows names of the rows, from the top
   * @param columns names of the columns
   * @param tints how strongly each cell is tinted, rows × columns
   * @param numbers what is written in each, rows × columns
   * @param format how a number is written, such as {@code %.2f}; empty to write none
   */
  public Figure signed(
      List<String> rows, List<String> columns, Matrix tints, Matrix numbers, String format) {
    Map<String, Object> trace = trace("heatmap", "Table of numbers", "numbers");
    trace.putAll(Map.of("x", columns, "y", rows));
    trace.putAll(Cells.signed(tints, numbers, format));
    xAxis.putAll(Map.of("type", "category", "showgrid", false));
    yAxis.putAll(Map.of("type", "category", "showgrid", false, "autorange", "reversed"));
    return this;
  }

  /**
   * Small pictures of one number per pixel, side by side and one below the other, each with a word
   * under it. If the lowest number is below 0, pixels are coloured by their sign; otherwise they
   * stand out the more the higher they are.
   *
   * @param across how many pictures stand side by side
   * @param width pixels per row of a picture
   * @param pictures one in each row, its pixels row by row from the top
   * @param words the word under each picture, which may be empty
   * @param low the number of the one end of the colours
   * @param high the number of the other end
   */
  public Figure tiles(
      int across, int width, Matrix pictures, List<String> words, double low, double high) {
    double wide = width + 1;
    double tall = pictures.columns() / width + 3;
    int rows = (pictures.rows() + across - 1) / across;
    List<Map<String, Object>> notes = new ArrayList<>();
    for (int i = 0; i < pictures.rows(); i++) {
      double left = i % across * wide;
      double top = i / across * tall;
      Map<String, Object> trace = trace("heatmap", "Pictures", words.get(i));
      trace.putAll(Map.of("x0", left, "y0", top, "zmin", low, "zmax", high));
      trace.putAll(Cells.picture(width, pictures.row(i), low < 0));
      notes.add(Cells.word(left + wide / 2 - 1, top + tall - 2.4, words.get(i)));
    }
    xAxis.putAll(Map.of("visible", false, "range", new double[] {-0.5, across * wide - 1.5}));
    yAxis.putAll(Map.of("visible", false, "range", new double[] {rows * tall - 1, -0.5}));
    layout.put("annotations", notes);
    layout.put("margin", Map.of("l", 0, "r", 0, "t", 0, "b", 0));
    shape = across * wide - 1 + " / " + (rows * tall - 0.5);
    return this;
  }

  /** What there is to see. */
  String caption() {
    return caption;
  }

  /** What a screen reader says: the kind of picture and the caption. */
  String description() {
    return kind + ". " + Html.plain(caption);
  }

  /** Its width and height as {@code 3 / 2}, or empty if any will do. */
  String shape() {
    return shape;
  }

  /** The figure as Plotly reads it, {@code data} and {@code layout}, with its caption as a note. */
  Map<String, Object> content() {
    return Map.of("note", Html.plain(caption), "data", traces, "layout", layout);
  }

  private Map<String, Object> trace(String type, String spoken, String name) {
    kind = spoken;
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("type", type);
    trace.put("name", name);
    traces.add(trace);
    return trace;
  }

  private Map<String, Object> scatter(Matrix points, String name, String mode) {
    Map<String, Object> trace = trace("scatter", "Scatter plot", name);
    trace.put("mode", mode);
    trace.put("x", points.column(0));
    trace.put("y", points.column(1));
    trace.put("hovertemplate", "%{x:.3g}, %{y:.3g}");
    return trace;
  }

  private static int[] members(Labels labels, int label) {
    return IntStream.range(0, labels.size()).filter(i -> labels.code(i) == label).toArray();
  }

  /** A logarithmic axis with a tick at every power of ten, or at some if there are many. */
  private Map<String, Object> ratios(String coordinate) {
    double[] values =
        traces.stream()
            .flatMapToDouble(trace -> Arrays.stream((double[]) trace.get(coordinate)))
            .toArray();
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    double powers = Math.max(1, Math.ceil(Math.log10(most / least) / 6));
    return Map.of("type", "log", "dtick", powers, "tickformat", "~g");
  }

  private static Map<String, Object> title(String text) {
    return Map.of("text", text, "font", Map.of("size", 13, "color", "var(--ink-soft)"));
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

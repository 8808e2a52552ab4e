package dev.praxis.demos.gallery;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One picture: layers of points, lines, bars or cells over common axes, described in the JSON of
 * Plotly.
 *
 * <p>Every method adds a layer or a setting and returns the same figure; layers are drawn in the
 * order they are added.
 */
public final class Figure {

  private final String caption;
  private final List<Map<String, Object>> traces = new ArrayList<>();
  private final Map<String, Object> layout = new LinkedHashMap<>();
  private final Axis across = new Axis();
  private final Axis up = new Axis();
  private final Map<Double, String> names = new LinkedHashMap<>();
  private String kind = "Plot";
  private String shape = "";

  private Figure(String caption) {
    this.caption = caption;
    layout.put("xaxis", across.settings());
    layout.put("yaxis", up.settings());
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
    across.name(x);
    up.name(y);
    return this;
  }

  /** Gives both axes the same scale, so that a circle is round. */
  public Figure sameScale() {
    across.withinItsDomain();
    up.asAcross();
    return this;
  }

  /** Fixes the ends of the x axis. */
  public Figure between(double left, double right) {
    across.between(left, right);
    return this;
  }

  /** Fixes the ends of the y axis. */
  public Figure heights(double low, double high) {
    up.between(low, high);
    return this;
  }

  /** Spaces the x axis by ratios: every factor of ten is as wide. All x so far must be above 0. */
  public Figure ratiosAcross() {
    across.byRatios(all("x"));
    return this;
  }

  /** Spaces the y axis by ratios: every factor of ten is as high. All y so far must be above 0. */
  public Figure ratiosUp() {
    up.byRatios(all("y"));
    return this;
  }

  /** Starts the y axis at 0 whatever the data. */
  public Figure fromZero() {
    up.fromZero();
    return this;
  }

  /**
   * Points in the plane, one series per class.
   *
   * @param points n × 2
   * @param labels the class of each point, n
   */
  public Figure points(Matrix points, Labels labels) {
    for (Members members : Members.of(labels)) {
      add("Scatter plot", Scatter.points(points, members));
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
    for (Members members : Members.of(labels)) {
      add("Scatter plot", Scatter.named(points, members, names));
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
    for (Members members : Members.of(labels)) {
      add("Scatter plot", Scatter.written(points, members));
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
    return add("Scatter plot", Scatter.dots(name, traces.size(), x, y));
  }

  /**
   * Points in the plane whose colour tells a value, from low to high.
   *
   * @param points n × 2
   * @param values the value of each point, n
   * @param name what the value is
   */
  public Figure shaded(Matrix points, double[] values, String name) {
    return add("Scatter plot", Scatter.shaded(points, values, name));
  }

  /**
   * A ring around each of some points.
   *
   * @param points m × 2
   * @param name what the points have in common
   */
  public Figure ringed(Matrix points, String name) {
    return add("Scatter plot", Scatter.ringed(points, name));
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
      add("Scatter plot", Scatter.trail(Matrix.ofRows(way), k));
      add("Scatter plot", Scatter.cross(now.selectRows(k), k));
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
    Regions regions = new Regions(points);
    regions.fix(across, up);
    return add(kind, regions.tinted(predict));
  }

  /**
   * Lines along which a function of the plane has some value: dashed where it is at either end, and
   * drawn through where it is halfway between.
   *
   * @param points n × 2, which the plane surrounds
   * @param function the value at each of many places, m × 2
   */
  public Figure levels(
      String name, Matrix points, Function<Matrix, double[]> function, double low, double high) {
    Regions regions = new Regions(points);
    add(kind, regions.level(name, function, (low + high) / 2, "solid"));
    add(kind, regions.level("", function, low, "dash"));
    return add(kind, regions.level("", function, high, "dash"));
  }

  /** What is in space, instead of axes in the plane. */
  public Figure in(Space space) {
    layout.put("scene", space.scene());
    layout.put("margin", Map.of("l", 0, "r", 0, "t", 0, "b", 0));
    space.traces().forEach(trace -> add("Points in space", trace));
    return this;
  }

  /**
   * A line through points in order, with a mark at each if they are few.
   *
   * @param x n numbers
   * @param y n numbers
   */
  public Figure line(String name, double[] x, double[] y) {
    return add("Line chart", Scatter.line(name, traces.size(), x, y));
  }

  /**
   * A thin dashed line of ink, to hold the rest against.
   *
   * @param x n numbers
   * @param y n numbers
   */
  public Figure reference(String name, double[] x, double[] y) {
    return add(kind, Scatter.reference(name, x, y));
  }

  /**
   * A thin line from each of some points to another one.
   *
   * @param from m × 2
   * @param to m × 2
   * @param name what the points have to do with each other
   */
  public Figure segments(Matrix from, Matrix to, String name) {
    return add(kind, Scatter.segments(from, to, name));
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
    layout.put("barmode", "stack");
    layout.put("bargap", 0.06);
    across.between(from, to);
    return add("Histogram", Bars.histogram(name, traces.size(), values, from, to, bins));
  }

  /** A dashed line straight up at one x, with a word at its top, which may be empty. */
  public Figure upright(double x, String label) {
    layout.put("shapes", List.of(Scatter.upright(x)));
    layout.put("annotations", List.of(Cells.wordAbove(x, label)));
    return this;
  }

  /**
   * Upright bars, one per name; the bars of further calls stand on top of those before.
   *
   * @param names the names, along the x axis
   * @param heights as many numbers
   */
  public Figure bars(String name, List<String> names, double[] heights) {
    layout.put("barmode", "stack");
    across.ofNames();
    return add("Bar chart", Bars.upright(name, traces.size(), names, heights));
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
    names.put(from + 0.5 * (lengths.length - 1), name);
    up.named(names);
    layout.put("bargap", 0);
    return add("Bar chart", Bars.lying(name, index, from, lengths));
  }

  /**
   * Lying bars, one per name, the first at the top; the bars of further calls begin where those
   * before end.
   *
   * @param names the names, along the y axis, all different
   * @param lengths as many numbers
   */
  public Figure lyingBars(String name, List<String> names, double[] lengths) {
    layout.put("barmode", "stack");
    layout.put("bargap", 0.25);
    up.ofNamesFromTheTop();
    return add("Bar chart", Bars.lying(name, traces.size(), names, lengths));
  }

  /**
   * Counts as a table of tinted cells with the number in each.
   *
   * @param rows names of the rows, from the top
   * @param columns names of the columns
   * @param counts rows × columns
   */
  public Figure counts(List<String> rows, List<String> columns, int[][] counts) {
    return table("Table of counts", Cells.counts(rows, columns, counts));
  }

  /**
   * A picture made of pixels, row by row from the top.
   *
   * @param width pixels per row
   * @param colors red, green and blue of each pixel from 0 to 255, n × 3, n a multiple of the width
   */
  public Figure image(int width, Matrix colors) {
    bare(width + " / " + colors.rows() / width);
    return add("Picture", Cells.image(width, colors));
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
    return table("Table of numbers", Cells.signed(rows, columns, tints, numbers, format));
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
    Tiles tiles = new Tiles(across, width, pictures, words);
    for (int i = 0; i < pictures.rows(); i++) {
      add("Pictures", tiles.picture(i, low, high));
    }
    layout.put("annotations", tiles.notes());
    tiles.fix(this.across, up);
    return bare(tiles.shape());
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

  /** Adds a layer, and what a screen reader shall call the picture from now on. */
  private Figure add(String spoken, Map<String, Object> trace) {
    kind = spoken;
    traces.add(trace);
    return this;
  }

  private Figure table(String spoken, Map<String, Object> cells) {
    across.ofNames();
    up.ofNamesFromTheTop();
    return add(spoken, cells);
  }

  /** Leaves nothing but the layers, in a frame of their shape. */
  private Figure bare(String ofShape) {
    across.hide();
    up.hide();
    layout.put("margin", Map.of("l", 0, "r", 0, "t", 0, "b", 0));
    shape = ofShape;
    return this;
  }

  /** The coordinate of all points so far. */
  private double[] all(String coordinate) {
    return traces.stream()
        .flatMapToDouble(trace -> Arrays.stream((double[]) trace.get(coordinate)))
        .toArray();
  }
}

package dev.praxis.demos.gallery;

import dev.praxis.demos.playground.Dataset;
import dev.praxis.table.CsvFile;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a demo tells: numbered parts with text, findings and figures, the last of them where the
 * concept breaks.
 *
 * <p>The words come from the demo's {@link Prose}, the numbers and figures from the demo. Headings
 * and findings are printed as they are told; everything goes on the page.
 */
public final class Story {

  private final Prose prose;
  private final PrintStream out;
  private final List<Part> parts = new ArrayList<>();
  private final Set<Dataset> datasets = new LinkedHashSet<>();

  /** One part: its heading without the number, and what comes under it, as HTML. */
  record Part(String heading, List<String> blocks, List<Figure> figures) {

    boolean breaking() {
      return heading.equals("Where it breaks");
    }
  }

  /** A story not yet told, which prints to a stream. */
  Story(Prose prose, PrintStream out) {
    this.prose = prose;
    this.out = out;
    out.println(prose.title() + ": " + prose.summary());
  }

  /**
   * Begins the next part, with its paragraphs.
   *
   * @param numberedHeading the number and the heading: {@code "1. The centroids move"}
   */
  public void part(String numberedHeading) {
    int number = parts.size() + 1;
    String expected = number <= prose.parts().size() ? prose.parts().get(number - 1).heading() : "";
    if (!numberedHeading.equals(number + ". " + expected)) {
      throw new IllegalStateException(
          "part must be \"" + number + ". " + expected + "\" but was \"" + numberedHeading + "\"");
    }
    parts.add(new Part(expected, new ArrayList<>(), new ArrayList<>()));
    out.println(numberedHeading);
    prose
        .parts()
        .get(number - 1)
        .paragraphs()
        .forEach(text -> add("<p>" + Html.prose(text) + "</p>"));
  }

  /** Opens real data and remembers to give credit for it on the page. */
  public CsvFile open(Dataset dataset) {
    datasets.add(dataset);
    return dataset.csv();
  }

  /**
   * A sentence with what was measured, printed and set apart on the page.
   *
   * @param format a {@link String#format} pattern
   * @param values the measured values
   */
  public void finding(String format, Object... values) {
    String text = String.format(Locale.ROOT, format, values);
    out.println("   " + Html.plain(text));
    add("<p class=\"finding\">" + Html.prose(text) + "</p>");
  }

  /** A figure over the full width. */
  public void figure(Figure figure) {
    add(Figures.still(figure, nextId(), "figure"));
    current().figures().add(figure);
  }

  /** Figures side by side, as many as fit; on a narrow screen one below the other. */
  public void row(Figure... figures) {
    row(Arrays.asList(figures));
  }

  /** Figures side by side, as many as fit; on a narrow screen one below the other. */
  public void row(List<Figure> figures) {
    StringBuilder row = new StringBuilder("<div class=\"row\">\n");
    for (Figure figure : figures) {
      row.append(Figures.still(figure, nextId(), "figure small"));
      current().figures().add(figure);
    }
    add(row.append("</div>").toString());
  }

  /**
   * Figures one after another in the same place, with a slider and a button that plays them.
   *
   * @param frames the figures in order; the caption of each is shown beside the slider
   */
  public void frames(List<Figure> frames) {
    add(Figures.moving(frames, nextId()));
    current().figures().add(frames.get(frames.size() - 1));
  }

  /**
   * A small table; columns of numbers with a decimal point are aligned to the right.
   *
   * @param caption what it holds
   * @param header the name of each column
   * @param numbers how a {@code double} is written, a {@link String#format} pattern
   * @param rows the cells of each row, at least one row
   */
  public void table(
      String caption, List<String> header, String numbers, List<? extends List<?>> rows) {
    List<List<String>> texts =
        rows.stream().map(row -> row.stream().map(cell -> text(cell, numbers)).toList()).toList();
    List<String> first = texts.get(0);
    StringBuilder table = new StringBuilder("<div class=\"scroll\"><table>\n<caption>");
    table.append(Html.prose(caption)).append("</caption>\n<thead><tr>");
    for (int i = 0; i < header.size(); i++) {
      table.append("<th scope=\"col\"").append(alignment(first.get(i))).append('>');
      table.append(Html.prose(header.get(i))).append("</th>");
    }
    table.append("</tr></thead>\n<tbody>");
    for (List<String> row : texts) {
      table.append("\n<tr>");
      for (int i = 0; i < row.size(); i++) {
        table.append("<td").append(alignment(first.get(i))).append('>');
        table.append(Html.prose(row.get(i))).append("</td>");
      }
      table.append("</tr>");
    }
    add(table.append("</tbody>\n</table></div>").toString());
  }

  private static String text(Object cell, String numbers) {
    return cell instanceof Double ? String.format(Locale.ROOT, numbers, cell) : cell.toString();
  }

  /** Checks that nothing was left untold. */
  void finish() {
    if (!(parts.size() == prose.parts().size())) {
      throw new IllegalStateException(
          "parts told must be " + prose.parts().size() + " but were " + parts.size());
    }
  }

  /** The parts told so far. */
  List<Part> parts() {
    return parts;
  }

  /** The data that was opened, in order. */
  Set<Dataset> datasets() {
    return datasets;
  }

  /** The figure that stands for the whole story on the index: the first one told. */
  Figure cover() {
    return parts.stream()
        .flatMap(part -> part.figures().stream())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the story has no figure"));
  }

  private Part current() {
    if (parts.isEmpty()) {
      throw new IllegalStateException("a part must begin before anything is told in it");
    }
    return parts.get(parts.size() - 1);
  }

  private void add(String block) {
    current().blocks().add(block);
  }

  private String nextId() {
    return "figure-" + parts.size() + "-" + current().blocks().size();
  }

  private static String alignment(String cell) {
    return cell.matches("-?\\d+\\.\\d+") ? " class=\"number\"" : "";
  }
}

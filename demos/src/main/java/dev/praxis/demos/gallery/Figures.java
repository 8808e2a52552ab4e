package dev.praxis.demos.gallery;

import java.util.List;
import java.util.Map;

/** Figures as HTML: a box for Plotly to draw in, what it is to draw, controls and a caption. */
final class Figures {

  private Figures() {}

  /** One figure that does not move. */
  static String still(Figure figure, String id, String kind) {
    return "<figure class=\""
        + kind
        + "\" id=\""
        + id
        + "\">\n"
        + box(figure.description(), figure.shape())
        + script(List.of(figure))
        + "<figcaption>"
        + Html.prose(figure.caption())
        + "</figcaption>\n"
        + "</figure>\n";
  }

  /** Several figures in one place, with a slider and a button that plays them. */
  static String moving(List<Figure> frames, String id) {
    String note = Html.plain(frames.get(0).caption());
    return "<figure class=\"figure moving\" id=\""
        + id
        + "\">\n"
        + box(
            frames.size() + " pictures in turn. The first: " + frames.get(0).description(),
            frames.get(0).shape())
        + "<div class=\"controls\">\n"
        + "<button type=\"button\" class=\"play\" aria-label=\"Play\"></button>\n"
        + "<input type=\"range\" min=\"0\" max=\""
        + (frames.size() - 1)
        + "\" value=\"0\""
        + " aria-label=\"Picture\" aria-valuetext=\""
        + Html.escape(note)
        + "\">\n"
        + "<output aria-live=\"polite\">"
        + Html.escape(note)
        + "</output>\n"
        + "</div>\n"
        + script(frames)
        + "</figure>\n";
  }

  /** A small, silent picture for the index; the text beside it says what it is. */
  static String cover(String content) {
    return "<div class=\"cover\" aria-hidden=\"true\">"
        + "<div class=\"plot\"></div>"
        + "<script type=\"application/json\">"
        + content
        + "</script></div>\n";
  }

  /** What the page's script reads: the pictures of one place. */
  static String content(List<Figure> frames) {
    return Json.text(Map.of("frames", frames.stream().map(Figure::content).toList()));
  }

  private static String box(String description, String shape) {
    String size = shape.isEmpty() ? "" : " picture\" style=\"aspect-ratio: " + shape;
    String label = Html.escape(description);
    return "<div class=\"plot" + size + "\" role=\"img\" aria-label=\"" + label + "\"></div>\n";
  }

  private static String script(List<Figure> frames) {
    return "<script type=\"application/json\">" + content(frames) + "</script>\n";
  }
}

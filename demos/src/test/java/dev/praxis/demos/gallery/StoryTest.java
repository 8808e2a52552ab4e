package dev.praxis.demos.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Matrix;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

  private static final Prose PROSE =
      Prose.parse(
          """
          # A title

          In a line.

          The idea,
          in a paragraph.

          ## First

          Of `a < b` and *stress*.

          And more.

          ## Where it breaks

          Everywhere.
          """);

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Story story =
      new Story(PROSE, new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void proseIsTakenApart() {
    assertEquals("A title", PROSE.title());
    assertEquals("In a line.", PROSE.summary());
    assertEquals("The idea,\nin a paragraph.", PROSE.lead());
    assertEquals(List.of("First", "Where it breaks"), headings());
    assertEquals(2, PROSE.parts().get(0).paragraphs().size());
  }

  @Test
  void proseWithoutATitleIsRefused() {
    String message =
        assertThrows(IllegalArgumentException.class, () -> Prose.parse("No title")).getMessage();
    assertEquals("a text must begin with # title, a summary and a lead", message);
  }

  @Test
  void headingsAndFindingsArePrintedAndParagraphsAreNot() {
    story.part("1. First");
    story.finding("%.1f is `less` than *%d*.", 0.25, 1);
    assertEquals(
        "A title: In a line.\n1. First\n   0.3 is less than 1.\n",
        printed.toString(StandardCharsets.UTF_8).replace("\r", ""));
  }

  @Test
  void everythingIsEscapedOnThePage() {
    story.part("1. First");
    story.finding("%s", "<script>\"&'");
    List<String> blocks = story.parts().get(0).blocks();
    assertEquals("<p>Of <code>a &lt; b</code> and <em>stress</em>.</p>", blocks.get(0));
    assertEquals("<p class=\"finding\">&lt;script&gt;&quot;&amp;&#39;</p>", blocks.get(2));
  }

  @Test
  void aFigureCannotEndItsScript() {
    story.part("1. First");
    Matrix point = Matrix.ofRows(new double[] {1, 2});
    story.figure(Figure.of("</script>").ringed(point, "</script><b>"));
    String html = story.parts().get(0).blocks().get(2);
    assertEquals(1, html.split("</script>", -1).length - 1);
    assertTrue(html.contains("<figcaption>&lt;/script&gt;</figcaption>"));
  }

  @Test
  void columnsOfDecimalsAreAlignedToTheRight() {
    story.part("1. First");
    story.table("Numbers", List.of("name", "value"), "%.1f", List.of(List.of(7, -0.5)));
    String html = story.parts().get(0).blocks().get(2);
    assertTrue(html.contains("<th scope=\"col\">name</th>"));
    assertTrue(html.contains("<td>7</td><td class=\"number\">-0.5</td>"));
  }

  @Test
  void partsAreToldInTheOrderOfTheProse() {
    String message =
        assertThrows(IllegalStateException.class, () -> story.part("1. Where it breaks"))
            .getMessage();
    assertEquals("part must be \"1. First\" but was \"1. Where it breaks\"", message);
  }

  @Test
  void noPartIsLeftUntold() {
    story.part("1. First");
    String message = assertThrows(IllegalStateException.class, story::finish).getMessage();
    assertEquals("parts told must be 2 but were 1", message);
  }

  @Test
  void nothingIsToldBeforeAPartBegins() {
    assertThrows(IllegalStateException.class, () -> story.finding("Too early."));
  }

  private static List<String> headings() {
    return PROSE.parts().stream().map(Prose.Part::heading).toList();
  }
}

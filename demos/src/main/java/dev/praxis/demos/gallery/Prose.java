package dev.praxis.demos.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The words of a demo, from a text file named after its class: {@code KMeansDemo.md} beside {@code
 * KMeansDemo}.
 *
 * <p>The file holds {@code # title}, a paragraph that sums the demo up in a line, a paragraph that
 * leads into it, and for each part {@code ## heading} with paragraphs. A paragraph may hold {@code
 * `code`} and {@code *stress*}, and no measured number: those come from the demo.
 *
 * @param title what the concept is called
 * @param summary one line for lists
 * @param lead the first paragraph: the idea
 * @param parts the numbered parts, in order
 */
record Prose(String title, String summary, String lead, List<Prose.Part> parts) {

  private static final Pattern BLANK_LINE = Pattern.compile("\\R\\s*\\R");

  /** What is said in one part before anything is measured. */
  record Part(String heading, List<String> paragraphs) {}

  /** Reads the words of a demo. */
  static Prose of(Class<?> home) {
    try (InputStream stream = home.getResourceAsStream(home.getSimpleName() + ".md")) {
      if (stream == null) {
        throw new IOException("no " + home.getSimpleName() + ".md beside " + home.getName());
      }
      return parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a text apart at its blank lines. */
  static Prose parse(String text) {
    String[] blocks = BLANK_LINE.split(text.strip(), -1);
    if (blocks.length < 3 || !blocks[0].startsWith("# ")) {
      throw new IllegalArgumentException("a text must begin with # title, a summary and a lead");
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 3; i < blocks.length; i++) {
      if (blocks[i].startsWith("## ")) {
        parts.add(new Part(blocks[i].substring(3).strip(), new ArrayList<>()));
      } else if (parts.isEmpty()) {
        throw new IllegalArgumentException(
            "a lead must be one paragraph but goes on: " + blocks[i]);
      } else {
        parts.get(parts.size() - 1).paragraphs().add(blocks[i]);
      }
    }
    return new Prose(blocks[0].substring(2).strip(), Html.plain(blocks[1]), blocks[2], parts);
  }
}

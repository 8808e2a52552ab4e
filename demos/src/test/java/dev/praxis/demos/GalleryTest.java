package dev.praxis.demos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.metrics.clustering.SilhouetteDemo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every demo is run once into an empty folder; what it printed and wrote is looked at here. */
class GalleryTest {

  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern SCRIPT =
      Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL);
  private static final Pattern PLOT = Pattern.compile("<div class=\"plot[^>]*>");
  private static final Pattern COLOR = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

  @TempDir static Path folder;

  private static final Map<Demo, List<String>> PRINTED = new HashMap<>();

  @BeforeAll
  static void runEachDemo() {
    for (Demo demo : Gallery.DEMOS) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertEquals(0, run(folder, out, new ByteArrayOutputStream(), demo.name()));
      PRINTED.put(demo, out.toString(StandardCharsets.UTF_8).lines().toList());
    }
  }

  @Test
  void everyDemoHasAPageThatTheIndexLinks() throws IOException {
    String index = Files.readString(folder.resolve("index.html"));
    for (Demo demo : Gallery.DEMOS) {
      assertTrue(Files.exists(folder.resolve(demo.name() + ".html")), demo.name());
      assertTrue(index.contains("href=\"" + demo.name() + ".html\""), demo.name());
    }
  }

  /** By their names: those of the files are lower-cased, as those of the demos are. */
  @Test
  void everyDemoThatThereIsIsListed() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(name -> name.matches(".+Demo\\.java"))
              .map(name -> name.replaceFirst("Demo\\.java$", "").toLowerCase(Locale.ROOT))
              .sorted()
              .toList();
      assertEquals(names, Gallery.DEMOS.stream().map(Demo::name).sorted().toList());
    }
  }

  @Test
  void everyPartShowsItsCode() throws IOException {
    for (Demo demo : Gallery.DEMOS) {
      String html = Files.readString(folder.resolve(demo.name() + ".html"));
      assertEquals(
          html.split("<section id=\"part-", -1).length,
          html.split("<summary>The code of this part</summary>", -1).length,
          demo.name());
    }
  }

  @Test
  void everyDemoPrintsAtMostThirtyLinesAndEndsWithTheIndex() {
    String index = "Open " + folder.resolve("index.html").toUri();
    PRINTED.forEach(
        (demo, lines) -> {
          assertTrue(lines.size() <= 30, () -> demo.name() + " printed " + lines.size() + " lines");
          assertEquals(index, lines.get(lines.size() - 1));
        });
  }

  @Test
  void everyDemoEndsWhereItBreaks() {
    PRINTED.forEach(
        (demo, lines) -> {
          List<String> parts = lines.stream().filter(line -> line.matches("\\d+\\. .*")).toList();
          assertEquals(parts.size() + ". Where it breaks", parts.get(parts.size() - 1));
        });
  }

  /** scikit-learn 1.9.1 on iris: 0.6810461692117462, 0.5528190123564095, 0.49805050499728737. */
  @Test
  void theSilhouettesOfIrisAreThoseOfScikitLearn() {
    List<String> printed = PRINTED.getOrDefault(SilhouetteDemo.DEMO, List.of());
    assertTrue(printed.stream().anyMatch(line -> line.contains("0.681, 0.553, 0.498")));
  }

  @Test
  void nothingIsLoadedFromTheNetwork() throws IOException {
    List<Path> files = new ArrayList<>(pages());
    files.add(folder.resolve("gallery.css"));
    files.add(folder.resolve("gallery.js"));
    for (Path file : files) {
      String text = Files.readString(file);
      for (String loading : List.of("=\"http", "=\"//", "url(", "@import", "fetch(", "import(")) {
        assertFalse(text.contains(loading), () -> file.getFileName() + " has " + loading);
      }
    }
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    for (Path page : pages()) {
      String html = Files.readString(page);
      for (String link : found(REFERENCE, html)) {
        URI uri = URI.create(link);
        if (link.startsWith("#")) {
          assertTrue(html.contains("id=\"" + link.substring(1) + "\""), link);
        } else if (!"data".equals(uri.getScheme())) {
          assertTrue(Files.exists(Path.of(page.toUri().resolve(uri))), link);
        }
      }
    }
  }

  @Test
  void everyFigureIsReadableJsonWithSomethingToDraw() throws IOException {
    for (Path page : pages()) {
      List<String> scripts = found(SCRIPT, Files.readString(page));
      assertFalse(scripts.isEmpty(), page.toString());
      for (String script : scripts) {
        for (JsonElement frame :
            JsonParser.parseString(script).getAsJsonObject().getAsJsonArray("frames")) {
          JsonObject figure = frame.getAsJsonObject();
          assertFalse(figure.getAsJsonArray("data").isEmpty());
          assertFalse(figure.get("note").getAsString().isBlank());
          assertTrue(figure.has("layout"));
        }
      }
    }
  }

  @Test
  void everyColourOfAFigureIsInTheStyleSheet() throws IOException {
    String style = Files.readString(folder.resolve("gallery.css"));
    for (Path page : pages()) {
      for (String color : found(COLOR, Files.readString(page))) {
        assertTrue(style.contains("  " + color + ": "), color);
      }
    }
  }

  @Test
  void everyFigureOfAStoryCanBeHeard() throws IOException {
    for (Demo demo : Gallery.DEMOS) {
      String html = Files.readString(folder.resolve(demo.name() + ".html"));
      List<String> plots = PLOT.matcher(html).results().map(MatchResult::group).toList();
      assertEquals(found(SCRIPT, html).size(), plots.size());
      for (String plot : plots) {
        assertTrue(plot.matches(".* role=\"img\" aria-label=\"[^\"]{20,}\">"), plot);
      }
    }
  }

  @Test
  void anUnknownNameIsRefusedInOneSentenceAndNothingIsDone(@TempDir Path empty) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(2, run(empty, out, err, "kmeans", "kmedians"));
    String names = Gallery.DEMOS.stream().map(Demo::name).collect(Collectors.joining(", "));
    assertEquals(
        "There is no demo \"kmedians\"; the demos are: " + names + ".\n",
        err.toString(StandardCharsets.UTF_8).replace("\r", ""));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
    try (Stream<Path> written = Files.list(empty)) {
      assertEquals(0, written.count());
    }
  }

  @Test
  void listGivesEachDemoALine(@TempDir Path empty) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(0, run(empty, out, new ByteArrayOutputStream(), "list"));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(Gallery.DEMOS.size(), lines.size());
    for (int i = 0; i < lines.size(); i++) {
      assertTrue(lines.get(i).startsWith(Gallery.DEMOS.get(i).name() + " "), lines.get(i));
    }
  }

  private static int run(
      Path folder, ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
    return Gallery.run(
        List.of(args),
        folder,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1)).toList();
  }
}

package dev.praxis.demos.gallery;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The folder of the gallery: one page per demo, an index of them, and the style, script and Plotly
 * that they need, so that it opens from disk with no network.
 */
public final class Site {

  /** Where the gallery is written, below the folder that the demos are run from. */
  public static final Path FOLDER = Path.of("target", "gallery");

  private static final String PLOTLY = "org.webjars.npm/plotly.js-dist";

  private final Path folder;

  /** A gallery in a folder, which need not exist yet. */
  public Site(Path folder) {
    this.folder = folder;
  }

  /** Tells a demo's story, prints it, writes its page and brings the index up to date. */
  public void add(Demo demo, PrintStream out) {
    Story story = demo.tell(out);
    try {
      Files.createDirectories(folder.resolve("cards"));
      copyAssets();
      write(demo, story);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address of the index, to open in a browser. */
  public URI index() {
    return folder.resolve("index.html").toAbsolutePath().normalize().toUri();
  }

  private void write(Demo demo, Story story) throws IOException {
    Page page = new Page(folder, Sources.around(Path.of("")));
    Files.writeString(folder.resolve(demo.name() + ".html"), page.story(demo, story));
    String cover = Figures.content(List.of(story.cover()));
    Card card = new Card(demo.name(), demo.prose().title(), demo.summary(), demo.folder(), cover);
    Files.writeString(folder.resolve("cards").resolve(demo.name() + ".json"), Json.text(card));
    Files.writeString(folder.resolve("index.html"), page.index(cards()));
  }

  /** The cards of all pages in the folder, by title. */
  private List<Card> cards() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("cards"))) {
      return files
          .map(file -> Json.read(read(file), Card.class))
          .sorted(Comparator.comparing(Card::title, String.CASE_INSENSITIVE_ORDER))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyAssets() throws IOException {
    copy("dev/praxis/demos/gallery/gallery.css", "gallery.css");
    copy("dev/praxis/demos/gallery/gallery.js", "gallery.js");
    String webJar = "META-INF/resources/webjars/plotly.js-dist/" + plotlyVersion() + "/";
    copy(webJar + "plotly.js", "plotly.js");
    copy(webJar + "LICENSE", "plotly-LICENSE.txt");
  }

  /** The version is part of the path in the web jar; the jar says which it is. */
  private static String plotlyVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = resource("META-INF/maven/" + PLOTLY + "/pom.properties")) {
      properties.load(stream);
    }
    return properties.getProperty("version");
  }

  private void copy(String resource, String name) throws IOException {
    try (InputStream stream = resource(resource)) {
      Files.copy(stream, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream stream = Site.class.getResourceAsStream("/" + name);
    if (stream == null) {
      throw new IOException("no " + name + " on the class path");
    }
    return stream;
  }
}

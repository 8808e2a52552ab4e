package dev.praxis.demos.gallery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The source files beside which a gallery is written, if it is written in a checkout: the four
 * views of a concept, and the code of each part of a demo.
 */
final class Sources {

  private static final String PACKAGE = "/java/dev/praxis/";

  private final Optional<Path> root;

  private Sources(Optional<Path> root) {
    this.root = root;
  }

  /** The sources in the nearest folder at or above a place that holds the project. */
  static Sources around(Path place) {
    for (Path at = place.toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("core/src")) && Files.isDirectory(at.resolve("demos/src"))) {
        return new Sources(Optional.of(at));
      }
    }
    return new Sources(Optional.empty());
  }

  /**
   * One of the four views of a concept.
   *
   * @param kind class, spec, demo or benchmark
   * @param purpose what a reader finds there
   * @param path where it is in the project
   * @param file the file, if it is there
   */
  record View(String kind, String purpose, String path, Optional<Path> file) {}

  /** The four views of a demo's concept, at four mirrored paths. */
  List<View> views(Demo demo) {
    String concept = demo.concept();
    return List.of(
        view("class", "what you depend on", "core/src/main" + PACKAGE + concept + ".java"),
        view("spec", "what always holds", "core/src/test" + PACKAGE + concept + "Spec.java"),
        view(
            "demo",
            "what made this page",
            "demos/src/main" + PACKAGE + "demos/" + demo.source() + ".java"),
        view(
            "benchmark",
            "how fast it is",
            "benchmarks/src/main" + PACKAGE + "benchmarks/" + concept + "Benchmark.java"));
  }

  /**
   * The views to list on a page: in a checkout those that are there, as not every concept has a
   * benchmark; elsewhere all.
   */
  List<View> readable(Demo demo) {
    return views(demo).stream().filter(view -> root.isEmpty() || view.file().isPresent()).toList();
  }

  private View view(String kind, String purpose, String path) {
    Optional<Path> file = root.map(r -> r.resolve(path)).filter(Files::isRegularFile);
    return new View(kind, purpose, path, file);
  }

  /**
   * What a part of a demo computes: the statements from {@code story.part("2. …")} up to the next
   * such line, without those that tell the story. Empty if the source is not there.
   */
  String snippet(Demo demo, int part) {
    Optional<Path> file = views(demo).get(2).file();
    return file.isPresent() ? computing(part(lines(file.get()), part)) : "";
  }

  private static List<String> part(List<String> lines, int part) {
    List<String> found = new ArrayList<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("    story.part(\"")) {
        inside = line.startsWith("    story.part(\"" + part + ". ");
      } else if (inside && line.equals("  }")) {
        break;
      } else if (inside) {
        found.add(line);
      }
    }
    return found;
  }

  /** Leaves out each statement that begins with {@code story.}, however many lines it takes. */
  private static String computing(List<String> lines) {
    StringBuilder kept = new StringBuilder();
    int telling = Integer.MAX_VALUE;
    for (String line : lines) {
      int indent = line.length() - line.stripLeading().length();
      if (indent <= telling) {
        boolean tells = line.startsWith("story.", indent);
        telling = tells ? indent : Integer.MAX_VALUE;
        if (!tells) {
          kept.append(line.isBlank() ? "" : line.substring(4)).append('\n');
        }
      }
    }
    return kept.toString().strip();
  }

  /**
   * The relative link from a folder to a file, with {@code /} between names and escaped for a URL.
   */
  static String link(Path folder, Path file) {
    Path way = folder.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize());
    List<String> names = new ArrayList<>();
    way.forEach(name -> names.add(name.toString()));
    try {
      return new URI(null, null, String.join("/", names), null).getRawPath();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no link to " + file, e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package dev.praxis.demos.gallery;

import dev.praxis.demos.playground.Dataset;
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
 * The source files beside which a gallery is written, if it is written in a checkout: the five
 * views of a concept, and the code of a demo.
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
   * One of the five views of a concept.
   *
   * @param kind class, plain loops, spec, demo or benchmark
   * @param purpose what a reader finds there
   * @param path where it is in the project
   * @param file the file, if it is there
   */
  record View(String kind, String purpose, String path, Optional<Path> file) {}

  /** The five views of a demo's concept, at five mirrored paths. */
  List<View> views(Demo demo) {
    String concept = demo.concept();
    return List.of(
        view("class", "what you depend on", "core/src/main" + PACKAGE + concept + ".java"),
        plain(demo),
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

  private View plain(Demo demo) {
    String plain = demo.concept().replaceFirst("([^/]+)$", "Plain$1");
    return view("plain loops", "the idea alone", "core/src/test" + PACKAGE + plain + ".java");
  }

  /**
   * The views to list on a page: in a checkout those that are there, as not every concept has plain
   * loops or a benchmark; elsewhere all.
   */
  List<View> readable(Demo demo) {
    return views(demo).stream().filter(view -> root.isEmpty() || view.file().isPresent()).toList();
  }

  private View view(String kind, String purpose, String path) {
    Optional<Path> file = root.map(r -> r.resolve(path)).filter(Files::isRegularFile);
    return new View(kind, purpose, path, file);
  }

  /** The source of a demo's concept in plain loops, if there is one. */
  Optional<String> plainLoops(Demo demo) {
    return plain(demo).file().map(Sources::read);
  }

  /** The code of a demo, if its source is there, and a compiler to take it apart. */
  Optional<Code> code(Demo demo) {
    return root.map(r -> r.resolve("demos/src/main" + PACKAGE + "demos"))
        .flatMap(
            demos ->
                Optional.of(demos.resolve(demo.source() + ".java"))
                    .filter(file -> Files.isRegularFile(file) && SourceFile.canBeRead())
                    .map(file -> Code.of(demos, file)));
  }

  /** The file of some data, if it is there. */
  Optional<Path> data(Dataset dataset) {
    String path = "demos/src/main/resources/dev/praxis/demos/data/" + dataset.file();
    return root.map(r -> r.resolve(path)).filter(Files::isRegularFile);
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

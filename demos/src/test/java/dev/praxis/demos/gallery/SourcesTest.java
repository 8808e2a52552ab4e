package dev.praxis.demos.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.demos.cluster.KMeansDemo;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.metrics.clustering.Silhouette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path root;

  @Test
  void theFiveViewsStandAtMirroredPaths() {
    List<String> paths =
        Sources.around(root).views(KMeansDemo.DEMO).stream().map(Sources.View::path).toList();
    assertEquals(
        List.of(
            "core/src/main/java/dev/praxis/cluster/KMeans.java",
            "core/src/test/java/dev/praxis/cluster/PlainKMeans.java",
            "core/src/test/java/dev/praxis/cluster/KMeansSpec.java",
            "demos/src/main/java/dev/praxis/demos/cluster/KMeansDemo.java",
            "benchmarks/src/main/java/dev/praxis/benchmarks/cluster/KMeansBenchmark.java"),
        paths);
  }

  @Test
  void aDemoMayBeAboutAClassOfAnotherName() {
    List<String> paths =
        Sources.around(root).views(KMeansDemo.DEMO.about(Silhouette.class)).stream()
            .map(Sources.View::path)
            .toList();
    assertEquals("core/src/main/java/dev/praxis/metrics/clustering/Silhouette.java", paths.get(0));
    assertEquals(
        "core/src/test/java/dev/praxis/metrics/clustering/PlainSilhouette.java", paths.get(1));
    assertEquals("demos/src/main/java/dev/praxis/demos/cluster/KMeansDemo.java", paths.get(3));
  }

  @Test
  void outsideACheckoutThereAreNoLinksAndNoCode() {
    Sources sources = Sources.around(root);
    assertEquals(Optional.empty(), sources.code(KMeansDemo.DEMO));
    assertEquals(Optional.empty(), sources.plainLoops(KMeansDemo.DEMO));
    assertEquals(Optional.empty(), sources.data(Dataset.IRIS));
    assertFalse(sources.views(KMeansDemo.DEMO).stream().anyMatch(view -> view.file().isPresent()));
  }

  @Test
  void insideACheckoutTheFilesThatAreThereAreLinked() throws IOException {
    write("demos/src/main/java/dev/praxis/demos/cluster/KMeansDemo.java", "");
    List<Sources.View> views = Sources.around(root).views(KMeansDemo.DEMO);
    assertFalse(views.get(0).file().isPresent());
    assertTrue(views.get(3).file().isPresent());
    assertEquals(List.of(views.get(3)), Sources.around(root).readable(KMeansDemo.DEMO));
  }

  @Test
  void plainLoopsAreAViewWhereTheyAreThere() throws IOException {
    write("demos/src/main/java/dev/praxis/demos/cluster/KMeansDemo.java", "");
    write("core/src/test/java/dev/praxis/cluster/PlainKMeans.java", "final class PlainKMeans {}\n");
    Sources sources = Sources.around(root.resolve("demos/src"));
    assertEquals(
        List.of("plain loops", "demo"),
        sources.readable(KMeansDemo.DEMO).stream().map(Sources.View::kind).toList());
    assertEquals(Optional.of("final class PlainKMeans {}\n"), sources.plainLoops(KMeansDemo.DEMO));
  }

  @Test
  void dataAreFilesBesideTheDemos() throws IOException {
    write("demos/src/main/resources/dev/praxis/demos/data/iris.csv", "index,label");
    Optional<Path> file = Sources.around(root).data(Dataset.IRIS);
    assertEquals(Optional.of("iris.csv"), file.map(f -> String.valueOf(f.getFileName())));
  }

  @Test
  void aLinkIsRelativeAndEscaped() {
    Path folder = root.resolve("target/gallery");
    assertEquals("../../a%20b/c%23.java", Sources.link(folder, root.resolve("a b/c#.java")));
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(root.resolve("core/src"));
    Files.createDirectories(root.resolve("demos/src"));
    Path file = root.resolve(path);
    Files.createDirectories(file.resolve(".."));
    Files.writeString(file, text);
  }
}

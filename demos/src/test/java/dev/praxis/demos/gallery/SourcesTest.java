package dev.praxis.demos.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.demos.cluster.KMeansDemo;
import dev.praxis.metrics.clustering.Silhouette;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path root;

  @Test
  void theFourViewsStandAtMirroredPaths() {
    List<String> paths =
        Sources.around(root).views(KMeansDemo.DEMO).stream().map(Sources.View::path).toList();
    assertEquals(
        List.of(
            "core/src/main/java/dev/praxis/cluster/KMeans.java",
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
    assertEquals("demos/src/main/java/dev/praxis/demos/cluster/KMeansDemo.java", paths.get(2));
  }

  @Test
  void aSnippetIsWhatAPartComputes() throws IOException {
    write(
        """
        final class KMeansDemo {
          private static void tell(Story story) {
            story.part("1. One");
            int one =
                1;
            story.finding(
                "%d",
                one);
            int two = 2;

            story.part("2. Two");
            for (int i = 0; i < 2; i++) {
              one += i;
              story.finding("%d", one);
            }
            story.row(one);
          }
        }
        """);
    Sources sources = Sources.around(root.resolve("demos/src"));
    assertEquals("int one =\n    1;\nint two = 2;", sources.snippet(KMeansDemo.DEMO, 1));
    assertEquals(
        "for (int i = 0; i < 2; i++) {\n  one += i;\n}", sources.snippet(KMeansDemo.DEMO, 2));
    assertEquals("", sources.snippet(KMeansDemo.DEMO, 3));
  }

  @Test
  void outsideACheckoutThereAreNoLinksAndNoSnippets() {
    Sources sources = Sources.around(root);
    assertEquals("", sources.snippet(KMeansDemo.DEMO, 1));
    assertFalse(sources.views(KMeansDemo.DEMO).stream().anyMatch(view -> view.file().isPresent()));
  }

  @Test
  void insideACheckoutTheFilesThatAreThereAreLinked() throws IOException {
    write("");
    List<Sources.View> views = Sources.around(root).views(KMeansDemo.DEMO);
    assertFalse(views.get(0).file().isPresent());
    assertTrue(views.get(2).file().isPresent());
    assertEquals(List.of(views.get(2)), Sources.around(root).readable(KMeansDemo.DEMO));
  }

  @Test
  void aLinkIsRelativeAndEscaped() {
    Path folder = root.resolve("target/gallery");
    assertEquals("../../a%20b/c%23.java", Sources.link(folder, root.resolve("a b/c#.java")));
  }

  private void write(String source) throws IOException {
    Files.createDirectories(root.resolve("core/src"));
    Path file = root.resolve("demos/src/main/java/dev/praxis/demos/cluster/KMeansDemo.java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
  }
}

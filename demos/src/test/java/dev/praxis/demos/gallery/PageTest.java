package dev.praxis.demos.gallery;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.demos.cluster.KMeansDemo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

  @TempDir Path root;

  @BeforeEach
  void makeACheckout() throws IOException {
    Files.createDirectories(root.resolve("core/src/test/java/dev/praxis/cluster"));
    Files.createDirectories(root.resolve("demos/src"));
  }

  @Test
  void plainLoopsAreFoldedUnderTheLead() throws IOException {
    Files.writeString(
        root.resolve("core/src/test/java/dev/praxis/cluster/PlainKMeans.java"),
        "/** {@code a < b}. */\nfinal class PlainKMeans {}\n");
    String html = page();
    int lead = html.indexOf("<p class=\"lead\">");
    int loops =
        html.indexOf(
            """
            <details class="code"><summary>The same in plain loops</summary>
            <pre tabindex="0"><code>/** {@code a &lt; b}. */
            final class PlainKMeans {}</code></pre></details>
            """);
    assertTrue(0 < lead && lead < loops && loops < html.indexOf("<nav"), html);
    assertTrue(html.contains("<dt>plain loops<span>"), html);
  }

  @Test
  void withoutPlainLoopsNothingIsShown() {
    String html = page();
    assertFalse(html.contains("plain loops"), html);
    assertFalse(html.contains("<details"), html);
  }

  private String page() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    Story story = new Story(KMeansDemo.DEMO.prose(), nowhere);
    Page page = new Page(root.resolve("target/gallery"), Sources.around(root));
    return page.story(KMeansDemo.DEMO, story);
  }
}

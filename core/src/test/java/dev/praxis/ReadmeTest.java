package dev.praxis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README cannot rot: its program runs and prints what it says, and its links lead somewhere.
 */
class ReadmeTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PRINTS = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void theQuickStartPrintsWhatTheReadmeSays(@TempDir Path directory) throws Exception {
    String readme = readme();
    assertEquals(first(PRINTS, readme), run(first(JAVA, readme), directory));
  }

  @Test
  void everyLinkOfTheReadmeLeadsToAFileOfTheProject() throws IOException {
    List<String> links = LINK.matcher(readme()).results().map(link -> link.group(1)).toList();
    assertFalse(links.isEmpty());
    for (String link : links) {
      assertTrue(Files.exists(ROOT.resolve(link)), link);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static String first(Pattern pattern, String text) {
    MatchResult found = pattern.matcher(text).results().findFirst().orElseThrow();
    return found.group(1);
  }

  /**
   * Compiles a program of one class, runs it on core as it was just built, and returns its output.
   */
  private static String run(String program, Path directory) throws Exception {
    Path source = directory.resolve("QuickStart.java");
    Files.writeString(source, program);
    String core = Path.of("target", "classes").toAbsolutePath().toString();
    int errors =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-cp", core, "-d", directory.toString(), source.toString());
    assertEquals(0, errors, "the program does not compile");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream console = System.out;
    try (URLClassLoader loader =
            new URLClassLoader(
                new URL[] {directory.toUri().toURL()}, ReadmeTest.class.getClassLoader());
        PrintStream recorder = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      System.setOut(recorder);
      loader
          .loadClass("QuickStart")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}

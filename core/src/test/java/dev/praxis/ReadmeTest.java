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
import java.util.regex.Matcher;
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
  private static final Pattern NAME = Pattern.compile("public class (\\w+)");
  private static final Path PENGUINS = Path.of("src/test/resources/dev/praxis/data/penguins.csv");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

  @Test
  void itsProgramsPrintWhatItSays(@TempDir Path directory) throws Exception {
    List<String> programs = all(JAVA);
    List<String> outputs = all(PRINTS);

    assertEquals(2, programs.size());
    assertEquals(programs.size(), outputs.size());
    for (int i = 0; i < programs.size(); i++) {
      String program = programs.get(i).replace("penguins.csv", path(PENGUINS));
      assertEquals(outputs.get(i), run(program, directory));
    }
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

  /** As it may stand in a Java string. */
  private static String path(Path file) {
    return file.toAbsolutePath().toString().replace('\\', '/');
  }

  private static List<String> all(Pattern pattern) throws IOException {
    return pattern.matcher(readme()).results().map(found -> found.group(1)).toList();
  }

  /**
   * Compiles a program of one class, runs it on core as it was just built, and returns its output.
   */
  private static String run(String program, Path directory) throws Exception {
    Matcher name = NAME.matcher(program);
    assertTrue(name.find());
    Path source = directory.resolve(name.group(1) + ".java");
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
          .loadClass(name.group(1))
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[0]);
    } finally {
      System.setOut(console);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}

package dev.praxis.demos.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader may count on who opens the source of any demo. */
class DemoSourcesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/praxis/demos");
  private static final Path PROSE = Path.of("src/main/resources/dev/praxis/demos");

  static List<Path> demos() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().matches(".*[a-z0-9]Demo\\.java")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("demos")
  void aDemoIsUnderAHundredLines(Path demo) throws IOException {
    int lines = Files.readAllLines(demo).size();
    assertTrue(lines < 100, () -> demo + " has " + lines + " lines");
  }

  @ParameterizedTest
  @MethodSource("demos")
  void aDemoHasAMainAndTellsItsStoryInOneMethod(Path demo) throws IOException {
    List<String> methods =
        Files.readAllLines(demo).stream()
            .filter(line -> line.matches("  (public|private|static).*\\) \\{"))
            .map(String::strip)
            .toList();
    assertEquals(
        List.of(
            "public static void main(String... args) {", "private static void tell(Story story) {"),
        methods);
  }

  @ParameterizedTest
  @MethodSource("demos")
  void proseHoldsNoMeasuredNumber(Path demo) throws IOException {
    Path prose = PROSE.resolve(SOURCES.relativize(demo).toString().replaceFirst("\\.java$", ".md"));
    assertFalse(Files.readString(prose).matches("(?s).*\\d[.\\d].*"), prose.toString());
  }
}

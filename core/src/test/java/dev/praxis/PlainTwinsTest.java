package dev.praxis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A plain twin stays plain: short, alone with the JDK, beside the spec that holds its class to it.
 */
class PlainTwinsTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TESTS = Path.of("src/test/java");
  private static final long MOST_LINES = 80;
  private static final Pattern LIBRARY = Pattern.compile("^(?!package ).*\\bdev\\.praxis\\.");
  private static final Pattern STREAMS =
      Pattern.compile("java\\.util\\.stream|\\.stream\\(|\\.forEach\\(");

  private final List<Path> twins = files("Plain\\w+\\.java").filter(f -> !isATest(f)).toList();

  @Test
  void thereAreSome() {
    assertFalse(twins.isEmpty());
  }

  @Test
  void noneHasMoreThanEightyLines() {
    assertNone(twin -> lines(twin).size() > MOST_LINES);
  }

  @Test
  void noneKnowsTheLibraryOrStreams() {
    assertNone(
        twin ->
            lines(twin).stream()
                .anyMatch(line -> LIBRARY.matcher(line).find() || STREAMS.matcher(line).find()));
  }

  @Test
  void eachIsPublicAndSaysWhatItIsTheSameAs() {
    assertNone(
        twin ->
            !text(twin).contains("public final class " + name(twin) + " ")
                || !text(twin).contains(" * The same as {@link " + concept(twin)));
  }

  @Test
  void eachStandsBesideTheSpecOfAClassOfTheLibrary() {
    assertNone(
        twin -> {
          Path folder = TESTS.relativize(twin.getParent());
          return !Files.exists(MAIN.resolve(folder).resolve(concept(twin) + ".java"))
              || !Files.exists(twin.resolveSibling(concept(twin) + "Spec.java"));
        });
  }

  @Test
  void eachIsAskedByASpecOfItsFolder() {
    assertNone(
        twin ->
            files("\\w+Spec\\.java")
                .filter(spec -> spec.getParent().equals(twin.getParent()))
                .noneMatch(spec -> text(spec).contains(name(twin))));
  }

  private void assertNone(Predicate<Path> wrong) {
    assertEquals(List.of(), twins.stream().filter(wrong).map(PlainTwinsTest::name).toList());
  }

  private static boolean isATest(Path file) {
    return file.toString().endsWith("Test.java");
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  /** The class that a twin is the same as. */
  private static String concept(Path twin) {
    return name(twin).substring("Plain".length());
  }

  private static String text(Path file) {
    return String.join("\n", lines(file));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Path> files(String name) {
    try (Stream<Path> files = Files.walk(TESTS)) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

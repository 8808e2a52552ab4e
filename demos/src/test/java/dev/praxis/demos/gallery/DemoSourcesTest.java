package dev.praxis.demos.gallery;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.util.JavacTask;
import dev.praxis.data.Matrix;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader may count on who opens the source of any demo. */
class DemoSourcesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/praxis/demos");
  private static final Path PROSE = Path.of("src/main/resources/dev/praxis/demos");

  /** A statement that tells, up to what it should have been told by a statement of its own. */
  private static final Pattern HIDDEN =
      Pattern.compile(
          "story\\.(?!part|open)\\w+\\((?:(?!\\);\\R).)*?(Experiments\\.[a-z]\\w*\\(|\\.fit\\()",
          Pattern.DOTALL);

  static List<Path> demos() throws IOException {
    return sources("Demo");
  }

  static List<Path> experiments() throws IOException {
    return sources("Experiments");
  }

  static List<Path> pictures() throws IOException {
    return sources("Pictures");
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().matches(".*[a-z0-9]" + ending + "\\.java")).toList();
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
  void whatADemoMeasuresIsNotHiddenInWhatItTells(Path demo) throws IOException {
    Matcher hidden = HIDDEN.matcher(Files.readString(demo));
    assertFalse(hidden.find(), () -> demo + ": " + hidden.group());
  }

  @ParameterizedTest
  @MethodSource("demos")
  void theCodeOfADemoCompilesWithNothingButTheLibrary(Path demo) {
    String program = Code.of(SOURCES, demo).program();
    assertFalse(program.contains("dev.praxis.demos"), program);
    assertFalse(program.contains("story."), program);
    assertEquals(List.of(), errors(program), program);
  }

  private static List<String> errors(String program) {
    String library = Matrix.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    List<String> errors = new ArrayList<>();
    JavacTask task =
        (JavacTask)
            requireNonNull(ToolProvider.getSystemJavaCompiler())
                .getTask(
                    null,
                    null,
                    problem -> {
                      if (problem.getKind() == Diagnostic.Kind.ERROR) {
                        errors.add(problem.toString());
                      }
                    },
                    List.of("-proc:none", "-classpath", library),
                    null,
                    List.of(SourceFile.source(program)));
    try {
      task.analyze();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return errors;
  }

  @ParameterizedTest
  @MethodSource("experiments")
  void experimentsAreAtMostAHundredAndTwentyLinesAndDrawNothing(Path experiments)
      throws IOException {
    String source = Files.readString(experiments);
    long lines = source.lines().count();
    assertTrue(lines <= 120, () -> experiments + " has " + lines + " lines");
    assertFalse(source.contains("dev.praxis.demos.gallery"), experiments.toString());
    assertFalse(source.contains("Pictures."), experiments.toString());
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void picturesAreAllThatPicturesReturn(Path pictures) throws ClassNotFoundException {
    String name = SOURCES.relativize(pictures).toString().replaceFirst("\\.java$", "");
    Class<?> type = Class.forName("dev.praxis.demos." + name.replace(File.separatorChar, '.'));
    Set<String> figures =
        Set.of(Figure.class.getTypeName(), "java.util.List<" + Figure.class.getTypeName() + ">");
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isPrivate(method.getModifiers()) && !method.isSynthetic()) {
        assertTrue(
            figures.contains(method.getGenericReturnType().getTypeName()), method.toString());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pictures")
  void picturesLearnNothing(Path pictures) throws IOException {
    assertFalse(Files.readString(pictures).contains(".fit("), pictures.toString());
  }

  @ParameterizedTest
  @MethodSource("demos")
  void proseHoldsNoMeasuredNumber(Path demo) throws IOException {
    Path prose = PROSE.resolve(SOURCES.relativize(demo).toString().replaceFirst("\\.java$", ".md"));
    assertFalse(Files.readString(prose).matches("(?s).*\\d[.\\d].*"), prose.toString());
  }
}

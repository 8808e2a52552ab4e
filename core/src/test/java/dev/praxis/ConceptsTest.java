package dev.praxis;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No concept without a row in CONCEPTS.md, a spec, a plain twin and a demo. */
class ConceptsTest {

  private final Concepts concepts = new Concepts();

  @Test
  void theMapIsThatOfTheFiles() throws IOException {
    if (Boolean.getBoolean("praxis.write")) {
      Files.writeString(Concepts.MAP, concepts.map());
    }
    assertEquals(concepts.map(), Files.readString(Concepts.MAP));
  }

  @Test
  void everyPublicTypeHasItsRow() {
    Set<String> all =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.praxis")
                .stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !type.getPackageName().startsWith("dev.praxis.internal"))
                .filter(type -> !type.isNestedClass())
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
    Set<String> mapped =
        rows(true)
            .flatMap(row -> row.types().stream())
            .map(type -> Concepts.qualified(concepts.source(type)))
            .collect(toCollection(TreeSet::new));

    assertEquals(all, mapped);
  }

  @Test
  void everyConceptHasASpec() {
    assertEquals(List.of(), without(true, concepts::specs));
  }

  @Test
  void everyConceptHasAPlainTwin() {
    assertEquals(List.of(), without(false, concepts::plainTwins));
  }

  @Test
  void everyConceptHasADemo() {
    assertEquals(List.of(), without(false, concepts::demos));
  }

  private static List<String> without(boolean all, Function<Concepts.Row, List<?>> view) {
    return rows(all).filter(row -> view.apply(row).isEmpty()).map(Concepts.Row::title).toList();
  }

  private static Stream<Concepts.Row> rows(boolean all) {
    return Concepts.CHAPTERS.stream()
        .filter(chapter -> all || chapter.taught())
        .flatMap(chapter -> chapter.rows().stream());
  }
}

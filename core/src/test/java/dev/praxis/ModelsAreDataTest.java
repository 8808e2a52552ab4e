package dev.praxis;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import dev.praxis.data.Examples;
import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.text.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A model is data: matrices, labels, targets, numbers, text, enums, lists and records of these.
 *
 * <p>So are the learners, for a model holds its own. A field that is derived from the others, an
 * index say, is marked as transient: it is made anew where a model is read.
 */
@AnalyzeClasses(packages = "dev.praxis", importOptions = ImportOption.DoNotIncludeTests.class)
class ModelsAreDataTest {
  private static final Set<Class<?>> VALUES =
      Set.of(
          String.class,
          List.class,
          Map.class,
          Optional.class,
          Integer.class,
          Double.class,
          Labels.class,
          Targets.class,
          Vocabulary.class);

  /** The steps of a pipeline, which are learners and models themselves. */
  private static final Set<Class<?>> PARTS =
      Set.of(Learner.class, Transformer.class, Classifier.class, Regressor.class);

  @ArchTest
  static void modelsHoldNothingElse(JavaClasses classes) {
    Set<String> offences = new TreeSet<>();
    Set<JavaClass> models =
        classes.stream()
            .filter(type -> type.getSimpleName().equals("Model"))
            .collect(toCollection(HashSet::new));
    Set<JavaClass> seen = new HashSet<>();
    models.forEach(model -> look(model, seen, offences));

    assertTrue(models.size() > 20);
    assertEquals(Set.of(), offences);
  }

  private static void look(JavaClass type, Set<JavaClass> seen, Set<String> offences) {
    if (!seen.add(type)) {
      return;
    }
    for (JavaField field : type.getFields()) {
      Set<JavaModifier> modifiers = field.getModifiers();
      if (modifiers.contains(JavaModifier.STATIC) || modifiers.contains(JavaModifier.TRANSIENT)) {
        continue;
      }
      for (JavaClass used : field.getType().getAllInvolvedRawTypes()) {
        if (used.isRecord() || used.getSimpleName().equals("Model")) {
          look(used, seen, offences);
        } else if (!isData(used)) {
          offences.add(field.getFullName() + " holds " + used.getName());
        }
      }
    }
  }

  private static boolean isData(JavaClass type) {
    return type.isPrimitive()
        || type.isEnum()
        || VALUES.stream().anyMatch(type::isEquivalentTo)
        || PARTS.stream().anyMatch(type::isAssignableTo)
        || type.isAssignableTo(Examples.class)
        || isChoice(type);
  }

  /**
   * A sealed choice, whose cases are records; or an interface for records of one's own, of which
   * the learner refuses others.
   */
  private static boolean isChoice(JavaClass type) {
    return type.isInterface()
        && !type.getAllSubclasses().isEmpty()
        && type.getAllSubclasses().stream().allMatch(sub -> sub.isRecord() || sub.isInterface());
  }
}

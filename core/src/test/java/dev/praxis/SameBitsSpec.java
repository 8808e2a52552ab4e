package dev.praxis;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.praxis.SameBits.Computed;
import dev.praxis.resampling.Resampler;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;

/** What the proof of the same bits runs over is whole. */
class SameBitsSpec {

  @Example
  void everyNameIsThereOnce() {
    List<String> names = SameBits.all().stream().map(Computed::name).toList();

    assertEquals(List.copyOf(new TreeSet<>(names)), names.stream().sorted().toList());
  }

  @Example
  void noLearnerAndNoMetricIsForgotten() {
    var classes = new ClassFileImporter().importPackages("dev.praxis");
    Set<String> forgotten =
        classes.stream()
            .filter(type -> type.getModifiers().contains(PUBLIC) && type.isTopLevelClass())
            .filter(type -> isLearner(type) || isMetric(type))
            .map(JavaClass::getName)
            .collect(toCollection(TreeSet::new));
    classes.stream()
        .filter(type -> type.getName().startsWith(SameBits.class.getName()))
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .forEach(dependency -> forgotten.remove(dependency.getTargetClass().getName()));

    assertEquals(Set.of(), forgotten);
  }

  /** Pipelines, in the root package, are made by their methods and so not named. */
  private static boolean isLearner(JavaClass type) {
    return !type.getPackageName().equals(Learner.class.getPackageName())
        && !type.isInterface()
        && (type.isAssignableTo(Learner.class) || type.isAssignableTo(Resampler.class));
  }

  private static boolean isMetric(JavaClass type) {
    return type.getPackageName().startsWith("dev.praxis.metrics")
        && !type.getSimpleName().startsWith("Plain")
        && !type.isEnum()
        && type.getMethods().stream()
            .anyMatch(method -> method.getModifiers().containsAll(Set.of(PUBLIC, STATIC)));
  }
}

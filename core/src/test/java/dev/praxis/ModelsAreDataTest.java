package dev.praxis;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targets;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A model is data: a record of matrices, labels, targets, numbers, text, enums, lists and records
 * of these, and nothing else. So one reader and writer can serve every model, also those to come.
 *
 * <p>A model may hold another learner or model by its interface; the one it holds obeys the rule
 * itself.
 */
class ModelsAreDataTest {

  private static final Set<Class<?>> VALUES =
      Set.of(
          Matrix.class,
          SparseMatrix.class,
          IncompleteMatrix.class,
          Labels.class,
          Targets.class,
          String.class,
          Double.class,
          Integer.class,
          Long.class,
          Boolean.class);

  private static final List<Class<?>> GRAMMAR =
      List.of(Learner.class, Transformer.class, Classifier.class, Regressor.class);

  private final Set<Type> seen = new HashSet<>();

  @Test
  void everyPartOfAModelIsData() throws ClassNotFoundException {
    Set<String> models = models();
    Set<String> strange = new TreeSet<>();
    assertFalse(models.isEmpty());
    for (String model : models) {
      for (RecordComponent part : Class.forName(model).getRecordComponents()) {
        if (!isData(part.getGenericType())) {
          strange.add(model + " holds " + part.getGenericType().getTypeName());
        }
      }
    }
    assertEquals(Set.of(), strange);
  }

  /** Records inside of learners: their models, and the steps that are watched. */
  private static Set<String> models() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.praxis")
            .stream()
            .filter(type -> type.isAssignableTo(Record.class))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(type -> type.getEnclosingClass().filter(ModelsAreDataTest::learns).isPresent())
            .map(JavaClass::getName)
            .collect(toCollection(TreeSet::new));
  }

  private static boolean learns(JavaClass type) {
    return type.isAssignableTo(Learner.class);
  }

  private boolean isData(Type type) {
    if (!seen.add(type)) {
      return true;
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? isData(arguments[0])
          : isData(generic.getRawType());
    }
    if (type instanceof WildcardType wildcard) {
      return all(wildcard.getUpperBounds());
    }
    if (type instanceof TypeVariable<?> variable) {
      return all(variable.getBounds());
    }
    return type instanceof Class<?> plain && isData(plain);
  }

  private boolean isData(Class<?> type) {
    if (type.isRecord()) {
      return all(
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getGenericType)
              .toArray(Type[]::new));
    }
    return type.isPrimitive()
        || type.isEnum()
        || VALUES.contains(type)
        || GRAMMAR.stream().anyMatch(word -> word.isAssignableFrom(type))
        || (type.isSealed() && all(type.getPermittedSubclasses()));
  }

  private boolean all(Type... types) {
    return Arrays.stream(types).allMatch(this::isData);
  }
}

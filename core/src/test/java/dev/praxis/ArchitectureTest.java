package dev.praxis;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The shape of the library, as rules that fail the build: {@code internal <- data <- internal.raw
 * <- grammar <- statistics <- concepts <- evaluation}, and nothing in core that could make two runs
 * differ or talk to the outside.
 */
@AnalyzeClasses(packages = "dev.praxis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** The concepts that may use another one. A new edge is a decision: add it here, with care. */
  private static final Set<String> EDGES =
      Set.of("anomaly -> neighbors", "cluster -> metrics", "resampling -> neighbors");

  private static final String ROOT = "dev.praxis";
  private static final String INTERNAL = "dev.praxis.internal..";
  private static final String COMPUTE = "dev.praxis.internal.compute..";
  private static final String COLLECTORS = "java.util.stream.Collectors";
  private static final String OPERATORS = "jdk.incubator.vector.VectorOperators";
  private static final String RAW_PACKAGE = "dev.praxis.internal.raw";

  @ArchTest
  static final ArchRule dependenciesPointDownTheLayers =
      classes()
          .should(
              dependOnly(
                  "on lower layers", (from, to) -> Layer.of(to).compareTo(Layer.of(from)) <= 0));

  @ArchTest
  static final ArchRule conceptsDoNotKnowEachOther =
      classes()
          .should(
              dependOnly(
                  "on concepts that may be used, " + EDGES,
                  (from, to) ->
                      Layer.of(from) != Layer.CONCEPT
                          || Layer.of(to) != Layer.CONCEPT
                          || area(from).equals(area(to))
                          || EDGES.contains(area(from) + " -> " + area(to))));

  /**
   * Internal is what at least two rooms share; the rest lives beside its concept, package-private.
   * Kernels are one body, cut by the hardware, and textbook algebra is there for concepts to come.
   */
  @ArchTest
  static void nothingInternalServesOneRoomAlone(JavaClasses classes) {
    Map<JavaClass, Set<String>> rooms = new HashMap<>();
    classes.stream()
        .filter(type -> !area(type).equals("internal"))
        .forEach(type -> reach(type, area(type), rooms));
    Set<String> lonely =
        rooms.entrySet().stream()
            .filter(reached -> reached.getValue().size() < 2)
            .map(Map.Entry::getKey)
            .filter(resideOutsideOfPackages(COMPUTE, "dev.praxis.internal.algebra"))
            .map(type -> type.getName() + " serves " + rooms.get(type))
            .collect(toCollection(TreeSet::new));
    assertEquals(Set.of(), lonely);
  }

  /** Notes that a room reaches what a type uses of internal, and what that uses in turn. */
  private static void reach(JavaClass type, String room, Map<JavaClass, Set<String>> rooms) {
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      JavaClass used = dependency.getTargetClass().getBaseComponentType();
      if (resideInAPackage(INTERNAL).test(used)
          && rooms.computeIfAbsent(used, u -> new TreeSet<>()).add(room)) {
        reach(used, room, rooms);
      }
    }
  }

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().assignedFrom(new Packages()).should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheKernelsUseTheIncubator =
      noClasses()
          .that(resideOutsideOfPackage(COMPUTE))
          .should()
          .dependOnClassesThat(resideInAPackage("jdk.incubator.."));

  @ArchTest static final ArchRule nothingIsPrinted = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

  @ArchTest
  static final ArchRule nothingIsLogged =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "java.util.logging..",
              "org.slf4j..",
              "org.apache.logging..",
              "org.apache.commons.logging..")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(System.Logger.class);

  @ArchTest
  static final ArchRule nothingReadsTheClock =
      noClasses()
          .should()
          .accessTargetWhere(
              reaches("java.lang.System", "currentTimeMillis", "nanoTime")
                  .or(reaches("java.util.Date", "<init>"))
                  .or(reaches("java.util.Calendar", "getInstance"))
                  .or(readsJavaTime()));

  @ArchTest
  static final ArchRule noRandomnessButOurOwn =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\..*)"
                  + "|java\\.security\\.SecureRandom")
          .orShould()
          .accessTargetWhere(
              reaches("java.lang.Math", "random")
                  .or(reaches("java.lang.StrictMath", "random"))
                  .or(reaches("java.util.UUID", "randomUUID"))
                  .or(reaches("java.util.Collections", "shuffle")));

  /**
   * What {@code Math} may round differently on another JVM, {@code StrictMath} may not; and what
   * vectors compute in another way once they are compiled.
   */
  @ArchTest
  static final ArchRule functionsHaveTheSameBitsEverywhere =
      noClasses()
          .should()
          .accessTargetWhere(
              reaches("java.lang.Math", "exp", "expm1", "log", "log10", "log1p", "pow", "cbrt")
                  .or(reaches("java.lang.Math", "sin", "cos", "tan", "asin", "acos", "atan"))
                  .or(reaches("java.lang.Math", "atan2", "sinh", "cosh", "tanh", "hypot"))
                  .or(reaches(OPERATORS, "EXP", "EXPM1", "LOG", "LOG10", "LOG1P", "POW", "CBRT"))
                  .or(reaches(OPERATORS, "SIN", "COS", "TAN", "ASIN", "ACOS", "ATAN"))
                  .or(reaches(OPERATORS, "ATAN2", "SINH", "COSH", "TANH", "HYPOT")))
          .because(
              "JDKs differ: Math.tanh of 17 and 25 in every sixth argument, a compiled"
                  + " lanewise(EXP) from an interpreted one (take StrictMath, or own kernels)");

  /** What the JDK adds up in an order that it leaves open, and has changed before. */
  @ArchTest
  static final ArchRule sumsHaveTheSameBitsEverywhere =
      noClasses()
          .should()
          .accessTargetWhere(
              reaches("java.util.stream.DoubleStream", "sum", "average", "summaryStatistics")
                  .or(reaches(COLLECTORS, "summingDouble", "averagingDouble", "summarizingDouble"))
                  .or(reaches("java.util.Arrays", "parallelPrefix"))
                  .or(reaches("jdk.incubator.vector.DoubleVector", "reduceLanes"))
                  .or(reaches("jdk.incubator.vector.FloatVector", "reduceLanes")))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.DoubleSummaryStatistics")
          .because(
              "JDKs differ: DoubleStream.sum leaves order and compensation open (17 changed them),"
                  + " parallelPrefix depends on the threads, reduceLanes on the width of vectors"
                  + " (add up in a loop, or take Decimals for a few numbers)");

  @ArchTest
  static final ArchRule nothingDraws =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.awt..", "javax.swing..", "javax.imageio..");

  @ArchTest
  static final ArchRule whatUsersSeeIsFreeOfInternals =
      classes()
          .that(resideOutsideOfPackage(INTERNAL))
          .and(arePublicAllTheWayOut())
          .should(showNothingOf(resideInAPackage(INTERNAL)));

  @ArchTest
  static void everyPackageButTheInternalOnesIsExported(JavaClasses classes)
      throws IOException, URISyntaxException {
    Set<String> exported =
        module().exports().stream()
            .filter(export -> !export.isQualified())
            .map(ModuleDescriptor.Exports::source)
            .collect(toCollection(TreeSet::new));
    Set<String> meant =
        classes.stream()
            .filter(resideOutsideOfPackage(INTERNAL))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .map(JavaClass::getPackageName)
            .collect(toCollection(TreeSet::new));
    assertEquals(meant, exported);
  }

  /** From the bottom up. */
  private enum Layer {
    INTERNAL,
    DATA,
    RAW,
    GRAMMAR,
    STATISTICS,
    CONCEPT,
    EVALUATION;

    static Layer of(JavaClass type) {
      return switch (area(type)) {
        case "internal" -> type.getPackageName().equals(RAW_PACKAGE) ? RAW : INTERNAL;
        case "data" -> DATA;
        case "", "table" -> GRAMMAR;
        case "statistics" -> STATISTICS;
        case "evaluation" -> EVALUATION;
        default -> CONCEPT;
      };
    }
  }

  /** The first package below the root: {@code cluster}, {@code data}; empty for the root itself. */
  private static String area(JavaClass type) {
    String below = type.getPackageName().substring(ROOT.length());
    return below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
  }

  private interface Edge {
    boolean isAllowed(JavaClass from, JavaClass to);
  }

  private static ArchCondition<JavaClass> dependOnly(String what, Edge edge) {
    return new ArchCondition<>("depend only " + what) {
      @Override
      public void check(JavaClass from, ConditionEvents events) {
        for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
          JavaClass to = dependency.getTargetClass().getBaseComponentType();
          boolean ours = JavaClass.Predicates.resideInAPackage(ROOT + "..").test(to);
          if (ours && !edge.isAllowed(from, to)) {
            events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static final class Packages implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      return SliceIdentifier.of(type.getPackageName());
    }

    @Override
    public String getDescription() {
      return "packages";
    }
  }

  /** Calls and method references alike: {@code System::nanoTime} reads the clock too. */
  private static DescribedPredicate<JavaAccess<?>> reaches(String owner, String... names) {
    return DescribedPredicate.describe(
        "the target is " + String.join(" or ", names) + " of " + owner,
        access ->
            access.getTargetOwner().getName().equals(owner)
                && Set.of(names).contains(access.getTarget().getName()));
  }

  private static DescribedPredicate<JavaAccess<?>> readsJavaTime() {
    return DescribedPredicate.describe(
        "the target is a clock or now() of java.time",
        access ->
            access.getTargetOwner().getPackageName().startsWith("java.time")
                && (access.getTarget().getName().equals("now")
                    || access.getTargetOwner().getName().equals("java.time.Clock")));
  }

  private static DescribedPredicate<JavaClass> arePublicAllTheWayOut() {
    return DescribedPredicate.describe(
        "are public, as are the types around them",
        type ->
            Stream.iterate(type, t -> t != null, t -> t.getEnclosingClass().orElse(null))
                .allMatch(t -> t.getModifiers().contains(JavaModifier.PUBLIC)));
  }

  private static ArchCondition<JavaClass> showNothingOf(DescribedPredicate<JavaClass> hidden) {
    return new ArchCondition<>("show nothing that is internal") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.of(type.getSuperclass().stream(), type.getInterfaces().stream())
            .flatMap(parents -> parents)
            .forEach(parent -> look(type, parent.getAllInvolvedRawTypes(), events));
        type.getTypeParameters()
            .forEach(parameter -> look(type, parameter.getAllInvolvedRawTypes(), events));
        type.getMembers().stream()
            .filter(ArchitectureTest::isSeenByUsers)
            .forEach(member -> look(member, member.getAllInvolvedRawTypes(), events));
      }

      private void look(HasDescription shown, Set<JavaClass> types, ConditionEvents events) {
        for (JavaClass type : types) {
          if (hidden.test(type.getBaseComponentType())) {
            String message = shown.getDescription() + " shows " + type.getName();
            events.add(SimpleConditionEvent.violated(shown, message));
          }
        }
      }
    };
  }

  private static boolean isSeenByUsers(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static ModuleDescriptor module() throws IOException, URISyntaxException {
    URI classes = Learner.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    try (InputStream file = Files.newInputStream(Path.of(classes).resolve("module-info.class"))) {
      return ModuleDescriptor.read(file);
    }
  }
}

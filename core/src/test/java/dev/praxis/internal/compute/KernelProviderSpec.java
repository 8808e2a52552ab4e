package dev.praxis.internal.compute;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.Group;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** The kernels are chosen once per JVM, by a system property and by what the JVM has. */
class KernelProviderSpec {
  @Group
  class AWish {
    @Example
    void forScalarKernelsIsGranted() {
      assertInstanceOf(ScalarKernels.class, KernelProvider.choose("scalar").get());
      assertInstanceOf(ScalarKernels.class, KernelProvider.choose("SCALAR").get());
    }

    @Example
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void forVectorKernelsIsGrantedWhereTheModuleIsThere() {
      assertInstanceOf(VectorKernels.class, KernelProvider.choose("vector").get());
      assertInstanceOf(VectorKernels.class, KernelProvider.choose("auto").get());
    }

    @Example
    void forAnythingElseIsRefused() {
      assertRefused(
          "praxis.kernels must be auto, scalar or vector but was fast",
          () -> KernelProvider.choose("fast"));
    }

    @Example
    void isTakenFromTheSystemProperty() {
      String wish = System.getProperty(KernelProvider.PROPERTY, "auto");

      assertEquals(
          KernelProvider.choose(wish).get().getClass(), KernelProvider.kernels().getClass());
      assertEquals(KernelProvider.kernels() instanceof VectorKernels, KernelProvider.isVector());
    }
  }

  @Group
  class EveryWorker {
    @Example
    void getsKernelsOfItsOwn() {
      assertFalse(KernelProvider.kernels() == KernelProvider.kernels());
    }

    @Example
    void canAskForScalarKernelsInAnyCase() {
      assertInstanceOf(ScalarKernels.class, KernelProvider.scalar());
    }
  }

  @Group
  class AnActionOnOtherKernels {
    @Example
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void seesThemAndNobodyAfterIt() {
      boolean before = KernelProvider.isVector();

      assertFalse(KernelKinds.onScalar(KernelProvider::isVector));
      assertTrue(KernelKinds.onVector(KernelProvider::isVector));
      assertFalse(KernelKinds.onVector(() -> KernelKinds.onScalar(KernelProvider::isVector)));
      assertEquals(before, KernelProvider.isVector());
    }

    @Example
    void leavesNothingBehindWhenItFails() {
      boolean before = KernelProvider.isVector();
      for (String kind : new String[] {"scalar", "auto"}) {
        assertThrows(
            IllegalStateException.class,
            () ->
                KernelProvider.runWith(
                    KernelProvider.choose(kind),
                    () -> {
                      throw new IllegalStateException();
                    }));
      }

      assertEquals(before, KernelProvider.isVector());
    }
  }

  /** Other JVMs, since this one has chosen. */
  @Group
  class AJvm {
    @Example
    void withoutTheModuleFallsBackToTheScalarKernels() {
      assertEquals("ScalarKernels", chosenBy());
      assertEquals("ScalarKernels", chosenBy("-Dpraxis.kernels=auto"));
    }

    @Example
    void withoutTheModuleCannotBeForcedToVectorKernels() {
      assertEquals(
          "the vector kernels need a JVM started with --add-modules jdk.incubator.vector",
          chosenBy("-Dpraxis.kernels=vector"));
    }

    @Example
    @AddLifecycleHook(KernelKinds.NeedVector.class)
    void withTheModuleUsesTheVectorKernelsUnlessToldOtherwise() {
      String module = "--add-modules=jdk.incubator.vector";

      assertEquals("VectorKernels", chosenBy(module));
      assertEquals("VectorKernels", chosenBy(module, "-Dpraxis.kernels=vector"));
      assertEquals("ScalarKernels", chosenBy(module, "-Dpraxis.kernels=scalar"));
    }

    private String chosenBy(String... options) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of(options));
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), Choice.class.getName()));
      try {
        ProcessBuilder builder = new ProcessBuilder(command);
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (var out = process.getInputStream()) {
          return new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }
  }

  /** Prints what a JVM chose. */
  static final class Choice {
    private Choice() {}

    public static void main(String[] args) {
      try {
        System.out.println(KernelProvider.kernels().getClass().getSimpleName());
      } catch (ExceptionInInitializerError e) {
        System.out.println(Objects.requireNonNull(e.getCause()).getMessage());
      }
    }
  }
}

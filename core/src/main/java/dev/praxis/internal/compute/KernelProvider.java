package dev.praxis.internal.compute;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Chooses the kernels once per JVM.
 *
 * <p>The system property {@code praxis.kernels} says {@code auto} (the default), {@code scalar} or
 * {@code vector}. The vector kernels need the module {@code jdk.incubator.vector} in the JVM
 * ({@code --add-modules jdk.incubator.vector}) and must pass {@link SelfTest}: the same bits as the
 * scalar ones. Under {@code auto} anything less falls back to the scalar kernels; under {@code
 * vector} it is an error.
 */
public final class KernelProvider {
  /** The system property that chooses. */
  public static final String PROPERTY = "praxis.kernels";

  private static final String VECTOR_KERNELS = "dev.praxis.internal.compute.VectorKernels";

  private KernelProvider() {}

  /** New kernels of the chosen kind, for one worker thread. */
  public static Kernels kernels() {
    return Chosen.kind.get();
  }

  /** The plain Java kernels, whatever was chosen. */
  public static Kernels scalar() {
    return new ScalarKernels();
  }

  /** Whether the vector kernels were chosen. */
  public static boolean isVector() {
    return !(kernels() instanceof ScalarKernels);
  }

  /**
   * Runs an action on kernels of another kind, in whatever threads it uses.
   *
   * <p>The choice is the JVM's, so nothing else may compute meanwhile: this is for the specs that
   * compare the kinds.
   */
  static <T> T runWith(Supplier<Kernels> kind, Supplier<T> action) {
    Supplier<Kernels> before = Chosen.kind;
    Chosen.kind = kind;
    try {
      return action.get();
    } finally {
      Chosen.kind = before;
    }
  }

  /** The kernels that a value of the property asks for. */
  static Supplier<Kernels> choose(String wish) {
    return switch (wish.toLowerCase(Locale.ROOT)) {
      case "scalar" -> ScalarKernels::new;
      case "vector" -> vector();
      case "auto" -> vectorOrScalar();
      default ->
          throw new IllegalArgumentException(
              PROPERTY + " must be auto, scalar or vector but was " + wish);
    };
  }

  private static Supplier<Kernels> vectorOrScalar() {
    try {
      return vector();
    } catch (RuntimeException unusable) {
      return ScalarKernels::new;
    }
  }

  private static Supplier<Kernels> vector() {
    try {
      // By name: linking the class without the incubator module would fail before we could fall
      // back.
      Object kind = Class.forName(VECTOR_KERNELS).getDeclaredMethod("supplier").invoke(null);
      @SuppressWarnings("unchecked")
      Supplier<Kernels> kernels = (Supplier<Kernels>) kind;
      SelfTest.check(kernels.get(), new ScalarKernels());
      return kernels;
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException(
          "the vector kernels need a JVM started with --add-modules jdk.incubator.vector", e);
    }
  }

  private static final class Chosen {
    static volatile Supplier<Kernels> kind = choose(System.getProperty(PROPERTY, "auto"));
  }
}

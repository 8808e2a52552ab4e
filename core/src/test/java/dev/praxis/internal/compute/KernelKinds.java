package dev.praxis.internal.compute;

import java.util.function.Supplier;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** The two kinds of kernels side by side, for specs outside of this package too. */
public final class KernelKinds {
  private KernelKinds() {}

  /** What an action gives on the scalar kernels, in whatever threads it runs. */
  public static <T> T onScalar(Supplier<T> action) {
    return KernelProvider.runWith(KernelProvider.choose("scalar"), action);
  }

  /** What an action gives on the vector kernels, in whatever threads it runs. */
  public static <T> T onVector(Supplier<T> action) {
    return KernelProvider.runWith(Checked.VECTOR, action);
  }

  /** Whether this JVM has the incubator module that the vector kernels need. */
  public static boolean vectorIsThere() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  /** The vector kernels after their self-test, which takes longer than most actions. */
  private static final class Checked {
    static final Supplier<Kernels> VECTOR = KernelProvider.choose("vector");
  }

  /**
   * Reports what is about the vector kernels as skipped where there are none, rather than passed.
   */
  public static final class NeedVector implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return vectorIsThere()
          ? SkipResult.doNotSkip()
          : SkipResult.skip("this JVM runs without --add-modules jdk.incubator.vector");
    }
  }
}

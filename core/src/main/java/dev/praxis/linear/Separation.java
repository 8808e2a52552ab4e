package dev.praxis.linear;

/**
 * Refuses classes that a plane separates, where there is no penalty: larger coefficients are always
 * better, and there is no minimum to find.
 *
 * <p>Either every row is already on the right side, or the steps show it: scores go on moving by
 * large amounts although the loss has nothing to gain from it.
 */
final class Separation {
  /** A step that promises no more is of no use to the loss. */
  private static final double LITTLE_PROMISE = 1e-8;

  /** So much further, step by step, separable classes move apart. */
  private static final double LARGE_MOVE = 0.5;

  private static final int STEPS_TO_BE_SURE = 3;

  private int steps;

  /** Looks at a fit without a penalty after a step. */
  void refuse(NewtonSteps fit) {
    boolean moving = fit.promise() <= LITTLE_PROMISE && fit.largestMove() >= LARGE_MOVE;
    steps = moving ? steps + 1 : 0;
    if (fit.allRight() || steps >= STEPS_TO_BE_SURE) {
      throw new IllegalArgumentException(
          "penalty must be above 0 where a plane separates classes, because without one the"
              + " coefficients grow without end, but was 0.0");
    }
  }
}

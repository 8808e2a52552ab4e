package dev.praxis.internal.raw;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.internal.Doors;
import java.lang.invoke.MethodHandles;
import java.util.function.Supplier;

/**
 * The library's own access to the arrays inside matrices, labels and targets, without a copy.
 *
 * <p>Two agreements come with it: an array that was read here is never written, and an array that
 * was given away here is never touched again. The package is not exported.
 */
public final class Raw {

  private static final Doors.OfMatrix<Matrix> MATRIX = door(Matrix.class, Doors::matrix);
  private static final Doors.OfLabels<Labels> LABELS = door(Labels.class, Doors::labels);
  private static final Doors.OfTargets<Targets> TARGETS = door(Targets.class, Doors::targets);
  private static final Doors.OfIncomplete<IncompleteMatrix> INCOMPLETE =
      door(IncompleteMatrix.class, Doors::incomplete);

  private Raw() {}

  /**
   * The row-major values of a matrix, to be read only. Element (i, j) is at {@code i * columns +
   * j}.
   */
  public static double[] values(Matrix matrix) {
    return MATRIX.values(matrix);
  }

  /** The row-major values of a matrix, NaN where one is missing, to be read only. */
  public static double[] values(IncompleteMatrix incomplete) {
    return INCOMPLETE.values(incomplete);
  }

  /** The values of targets, to be read only. */
  public static double[] values(Targets targets) {
    return TARGETS.values(targets);
  }

  /** The codes of labels, to be read only. */
  public static int[] codes(Labels labels) {
    return LABELS.codes(labels);
  }

  /**
   * A matrix that takes the array over without copying or checking it.
   *
   * @param rows at least 1
   * @param columns at least 1
   * @param values {@code rows * columns} finite numbers, row by row, never touched again
   */
  public static Matrix matrix(int rows, int columns, double[] values) {
    return MATRIX.adopt(rows, columns, values);
  }

  /**
   * A matrix with holes that takes the array over without copying or checking it.
   *
   * @param rows at least 1
   * @param columns at least 1
   * @param values {@code rows * columns} numbers, finite or NaN where missing, row by row, never
   *     touched again
   */
  public static IncompleteMatrix incomplete(int rows, int columns, double[] values) {
    return INCOMPLETE.adopt(rows, columns, values);
  }

  /**
   * Labels without names that take the array over without copying or checking it.
   *
   * @param codes at least one code, each from 0 to {@code classes - 1}, never touched again
   * @param classes how many classes there are
   */
  public static Labels labels(int[] codes, int classes) {
    return LABELS.adopt(codes, classes);
  }

  /**
   * Targets that take the array over without copying or checking it.
   *
   * @param values at least one number, all finite, never touched again
   */
  public static Targets targets(double[] values) {
    return TARGETS.adopt(values);
  }

  /** The door that a type leaves when it is initialised, which this makes sure it is. */
  @SuppressWarnings("unchecked") // A type leaves a door to itself.
  private static <D> D door(Class<?> type, Supplier<?> door) {
    try {
      MethodHandles.lookup().ensureInitialized(type);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return (D) door.get();
  }
}

package dev.praxis.internal.raw;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import dev.praxis.data.Targets;
import dev.praxis.internal.Doors;
import java.lang.invoke.MethodHandles;
import java.util.List;
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
  private static final Doors.OfSparse<SparseMatrix> SPARSE =
      door(SparseMatrix.class, Doors::sparse);

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

  /**
   * Where the non-zeros of each row of a sparse matrix begin, and behind them where those of the
   * last end, n + 1 numbers, to be read only.
   */
  public static int[] starts(SparseMatrix sparse) {
    return SPARSE.starts(sparse);
  }

  /** The column of each non-zero of a sparse matrix, rising within a row, to be read only. */
  public static int[] columns(SparseMatrix sparse) {
    return SPARSE.columns(sparse);
  }

  /** The non-zeros of a sparse matrix, row by row, to be read only. */
  public static double[] values(SparseMatrix sparse) {
    return SPARSE.values(sparse);
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
   * A sparse matrix that takes the arrays over without copying or checking them.
   *
   * @param columns at least 1
   * @param starts where the non-zeros of each row begin, from 0 on, and where those of the last
   *     end; n + 1 numbers, at least two
   * @param places the column of each non-zero, rising within a row
   * @param values as many finite numbers, none of them zero
   */
  public static SparseMatrix sparse(int columns, int[] starts, int[] places, double[] values) {
    return SPARSE.adopt(columns, starts, places, values);
  }

  /** Points without their zeros: themselves where they are sparse. */
  public static SparseMatrix sparse(Points points) {
    return points instanceof SparseMatrix already ? already : SparseMatrix.of((Matrix) points);
  }

  /** Points with their zeros: themselves where they are dense. */
  public static Matrix dense(Points points) {
    return points instanceof SparseMatrix sparse ? sparse.toMatrix() : (Matrix) points;
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
   * Labels with names, or without where there are none, as a model predicts them.
   *
   * @param codes as above
   * @param classes how many classes there are
   * @param names of the classes, or empty
   */
  public static Labels labels(int[] codes, int classes, List<String> names) {
    return names.isEmpty() ? labels(codes, classes) : Labels.ofCodes(codes, names);
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

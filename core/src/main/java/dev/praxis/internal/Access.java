package dev.praxis.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The library's own door to the arrays inside a matrix, labels and targets.
 *
 * <p>Those types copy arrays on the way in and on the way out, because an immutable value must not
 * share its state. A kernel that reads a gigabyte, or a learner that has just computed a million
 * labels, cannot afford that copy. These types therefore hand this class a door when they are
 * initialised (the JDK calls the pattern <i>shared secrets</i>): this package is not exported, so
 * nobody else can use it, and it stays below the data package, so it can only name the types by
 * their class.
 *
 * <p>Two agreements come with it: an array that was read here is never written, and an array that
 * was given away here is never touched again.
 */
public final class Access {

  /** What {@code dev.praxis.data.Matrix} lets through. */
  public interface MatrixDoor {
    /** The row-major array itself. */
    double[] values(Object matrix);

    /** A matrix around this very array. */
    Object adopt(int rows, int columns, double[] values);
  }

  /** What {@code dev.praxis.data.Labels} lets through. */
  public interface LabelsDoor {
    /** The array of codes itself. */
    int[] codes(Object labels);

    /** Labels around this very array. */
    Object adopt(int[] codes, int classes);
  }

  /** What {@code dev.praxis.data.Targets} lets through. */
  public interface TargetsDoor {
    /** The array of values itself. */
    double[] values(Object targets);

    /** Targets around this very array. */
    Object adopt(double[] values);
  }

  /** What {@code dev.praxis.data.IncompleteMatrix} lets through. */
  public interface IncompleteDoor {
    /** The row-major array itself. */
    double[] values(Object incomplete);
  }

  private static volatile @Nullable MatrixDoor matrixDoor;
  private static volatile @Nullable LabelsDoor labelsDoor;
  private static volatile @Nullable TargetsDoor targetsDoor;
  private static volatile @Nullable IncompleteDoor incompleteDoor;

  private Access() {}

  /** Called once, by the static initialiser of {@code Matrix}. */
  public static void open(MatrixDoor door) {
    matrixDoor = door;
  }

  /** Called once, by the static initialiser of {@code Labels}. */
  public static void open(LabelsDoor door) {
    labelsDoor = door;
  }

  /** Called once, by the static initialiser of {@code Targets}. */
  public static void open(TargetsDoor door) {
    targetsDoor = door;
  }

  /** Called once, by the static initialiser of {@code IncompleteMatrix}. */
  public static void open(IncompleteDoor door) {
    incompleteDoor = door;
  }

  /**
   * The row-major values of a {@code Matrix}, not copied: to be read only. Element (i, j) is at
   * {@code i * columns + j}.
   */
  public static double[] values(Object matrix) {
    return Objects.requireNonNull(matrixDoor).values(matrix);
  }

  /**
   * A matrix that takes the array over without copying or checking it.
   *
   * @param type {@code Matrix.class}
   * @param rows at least 1
   * @param columns at least 1
   * @param values {@code rows * columns} finite numbers, row by row, never touched again
   */
  public static <M> M matrix(Class<M> type, int rows, int columns, double[] values) {
    initialise(type);
    return type.cast(Objects.requireNonNull(matrixDoor).adopt(rows, columns, values));
  }

  /**
   * The row-major values of an {@code IncompleteMatrix}, NaN where missing, not copied: to be read
   * only.
   */
  public static double[] incompleteValues(Object incomplete) {
    return Objects.requireNonNull(incompleteDoor).values(incomplete);
  }

  /** The codes of {@code Labels}, not copied: to be read only. */
  public static int[] codes(Object labels) {
    return Objects.requireNonNull(labelsDoor).codes(labels);
  }

  /**
   * Labels without names that take the array over without copying or checking it.
   *
   * @param type {@code Labels.class}
   * @param codes at least one code, each from 0 to {@code classes - 1}, never touched again
   * @param classes how many classes there are
   */
  public static <L> L labels(Class<L> type, int[] codes, int classes) {
    initialise(type);
    return type.cast(Objects.requireNonNull(labelsDoor).adopt(codes, classes));
  }

  /** The values of {@code Targets}, not copied: to be read only. */
  public static double[] targetValues(Object targets) {
    return Objects.requireNonNull(targetsDoor).values(targets);
  }

  /**
   * Targets that take the array over without copying or checking it.
   *
   * @param type {@code Targets.class}
   * @param values at least one number, all finite, never touched again
   */
  public static <T> T targets(Class<T> type, double[] values) {
    initialise(type);
    return type.cast(Objects.requireNonNull(targetsDoor).adopt(values));
  }

  /** Makes sure that the door is open: a class literal alone does not initialise its class. */
  private static void initialise(Class<?> type) {
    try {
      Class.forName(type.getName(), true, type.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}

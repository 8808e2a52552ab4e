package dev.praxis.internal;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the types of {@code dev.praxis.data} leave the key to their arrays for the library alone.
 *
 * <p>Those types copy arrays on the way in and on the way out, because an immutable value must not
 * share its state. A kernel that reads a gigabyte, or a learner that has just computed a million
 * labels, cannot afford that copy. Each type therefore leaves a door here when it is initialised
 * (the JDK calls the pattern <i>shared secrets</i>). This package lies below the data package and
 * cannot name its types; {@link dev.praxis.internal.raw.Raw} lies above it, goes through the doors,
 * and has the types right.
 *
 * @see dev.praxis.internal.raw.Raw
 */
public final class Doors {

  /** A matrix lets its row-major array be read, and can be made around one. */
  public interface OfMatrix<M> {
    /** The row-major array itself. */
    double[] values(M matrix);

    /** A matrix around this very array. */
    M adopt(int rows, int columns, double[] values);
  }

  /** Labels let their codes be read, and can be made around some. */
  public interface OfLabels<L> {
    /** The array of codes itself. */
    int[] codes(L labels);

    /** Labels without names around this very array. */
    L adopt(int[] codes, int classes);
  }

  /** Targets let their values be read, and can be made around some. */
  public interface OfTargets<T> {
    /** The array of values itself. */
    double[] values(T targets);

    /** Targets around this very array. */
    T adopt(double[] values);
  }

  /** A matrix with holes lets its row-major array be read, and can be made around one. */
  public interface OfIncomplete<I> {
    /** The row-major array itself, NaN where a number is missing. */
    double[] values(I incomplete);

    /** A matrix with holes around this very array. */
    I adopt(int rows, int columns, double[] values);
  }

  /** A sparse matrix lets its arrays be read, and can be made around some. */
  public interface OfSparse<S> {
    /** Where the non-zeros of each row begin, and where those of the last end. */
    int[] starts(S sparse);

    /** The column of each non-zero. */
    int[] columns(S sparse);

    /** The array of non-zeros itself. */
    double[] values(S sparse);

    /** A sparse matrix around these very arrays. */
    S adopt(int columns, int[] starts, int[] places, double[] values);
  }

  private static volatile @Nullable OfMatrix<?> matrix;
  private static volatile @Nullable OfLabels<?> labels;
  private static volatile @Nullable OfTargets<?> targets;
  private static volatile @Nullable OfIncomplete<?> incomplete;
  private static volatile @Nullable OfSparse<?> sparse;

  private Doors() {}

  /** Called once, by the static initialiser of {@code Matrix}. */
  public static void leave(OfMatrix<?> door) {
    matrix = door;
  }

  /** Called once, by the static initialiser of {@code Labels}. */
  public static void leave(OfLabels<?> door) {
    labels = door;
  }

  /** Called once, by the static initialiser of {@code Targets}. */
  public static void leave(OfTargets<?> door) {
    targets = door;
  }

  /** Called once, by the static initialiser of {@code IncompleteMatrix}. */
  public static void leave(OfIncomplete<?> door) {
    incomplete = door;
  }

  /** Called once, by the static initialiser of {@code SparseMatrix}. */
  public static void leave(OfSparse<?> door) {
    sparse = door;
  }

  /** The door of {@code Matrix}, which must have been initialised. */
  public static OfMatrix<?> matrix() {
    return Objects.requireNonNull(matrix);
  }

  /** The door of {@code Labels}, which must have been initialised. */
  public static OfLabels<?> labels() {
    return Objects.requireNonNull(labels);
  }

  /** The door of {@code Targets}, which must have been initialised. */
  public static OfTargets<?> targets() {
    return Objects.requireNonNull(targets);
  }

  /** The door of {@code IncompleteMatrix}, which must have been initialised. */
  public static OfIncomplete<?> incomplete() {
    return Objects.requireNonNull(incomplete);
  }

  /** The door of {@code SparseMatrix}, which must have been initialised. */
  public static OfSparse<?> sparse() {
    return Objects.requireNonNull(sparse);
  }
}

package dev.praxis.image;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import java.util.Objects;

/**
 * Pictures and changed copies of them, and where each row comes from.
 *
 * @param data the originals, in their order, then all of them changed once, then once more, and so
 *     on; a copy has the class of its original
 * @param originals how many originals there are, n. Rows from this number on are new.
 */
public record Augmented(Labeled<Matrix> data, int originals) {

  /**
   * Data of which the originals come first.
   *
   * @throws IllegalArgumentException if the rows are not one or more times the originals
   */
  public Augmented {
    Objects.requireNonNull(data, "data");
    int rows = data.points().rows();
    Checks.inRange("originals", originals, 1, rows);
    if (rows % originals != 0) {
      throw new IllegalArgumentException(
          "rows must be a multiple of the originals, " + originals + ", but were " + rows);
    }
  }

  /**
   * Whether a row is a changed copy.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public boolean isSynthetic(int row) {
    return checked(row) >= originals;
  }

  /**
   * The original that a row was made of; the row itself if it is one.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  public int source(int row) {
    return checked(row) % originals;
  }

  private int checked(int row) {
    Checks.inRange("row", row, 0, data.points().rows() - 1);
    return row;
  }
}

package dev.praxis.table;

import java.util.Locale;

/**
 * One column of a {@link Table}: a cell per row, of which some may be missing.
 *
 * <p>There are three kinds: {@link NumberColumn}, {@link CategoryColumn} and {@link TextColumn}.
 * Asking for the value of a missing cell is refused, so no value ever stands for "none". All are
 * immutable and have at least one cell.
 */
public sealed interface Column permits NumberColumn, CategoryColumn, TextColumn {

  /** What the cells of a column are. */
  enum Kind {
    /** Finite numbers. */
    NUMBERS,
    /** Names out of a list: few, each of many rows. */
    CATEGORIES,
    /** Any text. */
    TEXT;

    /** The word for it in a sentence. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the cells are. */
  Kind kind();

  /** The number of cells, n. */
  int size();

  /**
   * Whether a cell is missing.
   *
   * @throws IllegalArgumentException if there is no such row
   */
  boolean isMissing(int row);

  /**
   * A column of some of the cells, in the order asked for; a row may be asked for more than once.
   *
   * @param rows at least one row number
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  Column select(int... rows);

  /** How many cells are missing, from 0 to n. */
  default int missing() {
    int missing = 0;
    for (int row = 0; row < size(); row++) {
      missing += isMissing(row) ? 1 : 0;
    }
    return missing;
  }
}

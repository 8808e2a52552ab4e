package dev.praxis.internal.raw;

import dev.praxis.data.IncompleteMatrix;
import java.util.function.IntFunction;

/** Columns in which every number is missing: nothing can be learned from them. */
public final class EmptyColumns {
  private EmptyColumns() {}

  /** Refuses a column without a number, which is called by its name. */
  public static void refuse(IncompleteMatrix points, IntFunction<String> name) {
    for (int j = 0; j < points.columns(); j++) {
      if (points.missing(j) == points.rows()) {
        throw new IllegalArgumentException(
            "column "
                + name.apply(j)
                + " must have at least 1 number but is missing in all "
                + points.rows()
                + " rows: leave it out");
      }
    }
  }
}

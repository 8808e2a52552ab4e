package dev.praxis.encoding;

/**
 * The same as {@link OneHotEncoder}, in plain loops: a number for each category of each column, 1
 * where the row has it, otherwise 0.
 *
 * <p>A name that is none of the categories counts as {@code other}. Cost: one comparison for each
 * number that comes out.
 */
public final class PlainOneHotEncoder {
  private PlainOneHotEncoder() {}

  /**
   * The zeros and ones of all columns, row by row.
   *
   * @param names the categories of the rows, {@code n × columns}
   * @param categories those of each column
   * @param first the first category that has a column: 1 where the first goes without, otherwise 0
   */
  public static double[][] transform(String[][] names, String[][] categories, int first) {
    int width = 0;
    for (String[] known : categories) {
      width += known.length - first;
    }
    double[][] ones = new double[names.length][width];
    for (int i = 0; i < names.length; i++) {
      int at = 0;
      for (int j = 0; j < categories.length; j++) {
        String name = isIn(categories[j], names[i][j]) ? names[i][j] : "other";
        for (int c = first; c < categories[j].length; c++) {
          ones[i][at++] = categories[j][c].equals(name) ? 1 : 0;
        }
      }
    }
    return ones;
  }

  private static boolean isIn(String[] categories, String name) {
    for (String category : categories) {
      if (category.equals(name)) {
        return true;
      }
    }
    return false;
  }
}

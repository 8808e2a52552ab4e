package dev.praxis.encoding;

/**
 * The same as {@link OrdinalEncoder}, in plain loops: a category becomes its place in an order.
 *
 * <p>Cost: one comparison for each category of each column and row.
 */
public final class PlainOrdinalEncoder {
  private PlainOrdinalEncoder() {}

  /**
   * The place of each category, row by row, from 0.
   *
   * @param names the categories of the rows, {@code n × columns}
   * @param orders the categories of each column, in order
   */
  public static double[][] transform(String[][] names, String[][] orders) {
    double[][] places = new double[names.length][orders.length];
    for (int i = 0; i < names.length; i++) {
      for (int j = 0; j < orders.length; j++) {
        for (int place = 0; place < orders[j].length; place++) {
          if (orders[j][place].equals(names[i][j])) {
            places[i][j] = place;
          }
        }
      }
    }
    return places;
  }
}

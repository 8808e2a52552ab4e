package dev.praxis.text;

/**
 * The same as {@link DocumentSearch}, in plain loops: the cosine of two rows of weights.
 *
 * <p>Cost: three products for each term of each row.
 */
public final class PlainDocumentSearch {
  private PlainDocumentSearch() {}

  /** How much each row is like a query: {@code x · y / (‖x‖ ‖y‖)}, 0 if one of them is zero. */
  public static double[] likeness(double[][] rows, double[] query) {
    double[] likeness = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double product = 0;
      double squares = 0;
      double querySquares = 0;
      for (int j = 0; j < query.length; j++) {
        product += rows[i][j] * query[j];
        squares += rows[i][j] * rows[i][j];
        querySquares += query[j] * query[j];
      }
      likeness[i] = product == 0 ? 0 : product / Math.sqrt(squares * querySquares);
    }
    return likeness;
  }
}

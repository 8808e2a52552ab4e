package dev.praxis.data;

/**
 * Points with the class of each.
 *
 * @param points one point per row, n × d
 * @param labels the class of each row, n
 */
public record LabeledData(Matrix points, Labels labels) {

  /**
   * Pairs points with labels.
   *
   * @throws IllegalArgumentException if there are not as many labels as rows
   */
  public LabeledData {
    if (labels.size() != points.rows()) {
      throw new IllegalArgumentException(
          "labels has " + labels.size() + " entries but points has " + points.rows() + " rows");
    }
  }

  /**
   * Some of the rows with their labels, in the order asked for, with the same classes and names.
   *
   * @param rows at least one row number; a row may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  public LabeledData select(int... rows) {
    return new LabeledData(points.selectRows(rows), labels.select(rows));
  }
}

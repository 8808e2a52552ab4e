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
}

package dev.praxis.data;

/**
 * Points with the continuous label of each.
 *
 * @param points one point per row, n × d
 * @param targets the number that belongs to each row, n
 */
public record TargetData(Matrix points, Targets targets) {

  /**
   * Pairs points with targets.
   *
   * @throws IllegalArgumentException if there are not as many targets as rows
   */
  public TargetData {
    if (targets.size() != points.rows()) {
      throw new IllegalArgumentException(
          "targets has " + targets.size() + " entries but points has " + points.rows() + " rows");
    }
  }

  /**
   * Some of the rows with their targets, in the order asked for.
   *
   * @param rows at least one row number; a row may be asked for more than once
   * @throws IllegalArgumentException if none is asked for or there is no such row
   */
  public TargetData select(int... rows) {
    return new TargetData(points.selectRows(rows), targets.select(rows));
  }
}

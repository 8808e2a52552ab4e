package dev.praxis.anomaly;

import dev.praxis.data.Matrix;

/**
 * A rule that finds the rows that are not like the others.
 *
 * <pre>{@code
 * for (OutlierRule rule : List.of(IqrRule.tukey(), KnnDistanceRule.nearest(10))) {
 *   int[] strange = rule.outliers(points).rows();
 * }
 * }</pre>
 *
 * <p>There are two questions. Which of these rows are strange among themselves? That is {@link
 * #outliers}. Which new rows are strange beside earlier ones? That is {@link OutlierModel#flag}, of
 * the model that the rule has learned from the earlier ones.
 */
public interface OutlierRule {

  /**
   * The scores of some rows by the rule fitted to just these, and which of them are flagged. Where
   * neighbours count, a row is not its own: it is scored by the others.
   *
   * @param points {@code n × d}
   * @throws IllegalArgumentException if the rule cannot learn from these points
   */
  Outliers outliers(Matrix points);
}

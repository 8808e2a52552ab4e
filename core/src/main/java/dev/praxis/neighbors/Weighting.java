package dev.praxis.neighbors;

/** How much each of the nearest neighbours counts: the weight of its vote, or of its target. */
public enum Weighting {
  /** All the same. */
  UNIFORM,

  /**
   * The reciprocal of the distance. If neighbours are at distance 0, these alone count, all the
   * same.
   */
  INVERSE_DISTANCE;

  /**
   * The weight of a neighbour, from 0 to 1; that of the nearest is 1.
   *
   * @param nearest the distance of the nearest
   */
  double of(double distance, double nearest) {
    return this == UNIFORM || distance == nearest ? 1 : nearest / distance;
  }

  /** What a weight was rounded down by, or up if it is negative. */
  double rest(double weight, double distance, double nearest) {
    return weight == 1 || weight == 0 ? 0 : Math.fma(-weight, distance, nearest) / distance;
  }
}

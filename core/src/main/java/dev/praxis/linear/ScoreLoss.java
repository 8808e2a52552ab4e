package dev.praxis.linear;

import java.util.Optional;

/** The loss of a row as a function of its score: convex and never negative. */
interface ScoreLoss {

  /** How bad a score is. */
  double value(double score, double truth);

  /** By how much the loss grows with the score; 0 on a kink if that is among its slopes. */
  double slope(double score, double truth);

  /** The second derivative by the score, or that of a parabola above the loss. */
  double curvature(double score, double truth);

  /** Whether the slope has no jumps, as coordinate descent needs it. */
  boolean smooth();

  /**
   * The loss of a row, {@code cost} times, as dual coordinate descent needs it; none if it is not
   * made of straight lines and parabolas.
   */
  Optional<DualTerm> dual(double truth, double cost);
}

package dev.praxis.linear;

/**
 * The intercept at which the losses of some rows are least, by bisection of the sum of their
 * slopes, which never falls as it grows.
 */
final class BestIntercept {
  private final DualTerm[] terms;

  /** {@code t − m}: the intercept at which the slope of a row changes its sign. */
  private final double[] turns;

  BestIntercept(DualTerm[] terms) {
    this.terms = terms;
    turns = new double[terms.length];
  }

  /**
   * The middle of all that are best.
   *
   * @param scores of the rows, without an intercept
   */
  double of(double[] scores) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < turns.length; i++) {
      turns[i] = terms[i].target() - scores[i];
      least = Math.min(least, turns[i]);
      most = Math.max(most, turns[i]);
    }
    double first = edge(least, most, true);
    return middle(first, edge(first, most, false));
  }

  /** Where the slope stops being below zero, or begins to be above. */
  private double edge(double from, double to, boolean below) {
    double left = from;
    double right = to;
    while (true) {
      double middle = middle(left, right);
      if (!(middle > left && middle < right)) {
        return ends(left, below) ? left : right;
      }
      if (ends(middle, below)) {
        right = middle;
      } else {
        left = middle;
      }
    }
  }

  private boolean ends(double intercept, boolean below) {
    double pull = pull(intercept);
    return below ? pull <= 0 : pull < 0;
  }

  private static double middle(double left, double right) {
    return left + (right - left) / 2;
  }

  /** The sum of the negative slopes right of an intercept. */
  private double pull(double intercept) {
    double pull = 0;
    for (int i = 0; i < turns.length; i++) {
      DualTerm term = terms[i];
      double missing = turns[i] - intercept;
      if (term.bend() == 0) {
        pull += missing > 0 ? term.most() : term.least();
      } else {
        pull += Math.min(term.most(), Math.max(term.least(), missing / term.bend()));
      }
    }
    return pull;
  }
}

package dev.praxis.linear;

/** One vector of coefficients on its way to the minimum. */
interface Descender {

  /** Goes one step, or one epoch, further down; false, and nothing done, if it is at the bottom. */
  boolean go();

  /** The coefficients where it is, a copy. */
  double[] coefficients();

  /** The intercept where it is. */
  double intercept();
}

package dev.praxis.decomposition;

/**
 * Principal axes and the variances along them.
 *
 * @param variances the largest first; there may be more of them than axes
 * @param directions orthonormal, as rows of d numbers
 */
@SuppressWarnings("ArrayRecordComponent") // made once and read once, never compared
record Axes(double[] variances, double[][] directions) {}

package dev.praxis.neighbors;

/**
 * What a search found: for query q the entries {@code starts[q] … starts[q + 1] − 1}, the nearest
 * first.
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
record Found(int[] starts, int[] rows, double[] distances) {}

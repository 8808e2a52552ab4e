package dev.praxis.linear;

/**
 * The loss of a row as dual coordinate descent sees it: {@code max over β in [least, most] of (β
 * (target − score) − bend/2 · β²)}.
 *
 * @param target t, the score where the loss is zero, or begins to be
 * @param bend d: 0 for straight lines with a kink
 * @param least l, at most 0
 * @param most u, at least 0
 */
record DualTerm(double target, double bend, double least, double most) {}

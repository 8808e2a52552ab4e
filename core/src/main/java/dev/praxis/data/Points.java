package dev.praxis.data;

/**
 * Points of finite numbers, n × d, dense or sparse: what a learner takes that has an algorithm for
 * both.
 *
 * <p>Such a learner is a {@code Learner<Labeled<? extends Points>, …>}, and fits wherever one of
 * {@code Labeled<Matrix>} is asked for.
 */
public sealed interface Points extends Examples permits Matrix, SparseMatrix {

  /** The number of columns, d, at least 1. */
  int columns();

  @Override
  Points selectRows(int... rows);
}

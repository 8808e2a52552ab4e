package dev.praxis.internal.compute;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BinaryOperator;

/**
 * Sums of chunks that follow each other, merged in pairs by their place: two chunks make a node,
 * two nodes the next, as the digits of a binary counter carry. It holds one node for each power of
 * two, and rounding grows with the logarithm of the number of chunks only.
 *
 * @param <S> the sum
 */
final class PairTree<S> {
  private final BinaryOperator<S> merge;

  /** The last one first. */
  private final Deque<Node<S>> nodes = new ArrayDeque<>();

  /** The place of the chunk that comes next. */
  private long next;

  /** The sum of {@code 2^level} chunks. */
  private record Node<S>(S sum, int level) {}

  /**
   * A tree without chunks.
   *
   * @param first the place of the first that will come
   */
  PairTree(long first, BinaryOperator<S> merge) {
    this.next = first;
    this.merge = merge;
  }

  /** The place of the chunk that comes next. */
  long next() {
    return next;
  }

  /** Takes the sum of the chunk that comes next. */
  void add(S sum) {
    add(sum, 0);
  }

  /** Takes the chunks of the tree that begins where this one ends. */
  void add(PairTree<S> later) {
    later.nodes.descendingIterator().forEachRemaining(node -> add(node.sum(), node.level()));
  }

  private void add(S sum, int level) {
    S carried = sum;
    int digit = level;
    while (isSecond(digit)) {
      carried = merge.apply(nodes.pop().sum(), carried);
      digit++;
    }
    nodes.push(new Node<>(carried, digit));
    next += 1L << level;
  }

  /** Whether a node at the next place is the second one of a pair whose first is here. */
  private boolean isSecond(int level) {
    boolean odd = (next >> level & 1) == 1;
    return odd && !nodes.isEmpty() && nodes.peek().level() == level;
  }

  /** The sum of all chunks, at least one; the tree is empty afterwards. */
  S total() {
    S total = nodes.pop().sum();
    while (!nodes.isEmpty()) {
      total = merge.apply(nodes.pop().sum(), total);
    }
    return total;
  }
}

package dev.praxis.internal.columns;

import dev.praxis.internal.compute.Blocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The moments of rows that arrive in pieces of any size.
 *
 * <p>Rows are cut anew into leaves of a fixed size, and leaves are merged pairwise as the digits of
 * a binary counter carry: two leaves make a node, two nodes the next. The tree depends on the
 * number of rows alone, so neither the pieces nor the threads can change a bit, and rounding grows
 * with the logarithm of the number of rows only.
 */
public final class MomentTree {
  /** Numbers that one thread takes at a time: 1 MiB. */
  private static final int TAKEN = 1 << 17;

  private final int columns;
  private final int leafRows;
  private final Leaf leaf;

  /** The node of {@code 2^level} leaves that waits for another one, or null. */
  private final List<@Nullable Moments> waiting = new ArrayList<>();

  private long leaves;
  private final double[] pending;
  private int pendingRows;

  /** A tree without rows. */
  public MomentTree(int columns) {
    this.columns = columns;
    leafRows = Leaf.rows(columns);
    leaf = new Leaf(columns);
    pending = new double[Math.multiplyExact(leafRows, columns)];
  }

  /** The moments of all rows of a piece. */
  public static Moments of(double[] values, int rows, int columns) {
    MomentTree tree = new MomentTree(columns);
    tree.add(values, rows);
    return tree.total();
  }

  /**
   * Adds the rows of a piece, in parallel if there are many.
   *
   * @param values {@code rows * columns} finite numbers, row by row; read only
   */
  public void add(double[] values, int rows) {
    int row = 0;
    if (pendingRows > 0) {
      row = Math.min(rows, leafRows - pendingRows);
      keep(values, 0, row);
    }
    int level = takenLevel();
    int taken = leafRows << level;
    while (rows - row >= leafRows) {
      boolean aligned = (leaves & ((1L << level) - 1)) == 0;
      if (aligned && rows - row >= taken) {
        int blocks = (rows - row) / taken;
        addNodes(values, row, level, blocks);
        row += blocks * taken;
      } else {
        addLeaf(values, row);
        row += leafRows;
      }
    }
    keep(values, row, rows - row);
  }

  /** The moments of all rows so far, at least one. */
  public Moments total() {
    @Nullable Moments total = null;
    if (pendingRows > 0) {
      total = new Moments(columns);
      leaf.moments(pending, 0, pendingRows, total);
    }
    for (Moments node : waiting) {
      if (node != null) {
        Moments larger = node.copy();
        if (total != null) {
          larger.merge(total);
        }
        total = larger;
      }
    }
    if (total == null) {
      throw new IllegalArgumentException("rows must be at least 1 but was 0");
    }
    return total;
  }

  /** The level of the nodes that are computed in parallel. */
  private int takenLevel() {
    int fitting = Math.max(1, TAKEN / pending.length);
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(fitting);
  }

  private void keep(double[] values, int row, int rows) {
    System.arraycopy(values, row * columns, pending, pendingRows * columns, rows * columns);
    pendingRows += rows;
    if (pendingRows == leafRows) {
      pendingRows = 0;
      addLeaf(pending, 0);
    }
  }

  private void addLeaf(double[] values, int row) {
    Moments moments = new Moments(columns);
    leaf.moments(values, row * columns, leafRows, moments);
    carry(moments, 0);
  }

  private void addNodes(double[] values, int row, int level, int blocks) {
    Moments[] nodes = new Moments[blocks];
    Blocks.forEach(
        blocks,
        () -> {
          MomentTree tree = new MomentTree(columns);
          return block -> {
            int first = row + block * (leafRows << level);
            for (int i = 0; i < 1 << level; i++) {
              tree.addLeaf(values, first + i * leafRows);
            }
            nodes[block] = tree.takeNode(level);
          };
        });
    for (Moments node : nodes) {
      carry(node, level);
    }
  }

  /** The only node of a tree, which is then empty again. */
  private Moments takeNode(int level) {
    leaves = 0;
    return Objects.requireNonNull(waiting.set(level, null));
  }

  /** Adds a node as a binary counter adds a one at a digit. */
  private void carry(Moments node, int level) {
    leaves += 1L << level;
    Moments carried = node;
    int digit = level;
    while (digit < waiting.size() && waiting.get(digit) != null) {
      Moments earlier = Objects.requireNonNull(waiting.set(digit, null));
      earlier.merge(carried);
      carried = earlier;
      digit++;
    }
    while (waiting.size() <= digit) {
      waiting.add(null);
    }
    waiting.set(digit, carried);
  }
}

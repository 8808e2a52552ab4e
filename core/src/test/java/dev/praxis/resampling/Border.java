package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;

/**
 * Ten points on a line, three of class 0, at 0, 1 and 6, and seven of class 1, at 4, 8.5 and from
 * 20 on. The nearest others of those of class 0, from the nearest on, strangers in brackets:
 *
 * <pre>{@code
 * 0:  1 (4) 6 (8.5)
 * 1:  0 (4) 6 (8.5)
 * 6: (4) (8.5) 1 0
 * }</pre>
 */
final class Border {
  private Border() {}

  static Labeled<Matrix> data() {
    return new Labeled<>(
        Matrix.ofRowMajor(10, 1, 0, 1, 6, 4, 8.5, 20, 21, 22, 23, 24),
        Labels.ofCodes(0, 0, 0, 1, 1, 1, 1, 1, 1, 1));
  }
}

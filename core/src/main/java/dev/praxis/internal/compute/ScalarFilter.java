package dev.praxis.internal.compute;

import java.util.Arrays;

/** {@link Kernels#passing} in plain Java, on strips of rows as the other {@link ScalarKernels}. */
final class ScalarFilter {
  private static final int STRIP = 64;

  private final float[] sums = new float[STRIP];
  private float[][] columns = {};

  void passing(
      float[] rows,
      int count,
      FloatPanels targets,
      int fromPanel,
      int toPanel,
      float[] limits,
      int[] masks) {
    int panels = toPanel - fromPanel;
    Arrays.fill(masks, 0, count * panels, 0);
    for (int from = 0; from < count; from += STRIP) {
      int some = Math.min(STRIP, count - from);
      transpose(rows, from, some, targets.dimension());
      for (int t = 0; t < panels * FloatPanels.WIDTH; t++) {
        int target = fromPanel * FloatPanels.WIDTH + t;
        Arrays.fill(sums, targets.starts()[target]);
        addProducts(some, targets, target);
        int bit = 1 << t % FloatPanels.WIDTH;
        for (int i = 0; i < some; i++) {
          if (sums[i] >= limits[from + i]) {
            masks[(from + i) * panels + t / FloatPanels.WIDTH] |= bit;
          }
        }
      }
    }
  }

  private void transpose(float[] rows, int from, int some, int d) {
    if (columns.length != d) {
      columns = new float[d][STRIP];
    }
    for (int i = 0; i < some; i++) {
      for (int j = 0; j < d; j++) {
        columns[j][i] = rows[(from + i) * d + j];
      }
    }
  }

  private void addProducts(int some, FloatPanels targets, int target) {
    float[] t = targets.values();
    int at = targets.start(target);
    int j = 0;
    for (; j + 4 <= columns.length; j += 4, at += 4 * FloatPanels.WIDTH) {
      addFour(
          some,
          columns[j],
          columns[j + 1],
          columns[j + 2],
          columns[j + 3],
          t[at],
          t[at + FloatPanels.WIDTH],
          t[at + 2 * FloatPanels.WIDTH],
          t[at + 3 * FloatPanels.WIDTH],
          sums);
    }
    for (; j < columns.length; j++, at += FloatPanels.WIDTH) {
      addOne(some, columns[j], t[at], sums);
    }
  }

  private static void addFour(
      int some,
      float[] x0,
      float[] x1,
      float[] x2,
      float[] x3,
      float t0,
      float t1,
      float t2,
      float t3,
      float[] sums) {
    for (int i = 0; i < some; i++) {
      sums[i] =
          Math.fma(
              x3[i], t3, Math.fma(x2[i], t2, Math.fma(x1[i], t1, Math.fma(x0[i], t0, sums[i]))));
    }
  }

  private static void addOne(int some, float[] x, float t, float[] sums) {
    for (int i = 0; i < some; i++) {
      sums[i] = Math.fma(x[i], t, sums[i]);
    }
  }
}

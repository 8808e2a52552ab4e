package dev.praxis.internal.compute;

import java.util.Arrays;

/**
 * Vectors in single precision, packed for {@link Kernels#passing}: panels of 32, feature by
 * feature, each vector with the number that its chain of products starts with.
 *
 * <p>Feature {@code j} of target {@code t} stands at {@code values[(t / 32) · 32 · d + 32 · j + t %
 * 32]}. The chains behind the last target start at minus infinity.
 */
public final class FloatPanels {
  /** Targets in a panel: the bits of an {@code int}. */
  public static final int WIDTH = 32;

  private final int dimension;
  private final int panels;
  private final float[] values;
  private final float[] starts;

  /** Room for so many targets of so many features. */
  public FloatPanels(int count, int dimension) {
    this.dimension = dimension;
    this.panels = (count + WIDTH - 1) / WIDTH;
    this.values = new float[Math.multiplyExact(panels * WIDTH, dimension)];
    this.starts = new float[panels * WIDTH];
    Arrays.fill(starts, Float.NEGATIVE_INFINITY);
  }

  /** Packs one target. */
  public void put(int target, double[] features, double start) {
    int to = start(target);
    for (int j = 0; j < dimension; j++, to += WIDTH) {
      values[to] = (float) features[j];
    }
    starts[target] = (float) start;
  }

  /** The length of each target. */
  public int dimension() {
    return dimension;
  }

  /** The number of panels, the last one possibly filled up. */
  public int panels() {
    return panels;
  }

  /** Where the first feature of a target stands; the others follow at a distance of 32. */
  int start(int target) {
    return target / WIDTH * WIDTH * dimension + target % WIDTH;
  }

  /** The packed numbers; kernels read them, nothing writes them. */
  float[] values() {
    return values;
  }

  /** What the chains start with. */
  float[] starts() {
    return starts;
  }
}

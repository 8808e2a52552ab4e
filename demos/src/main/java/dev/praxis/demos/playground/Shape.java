package dev.praxis.demos.playground;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A cloud of points in the plane that comes in groups, made from a seed: what no real data shows so
 * plainly.
 *
 * @param name what it is called
 * @param points n × 2
 * @param groups the group that each point was drawn from, n
 */
public record Shape(String name, Matrix points, Labels groups) {

  /** Three shapes of two groups each that two centroids cannot tell apart. */
  public static List<Shape> hardForCentroids() {
    return List.of(rings(400, 1), moons(400, 1), wideAndNarrow(400, 1));
  }

  /** Two rings around the origin, of radius 1 and 3, equally many points on each. */
  public static Shape rings(int points, long seed) {
    Cloud cloud = new Cloud(seed);
    for (int i = 0; i < points; i++) {
      double angle = 2 * Math.PI * cloud.random.nextDouble();
      double radius = 1 + 2.0 * (i % 2);
      cloud.add(i % 2, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), 0.15);
    }
    return cloud.shape("Two rings", "inner", "outer");
  }

  /** Two half circles of radius 2 that reach into each other, equally many points on each. */
  public static Shape moons(int points, long seed) {
    Cloud cloud = new Cloud(seed);
    for (int i = 0; i < points; i++) {
      double angle = Math.PI * cloud.random.nextDouble();
      double x = 2 * StrictMath.cos(angle);
      double y = 2 * StrictMath.sin(angle);
      cloud.add(i % 2, i % 2 == 0 ? x : 2 - x, i % 2 == 0 ? y : 1 - y, 0.15);
    }
    return cloud.shape("Two moons", "upper", "lower");
  }

  /** A wide cloud, standard deviation 2, and in its side a narrow one, 0.25, of equally many. */
  public static Shape wideAndNarrow(int points, long seed) {
    Cloud cloud = new Cloud(seed);
    for (int i = 0; i < points; i++) {
      cloud.add(i % 2, i % 2 == 0 ? 0 : 3, 0, i % 2 == 0 ? 2 : 0.25);
    }
    return cloud.shape("A wide cloud and a narrow one", "wide", "narrow");
  }

  private static final class Cloud {

    final Random random;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();

    Cloud(long seed) {
      random = new Random(seed);
    }

    /** Adds a point of a group, moved by normal noise of a standard deviation. */
    void add(int group, double x, double y, double noise) {
      rows.add(new double[] {x + noise * random.nextGaussian(), y + noise * random.nextGaussian()});
      codes.add(group);
    }

    Shape shape(String name, String... groups) {
      int[] codesOfAll = codes.stream().mapToInt(Integer::intValue).toArray();
      return new Shape(name, Matrix.ofRows(rows), Labels.ofCodes(codesOfAll, List.of(groups)));
    }
  }
}

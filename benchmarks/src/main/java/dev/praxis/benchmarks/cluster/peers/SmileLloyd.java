package dev.praxis.benchmarks.cluster.peers;

import dev.praxis.data.Matrix;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.ToDoubleBiFunction;
import smile.clustering.CentroidClustering;
import smile.clustering.KMeans;
import smile.math.MathEx;

/**
 * Smile's {@code KMeans.lloyd}, parallel over all cores.
 *
 * <p>It takes no centroids. Its two steps, which are package-private, are called from here in the
 * order and number in which {@code lloyd} calls them, with an assignment to the given centroids in
 * the place of its k-means++ pass. Both are {@code n · k} distances, so the public call takes as
 * long.
 */
public final class SmileLloyd implements Peer {
  private static final MethodHandle ASSIGN =
      step(
          "assign",
          double.class,
          int[].class,
          Object[].class,
          Object[].class,
          ToDoubleBiFunction.class);
  private static final MethodHandle MOVE =
      step(
          "updateCentroidsWithMissingValues",
          void.class,
          double[][].class,
          double[][].class,
          int[].class,
          int[].class,
          int[][].class);

  private final double[][] rows;
  private final int clusters;

  /** For these rows and k. */
  public SmileLloyd(double[][] rows, int clusters) {
    this.rows = rows;
    this.clusters = clusters;
  }

  @Override
  public double[][] iterate(int iterations) {
    double[][] centroids = Starts.firstRows(rows, clusters);
    int[] labels = new int[rows.length];
    int[] sizes = new int[clusters];
    int[][] present = new int[clusters][centroids[0].length];
    assign(labels, centroids);
    for (int i = 0; i < iterations; i++) {
      move(centroids, labels, sizes, present);
      assign(labels, centroids);
    }
    return centroids;
  }

  @Override
  public Fit fit(long seed) {
    MathEx.setSeed(seed);
    return new Fit(Matrix.ofRows(KMeans.lloyd(rows, clusters).centroids), Fit.UNTOLD);
  }

  private void assign(int[] labels, double[][] centroids) {
    ToDoubleBiFunction<double[], double[]> distance = MathEx::squaredDistanceWithMissingValues;
    try {
      double unused =
          (double) ASSIGN.invokeExact(labels, (Object[]) rows, (Object[]) centroids, distance);
    } catch (Throwable e) {
      throw new IllegalStateException("Smile's step of assignment failed", e);
    }
  }

  private void move(double[][] centroids, int[] labels, int[] sizes, int[][] present) {
    try {
      MOVE.invokeExact(centroids, rows, labels, sizes, present);
    } catch (Throwable e) {
      throw new IllegalStateException("Smile's step of moving failed", e);
    }
  }

  private static MethodHandle step(String name, Class<?> result, Class<?>... arguments) {
    try {
      return MethodHandles.privateLookupIn(CentroidClustering.class, MethodHandles.lookup())
          .findStatic(CentroidClustering.class, name, MethodType.methodType(result, arguments));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Smile 3.1.1 has this step: " + name, e);
    }
  }
}

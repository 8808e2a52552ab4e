package dev.praxis.demos.playground;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.scaling.StandardScaler;

/** Points whose columns have mean 0 and standard deviation 1, so that no unit rules a distance. */
public final class Standardised {

  private Standardised() {}

  /** The same points, n × d, by their own means and standard deviations. */
  public static Matrix of(Matrix points) {
    return StandardScaler.standard().fit(points).transform(points);
  }

  /** The same points with their classes. */
  public static Labeled<Matrix> data(Labeled<Matrix> data) {
    return new Labeled<>(of(data.points()), data.labels());
  }
}

package dev.praxis.svm;

import dev.praxis.data.Points;
import dev.praxis.internal.Checks;
import java.util.Objects;

/**
 * How alike two points are: an inner product in a space that need not be computed.
 *
 * <pre>{@code
 * linear       K(x, y) = x · y
 * polynomial   K(x, y) = (γ x · y + c)^p
 * RBF          K(x, y) = exp(−γ ‖x − y‖²)
 * sigmoid      K(x, y) = tanh(γ x · y + c)
 * }</pre>
 *
 * <p>The RBF kernel is the usual choice where nothing is known: small γ draws nearly straight
 * boundaries, large γ an island around every row. The sigmoid is no inner product for many γ and c,
 * and then the dual need not have one minimum.
 *
 * <p>A kernel of one's own is a record that implements {@link OfPoints}.
 *
 * <p>Source: Schölkopf and Smola, "Learning with Kernels", 2002.
 */
public sealed interface SvmKernel {

  /** The inner product itself. */
  static SvmKernel linear() {
    return new Linear();
  }

  /**
   * Powers of inner products, with {@link Gamma#scale} and c = 0.
   *
   * @param degree p, at least 1
   * @throws IllegalArgumentException if it is below 1
   */
  static SvmKernel polynomial(int degree) {
    return new Polynomial(degree, Gamma.scale(), 0);
  }

  /** Radial basis functions with {@link Gamma#scale}. */
  static SvmKernel rbf() {
    return new Rbf(Gamma.scale());
  }

  /**
   * Radial basis functions with a given γ.
   *
   * @param gamma above 0
   * @throws IllegalArgumentException if it is not above 0, or infinite
   */
  static SvmKernel rbf(double gamma) {
    return new Rbf(Gamma.of(gamma));
  }

  /** The hyperbolic tangent, with {@link Gamma#scale} and c = 0. */
  static SvmKernel sigmoid() {
    return new Sigmoid(Gamma.scale(), 0);
  }

  /** Whether it is a function of the squared distance, rather than of the inner product. */
  boolean isRadial();

  /**
   * The kernel of two points of which the squared distance or the inner product is known.
   *
   * @param u {@code ‖x − y‖²} if {@link #isRadial}, else {@code x · y}
   */
  double at(double u);

  /** This kernel with the γ that its rule finds for points. */
  SvmKernel fittedTo(Points points);

  /**
   * A kernel of one's own: any function of two points that is symmetric, {@code K(x, y) = K(y, x)},
   * and an inner product in some space. It is a record, so that models stay data, and gives the
   * same bits for the same points, on any thread.
   *
   * <pre>{@code
   * record Intersection() implements SvmKernel.OfPoints {
   *   public double of(double[] x, double[] y) {
   *     double sum = 0;
   *     for (int j = 0; j < x.length; j++) {
   *       sum += Math.min(x[j], y[j]);
   *     }
   *     return sum;
   *   }
   * }
   * }</pre>
   *
   * <p>Learning calls it once more for each pair of rows, to refuse values that are not finite.
   */
  non-sealed interface OfPoints extends SvmKernel {
    /**
     * The kernel of two points.
     *
     * @param x d numbers, which it neither changes nor keeps
     * @param y d numbers, likewise
     */
    double of(double[] x, double[] y);

    /** Not radial. */
    @Override
    default boolean isRadial() {
      return false;
    }

    /**
     * Not a function of one number.
     *
     * @throws UnsupportedOperationException always
     */
    @Override
    default double at(double u) {
      throw new UnsupportedOperationException(
          getClass().getSimpleName() + " is a function of two points");
    }

    /** The same; to be overridden where something is to be found from the points. */
    @Override
    default SvmKernel fittedTo(Points points) {
      return this;
    }
  }

  /** {@code x · y}. */
  record Linear() implements SvmKernel {
    @Override
    public boolean isRadial() {
      return false;
    }

    @Override
    public double at(double u) {
      return u;
    }

    @Override
    public SvmKernel fittedTo(Points points) {
      return this;
    }
  }

  /**
   * {@code (γ x · y + c)^p}.
   *
   * @param degree p, at least 1
   * @param gamma γ
   * @param offset c
   */
  record Polynomial(int degree, Gamma gamma, double offset) implements SvmKernel {
    /**
     * A legal kernel.
     *
     * @throws IllegalArgumentException if the degree is below 1 or the offset not finite
     */
    public Polynomial {
      Checks.atLeast("degree", degree, 1);
      Objects.requireNonNull(gamma, "gamma");
      Checks.finite("offset", offset);
    }

    @Override
    public boolean isRadial() {
      return false;
    }

    @Override
    public double at(double u) {
      double base = Math.fma(gamma.value(), u, offset);
      double power = 1;
      for (int rest = degree; rest > 0; rest /= 2) {
        power = rest % 2 == 1 ? power * base : power;
        base *= base;
      }
      return power;
    }

    @Override
    public SvmKernel fittedTo(Points points) {
      return new Polynomial(degree, gamma.fittedTo(points), offset);
    }
  }

  /**
   * {@code exp(−γ ‖x − y‖²)}.
   *
   * @param gamma γ
   */
  record Rbf(Gamma gamma) implements SvmKernel {
    /** A kernel of which nothing is missing. */
    public Rbf {
      Objects.requireNonNull(gamma, "gamma");
    }

    @Override
    public boolean isRadial() {
      return true;
    }

    @Override
    public double at(double u) {
      return StrictMath.exp(-gamma.value() * u);
    }

    @Override
    public SvmKernel fittedTo(Points points) {
      return new Rbf(gamma.fittedTo(points));
    }
  }

  /**
   * {@code tanh(γ x · y + c)}.
   *
   * @param gamma γ
   * @param offset c
   */
  record Sigmoid(Gamma gamma, double offset) implements SvmKernel {
    /**
     * A legal kernel.
     *
     * @throws IllegalArgumentException if the offset is not finite
     */
    public Sigmoid {
      Objects.requireNonNull(gamma, "gamma");
      Checks.finite("offset", offset);
    }

    @Override
    public boolean isRadial() {
      return false;
    }

    @Override
    public double at(double u) {
      return StrictMath.tanh(Math.fma(gamma.value(), u, offset));
    }

    @Override
    public SvmKernel fittedTo(Points points) {
      return new Sigmoid(gamma.fittedTo(points), offset);
    }
  }
}

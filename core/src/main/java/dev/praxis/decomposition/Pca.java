package dev.praxis.decomposition;

import dev.praxis.Learner;
import dev.praxis.Transformer;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.internal.Checks;
import dev.praxis.internal.algebra.SymmetricEigen;
import dev.praxis.internal.raw.Raw;
import dev.praxis.statistics.Covariance;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Principal component analysis: the few directions in which points vary most.
 *
 * <pre>{@code
 * C = Σ (x − m)(x − m)ᵀ / (n − 1)        C vᵢ = λᵢ vᵢ,   λ₁ ≥ λ₂ ≥ …        zᵢ = vᵢ · (x − m)
 * }</pre>
 *
 * <p>The components {@code vᵢ} are orthonormal; the scores {@code zᵢ} are uncorrelated and have the
 * variances λᵢ. No other k directions leave less of the points unexplained: the mean squared error
 * of {@link Model#inverse} is the sum of the variances left out. Of the two unit vectors v and −v
 * it is the one whose entry of largest absolute value is positive, the first such entry if there
 * are several; entries that differ by less than a billionth count as equally large.
 *
 * <p>Columns of large numbers vary most: put the columns on one scale before, unless their units
 * are the same ({@code Pipeline.of(StandardScaler.standard()).then(Pca.to(2))}).
 *
 * <p><b>Digits.</b> A variance is right to a few roundings of the largest one, and so are the
 * components wherever variances differ. A variance that is no more than rounding, at most {@code 4
 * · d · ε · λ₁ + ε² · (‖m‖² + Σ λ)} with {@code ε = 2⁻⁵²} ({@link Solver#GRAM} takes n for d if
 * there are more rows), is none: it is exactly 0, and its score is divided by nothing if scores are
 * whitened. So rows on a line have one variance, k one-hot columns at most k − 1. Put columns of
 * very different scales on one before. Components of equal variance may be any basis of their
 * space, but always the same one. Squares of deviations below about 1e-162 vanish: columns of such
 * small numbers vary by nothing, unless they are given a smaller unit.
 *
 * <p>The same bits on any number of threads, from a matrix or from a stream of its rows. Cost: see
 * {@link Solver}. Source: Pearson, "On lines and planes of closest fit to systems of points in
 * space", Philosophical Magazine 2 (1901); Jolliffe, "Principal component analysis", 2nd edition.
 *
 * @param size how many components to keep
 * @param solver how they are found; {@link Solver#AUTO} by default
 * @param whitening whether scores are divided by their standard deviation; not by default
 * @param seed of the randomized solver's start; 7 by default
 */
public record Pca(Size size, Solver solver, boolean whitening, long seed)
    implements Learner<Rows, Pca.Model> {
  /*
   * The idea is in fit(Covariance): the components are the eigenvectors of the covariance. For more
   * columns than that is good for, GramMatrix and then SubspaceIteration find the same components;
   * Projection is how a model multiplies points with them.
   */

  private static final long SEED = 7;

  /** Columns up to which the covariance is the way whatever the rows. */
  private static final int FEW = 2048;

  /** Legal hyperparameters. */
  public Pca {
    Objects.requireNonNull(size, "size");
    Objects.requireNonNull(solver, "solver");
  }

  /** How many components are kept. */
  public sealed interface Size {
    /**
     * The number of components to keep of those with some variances.
     *
     * @param variances of all components, {@code 1 × k}, the largest first
     * @param total the sum of the variances of all columns
     */
    int of(Matrix variances, double total);

    /** The number of components to keep, if it does not depend on their variances. */
    default OptionalInt known() {
      return OptionalInt.empty();
    }
  }

  /**
   * So many components.
   *
   * @param components at least 1; for a fit at most as many as there are rows and columns
   */
  public record Count(int components) implements Size {
    /**
     * A legal number.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Count {
      Checks.atLeast("components", components, 1);
    }

    @Override
    public int of(Matrix variances, double total) {
      return components;
    }

    @Override
    public OptionalInt known() {
      return OptionalInt.of(components);
    }
  }

  /**
   * As few components as explain more than a share of the variance; one if there is none to
   * explain. What exceeds the share by rounding only is not more.
   *
   * @param variance a share above 0 and below 1
   */
  public record Share(double variance) implements Size {
    private static final double ROUNDING = 0x1p-44;

    /**
     * A legal share.
     *
     * @throws IllegalArgumentException if it is not above 0 and below 1
     */
    public Share {
      if (!(variance > 0 && variance < 1)) {
        throw new IllegalArgumentException(
            "the share of variance must be above 0 and below 1 but was " + variance);
      }
    }

    /**
     * The first number of components whose sum of variances is above the share. A component that
     * explains nothing is kept only if all are so.
     */
    @Override
    public int of(Matrix variances, double total) {
      double sum = variances.get(0, 0);
      int size = 1;
      while (size < variances.columns()
          && variances.get(0, size) > 0
          && !(sum > (variance + ROUNDING) * total)) {
        sum += variances.get(0, size);
        size++;
      }
      return size;
    }
  }

  /** How the components are found. */
  public enum Solver {
    /**
     * {@link #COVARIANCE} up to 2048 columns; beyond that {@link #GRAM} for fewer than 2048 rows,
     * else {@link #RANDOMIZED} if a number of components is asked for that is at most a tenth of
     * the columns, else {@link #COVARIANCE}.
     */
    AUTO,
    /**
     * All eigenvectors of the covariance, {@code d × d}. One pass over the rows, which are never
     * held. {@code O(n · d²)} and {@code O(d³)} time, {@code O(d²)} memory.
     */
    COVARIANCE,
    /**
     * All eigenvectors of the products of the rows, {@code n × n}: for few rows of many columns.
     * Holds the rows. {@code O(n² · d)} and {@code O(n³)} time. A variance is right to a few
     * roundings of the largest one, a component loses digits as its variance nears that.
     */
    GRAM,
    /**
     * Only the components asked for, by subspace iteration from a random start. {@code O(n · d ·
     * k)} time for each of at most thirty passes over the rows, which are never held, behind one
     * for their means; {@code O(d · k)} memory. Approximate where the variances hardly fall: it
     * stops when the sum of the variances found has settled to ten digits.
     */
    RANDOMIZED
  }

  /** A number of components. */
  public static Pca to(int components) {
    return new Pca(new Count(components), Solver.AUTO, false, SEED);
  }

  /** As few components as explain more than a share of the variance, 0.95 for example. */
  public static Pca keeping(double share) {
    return new Pca(new Share(share), Solver.AUTO, false, SEED);
  }

  /** This learner with another way of finding the components. */
  public Pca withSolver(Solver solver) {
    return new Pca(size, solver, whitening, seed);
  }

  /**
   * This learner with scores divided by their standard deviation, so that all have the variance 1.
   * A score of no variance stays as it is.
   */
  public Pca withWhitening() {
    return new Pca(size, solver, true, seed);
  }

  /** This learner with another seed of the randomized solver. */
  public Pca withSeed(long seed) {
    return new Pca(size, solver, whitening, seed);
  }

  /**
   * Finds the components.
   *
   * @param rows {@code n × d}, n at least 2
   * @throws IllegalArgumentException if there is one row only, if more components are asked for
   *     than there are rows or columns, if a share is asked of the randomized solver, if there are
   *     more than 16,384 columns and the solver is that of the covariance, or if a value is beyond
   *     ±1e140
   */
  @Override
  public Model fit(Rows rows) {
    return switch (solverFor(rows)) {
      case GRAM -> GramMatrix.fit(this, rows.toMatrix());
      case RANDOMIZED -> SubspaceIteration.fit(this, rows);
      default -> fit(Covariance.of(rows));
    };
  }

  private Solver solverFor(Rows rows) {
    if (solver != Solver.AUTO) {
      return solver;
    }
    if (rows.columns() <= FEW) {
      return Solver.COVARIANCE;
    }
    if (rows.count() < FEW) {
      return Solver.GRAM;
    }
    boolean few = size.known().orElse(Integer.MAX_VALUE) <= rows.columns() / 10;
    return few ? Solver.RANDOMIZED : Solver.COVARIANCE;
  }

  /**
   * Finds the components of rows of which the covariance is known, that of the merged parts of a
   * cluster for example; whatever the solver.
   *
   * @param covariance of at least 2 rows
   * @throws IllegalArgumentException if there is one row only, or if more components are asked for
   *     than there are rows or columns
   */
  public Model fit(Covariance covariance) {
    check(covariance.count(), covariance.columns());
    double[][] matrix = covariance.matrix().toRows();
    double total = Components.trace(matrix);
    SymmetricEigen eigen = new SymmetricEigen(matrix);
    long most = Math.min(covariance.count(), covariance.columns());
    double[] variances =
        Components.aboveRounding(
            Arrays.copyOf(eigen.values(), (int) most),
            matrix.length,
            covariance.means().row(0),
            total);
    int kept = size.of(Matrix.ofRows(variances), total);
    Components found = new Components(eigen.vectors(kept), variances);
    return new Model(
        this, covariance.means(), found.directions(), found.variances(), total, covariance.count());
  }

  /** Refuses rows that do not have so many components. */
  void check(long rows, int columns) {
    Checks.atLeast("rows", rows, 2);
    int components = size.known().orElse(1);
    String what = columns <= rows ? " columns" : " rows";
    if (!(components <= Math.min(columns, rows))) {
      throw new IllegalArgumentException(
          "components must be at most "
              + Math.min(columns, rows)
              + ", as many as there are"
              + what
              + ", but were "
              + components);
    }
  }

  /**
   * What was learned.
   *
   * @param learner the learner
   * @param means of the columns, {@code 1 × d}
   * @param components unit vectors at right angles, {@code k × d}, that of the largest variance
   *     first
   * @param variances of the scores, {@code 1 × k}; exactly 0 where there is none but rounding
   * @param totalVariance the sum of the variances of all columns, which is that of all d components
   * @param count the number of rows learned from, n
   */
  public record Model(
      Pca learner,
      Matrix means,
      Matrix components,
      Matrix variances,
      double totalVariance,
      long count)
      implements Transformer.OfPoints {

    /** Which share of the total variance each component explains, {@code 1 × k}; 0 of nothing. */
    public Matrix varianceRatios() {
      double[] ratios = variances.row(0);
      for (int i = 0; i < ratios.length; i++) {
        ratios[i] = totalVariance > 0 ? ratios[i] / totalVariance : 0;
      }
      return Matrix.ofRows(ratios);
    }

    /**
     * The scores of points, {@code n × k}: {@code zᵢ = vᵢ · (x − m)}, divided by {@code √λᵢ} if
     * whitened.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException if the points have another number of columns than those that
     *     were learned from, or if a score overflows
     */
    @Override
    public Matrix transform(Matrix points) {
      Checks.learnedColumns(points.columns(), means.columns());
      double[] scales = deviations();
      double[] targets = components.toRowMajor();
      int d = components.columns();
      for (int i = 0; i < targets.length; i++) {
        targets[i] /= scales[i / d];
      }
      return new Projection(targets, means.row(0), new double[scales.length]).of(points);
    }

    /** {@code component_1} to {@code component_k}: each is made of all columns. */
    @Override
    public List<String> columnNames(List<String> columns) {
      Checks.names(columns, means.columns());
      return IntStream.rangeClosed(1, components.rows()).mapToObj(i -> "component_" + i).toList();
    }

    /**
     * The points that scores stand for, {@code n × d}: {@code x̂ = m + Σ zᵢ vᵢ}. What was left out
     * by {@link #transform} stays lost; of all components nothing was.
     *
     * @param scores {@code n × k}
     * @throws IllegalArgumentException if there are not k columns, or if a number overflows
     */
    public Matrix inverse(Matrix scores) {
      Checks.columns(
          "scores", scores.columns(), variances.columns(), "as many as there are components");
      double[] scales = deviations();
      int k = components.rows();
      int d = components.columns();
      double[] targets = new double[k * d];
      for (int j = 0; j < d; j++) {
        for (int i = 0; i < k; i++) {
          targets[j * k + i] = components.get(i, j) * scales[i];
        }
      }
      return new Projection(targets, new double[k], means.row(0)).of(scores);
    }

    /**
     * What the components leave unexplained of points: the mean of {@code ‖x − x̂‖²}. For the
     * points learned from it is {@code (n − 1) / n} times the variances left out.
     *
     * @param points {@code n × d}
     * @throws IllegalArgumentException as {@link #transform(Matrix)}
     */
    public double reconstructionError(Matrix points) {
      double[] x = Raw.values(points);
      double[] again = Raw.values(inverse(transform(points)));
      double sum = 0;
      for (int i = 0; i < points.rows(); i++) {
        double squares = 0;
        for (int at = i * points.columns(); at < (i + 1) * points.columns(); at++) {
          squares = Math.fma(x[at] - again[at], x[at] - again[at], squares);
        }
        if (!Double.isFinite(squares)) {
          throw new IllegalArgumentException(
              "the squared error of row " + i + " must be finite but overflows");
        }
        sum += squares;
      }
      return sum / points.rows();
    }

    /** What scores are divided by. */
    private double[] deviations() {
      double[] deviations = variances.row(0);
      for (int i = 0; i < deviations.length; i++) {
        boolean scaled = learner.whitening() && deviations[i] > 0;
        deviations[i] = scaled ? Math.sqrt(deviations[i]) : 1;
      }
      return deviations;
    }
  }
}

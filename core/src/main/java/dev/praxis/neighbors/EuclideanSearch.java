package dev.praxis.neighbors;

import org.jspecify.annotations.Nullable;

/**
 * Nearest rows by a distance made of squared differences, among all of them.
 *
 * <p><b>Filter, then measure.</b> Products take half the instructions of distances: {@code ½‖q‖² −
 * ½ ‖q − x‖² = q·x − ½‖x‖²}, where the chain of products starts with the last term. That loses
 * digits, so it only decides which rows are looked at: a row is passed over if its product is too
 * small by more than the rounding can have made it. The rows that remain are measured by
 * differences, and only that counts. The answer is that of the plain search to the last bit,
 * wherever the data lie; around their mean, where products lose least, hardly a row is measured in
 * vain.
 *
 * <p>Single precision is tried first. Where it cannot tell the rows apart, in tight groups far from
 * each other, double precision goes on.
 */
final class EuclideanSearch extends Search {
  private final Distance distance;
  private final double[] points;
  private final int count;
  private final double[] origin;
  private final @Nullable FloatFilter floats;
  private volatile @Nullable DoubleFilter doubles;

  /**
   * Prepares the rows to search among.
   *
   * @param distance a distance made of squared differences
   * @param points rows of d numbers; read only, and kept
   * @param origin d numbers in the midst of them
   */
  EuclideanSearch(Distance distance, double[] points, int count, double[] origin) {
    this.distance = distance;
    this.points = points;
    this.count = count;
    this.origin = origin;
    boolean suits = FloatFilter.suits(count, origin.length);
    this.floats = suits ? new FloatFilter(distance, points, count, origin) : null;
  }

  @Override
  Worker worker(double[] queries, int size, boolean others) {
    return new Filters(queries, size, others);
  }

  /** Made when it is needed for the first time, for most data never. */
  private DoubleFilter doubles() {
    DoubleFilter made = doubles;
    if (made == null) {
      synchronized (this) {
        made = doubles;
        if (made == null) {
          made = new DoubleFilter(distance, points, count, origin);
          doubles = made;
        }
      }
    }
    return made;
  }

  private final class Filters implements Worker {
    private final double[] queries;
    private final int size;
    private final boolean others;
    private FloatFilter.@Nullable Worker coarse;
    private DoubleFilter.@Nullable Worker fine;

    Filters(double[] queries, int size, boolean others) {
      this.queries = queries;
      this.size = size;
      this.others = others;
      this.coarse = floats == null ? null : floats.worker(queries, size, others);
    }

    @Override
    public void search(int first, int many, Nearest[] nearest) {
      int row = coarse == null ? 0 : coarse.search(first, many, nearest);
      if (row < count) {
        // If one block of queries needed double precision, the next ones will need it too.
        coarse = null;
        if (fine == null) {
          fine = doubles().worker(queries, size, others);
        }
        fine.search(first, many, nearest, row);
      }
    }
  }
}

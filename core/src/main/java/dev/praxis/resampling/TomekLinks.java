package dev.praxis.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.neighbors.Neighbors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Removes rows on the border between classes: those of Tomek links, which are two rows of different
 * classes each of which is the nearest other of its partner.
 *
 * <p>One of the two is noise, or both are where the classes meet. If its rows among them are
 * removed, the larger class leaves the border to the smaller one; if all are removed, the border
 * becomes clear, which is done after oversampling. Of several nearest others, as {@link
 * NeighborIndex} measures them, the first row counts.
 *
 * <p>Put the columns on one scale first. The same bits on any number of threads. Cost: {@code O(n²
 * · d)}, parallel over the rows. Source: Tomek, "Two modifications of CNN", IEEE Transactions on
 * Systems, Man, and Cybernetics 6 (1976); Batista, Prati and Monard, "A study of the behavior of
 * several methods for balancing machine learning training data", SIGKDD Explorations 6 (2004).
 *
 * @param sparing whether the rows of the smallest class stay
 */
public record TomekLinks(boolean sparing) implements Resampler {

  /**
   * Two rows of different classes each of which is the nearest other of its partner.
   *
   * @param first the smaller row number
   * @param second the larger row number
   */
  public record Link(int first, int second) {}

  /** Removes the rows of all classes but the smallest; of several smallest ones the first. */
  public static TomekLinks sparingTheSmallest() {
    return new TomekLinks(true);
  }

  /** Removes both rows of every link. */
  public static TomekLinks removingBoth() {
    return new TomekLinks(false);
  }

  /**
   * All links, in the order of their first rows.
   *
   * @throws IllegalArgumentException if a value is beyond ±1e140
   */
  public static List<Link> links(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    List<Link> links = new ArrayList<>();
    int n = data.points().rows();
    if (n > 1) {
      Neighbors near = NeighborIndex.of(data.points()).nearestOthers(1);
      for (int i = 0; i < n; i++) {
        int j = near.row(i, 0);
        if (i < j && near.row(j, 0) == i && data.labels().code(i) != data.labels().code(j)) {
          links.add(new Link(i, j));
        }
      }
    }
    return List.copyOf(links);
  }

  /**
   * Leaves the rows that are not removed.
   *
   * @throws IllegalArgumentException if every row is in a link and none is spared, or if a value is
   *     beyond ±1e140
   */
  @Override
  public Resampled resample(Labeled<Matrix> data) {
    Objects.requireNonNull(data, "data");
    int spared = sparing ? smallest(data.labels()) : -1;
    boolean[] removed = new boolean[data.points().rows()];
    for (Link link : links(data)) {
      removed[link.first()] = data.labels().code(link.first()) != spared;
      removed[link.second()] = data.labels().code(link.second()) != spared;
    }
    int[] rows = IntStream.range(0, removed.length).filter(row -> !removed[row]).toArray();
    if (rows.length == 0) {
      throw new IllegalArgumentException(
          "a row must be outside of all Tomek links but each of the "
              + removed.length
              + " is in one: spare the smallest class");
    }
    return Resampled.keeping(data, rows);
  }

  /** The class with the fewest rows, but some. */
  private static int smallest(Labels labels) {
    int[] counts = labels.counts();
    int least = Arrays.stream(counts).filter(count -> count > 0).min().getAsInt();
    return IntStream.range(0, counts.length).filter(c -> counts[c] == least).findFirst().getAsInt();
  }
}

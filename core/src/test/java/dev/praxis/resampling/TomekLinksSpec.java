package dev.praxis.resampling;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Tomek links are two rows of different classes that are nearest to each other. */
@PropertyDefaults(tries = 100)
class TomekLinksSpec {
  private static final TomekLinks SPARING = TomekLinks.sparingTheSmallest();

  @Provide
  Arbitrary<Labeled<Matrix>> mixed() {
    return Minorities.ofAtLeast(1);
  }

  @Provide
  Arbitrary<Labeled<Matrix>> few() {
    return Minorities.ofAtLeast(1).filter(data -> data.points().rows() <= 100);
  }

  @Group
  class Promises implements ResamplerContract {
    @Override
    public Resampler resampler() {
      return SPARING;
    }

    @Override
    @Provide
    public Arbitrary<Labeled<Matrix>> data() {
      return Minorities.ofAtLeast(1);
    }
  }

  @Property
  void linksAreThoseOfTheDefinition(@ForAll("few") Labeled<Matrix> data) {
    int n = data.points().rows();
    int[] all = IntStream.range(0, n).toArray();
    double[][] points = data.points().toRows();
    int[] nearest =
        Arrays.stream(all).map(i -> PlainSmote.nearestOthers(points, i, 1)[0]).toArray();
    List<TomekLinks.Link> expected = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      for (int j = i + 1; j < n; j++) {
        boolean mutual = nearest[i] == j && nearest[j] == i;
        if (mutual && data.labels().code(i) != data.labels().code(j)) {
          expected.add(new TomekLinks.Link(i, j));
        }
      }
    }

    assertEquals(expected, TomekLinks.links(data));
  }

  @Property
  void theSmallestClassIsSpared(@ForAll("mixed") Labeled<Matrix> data) {
    int[] before = data.labels().counts();
    int least = Arrays.stream(before).min().getAsInt();
    int smallest =
        IntStream.range(0, before.length).filter(c -> before[c] == least).findFirst().getAsInt();

    assertEquals(least, SPARING.resample(data).data().labels().counts()[smallest]);
  }

  @Property
  void rowsThatGoAreInALinkAndNotOfTheSmallestClass(@ForAll("mixed") Labeled<Matrix> data) {
    int[] before = data.labels().counts();
    int least = Arrays.stream(before).min().getAsInt();
    int smallest =
        IntStream.range(0, before.length).filter(c -> before[c] == least).findFirst().getAsInt();
    Set<Integer> linked = linked(data);
    linked.removeIf(row -> data.labels().code(row) == smallest);

    assertEquals(linked, gone(data, SPARING.resample(data)));
  }

  @Property
  void bothRowsOfALinkGoIfNoneIsSpared(@ForAll("mixed") Labeled<Matrix> data) {
    Set<Integer> linked = linked(data);
    if (linked.size() < data.points().rows()) {
      assertEquals(linked, gone(data, TomekLinks.removingBoth().resample(data)));
    } else {
      assertRefused(
          "a row must be outside of all Tomek links but each of the "
              + data.points().rows()
              + " is in one: spare the smallest class",
          () -> TomekLinks.removingBoth().resample(data));
    }
  }

  private static Set<Integer> linked(Labeled<Matrix> data) {
    Set<Integer> linked = new HashSet<>();
    for (TomekLinks.Link link : TomekLinks.links(data)) {
      linked.add(link.first());
      linked.add(link.second());
    }
    return linked;
  }

  private static Set<Integer> gone(Labeled<Matrix> data, Resampled resampled) {
    Set<Integer> gone = new HashSet<>();
    IntStream.range(0, data.points().rows()).forEach(gone::add);
    for (int i = 0; i < resampled.kept(); i++) {
      gone.remove(resampled.firstParent(i));
    }
    return gone;
  }

  /** On a line: 0 and 1 are of one class; 3 | 4 is a link; 6 | 7 too; 20 is alone. */
  @Example
  void onALineTheyAreThePairsAcrossTheBorder() {
    Matrix points = Matrix.ofRowMajor(7, 1, 0, 1, 3, 4, 6, 7, 20);
    Labeled<Matrix> data = new Labeled<>(points, Labels.ofCodes(0, 0, 0, 1, 1, 0, 0));

    assertEquals(
        List.of(new TomekLinks.Link(2, 3), new TomekLinks.Link(4, 5)), TomekLinks.links(data));
    Resampled sparing = SPARING.resample(data);
    assertArrayEquals(new double[] {0, 1, 4, 6, 20}, sparing.data().points().column(0));
    Resampled neither = TomekLinks.removingBoth().resample(data);
    assertArrayEquals(new double[] {0, 1, 20}, neither.data().points().column(0));
    assertFalse(neither.isSynthetic(2));
  }

  @Example
  void aSingleRowHasNone() {
    Labeled<Matrix> one = new Labeled<>(Matrix.ofRowMajor(1, 1, 5), Labels.ofCodes(0));

    assertTrue(TomekLinks.links(one).isEmpty());
    assertEquals(one, SPARING.resample(one).data());
  }

  /** Classes without rows are not the smallest. */
  @Example
  void anEmptyClassIsNotTheSmallest() {
    Labels labels = Labels.ofCodes(new int[] {1, 1, 2}, 4);
    Labeled<Matrix> data = new Labeled<>(Matrix.ofRowMajor(3, 1, 0, 5, 6), labels);

    assertArrayEquals(new double[] {0, 6}, SPARING.resample(data).data().points().column(0));
  }
}

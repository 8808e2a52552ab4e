package dev.praxis.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.DataFiles;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class TomekLinksTest {
  private final Labeled<Matrix> wine =
      DataFiles.at("wine.csv").withoutColumns("index").withLabel("label").readLabeled();

  /**
   * scikit-learn 1.2.1, {@code nn = NearestNeighbors(n_neighbors=1).fit(X).kneighbors()} on its
   * wine data, and the pairs where {@code nn[nn[i]] == i} and the cultivars differ; no row has two
   * nearest ones.
   */
  @Test
  void wineHasElevenLinks() {
    assertEquals(
        List.of(
            new TomekLinks.Link(21, 141),
            new TomekLinks.Link(24, 145),
            new TomekLinks.Link(39, 78),
            new TomekLinks.Link(43, 60),
            new TomekLinks.Link(72, 171),
            new TomekLinks.Link(77, 150),
            new TomekLinks.Link(98, 172),
            new TomekLinks.Link(110, 162),
            new TomekLinks.Link(112, 133),
            new TomekLinks.Link(121, 151),
            new TomekLinks.Link(129, 138)),
        TomekLinks.links(wine));
  }

  /**
   * Of the 59, 71 and 48 rows, 0 to 58, 59 to 129 and from 130 on, 4, 9 and 9 are in those links.
   */
  @Test
  void wineWithoutItsLinksHasTheseRows() {
    assertArrayEquals(new int[] {59, 71, 48}, wine.labels().counts());
    assertArrayEquals(new int[] {55, 62, 48}, left(TomekLinks.sparingTheSmallest()));
    assertArrayEquals(new int[] {55, 62, 39}, left(TomekLinks.removingBoth()));
  }

  private int[] left(TomekLinks links) {
    return links.resample(wine).data().labels().counts();
  }
}

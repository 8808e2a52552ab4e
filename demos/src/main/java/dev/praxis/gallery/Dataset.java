package dev.praxis.gallery;

import dev.praxis.data.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The real data that demos learn from, each with where it comes from and what allows it here. */
public enum Dataset {
  /** 272 eruptions of a geyser: how long each lasted and the wait for the next, in minutes. */
  FAITHFUL(
      "faithful.csv",
      "Eruptions of the Old Faithful geyser",
      "A. Azzalini and A. W. Bowman, A look at some data on the Old Faithful geyser, Applied"
          + " Statistics 39, 1990. Published facts."),

  /** 150 flowers of three species, four lengths and widths each, in centimetres. */
  IRIS(
      "iris.csv",
      "Flowers of three species of iris",
      "R. A. Fisher, The use of multiple measurements in taxonomic problems, Annals of Eugenics 7,"
          + " 1936. UCI Machine Learning Repository, CC BY 4.0."),

  /** 178 wines of three cultivars, thirteen chemical measurements on very different scales. */
  WINE(
      "wine.csv",
      "Wines of three cultivars",
      "S. Aeberhard and M. Forina, Wine, 1991. UCI Machine Learning Repository, CC BY 4.0."),

  /**
   * The 6,144 pixels of a photograph of a flower, 96 wide and 64 high: x, y and red, green, blue.
   */
  FLOWER(
      "flower_pixels_96x64.csv",
      "Pixels of a photograph of a flower",
      "Photograph by vultilion (flickr.com/photos/vultilion/6056698931), CC BY 2.0,"
          + " creativecommons.org/licenses/by/2.0; shrunk to 96 × 64 pixels.");

  private final String file;
  private final String title;
  private final String credit;

  Dataset(String file, String title, String credit) {
    this.file = file;
    this.title = title;
    this.credit = credit;
  }

  /** Its name and size, as a reader would say it. */
  String title() {
    return title;
  }

  /** Author, place of publication and licence, in plain text. */
  String credit() {
    return credit;
  }

  /** The file, its running number {@code index} left out. */
  CsvFile csv() {
    return CsvFile.of(file, () -> new InputStreamReader(stream(), StandardCharsets.UTF_8))
        .withoutColumns("index");
  }

  private InputStream stream() throws IOException {
    InputStream stream = Dataset.class.getResourceAsStream("/dev/praxis/data/" + file);
    if (stream == null) {
      throw new IOException("no data " + file + " on the class path");
    }
    return stream;
  }
}

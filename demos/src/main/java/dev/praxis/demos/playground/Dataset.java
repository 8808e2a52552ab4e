package dev.praxis.demos.playground;

import dev.praxis.table.CsvFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The real data that demos learn from, each with where it comes from and what allows it here. */
public enum Dataset {
  /** 153 days of New York: ozone, sun, wind and temperature, 44 numbers missing. */
  AIR(
      "airquality.csv",
      "The air of New York, May to September 1973",
      "J. M. Chambers, W. S. Cleveland, B. Kleiner and P. A. Tukey, Graphical Methods for Data"
          + " Analysis, 1983. Published facts."),

  /** 569 tumours, thirty measurements of their cell nuclei each: malignant or benign. */
  BREAST_CANCER(
      "breast_cancer.csv",
      "Cell nuclei of breast tumours",
      "W. N. Street, W. H. Wolberg and O. L. Mangasarian, Nuclear feature extraction for breast"
          + " tumor diagnosis, 1993. UCI Machine Learning Repository, CC BY 4.0."),

  /** 442 patients, ten measurements each, and how far their diabetes went on in a year. */
  DIABETES(
      "diabetes.csv",
      "Diabetes after a year",
      "B. Efron, T. Hastie, I. Johnstone and R. Tibshirani, Least angle regression, Annals of"
          + " Statistics 32, 2004. By way of scikit-learn, BSD-3-Clause."),

  /** 1,797 digits written by hand, 8 × 8 pixels each, from 0 to 16. */
  DIGITS(
      "digits.csv",
      "Digits written by hand",
      "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, 1998. UCI Machine"
          + " Learning Repository, CC BY 4.0."),

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

  /** 344 patients: what a scan of the liver said, and what was true. */
  LIVER(
      "liver_pathology_predictions.csv",
      "Scans of the liver, and the truth",
      "D. G. Altman and J. M. Bland, Diagnostic tests 1: sensitivity and specificity, BMJ 308,"
          + " 1994. By way of the R package modeldata, MIT."),

  /** 437 counties of the American Midwest: people, schools, poverty. */
  MIDWEST(
      "midwest_counties.csv",
      "Counties of the American Midwest",
      "US Census. Public domain, by way of the R package ggplot2, MIT."),

  /** 18,760 readings of four motes that feel humidity and temperature; few during an event. */
  SENSORS(
      "sensor_multihop.csv",
      "Readings of a sensor network",
      "S. Suthaharan, M. Alzahrani, S. Rajasegarar, C. Leckie and M. Palaniswami, Labelled data"
          + " collection for anomaly detection in wireless sensor networks, 2010. ODC-BY 1.0 and"
          + " CC BY 4.0, by way of stdlib."),

  /** 316 molecules: the logarithm of their solubility, and what a model predicted. */
  SOLUBILITY(
      "solubility_predictions.csv",
      "Solubility of molecules, measured and predicted",
      "M. Kuhn and K. Johnson, Applied Predictive Modeling, 2013. By way of the R package"
          + " modeldata, MIT."),

  /** 2,326 passages of the yearly speeches of American presidents, 1790 to 2021. */
  SPEECHES(
      "sotu_passages.csv.gz",
      "Passages of the State of the Union speeches, 1790 to 2021",
      "The presidents of the United States, by way of Wikisource and stdlib. Public domain (PDDL"
          + " 1.0)."),

  /** The births of each day in the United States from 2000 to 2014. */
  BIRTHS(
      "us_births_2000_2014.csv",
      "Births in the United States, day by day",
      "US Social Security Administration. Public domain (PDDL 1.0), by way of stdlib."),

  /** 534 working Americans of 1985: schooling, age, trade, and dollars per hour. */
  WAGES(
      "cps_wages_1985.csv",
      "Wages of 1985",
      "E. R. Berndt, The Practice of Econometrics, 1991; the Current Population Survey of the US"
          + " Census Bureau. Public domain (PDDL 1.0), by way of stdlib."),

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

  /** The name of its file. */
  public String file() {
    return file;
  }

  /** Its name and size, as a reader would say it. */
  public String title() {
    return title;
  }

  /** Author, place of publication and licence, in plain text. */
  public String credit() {
    return credit;
  }

  /** The file, its running number {@code index} left out. */
  public CsvFile csv() {
    return CsvFile.of(file, () -> new InputStreamReader(stream(), StandardCharsets.UTF_8))
        .withoutColumns("index");
  }

  private InputStream stream() throws IOException {
    InputStream stream = Dataset.class.getResourceAsStream("/dev/praxis/demos/data/" + file);
    if (stream == null) {
      throw new IOException("no data " + file + " on the class path");
    }
    return file.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
  }
}

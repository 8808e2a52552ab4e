package dev.praxis.demos.playground;

import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.SparseMatrix;
import java.util.List;
import java.util.Random;

/**
 * Ads shown on pages, clicked or not: no ad and no page is better than another, only some suit each
 * other. The columns are the ads, the pages, and the device, a phone or a computer.
 */
public final class Clicks {

  /** The categories of ads. */
  public static final List<String> ADS =
      List.of("shoes", "tent", "cookbook", "wine", "console", "laptop", "flight", "hotel");

  /** The categories of pages. */
  public static final List<String> PAGES =
      List.of("football", "hiking", "recipes", "dining", "gaming", "gadgets", "travel", "weather");

  /** How much of sports, food, screens and journeys is in each ad and in each page. */
  private static final double[][] AD_TOPICS = {
    {1, 0, 0, 0}, {0.8, 0, 0, 0.6}, {0, 1, 0, 0}, {0, 0.8, 0, 0.2},
    {0, 0, 1, 0}, {0, 0, 0.8, 0.2}, {0, 0, 0, 1}, {0, 0.4, 0, 0.8}
  };

  private static final double[][] PAGE_TOPICS = {
    {0.9, 0, 0.3, 0}, {0.7, 0, 0, 0.6}, {0, 1, 0, 0}, {0, 0.8, 0, 0.4},
    {0, 0, 1, 0}, {0, 0, 0.9, 0}, {0, 0.3, 0, 1}, {0.4, 0, 0, 0.5}
  };

  private static final int COUNT = 8;
  private static final double STRENGTH = 4;

  private Clicks() {}

  /** How well an ad suits a page, on the scale of log-odds: of each and of all 0 on average. */
  public static double fit(int ad, int page) {
    double fit = 0;
    for (int topic = 0; topic < AD_TOPICS[0].length; topic++) {
      fit += centred(AD_TOPICS, ad, topic) * centred(PAGE_TOPICS, page, topic);
    }
    return STRENGTH * fit;
  }

  private static double centred(double[][] topics, int row, int topic) {
    double mean = 0;
    for (double[] each : topics) {
      mean += each[topic] / topics.length;
    }
    return topics[row][topic] - mean;
  }

  /** Whether an ad has never been shown on a page, one page for each ad. */
  public static boolean isNew(int ad, int page) {
    return (3 * ad + page) % COUNT == 2;
  }

  /**
   * Ads that were shown, and whether they were clicked, 1, or not, 0.
   *
   * @param withNew whether also where they had never been shown before
   */
  public static Labeled<SparseMatrix> shown(int rows, boolean withNew, long seed) {
    Random random = new Random(seed);
    SparseMatrix.Builder points = SparseMatrix.ofColumns(2 * COUNT + 2);
    int[] clicked = new int[rows];
    for (int i = 0; i < rows; i++) {
      int ad = random.nextInt(COUNT);
      int page = random.nextInt(COUNT);
      while (isNew(ad, page) && !withNew) {
        page = random.nextInt(COUNT);
      }
      int device = random.nextInt(2);
      double odds = Math.exp(fit(ad, page) + (device == 0 ? -1.6 : -0.8));
      points.row().put(ad, 1).put(COUNT + page, 1).put(2 * COUNT + device, 1);
      clicked[i] = random.nextDouble() < odds / (1 + odds) ? 1 : 0;
    }
    return new Labeled<>(points.build(), Labels.ofCodes(clicked, 2));
  }
}

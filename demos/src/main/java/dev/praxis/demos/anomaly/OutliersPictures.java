package dev.praxis.demos.anomaly;

import dev.praxis.anomaly.IqrRule;
import dev.praxis.anomaly.Outliers;
import dev.praxis.anomaly.ZScoreRule;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link OutliersDemo}. */
final class OutliersPictures {

  private OutliersPictures() {}

  /** People by schooling and wage, those that are flagged in rings, and the limits. */
  static Figure people(Matrix people, ZScoreRule.Model usual, Outliers strange) {
    double[] low = limits(usual, -1);
    double[] high = limits(usual, 1);
    return Figure.of("A point for each person; the dashed lines are three standard deviations out.")
        .dots("people", people.column(0), people.column(1))
        .ringed(people.selectRows(strange.rows()), "flagged")
        .reference(
            "three standard deviations",
            new double[] {low[0], high[0], high[0], low[0], low[0]},
            new double[] {low[1], low[1], high[1], high[1], low[1]})
        .axes("years of school", "dollars per hour")
        .between(0, 22);
  }

  private static double[] limits(ZScoreRule.Model usual, int side) {
    return IntStream.range(0, 2)
        .mapToDouble(
            j -> usual.means().get(0, j) + side * usual.threshold() * usual.deviations().get(0, j))
        .toArray();
  }

  /** The number of wages that two rules flag, before a slip and after it. */
  static Figure hidden(double[] before, double[] after) {
    List<String> rules = List.of("z-score", "interquartile range");
    return Figure.of("Wages that are flagged, before and after a slip in one of them.")
        .bars("as they were", rules, before)
        .bars("one wage a hundredfold", rules, after)
        .sideBySide()
        .axes("rule", "wages flagged");
  }

  /** The readings of a mote, and which of them two rules flag. */
  static List<Figure> flagged(Labeled<Matrix> mote, Outliers byZScore, Outliers byDistance) {
    return List.of(
        flagged("z-scores", mote, byZScore), flagged("ten neighbours", mote, byDistance));
  }

  /** Of the quiet readings every tenth; those that are flagged in rings. */
  private static Figure flagged(String rule, Labeled<Matrix> mote, Outliers outliers) {
    long found = OutliersExperiments.flagged(outliers, OutliersExperiments.rows(mote, "event"));
    int[] drawn =
        IntStream.range(0, outliers.size())
            .filter(i -> i % 10 == 0 || mote.labels().code(i) == 1 || outliers.isFlagged(i))
            .toArray();
    return Figure.of(
            "By %s: %d flagged, %d of them during the event. Of quiet readings every tenth is"
                + " drawn.",
            rule, outliers.count(), found)
        .points(mote.points().selectRows(drawn), mote.labels().select(drawn))
        .ringed(mote.points().selectRows(outliers.rows()), "flagged")
        .axes("humidity, %", "temperature, °C");
  }

  /** The share of events found against the number of neighbours. */
  static Figure choice(double[] neighbors, double[] outdoors, double[] indoors) {
    return Figure.of("As many readings are flagged as there are of an event. So many are of it.")
        .line("outdoors", neighbors, outdoors)
        .line("indoors", neighbors, indoors)
        .axes("neighbours k", "% of the event found")
        .ratiosAcross()
        .heights(50, 102);
  }

  /** The populations of counties, and where they are taken for outliers. */
  static Figure counties(Matrix counties, IqrRule.Model usual) {
    double[] thousands = Arrays.stream(counties.column(0)).map(n -> n / 1000).toArray();
    return Figure.of("Counties of the Midwest. The last bar holds all above half a million.")
        .histogram("counties", thousands, 0, 500, 50)
        .upright(usual.upperFences().get(0, 0) / 1000, "fence")
        .axes("thousands of people", "counties");
  }

  /** The same on the scale of their ratios. */
  static Figure powers(Matrix logarithms, IqrRule.Model usual) {
    return Figure.of("The logarithms of the same numbers: a bell, with two short tails.")
        .histogram("counties", logarithms.column(0), 3, 7, 40)
        .upright(usual.upperFences().get(0, 0), "fence")
        .axes("people, as a power of ten", "counties");
  }
}

package dev.praxis.demos.anomaly;

import dev.praxis.anomaly.IqrRule;
import dev.praxis.anomaly.KnnDistanceRule;
import dev.praxis.anomaly.Outliers;
import dev.praxis.anomaly.ZScoreRule;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.statistics.ColumnStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers and pictures of {@link OutliersDemo}. */
final class OutliersFigures {

  private OutliersFigures() {}

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

  /** How many of the flagged rows are so because of a column. */
  static long byColumn(Outliers outliers, int column) {
    return Arrays.stream(outliers.rows())
        .filter(row -> outliers.column(row).orElseThrow() == column)
        .count();
  }

  /** The same wages, the highest with its decimal point two places further. */
  static Matrix slipped(Matrix wages) {
    double[] values = wages.column(0);
    double highest = Arrays.stream(values).max().orElseThrow();
    Arrays.setAll(values, i -> values[i] == highest ? 100 * values[i] : values[i]);
    return Matrix.ofRowMajor(values.length, 1, values);
  }

  /** How many wages two rules flag, before a slip and after it. */
  static Figure hidden(double[] zScores, double[] iqr) {
    List<String> rules = List.of("z-score", "interquartile range");
    return Figure.of("Wages that are flagged, before and after a slip in one of them.")
        .bars("as they were", rules, new double[] {zScores[0], iqr[0]})
        .bars("one wage a hundredfold", rules, new double[] {zScores[1], iqr[1]})
        .sideBySide()
        .axes("rule", "wages flagged");
  }

  /** Humidity and temperature at one mote, and whether there was an event. */
  static Labeled<Matrix> mote(Labeled<Matrix> readings, int number) {
    int[] rows =
        IntStream.range(0, readings.points().rows())
            .filter(i -> readings.points().get(i, 0) == number)
            .toArray();
    Labeled<Matrix> own = readings.select(rows);
    Labels named = Labels.ofCodes(own.labels().codes(), List.of("quiet", "event"));
    return new Labeled<>(own.points().selectColumns(1, 2), named);
  }

  /** How many readings are of an event. */
  static double events(Labeled<Matrix> mote) {
    return mote.labels().counts()[1];
  }

  /**
   * How many readings are of an event and how many of these each rule flags; and the same for those
   * readings of which each number also occurs without an event.
   */
  static Object[] found(Labeled<Matrix> mote, Outliers... rules) {
    int[] events = rows(mote, 1);
    Matrix quiet = mote.points().selectRows(rows(mote, 0));
    ColumnStatistics range = ColumnStatistics.of(quiet);
    int[] hidden =
        Arrays.stream(events).filter(row -> isWithin(range, mote.points().row(row))).toArray();
    return Stream.of(events, hidden)
        .flatMap(
            rows ->
                Stream.concat(
                    Stream.of(rows.length), Arrays.stream(rules).map(rule -> count(rule, rows))))
        .toArray();
  }

  private static int count(Outliers outliers, int[] rows) {
    return (int) Arrays.stream(rows).filter(outliers::isFlagged).count();
  }

  private static int[] rows(Labeled<Matrix> mote, int code) {
    return IntStream.range(0, mote.labels().size())
        .filter(row -> mote.labels().code(row) == code)
        .toArray();
  }

  private static boolean isWithin(ColumnStatistics range, double[] reading) {
    return IntStream.range(0, reading.length)
        .allMatch(
            j -> reading[j] >= range.least().get(0, j) && reading[j] <= range.most().get(0, j));
  }

  /** The readings of a mote, of the quiet ones every tenth; those that are flagged in rings. */
  static Figure flagged(String rule, Labeled<Matrix> mote, Outliers outliers) {
    int[] drawn =
        IntStream.range(0, outliers.size())
            .filter(i -> i % 10 == 0 || mote.labels().code(i) == 1 || outliers.isFlagged(i))
            .toArray();
    return Figure.of(
            "By %s: %d flagged, %d of them during the event. Of quiet readings every tenth is drawn.",
            rule, outliers.count(), count(outliers, rows(mote, 1)))
        .points(mote.points().selectRows(drawn), mote.labels().select(drawn))
        .ringed(mote.points().selectRows(outliers.rows()), "flagged")
        .axes("humidity, %", "temperature, °C");
  }

  /** How many per cent of the events of two motes are found with each number of neighbours. */
  static double[][] found(double[] neighbors, Labeled<Matrix>... motes) {
    double[][] found = new double[motes.length][neighbors.length];
    for (int m = 0; m < motes.length; m++) {
      Matrix points = motes[m].points();
      Matrix scaled = StandardScaler.standard().fit(points).transform(points);
      double share = events(motes[m]) / points.rows();
      for (int i = 0; i < neighbors.length; i++) {
        KnnDistanceRule rule = KnnDistanceRule.nearest((int) neighbors[i]).withContamination(share);
        int[] events = rows(motes[m], 1);
        found[m][i] = 100.0 * count(rule.outliers(scaled), events) / events.length;
      }
    }
    return found;
  }

  /** The share of events found against the number of neighbours. */
  static Figure choice(double[] neighbors, double[][] found) {
    return Figure.of("As many readings are flagged as there are of an event. So many are of it.")
        .line("outdoors", neighbors, found[0])
        .line("indoors", neighbors, found[1])
        .axes("neighbours k", "% of the event found")
        .ratiosAcross()
        .heights(50, 102);
  }

  /** The decimal logarithms of a column. */
  static Matrix logarithms(Matrix column) {
    double[] values = column.column(0);
    Arrays.setAll(values, i -> Math.log10(values[i]));
    return Matrix.ofRowMajor(values.length, 1, values);
  }

  /** The populations of counties, and where they are taken for outliers. */
  static Figure counties(Matrix counties) {
    double[] thousands = Arrays.stream(counties.column(0)).map(n -> n / 1000).toArray();
    double fence = IqrRule.tukey().fit(counties).upperFences().get(0, 0) / 1000;
    return Figure.of("Counties of the Midwest. The last bar holds all above half a million.")
        .histogram("counties", thousands, 0, 500, 50)
        .upright(fence, "fence")
        .axes("thousands of people", "counties");
  }

  /** The same on the scale of their ratios. */
  static Figure powers(Matrix logarithms) {
    double fence = IqrRule.tukey().fit(logarithms).upperFences().get(0, 0);
    return Figure.of("The logarithms of the same numbers: a bell, with two short tails.")
        .histogram("counties", logarithms.column(0), 3, 7, 40)
        .upright(fence, "fence")
        .axes("people, as a power of ten", "counties");
  }
}

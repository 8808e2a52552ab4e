package dev.praxis.demos.anomaly;

import dev.praxis.anomaly.KnnDistanceRule;
import dev.praxis.anomaly.Outliers;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Standardised;
import dev.praxis.statistics.ColumnStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The experiments of {@link OutliersDemo}. */
final class OutliersExperiments {

  private OutliersExperiments() {}

  /** The number of rows that are flagged because of a column. */
  static long byColumn(Outliers outliers, int column) {
    return Arrays.stream(outliers.rows())
        .filter(row -> outliers.column(row).orElseThrow() == column)
        .count();
  }

  /** The same wages, the highest with its decimal point two places further. */
  static Matrix slipped(Matrix wages) {
    double[] values = wages.column(0);
    values[Numbers.highest(values)] *= 100;
    return Matrix.ofRowMajor(values.length, 1, values);
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

  /** The readings during the event, or those of quiet times. */
  static int[] rows(Labeled<Matrix> mote, String when) {
    return IntStream.range(0, mote.labels().size())
        .filter(row -> mote.labels().name(row).equals(when))
        .toArray();
  }

  /** Those readings during the event of which each number also occurs in quiet times. */
  static int[] inRange(Labeled<Matrix> mote) {
    ColumnStatistics quiet = ColumnStatistics.of(mote.points().selectRows(rows(mote, "quiet")));
    return Arrays.stream(rows(mote, "event"))
        .filter(row -> isWithin(quiet, mote.points().row(row)))
        .toArray();
  }

  private static boolean isWithin(ColumnStatistics range, double[] reading) {
    return IntStream.range(0, reading.length)
        .allMatch(
            j -> reading[j] >= range.least().get(0, j) && reading[j] <= range.most().get(0, j));
  }

  /** The number of some rows that are flagged. */
  static long flagged(Outliers outliers, int... rows) {
    return Arrays.stream(rows).filter(outliers::isFlagged).count();
  }

  /** The readings of the event, and those that each rule flags; the same of those in range. */
  static Object[] counts(Labeled<Matrix> mote, Outliers... rules) {
    return Stream.of(rows(mote, "event"), inRange(mote))
        .flatMap(
            rows ->
                Stream.concat(
                    Stream.of(rows.length), Arrays.stream(rules).map(rule -> flagged(rule, rows))))
        .toArray();
  }

  /** As many rows flagged by distance as there are readings of an event. */
  static Outliers byDistance(Labeled<Matrix> mote, int neighbors) {
    double share = (double) rows(mote, "event").length / mote.labels().size();
    return KnnDistanceRule.nearest(neighbors)
        .withContamination(share)
        .outliers(Standardised.of(mote.points()));
  }

  /** The share of an event, in per cent, that is found with each number of neighbours. */
  static double[] found(double[] neighbors, Labeled<Matrix> mote) {
    int[] event = rows(mote, "event");
    return Arrays.stream(neighbors)
        .map(k -> 100.0 * flagged(byDistance(mote, (int) k), event) / event.length)
        .toArray();
  }

  /** The decimal logarithms of a column. */
  static Matrix logarithms(Matrix column) {
    double[] logarithms = Arrays.stream(column.column(0)).map(Math::log10).toArray();
    return Matrix.ofRowMajor(logarithms.length, 1, logarithms);
  }
}

package dev.praxis.demos.playground;

import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Births on the Saturdays of some years, for which few are planned: a smooth curve through the year
 * with a little noise.
 *
 * <p>Days are rows of year, day of the week (6 on Saturdays) and births, in order.
 */
public final class Saturdays {

  private static final int SATURDAY = 6;

  private Saturdays() {}

  /**
   * The births on each Saturday against the time in years, such as 2000.5.
   *
   * @param days n × 3
   */
  public static Targeted<Matrix> births(Matrix days) {
    List<double[]> times = new ArrayList<>();
    List<Double> births = new ArrayList<>();
    for (double year = days.get(0, 0); year <= days.get(days.rows() - 1, 0); year++) {
      List<double[]> ofYear = ofYear(days, year);
      for (double[] saturday : ofYear) {
        times.add(new double[] {year + (saturday[0] + 1) / 2});
        births.add(saturday[1]);
      }
    }
    return new Targeted<>(Matrix.ofRows(times), Targets.ofList(births));
  }

  /**
   * The births on the Saturdays of some years, in per cent of the mean Saturday of their year,
   * against the time of the year: -1 on the first of January, 1 on the last of December.
   *
   * @param days n × 3
   * @param wanted which Saturdays of each year, counted from 0
   */
  public static Targeted<Matrix> ofYears(
      Matrix days, int fromYear, int toYear, IntPredicate wanted) {
    List<double[]> times = new ArrayList<>();
    List<Double> births = new ArrayList<>();
    for (int year = fromYear; year <= toYear; year++) {
      List<double[]> ofYear = ofYear(days, year);
      double mean = ofYear.stream().mapToDouble(day -> day[1]).average().orElseThrow();
      for (int i = 0; i < ofYear.size(); i++) {
        if (wanted.test(i)) {
          times.add(new double[] {ofYear.get(i)[0]});
          births.add(100 * ofYear.get(i)[1] / mean);
        }
      }
    }
    return new Targeted<>(Matrix.ofRows(times), Targets.ofList(births));
  }

  /** The same births as seen from the year before: everything from 1 to 3. */
  public static Targeted<Matrix> later(Targeted<Matrix> births) {
    double[] times = births.points().column(0);
    return new Targeted<>(
        Matrix.ofRowMajor(times.length, 1, Arrays.stream(times).map(time -> time + 2).toArray()),
        births.targets());
  }

  /** The time of the year, from -1 to 1, and the births of each Saturday of a year. */
  private static List<double[]> ofYear(Matrix days, double year) {
    List<double[]> ofYear = new ArrayList<>();
    for (int i = 0; i < days.rows(); i++) {
      if (days.get(i, 0) == year) {
        ofYear.add(days.row(i));
      }
    }
    List<double[]> saturdays = new ArrayList<>();
    for (int i = 0; i < ofYear.size(); i++) {
      if (ofYear.get(i)[1] == SATURDAY) {
        saturdays.add(new double[] {2.0 * i / (ofYear.size() - 1) - 1, ofYear.get(i)[2]});
      }
    }
    return saturdays;
  }
}

package dev.praxis.demos.linear;

import dev.praxis.Regressor;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The pictures of {@link OverfittingDemo}. */
final class OverfittingPictures {

  private static final String MONTHS = "months since the year began";
  private static final String BIRTHS = "births, % of the mean Saturday";
  private static final String LEARNED = "Saturdays learned from";
  private static final String OTHERS = "Saturdays between";

  private OverfittingPictures() {}

  /** The polynomials of degree 1 and more. */
  static List<Figure> ofEachDegree(
      List<Regressor<Matrix>> curves, Targeted<Matrix> known, Targeted<Matrix> asked) {
    return IntStream.range(0, curves.size())
        .mapToObj(i -> curve("Degree " + (i + 1), curves.get(i), known, asked))
        .toList();
  }

  /** The polynomials of one degree by their penalties, powers of ten. */
  static List<Figure> withPenalties(
      double[] penalties,
      List<Regressor<Matrix>> curves,
      Targeted<Matrix> known,
      Targeted<Matrix> asked) {
    return IntStream.range(0, curves.size())
        .mapToObj(
            i -> {
              String name = "Penalty 1e" + Math.round(Math.log10(penalties[i]));
              return curve(name, curves.get(i), known, asked);
            })
        .toList();
  }

  /** A curve through the Saturdays it learned from, among those it did not. */
  private static Figure curve(
      String name, Regressor<Matrix> curve, Targeted<Matrix> known, Targeted<Matrix> asked) {
    return Figure.of(
            "%s: training error %.2f, test error %.2f",
            name, Scores.rmseOf(curve, known), Scores.rmseOf(curve, asked))
        .dots(LEARNED, months(known), known.targets().toArray())
        .dots(OTHERS, months(asked), asked.targets().toArray())
        .line("polynomial", grid(-0.99, 0.87, 6), along(curve, -0.99, 0.87))
        .axes(MONTHS, BIRTHS)
        .between(0, 11.4)
        .heights(78, 122);
  }

  private static double[] months(Targeted<Matrix> births) {
    return Arrays.stream(births.points().column(0)).map(time -> 6 * (time + 1)).toArray();
  }

  /** Many times, evenly spaced, in months. */
  private static double[] grid(double from, double to, double scale) {
    return IntStream.rangeClosed(0, 300)
        .mapToDouble(i -> scale * (from + i * (to - from) / 300 + 1))
        .toArray();
  }

  private static double[] along(Regressor<Matrix> curve, double from, double to) {
    double[] times = Arrays.stream(grid(from, to, 1)).map(time -> time - 1).toArray();
    return curve.predict(Matrix.ofRowMajor(times.length, 1, times)).toArray();
  }

  /** Both errors against the degree. */
  static Figure degrees(double[] learned, double[] unseen) {
    double[] degrees = Numbers.upTo(learned.length);
    return Figure.of("The root mean squared errors, in per cent of the mean Saturday.")
        .line(LEARNED, degrees, learned)
        .line(OTHERS, degrees, unseen)
        .axes("degree of the polynomial", "RMSE")
        .fromZero();
  }

  /** Both errors against the penalty. */
  static Figure penalties(double[] penalties, double[] learned, double[] unseen) {
    return Figure.of("Both errors of degree 12, from hardly any penalty to a strong one.")
        .line(LEARNED, penalties, learned)
        .line(OTHERS, penalties, unseen)
        .axes("penalty", "RMSE")
        .ratiosAcross()
        .fromZero();
  }

  /** The test errors of a stiff and a wild polynomial against the years learned from. */
  static Figure years(double[] stiff, double[] wild) {
    double[] years = Numbers.upTo(stiff.length);
    return Figure.of("The error on the next year: the wild polynomial calms down.")
        .line("degree 2", years, stiff)
        .line("degree 12", years, wild)
        .axes("years learned from", "RMSE on the next year")
        .fromZero();
  }

  /** A curve that goes on beyond the year it learned from. */
  static Figure beyond(Regressor<Matrix> curve, Targeted<Matrix> known, Targeted<Matrix> later) {
    return Figure.of("The polynomial goes on into the next January; the births do not follow.")
        .dots(LEARNED, months(known), known.targets().toArray())
        .dots("the next January", months(later), later.targets().toArray())
        .line("polynomial", grid(-0.99, 1.16, 6), along(curve, -0.99, 1.16))
        .axes(MONTHS, BIRTHS);
  }
}

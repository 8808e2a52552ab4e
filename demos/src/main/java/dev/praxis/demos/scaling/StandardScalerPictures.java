package dev.praxis.demos.scaling;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The pictures of {@link StandardScalerDemo}. */
final class StandardScalerPictures {

  private StandardScalerPictures() {}

  /** People by age and wage, coloured by cluster, paid in dollars and in cents. */
  static List<Figure> units(Matrix dollars, Labels byDollars, Matrix cents, Labels byCents) {
    return List.of(
        people("Wages in dollars", dollars, byDollars).axes("age, years", "dollars per hour"),
        people("Wages in cents", cents, byCents).axes("age, years", "cents per hour"));
  }

  /** The same on one scale. */
  static Figure standardised(Matrix people, Labels clusters) {
    return people("Standardised", people, clusters).axes("age", "wage");
  }

  private static Figure people(String name, Matrix people, Labels clusters) {
    return Figure.of("%s: three clusters", name).points(people, clusters);
  }

  /** A bar for each way of scaling. */
  static Figure scalers(double[] agreements) {
    List<String> names = List.of("as they are", "standard", "min-max", "robust", "largest");
    return Figure.of("How well three clusters of wines agree with the three cultivars.")
        .bars("agreement", names, agreements)
        .axes("scaled by", "adjusted Rand index");
  }

  /** The room of the middle half before and after a slip. */
  static Figure squeezed(double[] before, double[] after) {
    List<String> names = List.of("min-max", "standard", "robust");
    return Figure.of("How far apart the quartiles of the scaled wages are.")
        .bars("as they were", names, before)
        .bars("one wage a hundredfold", names, after)
        .sideBySide()
        .axes("scaled by", "upper quartile less lower");
  }

  /** The agreement against the number of coins. */
  static Figure coins(List<StandardScalerExperiments.Drowned> drowned) {
    double[] coins = column(drowned, StandardScalerExperiments.Drowned::coins);
    return Figure.of("Standardised, a coin that is worth a cent has as much of a say as the wine.")
        .line(
            "coins standardised",
            coins,
            column(drowned, StandardScalerExperiments.Drowned::standardised))
        .line("coins left small", coins, column(drowned, StandardScalerExperiments.Drowned::small))
        .axes("columns of tossed coins", "agreement with the cultivars")
        .fromZero();
  }

  private static double[] column(
      List<StandardScalerExperiments.Drowned> drowned,
      ToDoubleFunction<StandardScalerExperiments.Drowned> value) {
    return drowned.stream().mapToDouble(value).toArray();
  }
}

package dev.praxis.demos.linear;

import dev.praxis.demos.gallery.Figure;
import dev.praxis.linear.LinearRegressor;
import java.util.Arrays;
import java.util.List;

/** The pictures of {@link RegularizationDemo}. */
final class RegularizationPictures {

  private static final String PRICE = "price λ";

  private RegularizationPictures() {}

  /** Each coefficient against the price. */
  static Figure path(
      String kind, double[] prices, List<LinearRegressor.Model> path, List<String> names) {
    Figure figure = Figure.of("The coefficients of ten columns, as the price of %s rises.", kind);
    for (int j = 0; j < names.size(); j++) {
      int column = j;
      double[] w =
          path.stream().mapToDouble(model -> model.coefficients().get(0, column)).toArray();
      figure.line(names.get(j), prices, w);
    }
    return figure.axes(PRICE, "coefficient").ratiosAcross();
  }

  /** How many coefficients are left at each price. */
  static Figure counts(double[] prices, List<LinearRegressor.Model> path) {
    double[] left = path.stream().mapToDouble(RegularizationExperiments::nonZeros).toArray();
    return Figure.of("How many of the ten columns L1 leaves.")
        .line("not zero", prices, left)
        .axes(PRICE, "coefficients that are not zero")
        .ratiosAcross()
        .fromZero();
  }

  /** The errors of both kinds against the price. */
  static Figure errors(double[] prices, double[] ofL1, double[] ofL2) {
    return Figure.of("The error on patients that were not learned from.")
        .line("L1", prices, ofL1)
        .line("L2", prices, ofL2)
        .axes(PRICE, "RMSE")
        .ratiosAcross();
  }

  /** The coefficients of two columns that say the same, one point for each half of the rows. */
  static Figure twins(String kind, double[][] pairs) {
    double[] first = Arrays.stream(pairs).mapToDouble(pair -> pair[0]).toArray();
    double[] second = Arrays.stream(pairs).mapToDouble(pair -> pair[1]).toArray();
    return Figure.of("%s: how a weight is dealt out between two columns that say the same.", kind)
        .dots("halves of the patients", first, second)
        .axes("coefficient of the first", "coefficient of the second")
        .between(-3, 33)
        .heights(-3, 33);
  }
}

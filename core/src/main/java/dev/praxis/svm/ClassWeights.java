package dev.praxis.svm;

import dev.praxis.data.Labels;
import dev.praxis.internal.Checks;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * By what C is multiplied for the rows of each class: nothing, {@code n / (K · rows of the class)}
 * where classes are balanced, or given numbers. Rows are counted by their weights.
 *
 * @param balanced whether the fewer rows a class has, the more each of them costs
 * @param values one for each class, in the order of their codes, above 0; empty for none
 */
public record ClassWeights(boolean balanced, List<Double> values) {

  /**
   * A legal choice.
   *
   * @throws IllegalArgumentException if a weight is not above 0, or infinite, or if there are some
   *     besides balance
   */
  public ClassWeights {
    values = Checks.copy("values", values);
    for (int c = 0; c < values.size(); c++) {
      Margins.requirePositive("the weight of class " + c, values.get(c));
    }
    if (balanced && !values.isEmpty()) {
      throw new IllegalArgumentException(
          "values must be none where classes are balanced but were " + values.size());
    }
  }

  /** The same C for all classes. */
  public static ClassWeights none() {
    return new ClassWeights(false, List.of());
  }

  /** All classes cost the same together, however few rows they have. */
  public static ClassWeights balancing() {
    return new ClassWeights(true, List.of());
  }

  /**
   * Given numbers.
   *
   * @param values one for each class, in the order of their codes, above 0
   * @throws IllegalArgumentException if one is not above 0, or infinite
   */
  public static ClassWeights of(double... values) {
    return new ClassWeights(
        false, Arrays.stream(Objects.requireNonNull(values, "values")).boxed().toList());
  }

  /**
   * The price of each row, {@code cost · weight of its class · its own weight}.
   *
   * @param labels of the rows that count; each class has one
   * @param weights of the rows
   */
  double[] prices(double cost, Labels labels, double[] weights) {
    double[] factors = factors(labels, weights);
    double[] prices = new double[weights.length];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = cost * factors[labels.code(i)] * weights[i];
      Margins.requirePositive("cost times the weights of a row and its class", prices[i]);
    }
    return prices;
  }

  private double[] factors(Labels labels, double[] weights) {
    int k = labels.classes();
    if (!(values.isEmpty() || values.size() == k)) {
      throw new IllegalArgumentException(
          "class weights must be one per class, " + k + ", but were " + values.size());
    }
    double[] sums = new double[k];
    double all = 0;
    for (int i = 0; i < weights.length; i++) {
      sums[labels.code(i)] += weights[i];
      all += weights[i];
    }
    double[] factors = new double[k];
    for (int c = 0; c < k; c++) {
      double given = values.isEmpty() ? 1 : values.get(c);
      factors[c] = balanced ? all / (k * sums[c]) : given;
    }
    return factors;
  }
}

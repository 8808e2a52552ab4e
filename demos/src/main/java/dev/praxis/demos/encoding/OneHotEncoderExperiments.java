package dev.praxis.demos.encoding;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The experiments of {@link OneHotEncoderDemo}. */
final class OneHotEncoderExperiments {

  private OneHotEncoderExperiments() {}

  /** The mean of some values over the workers of each occupation. */
  static double[] means(Table workers, Targets values) {
    CategoryColumn occupations = workers.categories("occupation");
    double[] means = new double[occupations.categories().size()];
    int[] counts = occupations.counts();
    for (int i = 0; i < values.size(); i++) {
      means[occupations.code(i)] += values.value(i) / counts[occupations.code(i)];
    }
    return means;
  }

  /** The largest distance of a prediction from the mean wage of the occupation. */
  static double farthest(Table workers, Targets predicted) {
    CategoryColumn occupations = workers.categories("occupation");
    double[] means = means(workers, workers.targets("target"));
    return IntStream.range(0, predicted.size())
        .mapToDouble(i -> Math.abs(predicted.value(i) - means[occupations.code(i)]))
        .max()
        .orElseThrow();
  }

  /** The occupation and the columns of the first worker of each. */
  static List<List<Object>> firstOfEach(Table workers, Matrix ones) {
    CategoryColumn occupations = workers.categories("occupation");
    Map<String, List<Object>> rows = new TreeMap<>();
    for (int i = 0; i < ones.rows(); i++) {
      List<Object> row = new ArrayList<>(List.of(occupations.name(i)));
      Arrays.stream(ones.row(i)).forEach(row::add);
      rows.putIfAbsent(occupations.name(i), row);
    }
    return List.copyOf(rows.values());
  }

  /** The R² of the line through the codes in each order, from the lowest to the highest. */
  static double[] ofEveryOrder(Matrix codes, Targets wages) {
    int k = 1 + (int) Arrays.stream(codes.column(0)).max().orElseThrow();
    return orders(List.of(), k).stream()
        .mapToDouble(order -> explained(codes, order, wages))
        .sorted()
        .toArray();
  }

  private static double explained(Matrix codes, List<Integer> order, Targets wages) {
    double[] places = Arrays.stream(codes.column(0)).map(code -> order.get((int) code)).toArray();
    Matrix points = Matrix.ofRowMajor(places.length, 1, places);
    RidgeRegression.Model line = RidgeRegression.leastSquares().fit(new Targeted<>(points, wages));
    return Scores.r2(wages, line.predict(points));
  }

  /** All orders of 0, 1, … k − 1 that begin with some of them. */
  private static List<List<Integer>> orders(List<Integer> begun, int k) {
    if (begun.size() == k) {
      return List.of(begun);
    }
    List<List<Integer>> orders = new ArrayList<>();
    for (int next = 0; next < k; next++) {
      if (!begun.contains(next)) {
        List<Integer> longer = new ArrayList<>(begun);
        longer.add(next);
        orders.addAll(orders(longer, k));
      }
    }
    return orders;
  }

  /** Whether each worker earns at least the median wage. */
  static Labels upperHalf(Targets wages) {
    double median = Numbers.sorted(wages.toArray())[wages.size() / 2];
    int[] codes = Arrays.stream(wages.toArray()).mapToInt(wage -> wage >= median ? 1 : 0).toArray();
    return Labels.ofCodes(codes, List.of("lower half", "upper half"));
  }
}

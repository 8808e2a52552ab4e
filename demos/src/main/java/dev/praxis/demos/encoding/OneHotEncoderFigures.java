package dev.praxis.demos.encoding;

import dev.praxis.Classifier;
import dev.praxis.Regressor;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.evaluation.Folds;
import dev.praxis.evaluation.Split;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.regression.RegressionErrors;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Column;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pictures and tables of {@link OneHotEncoderDemo}. */
final class OneHotEncoderFigures {

  private static final String WAGE = "dollars an hour";

  /** What is crossed, one after the other. */
  private static final List<String> CROSSED =
      List.of("occupation", "sector", "gender", "race", "married", "education", "age");

  private OneHotEncoderFigures() {}

  /** How much of the wages the best line through some points explains. */
  static double r2(Matrix points, Targets wages) {
    Regressor.OfPoints line = RidgeRegression.leastSquares().fit(new Targeted<>(points, wages));
    return RegressionErrors.of(wages, line.predict(points)).r2();
  }

  /** The mean wage of each occupation, beside what is predicted for it. */
  static Figure wages(Table workers, String model, Targets predicted) {
    List<String> occupations = workers.categories("occupation").categories();
    return Figure.of(
            "What each occupation earns on average, and what is predicted for it: %s.", model)
        .bars("mean wage", occupations, means(workers, workers.targets("target")))
        .bars(model, occupations, means(workers, predicted))
        .sideBySide()
        .axes("occupation", WAGE);
  }

  /** The mean of some values over the workers of each occupation. */
  private static double[] means(Table workers, Targets values) {
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
    double[] means = means(workers, workers.targets("target"));
    CategoryColumn occupations = workers.categories("occupation");
    return IntStream.range(0, predicted.size())
        .mapToDouble(i -> Math.abs(predicted.value(i) - means[occupations.code(i)]))
        .max()
        .orElseThrow();
  }

  /** The header of a table of occupations and their columns. */
  static List<String> header(OneHotEncoder.Model encoder) {
    return Stream.concat(Stream.of("occupation"), encoder.columnNames().stream()).toList();
  }

  /** The first worker of each occupation. */
  static List<List<String>> rows(Table workers, Matrix points) {
    CategoryColumn occupations = workers.categories("occupation");
    List<List<String>> rows = new ArrayList<>();
    for (int code = 0; code < occupations.categories().size(); code++) {
      int first = 0;
      while (occupations.code(first) != code) {
        first++;
      }
      List<String> row = new ArrayList<>(List.of(occupations.name(first)));
      for (double value : points.row(first)) {
        row.add(String.format(Locale.ROOT, "%.0f", value));
      }
      rows.add(row);
    }
    return rows;
  }

  /** How much each order of the codes explains, from the least to the most. */
  static double[] ofEveryOrder(Matrix codes, Targets wages) {
    int k = 1 + (int) Arrays.stream(codes.column(0)).max().orElseThrow();
    List<int[]> orders = new ArrayList<>();
    permute(IntStream.range(0, k).toArray(), 0, orders);
    ToDoubleFunction<int[]> explained =
        order -> {
          double[] places = Arrays.stream(codes.column(0)).map(code -> order[(int) code]).toArray();
          return r2(Matrix.ofRowMajor(places.length, 1, places), wages);
        };
    return orders.stream().mapToDouble(explained).sorted().toArray();
  }

  private static void permute(int[] order, int from, List<int[]> orders) {
    if (from == order.length) {
      orders.add(order.clone());
    }
    for (int i = from; i < order.length; i++) {
      swap(order, from, i);
      permute(order, from + 1, orders);
      swap(order, from, i);
    }
  }

  private static void swap(int[] order, int i, int j) {
    int code = order[i];
    order[i] = order[j];
    order[j] = code;
  }

  /** What the orders explain, and one-hot columns. */
  static Figure orders(double[] explained, double hot) {
    return Figure.of("All %d orders of the occupations, by what they explain.", explained.length)
        .histogram("orders", explained, 0, 0.2, 40)
        .upright(hot, "one-hot")
        .axes("R² of the line through the codes", "orders");
  }

  /** Three ways to learn from the workers. */
  static Figure scores(double[] scores) {
    return Figure.of("How much of the wages of workers not learned from is explained.")
        .bars("R²", List.of("numbers alone", "with codes", "with one-hot columns"), scores)
        .axes("features", "R², cross-validated");
  }

  /** What comes of so many categories: accuracy twice, and the share of tested rows not seen. */
  record Crossing(int categories, double learned, double others, double unseen) {}

  /** Occupations crossed with more and more of what else is known. */
  static List<Crossing> crossings(Table workers, Labels labels, Folds folds) {
    return IntStream.rangeClosed(1, CROSSED.size())
        .mapToObj(depth -> crossing(workers, CROSSED.subList(0, depth), labels, folds))
        .toList();
  }

  private static Crossing crossing(
      Table workers, List<String> columns, Labels labels, Folds folds) {
    List<String> names =
        IntStream.range(0, workers.rows())
            .mapToObj(row -> columns.stream().map(c -> cell(workers.column(c), row)))
            .map(cells -> cells.collect(Collectors.joining(" ")))
            .toList();
    CategoryColumn crossed = CategoryColumn.ofNames(names);
    Table table = Table.of("crossed", crossed);
    double[] sums = new double[3];
    for (Split split : folds) {
      Table known = table.selectRows(split.train());
      Table others = table.selectRows(split.test());
      OneHotEncoder.Model encoder =
          OneHotEncoder.of("crossed").withUnseen(OneHotEncoder.Unseen.IGNORE).fit(known);
      Labels learned = labels.select(split.train());
      Classifier.OfPoints model =
          LogisticRegression.withPenalty(0.1).fit(new Labeled<>(encoder.transform(known), learned));
      sums[0] += accuracy(model, encoder.transform(known), learned);
      sums[1] += accuracy(model, encoder.transform(others), labels.select(split.test()));
      sums[2] += 1 - (double) encoder.transformSparse(others).nonZeros() / others.rows();
    }
    double[] mean = Arrays.stream(sums).map(sum -> sum / folds.size()).toArray();
    return new Crossing(crossed.categories().size(), mean[0], mean[1], mean[2]);
  }

  private static double accuracy(Classifier.OfPoints model, Matrix points, Labels truth) {
    return ConfusionMatrix.of(truth, model.predict(points)).accuracy();
  }

  /** Who earns at least the median wage. */
  static Labels upperHalf(Targets wages) {
    double[] sorted = wages.toArray();
    Arrays.sort(sorted);
    double median = sorted[sorted.length / 2];
    int[] codes = Arrays.stream(wages.toArray()).mapToInt(wage -> wage >= median ? 1 : 0).toArray();
    return Labels.ofCodes(codes, List.of("lower half", "upper half"));
  }

  private static String cell(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? String.format(Locale.ROOT, "%.0f", numbers.value(row))
        : ((CategoryColumn) column).name(row);
  }

  /** Accuracy against the number of categories. */
  static Figure cardinality(List<Crossing> crossings) {
    double[] categories = column(crossings, Crossing::categories);
    return Figure.of("More categories serve the workers they were learned from, and only those.")
        .line("accuracy, workers learned from", categories, column(crossings, Crossing::learned))
        .line("accuracy, other workers", categories, column(crossings, Crossing::others))
        .line("share of others never seen", categories, column(crossings, Crossing::unseen))
        .axes("categories", "share of workers")
        .ratiosAcross();
  }

  private static double[] column(List<Crossing> crossings, ToDoubleFunction<Crossing> value) {
    return crossings.stream().mapToDouble(value).toArray();
  }
}

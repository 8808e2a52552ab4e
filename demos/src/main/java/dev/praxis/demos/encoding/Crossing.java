package dev.praxis.demos.encoding;

import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.demos.playground.Scores;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.evaluation.Folds;
import dev.praxis.evaluation.Split;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Column;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The result of crossing columns to so many categories, in three folds.
 *
 * @param categories how many there are
 * @param learned the accuracy on rows that were learned from
 * @param others the accuracy on other rows
 * @param unseen the share of other rows whose category was never seen
 */
record Crossing(int categories, double learned, double others, double unseen) {

  /** Occupations crossed with more and more of what else is known of the workers. */
  static List<Crossing> deeperAndDeeper(Table workers, Labels labels) {
    List<String> columns =
        List.of("occupation", "sector", "gender", "race", "married", "education", "age");
    return IntStream.rangeClosed(1, columns.size())
        .mapToObj(depth -> of(workers, columns.subList(0, depth), labels))
        .toList();
  }

  private static Crossing of(Table workers, List<String> columns, Labels labels) {
    List<String> names =
        IntStream.range(0, workers.rows())
            .mapToObj(row -> columns.stream().map(name -> cell(workers.column(name), row)))
            .map(cells -> cells.collect(Collectors.joining(" ")))
            .toList();
    CategoryColumn crossed = CategoryColumn.ofNames(names);
    Labeled<Table> data = new Labeled<>(Table.of("crossed", crossed), labels);
    OneHotEncoder encoder = OneHotEncoder.of("crossed").withUnseen(OneHotEncoder.Unseen.IGNORE);
    var learner = Pipeline.of(encoder).classify(LogisticRegression.withPenalty(0.1));
    double[][] scores = new double[3][3];
    for (int i = 0; i < 3; i++) {
      Split split = Folds.of(workers.rows(), 3, 7).get(i);
      Labeled<Table> train = data.select(split.train());
      Labeled<Table> test = data.select(split.test());
      var model = learner.fit(train);
      long ones = encoder.fit(train.points()).transformSparse(test.points()).nonZeros();
      scores[0][i] = Scores.accuracyOf(model, train);
      scores[1][i] = Scores.accuracyOf(model, test);
      scores[2][i] = 1 - (double) ones / test.points().rows();
    }
    double[] means = Arrays.stream(scores).mapToDouble(Numbers::mean).toArray();
    return new Crossing(crossed.categories().size(), means[0], means[1], means[2]);
  }

  private static String cell(Column column, int row) {
    return column instanceof NumberColumn numbers
        ? String.format(Locale.ROOT, "%.0f", numbers.value(row))
        : ((CategoryColumn) column).name(row);
  }
}

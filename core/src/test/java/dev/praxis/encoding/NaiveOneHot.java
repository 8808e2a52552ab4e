package dev.praxis.encoding;

import dev.praxis.data.Matrix;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;

/** One-hot encoding as one writes it down. */
final class NaiveOneHot {
  private NaiveOneHot() {}

  /** The encoder of all columns. */
  static OneHotEncoder all(Table table) {
    return OneHotEncoder.of(table.columnNames());
  }

  /** Every name that comes out is asked of every row. */
  static Matrix naive(OneHotEncoder.Model model, Table table) {
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Double> numbers = new ArrayList<>();
      for (int c = 0; c < model.categories().size(); c++) {
        CategoryColumn column = table.categories(model.learner().columns().get(c));
        List<String> known = new ArrayList<>(model.categories().get(c));
        String name = column.isMissing(row) ? "" : column.name(row);
        if (!known.contains(name) && model.learner().unseen() == Unseen.OTHER) {
          name = "other";
        }
        if (model.learner().dropFirst()) {
          known.remove(0);
        }
        for (String category : known) {
          numbers.add(category.equals(name) ? 1.0 : 0.0);
        }
      }
      rows.add(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }
    return Matrix.ofRows(rows);
  }
}

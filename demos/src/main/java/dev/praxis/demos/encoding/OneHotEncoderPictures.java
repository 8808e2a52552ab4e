package dev.praxis.demos.encoding;

import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.table.Table;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The pictures of {@link OneHotEncoderDemo}. */
final class OneHotEncoderPictures {

  private static final String WAGE = "dollars an hour";

  private OneHotEncoderPictures() {}

  /** The mean wage of each occupation, beside what is predicted for it. */
  static Figure wages(Table workers, String model, Targets predicted) {
    Targets wages = workers.targets("target");
    List<String> occupations = workers.categories("occupation").categories();
    return Figure.of(
            "What each occupation earns on average, and what is predicted for it: %s.", model)
        .bars("mean wage", occupations, OneHotEncoderExperiments.means(workers, wages))
        .bars(model, occupations, OneHotEncoderExperiments.means(workers, predicted))
        .sideBySide()
        .axes("occupation", WAGE);
  }

  /** The R² of all orders, and of one-hot columns. */
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

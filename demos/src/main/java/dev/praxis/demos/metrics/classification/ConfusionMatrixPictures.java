package dev.praxis.demos.metrics.classification;

import dev.praxis.demos.gallery.Figure;
import dev.praxis.metrics.classification.ConfusionMatrix;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The pictures of {@link ConfusionMatrixDemo}. */
final class ConfusionMatrixPictures {

  private ConfusionMatrixPictures() {}

  /** The counts of the scan. */
  static Figure scan(ConfusionMatrix matrix) {
    String caption = "Patients: what was true, and what the scan said.";
    return counts(caption, matrix, List.of("ill", "well"));
  }

  /** The counts of the species. */
  static Figure species(ConfusionMatrix matrix) {
    return counts("Flowers, told apart by their sepals.", matrix, matrix.classNames());
  }

  /** The counts of two alarms. */
  static List<Figure> alarms(ConfusionMatrix never, ConfusionMatrix some) {
    List<String> names = List.of("quiet", "event");
    return List.of(
        counts("An alarm that never rings.", never, names),
        counts("An alarm that listens to the humidity.", some, names));
  }

  /** The counts, true classes by predicted ones. */
  private static Figure counts(String caption, ConfusionMatrix matrix, List<String> names) {
    int[][] counts = new int[matrix.classes()][matrix.classes()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        counts[i][j] = (int) matrix.count(i, j);
      }
    }
    return Figure.of("%s", caption).counts(names, names, counts).axes("predicted", "true");
  }

  /** Several measures of a scan and of calling everybody ill. */
  static Figure measures(int c, ConfusionMatrix scan, ConfusionMatrix everybody) {
    List<String> names =
        List.of(
            "accuracy",
            "recall",
            "F1",
            "precision",
            "specificity",
            "balanced",
            "Matthews",
            "kappa");
    return Figure.of("Eight measures of the scan and of a guess; the last four are not taken in.")
        .bars("the scan", names, measures(c, scan))
        .bars("everybody is ill", names, measures(c, everybody))
        .sideBySide();
  }

  private static double[] measures(int c, ConfusionMatrix matrix) {
    return new double[] {
      matrix.accuracy(),
      matrix.recall(c),
      matrix.f1(c),
      matrix.precision(c),
      matrix.specificity(c),
      matrix.balancedAccuracy(),
      matrix.matthews(),
      matrix.kappa()
    };
  }

  /** Recall and precision of a class against its share of all. */
  static Figure rarities(List<ConfusionMatrixExperiments.Rarity> rarities) {
    double[] shares = column(rarities, ConfusionMatrixExperiments.Rarity::share);
    return Figure.of("The same scan among fewer and fewer who are ill: its recall stays.")
        .line("precision", shares, column(rarities, ConfusionMatrixExperiments.Rarity::precision))
        .line("recall", shares, column(rarities, ConfusionMatrixExperiments.Rarity::recall))
        .axes("share of ill patients", "")
        .ratiosAcross()
        .fromZero();
  }

  private static double[] column(
      List<ConfusionMatrixExperiments.Rarity> rarities,
      ToDoubleFunction<ConfusionMatrixExperiments.Rarity> value) {
    return rarities.stream().mapToDouble(value).toArray();
  }
}

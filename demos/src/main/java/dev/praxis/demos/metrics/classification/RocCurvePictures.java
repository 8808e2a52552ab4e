package dev.praxis.demos.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.metrics.classification.PrecisionRecallCurve;
import dev.praxis.metrics.classification.RocCurve;
import dev.praxis.metrics.classification.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The pictures of {@link RocCurveDemo}. */
final class RocCurvePictures {

  private static final double[] UNIT = {0, 1};

  private RocCurvePictures() {}

  /** The scores of both classes, cut at one threshold after the other. */
  static List<Figure> cuts(Labels truth, Targets scores) {
    Thresholds thresholds = Thresholds.of(truth, scores);
    double[] benign = ofClass(truth, scores, 0);
    double[] malignant = ofClass(truth, scores, 1);
    List<Figure> cuts = new ArrayList<>();
    for (int percent = 5; percent <= 95; percent += 5) {
      double threshold = percent / 100.0;
      Thresholds.Choice cut = thresholds.at(threshold);
      cuts.add(
          Figure.of(
                  "Cut at %.2f: %d of %d malignant tumours found, %d of %d benign ones alarmed",
                  threshold,
                  cut.truePositives(),
                  malignant.length,
                  cut.falsePositives(),
                  benign.length)
              .histogram("benign", benign, 0, 1, 40)
              .histogram("malignant", malignant, 0, 1, 40)
              .upright(threshold, "")
              .axes("score", "tumours"));
    }
    return cuts;
  }

  private static double[] ofClass(Labels truth, Targets scores, int wanted) {
    return IntStream.range(0, truth.size())
        .filter(i -> truth.code(i) == wanted)
        .mapToDouble(scores::value)
        .toArray();
  }

  /** The curves of models that know more and more columns. */
  static Figure columns(RocCurve one, RocCurve two, RocCurve ten) {
    return curve(
            curve(
                curve(
                    Figure.of("Better models are further to the upper left, wherever one cuts."),
                    "smoothness",
                    one),
                "and texture",
                two),
            "all ten means",
            ten)
        .reference("guessing", UNIT, UNIT)
        .axes("share of benign tumours alarmed", "share of malignant tumours found")
        .heights(0, 1.02);
  }

  /** The curve where positives are common, and where they are rare. */
  static Figure rarity(RocCurve often, RocCurve seldom) {
    return curve(
            curve(Figure.of("The ROC curves: the same."), "as they are", often), "rare", seldom)
        .reference("guessing", UNIT, UNIT)
        .axes("share of benign tumours alarmed", "share of malignant found")
        .heights(0, 1.02);
  }

  private static Figure curve(Figure figure, String name, RocCurve curve) {
    return figure.line(
        name,
        curve.points().stream().mapToDouble(RocCurve.Point::falsePositiveRate).toArray(),
        curve.points().stream().mapToDouble(RocCurve.Point::truePositiveRate).toArray());
  }

  /** The same by precision and recall. */
  static Figure rarity(PrecisionRecallCurve often, PrecisionRecallCurve seldom) {
    return curve(
            curve(Figure.of("Precision against recall: another world."), "as they are", often),
            "rare",
            seldom)
        .axes("share of malignant found", "share of alarms that are real")
        .heights(0, 1.02);
  }

  private static Figure curve(Figure figure, String name, PrecisionRecallCurve curve) {
    return figure.line(
        name,
        curve.points().stream().mapToDouble(PrecisionRecallCurve.Point::recall).toArray(),
        curve.points().stream().mapToDouble(PrecisionRecallCurve.Point::precision).toArray());
  }

  /**
   * A table of pairs, ordered by score: 1 where the malignant tumour scored higher.
   *
   * @param count how many tumours of each class, evenly spread over its scores
   */
  static Figure pairs(Labels truth, Targets scores, int count) {
    double[] benign = spread(ofClass(truth, scores, 0), count);
    double[] malignant = spread(ofClass(truth, scores, 1), count);
    int[][] ordered = new int[count][count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        // The lowest malignant score on top, so that ones fill the table below the curve.
        ordered[i][j] = malignant[count - 1 - i] > benign[j] ? 1 : 0;
      }
    }
    return Figure.of(
            "%d malignant tumours (up) against %d benign ones (to the right), the highest scores"
                + " in the lower left corner: 1 where the malignant one has the higher score.",
            count, count)
        .counts(names(reversed(malignant)), names(benign), ordered);
  }

  /** Some of the values, evenly spread over all, the highest first. */
  private static double[] spread(double[] values, int count) {
    double[] sorted = Numbers.sorted(values);
    return IntStream.range(0, count)
        .mapToDouble(i -> sorted[(int) ((count - i - 0.5) * sorted.length / count)])
        .toArray();
  }

  private static double[] reversed(double[] values) {
    int last = values.length - 1;
    return IntStream.rangeClosed(0, last).mapToDouble(i -> values[last - i]).toArray();
  }

  private static List<String> names(double[] scores) {
    return Arrays.stream(scores).mapToObj(v -> String.format(Locale.ROOT, "%.3f", v)).toList();
  }

  /** What all mistakes cost at each threshold, a miss being as bad as so many false alarms. */
  static Figure costs(Thresholds thresholds, double... prices) {
    double[] cuts = IntStream.rangeClosed(1, 99).mapToDouble(i -> i / 100.0).toArray();
    Figure figure =
        Figure.of("What all mistakes cost: a false alarm 1, a miss as much or ten times as much.");
    for (double price : prices) {
      double[] costs =
          Arrays.stream(cuts)
              .mapToObj(thresholds::at)
              .mapToDouble(cut -> cut.falsePositives() + price * cut.falseNegatives())
              .toArray();
      double least = Arrays.stream(costs).min().orElseThrow();
      String name = String.format(Locale.ROOT, "misses cost %.0f", price);
      figure.line(name, cuts, Arrays.stream(costs).map(cost -> cost / least).toArray());
    }
    return figure.axes("threshold", "cost, the cheapest being 1").fromZero();
  }
}

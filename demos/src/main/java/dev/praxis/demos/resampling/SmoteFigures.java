package dev.praxis.demos.resampling;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.metrics.classification.ConfusionMatrix;
import dev.praxis.metrics.classification.RocCurve;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.resampling.Adasyn;
import dev.praxis.resampling.BorderlineSmote;
import dev.praxis.resampling.RandomOversampling;
import dev.praxis.resampling.RandomUndersampling;
import dev.praxis.resampling.Resampled;
import dev.praxis.resampling.Resampler;
import dev.praxis.resampling.SamplingStrategy;
import dev.praxis.resampling.Smote;
import dev.praxis.scaling.StandardScaler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The draws, scores and pictures of {@link SmoteDemo}. */
final class SmoteFigures {
  private static final int DRAWS = 20;

  /** Leaves everything as it is. */
  static final Resampler NONE = RandomOversampling.to(SamplingStrategy.counts(Map.of()));

  private SmoteFigures() {}

  /** A vote of five neighbours on standardised columns, of resampled rows. */
  static Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> voting(
      Resampler resampler) {
    return Pipeline.of(StandardScaler.standard())
        .classify(resampler.before(KnnClassifier.nearest(5)));
  }

  /** A logistic regression on standardised columns, of resampled rows. */
  static Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> logistic(
      Resampler resampler) {
    return Pipeline.of(StandardScaler.standard())
        .classify(resampler.before(LogisticRegression.withPenalty(1)));
  }

  /** What a learner says of unseen tumours, in all draws together. */
  static ConfusionMatrix tested(Labeled<Matrix> tumours, Resampler resampler) {
    return IntStream.range(0, DRAWS)
        .mapToObj(draw -> RareTumours.of(tumours, draw))
        .map(rare -> confusion(voting(resampler), rare))
        .reduce(ConfusionMatrix::merge)
        .orElseThrow();
  }

  /** What a learner says of the unseen tumours of a draw. */
  static ConfusionMatrix confusion(
      Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner, RareTumours rare) {
    Labels said = learner.fit(rare.learned()).predict(rare.unseen().points());
    return ConfusionMatrix.of(rare.unseen().labels(), said);
  }

  /** The accuracy where malignant tumours are as rare as among those learned from. */
  static double accuracyWhereRare(ConfusionMatrix said) {
    double right = RareTumours.BENIGN * said.recall(0) + RareTumours.MALIGNANT * said.recall(1);
    return right / (RareTumours.BENIGN + RareTumours.MALIGNANT);
  }

  /** The share of false alarms among the benign, in per cent. */
  static double alarms(ConfusionMatrix said) {
    return 100 - 100 * said.recall(0);
  }

  /** The tumours learned from, over what five neighbours say of every place. */
  static Figure regions(String caption, RareTumours rare, Resampler resampler) {
    Labeled<Matrix> learned = rare.learned();
    return Figure.of(caption)
        .regions(learned.points(), voting(resampler).fit(learned)::predict)
        .points(learned.points(), learned.labels())
        .axes("mean texture", "mean smoothness");
  }

  /** The same before and after. */
  static List<Figure> regions(RareTumours rare) {
    return List.of(
        regions("What is said of each place without new rows.", rare, NONE),
        regions("And with them.", rare, Smote.neighbors(5)));
  }

  /** Rows on one scale. */
  static Labeled<Matrix> scaled(Labeled<Matrix> data) {
    Matrix points = data.points();
    return new Labeled<>(StandardScaler.standard().fit(points).transform(points), data.labels());
  }

  /** New rows on the segments between their parents. */
  static Figure segments(Labeled<Matrix> before, Resampled resampled, String... names) {
    int n = resampled.data().points().rows();
    int[] codes = resampled.data().labels().codes();
    Arrays.fill(codes, resampled.kept(), n, 2);
    int[] added = IntStream.range(resampled.kept(), n).toArray();
    Matrix points = before.points();
    return Figure.of("%d new rows, each on the segment between its parents.", added.length)
        .segments(
            points.selectRows(IntStream.of(added).map(resampled::firstParent).toArray()),
            points.selectRows(IntStream.of(added).map(resampled::secondParent).toArray()),
            "from parent to parent")
        .points(resampled.data().points(), Labels.ofCodes(codes, List.of(names)));
  }

  /** What is found and what is alarmed, the more rows are added. */
  static Figure ratios(Labeled<Matrix> tumours) {
    double[] ratios = IntStream.rangeClosed(1, 10).mapToDouble(tenth -> tenth / 10.0).toArray();
    double[] found = new double[10];
    double[] alarms = new double[10];
    for (int i = 0; i < 10; i++) {
      var strategy = SamplingStrategy.ratio(ratios[i]);
      ConfusionMatrix said = tested(tumours, Smote.neighbors(5).withStrategy(strategy));
      found[i] = 100 * said.recall(1);
      alarms[i] = alarms(said);
    }
    return Figure.of("From as they are to as many malignant rows as benign ones, by SMOTE.")
        .line("malignant, found", ratios, found)
        .line("benign, alarmed", ratios, alarms)
        .axes("malignant rows to benign rows", "% of unseen tumours")
        .fromZero();
  }

  /** The same for each way to resample. */
  static List<List<String>> ways(Labeled<Matrix> tumours) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(way("as they are", tumours, NONE));
    rows.add(way("copies", tumours, RandomOversampling.balanced()));
    rows.add(way("SMOTE", tumours, Smote.neighbors(5)));
    rows.add(way("Borderline-SMOTE", tumours, BorderlineSmote.neighbors(5)));
    rows.add(way("ADASYN", tumours, Adasyn.neighbors(5)));
    rows.add(way("fewer benign", tumours, RandomUndersampling.balanced()));
    return rows;
  }

  private static List<String> way(String name, Labeled<Matrix> tumours, Resampler resampler) {
    ConfusionMatrix said = tested(tumours, resampler);
    return List.of(name, decimal(100 * said.recall(1)), decimal(alarms(said)));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /** The ROC curve of a learner on unseen tumours, of all draws together. */
  static RocCurve roc(
      Labeled<Matrix> tumours,
      Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner) {
    List<String> truth = new ArrayList<>();
    List<Double> scores = new ArrayList<>();
    for (int draw = 0; draw < DRAWS; draw++) {
      RareTumours rare = RareTumours.of(tumours, draw);
      Matrix probabilities = learner.fit(rare.learned()).probabilities(rare.unseen().points());
      for (int i = 0; i < probabilities.rows(); i++) {
        truth.add(rare.unseen().labels().name(i));
        scores.add(probabilities.get(i, 1));
      }
    }
    return RocCurve.of(Labels.ofNames(truth), Targets.ofList(scores));
  }

  /** Two curves, and where one half is on each. */
  static Figure thresholds(RocCurve plain, RocCurve filled) {
    return Figure.of("All thresholds of a logistic regression, and one half marked on each curve.")
        .line("as they are", rates(plain, false), rates(plain, true))
        .line("with SMOTE", rates(filled, false), rates(filled, true))
        .ringed(Matrix.ofRows(half(plain), half(filled)), "cut at one half")
        .axes("false alarms", "found")
        .sameScale();
  }

  private static double[] rates(RocCurve curve, boolean found) {
    return curve.points().stream()
        .mapToDouble(point -> found ? point.truePositiveRate() : point.falsePositiveRate())
        .toArray();
  }

  /** The last point at a threshold of at least one half: its false alarms, and what it finds. */
  static double[] half(RocCurve curve) {
    RocCurve.Point last =
        curve.points().stream()
            .filter(point -> point.threshold() >= 0.5)
            .reduce((before, after) -> after)
            .orElseThrow();
    return new double[] {last.falsePositiveRate(), last.truePositiveRate()};
  }

  /**
   * What five neighbours find of the malignant in each draw: in folds of what was resampled before,
   * in folds each of which resamples what it learns from, and of unseen tumours.
   */
  static double[][] found(Labeled<Matrix> tumours) {
    Smote smote = Smote.neighbors(5);
    double[][] found = new double[3][DRAWS];
    for (int i = 0; i < DRAWS; i++) {
      RareTumours rare = RareTumours.of(tumours, i);
      Labeled<Matrix> leaked = smote.resample(rare.learned()).data();
      found[0][i] = found(voting(NONE), leaked, i);
      found[1][i] = found(voting(smote), rare.learned(), i);
      found[2][i] = confusion(voting(smote), rare).recall(1);
    }
    return found;
  }

  /** What five stratified folds find of the malignant. */
  private static double found(
      Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner,
      Labeled<Matrix> data,
      int draw) {
    Folds folds = Folds.stratified(data.labels(), 5, draw);
    var validated = CrossValidation.of(learner, data, folds, (truth, said) -> 0);
    Labels truth = data.labels().select(validated.testedRows());
    return ConfusionMatrix.of(truth, validated.predictions()).recall(1);
  }

  /** What was promised in each draw before the split, inside of the folds, and what came. */
  static Figure trap(double[][] found) {
    double[] rank = IntStream.rangeClosed(1, DRAWS).asDoubleStream().toArray();
    String[] names = {"resampled before the split", "inside of the folds", "unseen tumours"};
    Figure figure = Figure.of("Found of the malignant in each of %d draws, sorted.", DRAWS);
    for (int i = 0; i < names.length; i++) {
      figure.line(names[i], rank, Arrays.stream(found[i]).sorted().toArray());
    }
    return figure.axes("draws, the luckiest last", "found of the malignant").heights(0, 1.02);
  }

  /** The petals of all flowers, two columns. */
  static Labeled<Matrix> petals(Labeled<Matrix> iris) {
    return new Labeled<>(iris.points().selectColumns(2, 3), iris.labels());
  }

  /**
   * Every versicolor, and as the rare class three flowers with smaller and three with larger
   * petals.
   */
  static Labeled<Matrix> twoIslands(Labeled<Matrix> iris) {
    Labels species = iris.labels();
    int versicolor = species.classNames().indexOf("versicolor");
    int[] taken = new int[species.classes()];
    int[] rows =
        IntStream.range(0, species.size())
            .filter(i -> species.code(i) == versicolor || taken[species.code(i)]++ < 3)
            .toArray();
    int[] codes = IntStream.of(rows).map(i -> species.code(i) == versicolor ? 0 : 1).toArray();
    return new Labeled<>(petals(iris).points().selectRows(rows), Labels.ofCodes(codes));
  }

  /** How many synthetic flowers are nearer to a versicolor than to any other flower. */
  static long strays(Labeled<Matrix> iris, Resampled bridge) {
    Labels nearest = KnnClassifier.nearest(1).fit(petals(iris)).predict(bridge.data().points());
    return IntStream.range(bridge.kept(), nearest.size())
        .filter(i -> nearest.name(i).equals("versicolor"))
        .count();
  }

  /** The mean of some values. */
  static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }
}

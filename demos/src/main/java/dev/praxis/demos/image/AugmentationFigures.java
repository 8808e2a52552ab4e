package dev.praxis.demos.image;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.evaluation.Split;
import dev.praxis.image.Augmentation;
import dev.praxis.image.Augmented;
import dev.praxis.image.ImageStep;
import dev.praxis.neighbors.KnnClassifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The numbers and pictures of {@link AugmentationDemo}. */
final class AugmentationFigures {

  /** Pixels per row and per column of a digit. */
  private static final int WIDTH = 8;

  /** The value of the darkest pixel. */
  private static final double INK = 16;

  /** Copies of a digit that are shown. */
  private static final int SHOWN = 4;

  /** Classes. */
  private static final int DIGITS = 10;

  /** The share of all digits that are two hundred. */
  private static final double FEW_OF_ALL = 200 / 1797.0;

  /** Copies of a digit that are learned from. */
  private static final int COPIES = 8;

  /** Random choices of the digits to learn from. */
  private static final int SEEDS = 10;

  private AugmentationFigures() {}

  /** A digit, followed by copies, in a row for each recipe; a figure for every three recipes. */
  static List<Figure> copies(Map<String, Augmentation> recipes, Labeled<Matrix> digit) {
    List<Figure> figures = new ArrayList<>();
    List<double[]> pictures = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Augmentation> recipe : recipes.entrySet()) {
      Augmented augmented = recipe.getValue().augment(digit, SHOWN);
      pictures.addAll(List.of(augmented.data().points().toRows()));
      words.addAll(List.of("original", recipe.getKey()));
      words.addAll(Collections.nCopies(SHOWN - 1, ""));
      if (pictures.size() == 3 * (SHOWN + 1)) {
        Matrix shown = Matrix.ofRows(pictures);
        figures.add(
            Figure.of("A two, and %d copies of it in each of three ways.", SHOWN)
                .tiles(SHOWN + 1, WIDTH, shown, List.copyOf(words), 0, INK));
        pictures.clear();
        words.clear();
      }
    }
    return figures;
  }

  /**
   * How many per cent of all other digits one nearest neighbour tells when it learns from some of
   * them and from their copies; the mean over several choices of these.
   */
  static double percentRight(Labeled<Matrix> digits, int size, Augmentation recipe, int copies) {
    int n = digits.labels().size();
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Split split = Split.of(n, 1 - (double) size / n, seed);
      Labeled<Matrix> train = recipe.augment(digits.select(split.train()), copies).data();
      sum += percentRight(nearest(train), digits.select(split.test()));
    }
    return sum / SEEDS;
  }

  private static double percentRight(Classifier.OfPoints model, Labeled<Matrix> test) {
    Labels predicted = model.predict(test.points());
    int n = predicted.size();
    return 100.0
        * IntStream.range(0, n).filter(i -> predicted.code(i) == test.labels().code(i)).count()
        / n;
  }

  /** What is told against the number of digits learned from. */
  static Figure sizes(double[] sizes, double[][] right) {
    return Figure.of(
            "Other digits told by their nearest neighbour, the mean of %d choices of digits to"
                + " learn from.",
            SEEDS)
        .line("alone", sizes, right[0])
        .line("with eight turned copies each", sizes, right[1])
        .axes("digits learned from", "% of the other digits told");
  }

  /** By how many points copies made by each recipe help when there are a hundred digits. */
  static double[] gains(Labeled<Matrix> digits, Collection<Augmentation> recipes) {
    double alone = percentRight(digits, 100, Augmentation.of(WIDTH, WIDTH), 0);
    return recipes.stream()
        .mapToDouble(recipe -> percentRight(digits, 100, recipe, COPIES) - alone)
        .toArray();
  }

  /** A bar for each recipe. */
  static Figure gains(Collection<String> names, double[] gains) {
    return Figure.of("What eight copies of each of a hundred digits add, or take.")
        .bars("points", List.copyOf(names), gains)
        .axes("copies are", "percentage points");
  }

  /** What two models tell of digits as they are, and moved by a pixel each way. */
  static double[][] robust(
      Classifier.OfPoints still, Classifier.OfPoints moving, Labeled<Matrix> test) {
    double[][] right = new double[2][5];
    int[][] ways = {{0, 0}, {0, 1}, {0, -1}, {1, 0}, {-1, 0}};
    for (int i = 0; i < ways.length; i++) {
      Augmentation way =
          Augmentation.of(WIDTH, WIDTH).then(ImageStep.shiftBy(ways[i][0], ways[i][1]));
      Labeled<Matrix> there = new Labeled<>(way.apply(test.points(), 0), test.labels());
      right[0][i] = percentRight(still, there);
      right[1][i] = percentRight(moving, there);
    }
    return right;
  }

  /** The same as bars. */
  static Figure robust(double[][] right) {
    List<String> ways = List.of("as they are", "right", "left", "down", "up");
    return Figure.of("Digits told, as they are and moved by one pixel.")
        .bars("learned from digits alone", ways, right[0])
        .bars("with moved copies", ways, right[1])
        .sideBySide()
        .axes("digits", "% told");
  }

  /** The first of each digit, and below it what each change makes of it. */
  static Figure told(
      Map<String, Augmentation> changes, Classifier.OfPoints model, Labeled<Matrix> test) {
    int[] first = IntStream.range(0, DIGITS).map(digit -> rows(test, digit)[0]).toArray();
    Matrix originals = test.points().selectRows(first);
    List<double[]> pictures = new ArrayList<>(List.of(originals.toRows()));
    List<String> words = new ArrayList<>(Collections.nCopies(DIGITS, ""));
    for (String name : changes.keySet().stream().sorted().toList()) {
      Matrix changed = Objects.requireNonNull(changes.get(name)).apply(originals, 0);
      Labels told = model.predict(changed);
      pictures.addAll(List.of(changed.toRows()));
      IntStream.range(0, DIGITS).forEach(digit -> words.add(told.name(digit)));
    }
    return Figure.of(
            "Digits; the same turned by half; and mirrored. Below, what the nearest neighbour takes"
                + " them for.")
        .tiles(DIGITS, WIDTH, Matrix.ofRows(pictures), words, 0, INK);
  }

  /** How many per cent of the changed pictures of a digit are told to be another one. */
  static double taken(
      int digit,
      int another,
      Augmentation change,
      Classifier.OfPoints model,
      Labeled<Matrix> test) {
    Matrix changed = change.apply(test.points().selectRows(rows(test, digit)), 0);
    return 100.0 * model.predict(changed).counts()[another] / changed.rows();
  }

  private static int[] rows(Labeled<Matrix> digits, int digit) {
    return IntStream.range(0, digits.labels().size())
        .filter(row -> digits.labels().code(row) == digit)
        .toArray();
  }

  /**
   * What is told of the test rows if few digits are copied and then split, and if they are split
   * and then those to learn from are copied.
   */
  static double[] leak(Labeled<Matrix> digits, Augmentation recipe) {
    double[] told = new double[2];
    for (int seed = 0; seed < SEEDS; seed++) {
      Labeled<Matrix> few =
          digits.select(Split.of(digits.labels().size(), FEW_OF_ALL, seed).test());
      Labeled<Matrix> all = recipe.augment(few, COPIES).data();
      Split late = Split.of(all.labels().size(), 0.25, seed);
      Split early = Split.of(few.labels().size(), 0.25, seed);
      Labeled<Matrix> train = recipe.augment(few.select(early.train()), COPIES).data();
      told[0] += percentRight(nearest(all.select(late.train())), all.select(late.test())) / SEEDS;
      told[1] += percentRight(nearest(train), few.select(early.test())) / SEEDS;
    }
    return told;
  }

  private static Classifier.OfPoints nearest(Labeled<Matrix> train) {
    return KnnClassifier.nearest(1).fit(train);
  }
}

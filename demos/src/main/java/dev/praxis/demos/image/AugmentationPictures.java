package dev.praxis.demos.image;

import dev.praxis.Classifier;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Figure;
import dev.praxis.image.Augmentation;
import dev.praxis.image.Augmented;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The pictures of {@link AugmentationDemo}. */
final class AugmentationPictures {

  /** Pixels per row and per column of a digit. */
  private static final int WIDTH = 8;

  /** The value of the darkest pixel. */
  private static final double INK = 16;

  /** Copies of a digit that are shown. */
  private static final int SHOWN = 4;

  /** Classes. */
  private static final int DIGITS = 10;

  private AugmentationPictures() {}

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

  /** The accuracy against the number of digits learned from. */
  static Figure sizes(double[] sizes, double[] alone, double[] copied) {
    return Figure.of(
            "Other digits told by their nearest neighbour, the mean of %d choices of digits to"
                + " learn from.",
            AugmentationExperiments.CHOICES)
        .line("alone", sizes, alone)
        .line("with eight turned copies each", sizes, copied)
        .axes("digits learned from", "% of the other digits told");
  }

  /** A bar for each recipe. */
  static Figure gains(Collection<String> names, double[] gains) {
    return Figure.of("What eight copies of each of a hundred digits add, or take.")
        .bars("points", List.copyOf(names), gains)
        .axes("copies are", "percentage points");
  }

  /** The accuracy of two models on digits as they are, and moved by a pixel each way. */
  static Figure robust(double[] still, double[] moving) {
    List<String> ways = List.of("as they are", "right", "left", "down", "up");
    return Figure.of("Digits told, as they are and moved by one pixel.")
        .bars("learned from digits alone", ways, still)
        .bars("with moved copies", ways, moving)
        .sideBySide()
        .axes("digits", "% told");
  }

  /** The first of each digit, and below it what each change makes of it. */
  static Figure told(List<Augmentation> changes, Classifier<Matrix> model, Labeled<Matrix> test) {
    int[] first =
        IntStream.range(0, DIGITS)
            .map(digit -> AugmentationExperiments.rows(test, digit)[0])
            .toArray();
    Matrix originals = test.points().selectRows(first);
    List<double[]> pictures = new ArrayList<>(List.of(originals.toRows()));
    List<String> words = new ArrayList<>(Collections.nCopies(DIGITS, ""));
    for (Augmentation change : changes) {
      Matrix changed = change.apply(originals, 0);
      Labels told = model.predict(changed);
      pictures.addAll(List.of(changed.toRows()));
      IntStream.range(0, DIGITS).forEach(digit -> words.add(told.name(digit)));
    }
    return Figure.of(
            "Digits; the same turned by half; and mirrored. Below, what the nearest neighbour takes"
                + " them for.")
        .tiles(DIGITS, WIDTH, Matrix.ofRows(pictures), words, 0, INK);
  }
}

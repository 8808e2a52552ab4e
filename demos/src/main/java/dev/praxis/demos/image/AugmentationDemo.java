package dev.praxis.demos.image;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.evaluation.Split;
import dev.praxis.image.Augmentation;
import dev.praxis.image.Augmented;
import dev.praxis.image.ImageStep;
import dev.praxis.neighbors.KnnClassifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Many digits made of few, and digits made into others. */
public final class AugmentationDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(AugmentationDemo.class, AugmentationDemo::tell);

  private AugmentationDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. One digit, many hands");
    Labeled<Matrix> digits = story.open(Dataset.DIGITS).withLabel("label").readLabeled();
    Augmentation plain = Augmentation.of(8, 8);
    Augmentation turned = plain.then(ImageStep.rotate(15));
    Map<String, Augmentation> recipes = new LinkedHashMap<>();
    recipes.put("turned", turned);
    recipes.put("moved", plain.then(ImageStep.shift(1)));
    recipes.put("nearer", plain.then(ImageStep.crop(7, 7)));
    recipes.put("noisy", plain.then(ImageStep.noise(2)).then(ImageStep.clip(0, 16)));
    recipes.put("mirrored", plain.then(ImageStep.flipHorizontally()));
    recipes.put("upside down", plain.then(ImageStep.flipVertically()));
    story.row(AugmentationPictures.copies(recipes, digits.select(2)));
    Augmented more = turned.augment(digits, 8);
    story.finding(
        "With eight copies of each, %,d digits are %,d; row %,d is made of row %,d.",
        more.originals(), more.data().labels().size(), 10_000, more.source(10_000));

    story.part("2. Fewer digits do");
    double[] sizes = {50, 100, 200, 400, 800};
    double[] alone = new double[sizes.length];
    double[] copied = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      alone[i] = AugmentationExperiments.percentRight(digits, (int) sizes[i], plain, 0);
      copied[i] = AugmentationExperiments.percentRight(digits, (int) sizes[i], turned, 8);
    }
    story.figure(AugmentationPictures.sizes(sizes, alone, copied));
    story.finding(
        "Of 100 digits one learns to tell %.1f %% of the others, with copies %.1f %%; of 400 %.1f"
            + " and %.1f %%.",
        alone[1], copied[1], alone[3], copied[3]);

    story.part("3. Which changes help");
    double[] gains = AugmentationExperiments.gains(digits, recipes.values());
    story.figure(AugmentationPictures.gains(recipes.keySet(), gains));
    story.finding("Turned copies add %.1f points, mirrored ones %.1f.", gains[0], gains[4]);

    story.part("4. What the copies have taught");
    Split split = Split.of(digits.labels().size(), 0.5, 1);
    Labeled<Matrix> train = digits.select(split.train());
    Labeled<Matrix> test = digits.select(split.test());
    KnnClassifier.Model still = KnnClassifier.nearest(1).fit(train);
    Augmentation moved = plain.then(ImageStep.shift(1));
    KnnClassifier.Model moving = KnnClassifier.nearest(1).fit(moved.augment(train, 8).data());
    double[] unmoved = AugmentationExperiments.robust(still, test);
    double[] moves = AugmentationExperiments.robust(moving, test);
    story.figure(AugmentationPictures.robust(unmoved, moves));
    story.finding(
        "One pixel to the right, %.1f %% of the digits are still told without moved copies, %.1f %%"
            + " with them.",
        unmoved[1], moves[1]);

    story.part("5. Where it breaks");
    Augmentation half = plain.then(ImageStep.rotateBy(180));
    Augmentation mirror = plain.then(ImageStep.flipHorizontally().withProbability(1));
    double nines = AugmentationExperiments.taken(6, 9, half, still, test);
    double fives = AugmentationExperiments.taken(2, 5, mirror, still, test);
    story.figure(AugmentationPictures.told(List.of(half, mirror), still, test));
    story.finding(
        "Turned by half, %.0f %% of the sixes are told to be nines, mirrored %.0f %% of the twos to"
            + " be fives.",
        nines, fives);
    double leaked = AugmentationExperiments.copiedThenSplit(digits, turned);
    double honest = AugmentationExperiments.splitThenCopied(digits, turned);
    story.finding(
        "Copies made of 200 digits before they are split: %.1f %% of the test rows are told. After:"
            + " %.1f %%.",
        leaked, honest);
  }
}

package dev.praxis.image;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Threads;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** More pictures out of few. */
@PropertyDefaults(tries = 150)
class AugmentationSpec {
  private static final ImageStep[] EVERYTHING = {
    ImageStep.flipHorizontally(),
    ImageStep.shift(2),
    ImageStep.rotate(30),
    ImageStep.noise(0.5),
    ImageStep.flipVertically(),
    ImageStep.crop(1, 1),
    ImageStep.clip(0, 16)
  };

  @Provide
  Arbitrary<Pictures> few() {
    return Pictures.few();
  }

  @Provide
  Arbitrary<Pictures> many() {
    return Pictures.many();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  /** Everything but the crop to a pixel, which would leave nothing to look at. */
  private static Augmentation recipe(Pictures pictures) {
    ImageStep[] steps = EVERYTHING.clone();
    steps[5] = ImageStep.crop((pictures.height() + 1) / 2, Math.max(1, 2 * pictures.width() / 3));
    return pictures.recipe(steps);
  }

  @Group
  class TheRows {
    @Property
    void beginWithTheOriginalsAsTheyAre(
        @ForAll("few") Pictures pictures, @ForAll @IntRange(max = 4) int copies) {
      Augmented augmented = recipe(pictures).augment(pictures.data(), copies);
      int n = pictures.images().rows();

      assertEquals(n, augmented.originals());
      assertEquals(n * (copies + 1), augmented.data().points().rows());
      assertEquals(pictures.data(), augmented.data().select(IntStream.range(0, n).toArray()));
    }

    @Property
    void haveTheClassesOfTheirSources(
        @ForAll("few") Pictures pictures, @ForAll @IntRange(max = 4) int copies) {
      Augmented augmented = recipe(pictures).augment(pictures.data(), copies);
      Labels labels = pictures.data().labels();

      assertEquals(labels.classes(), augmented.data().labels().classes());
      for (int row = 0; row < augmented.data().points().rows(); row++) {
        assertEquals(labels.code(augmented.source(row)), augmented.data().labels().code(row));
        assertEquals(row >= labels.size(), augmented.isSynthetic(row));
        assertTrue(augmented.isSynthetic(row) || augmented.source(row) == row);
      }
    }

    @Property
    void areOneCopyOfAllAfterAnother(
        @ForAll("few") Pictures pictures, @ForAll @IntRange(min = 1, max = 4) int copies) {
      Augmentation recipe = recipe(pictures);
      Augmented augmented = recipe.augment(pictures.data(), copies);
      int n = pictures.images().rows();

      for (int copy = 0; copy < copies; copy++) {
        int[] rows = IntStream.range((copy + 1) * n, (copy + 2) * n).toArray();
        assertEquals(
            recipe.apply(pictures.images(), copy), augmented.data().points().selectRows(rows));
        for (int i = 0; i < n; i++) {
          assertEquals(i, augmented.source(rows[i]));
        }
      }
    }

    @Property
    void areNotChangedByMoreCopiesNorByMorePictures(@ForAll("few") Pictures pictures) {
      Augmentation recipe = recipe(pictures);
      int n = pictures.images().rows();
      int fewer = (n + 1) / 2;
      int[] first = IntStream.range(0, fewer).toArray();
      Matrix all = recipe.augment(pictures.data(), 3).data().points();
      Matrix some = recipe.augment(pictures.data().select(first), 2).data().points();

      for (int copy = 0; copy <= 2; copy++) {
        for (int i : first) {
          assertEquals(all.selectRows(copy * n + i), some.selectRows(copy * fewer + i));
        }
      }
    }

    @Property
    void keepTheNamesOfTheClasses(@ForAll("few") Pictures pictures) {
      List<String> names = List.of("a", "b", "c", "d");
      Labels named = Labels.ofCodes(pictures.data().labels().codes(), names);
      Labeled<Matrix> data = new Labeled<>(pictures.images(), named);

      assertEquals(names, recipe(pictures).augment(data, 2).data().labels().classNames());
    }

    @Property(tries = 30)
    void areTheSameOnAnyNumberOfThreads(@ForAll("many") Pictures pictures) {
      Augmentation recipe = recipe(pictures);
      Augmented augmented = recipe.augment(pictures.data(), 2);

      for (int threads : new int[] {1, 2, 7}) {
        assertEquals(augmented, Threads.on(threads, () -> recipe.augment(pictures.data(), 2)));
      }
    }

    @Property
    void areMadeOfPicturesThatStayAsTheyWere(@ForAll("few") Pictures pictures) {
      Matrix before = Matrix.ofRows(pictures.images().toRows());
      recipe(pictures).augment(pictures.data(), 2);

      assertEquals(before, pictures.images());
    }
  }

  @Group
  class ARecipe {
    @Property
    void withoutStepsChangesNothing(@ForAll("few") Pictures pictures) {
      assertEquals(pictures.images(), pictures.changed());
      assertEquals(pictures.data(), recipe(pictures).augment(pictures.data(), 0).data());
    }

    @Property
    void goesOnWithWhatItsFirstStepsHaveMade(@ForAll("few") Pictures pictures) {
      Augmentation recipe = recipe(pictures);
      ImageStep fixed = ImageStep.shiftBy(1, -1);

      assertEquals(
          pictures.recipe(fixed).apply(recipe.apply(pictures.images(), 3), 0),
          recipe.then(fixed).apply(pictures.images(), 3));
    }

    @Property
    void keepsToTheOrderOfItsSteps(@ForAll("few") Pictures pictures) {
      ImageStep flip = ImageStep.flipHorizontally().withProbability(1);

      assertEquals(
          pictures.changed(flip, ImageStep.shiftBy(0, 1)),
          pictures.changed(ImageStep.shiftBy(0, -1), flip));
    }

    @Property
    void drawsOtherwiseForEachPictureEachCopyAndEachSeed(@ForAll("seeds") long seed) {
      Matrix grey = Matrix.ofRowMajor(2, 16, new double[32]);
      Augmentation noisy = Augmentation.of(4, 4).then(ImageStep.noise(1)).withSeed(seed);
      Matrix changed = noisy.apply(grey, 0);

      assertNotEquals(changed.selectRows(0), changed.selectRows(1));
      assertNotEquals(changed, noisy.apply(grey, 1));
      assertNotEquals(changed, noisy.withSeed(seed + 1).apply(grey, 0));
      assertEquals(changed, noisy.withSeed(seed).apply(grey, 0));
      assertNotEquals(
          Arrays.stream(changed.toRowMajor()).map(x -> 2 * x).boxed().toList(),
          Arrays.stream(noisy.then(ImageStep.noise(1)).apply(grey, 0).toRowMajor())
              .boxed()
              .toList());
    }

    @Example
    void hasTheHyperparametersItWasGiven() {
      Augmentation recipe = Augmentation.of(8, 6).then(ImageStep.shift(1)).withFill(3).withSeed(5);

      assertEquals(
          new Augmentation(8, 6, List.of(new ImageStep.Shift(-1, 1, -1, 1)), 3, 5), recipe);
      assertEquals(recipe, Augmentation.of(8, 6).withSeed(5).withFill(3).then(ImageStep.shift(1)));
      assertEquals(0, Augmentation.of(8, 6).fill());
      assertEquals(List.of(), Augmentation.of(8, 6).steps());
    }

    @Example
    void isNotChangedThroughItsList() {
      List<ImageStep> steps = new ArrayList<>(List.of(ImageStep.shift(1)));
      Augmentation recipe = new Augmentation(8, 8, steps, 0, 1);
      steps.clear();

      assertEquals(1, recipe.steps().size());
    }
  }

  @Group
  class Refusals {
    private final Augmentation recipe = Augmentation.of(2, 3);
    private final Labeled<Matrix> one =
        new Labeled<>(Matrix.ofRowMajor(1, 6, 1, 2, 3, 4, 5, 6), Labels.ofCodes(0));

    @Example
    void picturesHaveTheSizeOfTheRecipe() {
      assertRefused(
          "pictures must have 2 x 3 pixels but had 4 columns",
          () -> recipe.apply(Matrix.ofRowMajor(1, 4, 1, 2, 3, 4), 0));
      assertRefused(
          "pictures must have 3 x 3 pixels but had 6 columns",
          () -> Augmentation.of(3, 3).augment(one, 1));
    }

    @Example
    void aPictureHasAPixelAndNoMoreThanAnArrayHolds() {
      assertRefused("height must be at least 1 but was 0", () -> Augmentation.of(0, 3));
      assertRefused("width must be at least 1 but was 0", () -> Augmentation.of(2, 0));
      assertRefused(
          "width must be at most 21474, so that a picture has at most 2147483639 pixels, but was"
              + " 100000",
          () -> Augmentation.of(100_000, 100_000));
    }

    @Example
    void aCropIsNoLargerThanAPicture() {
      assertRefused(
          "height of a crop must be between 1 and 2 but was 3",
          () -> recipe.then(ImageStep.crop(3, 1)));
      assertRefused(
          "width of a crop must be between 1 and 3 but was 4",
          () -> recipe.then(ImageStep.crop(2, 4)));
    }

    @Example
    @SuppressWarnings("NullAway")
    void noStepIsNull() {
      assertEquals(
          "step", assertThrows(NullPointerException.class, () -> recipe.then(null)).getMessage());
    }

    @Example
    void copiesAreNotNegativeNorMoreThanAnArrayHolds() {
      assertRefused("copies must be at least 0 but was -1", () -> recipe.augment(one, -1));
      assertRefused(
          "copies must be at most 357913938, so that all pictures have at most 2147483639 pixels,"
              + " but was 357913939",
          () -> recipe.augment(one, 357_913_939));
      assertRefused("copy must be at least 0 but was -1", () -> recipe.apply(one.points(), -1));
    }

    @Example
    void theFillAndEveryPixelAreFinite() {
      assertRefused("fill must be finite but was NaN", () -> recipe.withFill(Double.NaN));
      assertRefused(
          "fill must be finite but was Infinity", () -> recipe.withFill(Double.POSITIVE_INFINITY));
      Matrix extreme = Matrix.ofRowMajor(1, 6, -1e308, 1e308, 1e308, 1e308, 1e308, 1e308);
      assertRefused(
          "row 0, column 0 must be finite but was Infinity",
          () -> recipe.then(ImageStep.rotateBy(45)).apply(extreme, 0));
    }

    @Example
    void everyRowIsAnOriginalOrACopyOfOne() {
      assertRefused("originals must be between 1 and 1 but was 0", () -> new Augmented(one, 0));
      Labeled<Matrix> three = one.select(0, 0, 0);
      assertRefused(
          "rows must be a multiple of the originals, 2, but were 3", () -> new Augmented(three, 2));
      Augmented augmented = new Augmented(three, 1);
      assertFalse(augmented.isSynthetic(0));
      assertRefused("row must be between 0 and 2 but was 3", () -> augmented.source(3));
      assertRefused("row must be between 0 and 2 but was -1", () -> augmented.isSynthetic(-1));
    }
  }

  /** The recipe of the documentation. */
  @Example
  void fourCopiesMakeFiveTimesAsManyRows() {
    Labeled<Matrix> train =
        new Labeled<>(
            Matrix.ofRowMajor(2, 64, IntStream.range(0, 128).asDoubleStream().toArray()),
            Labels.ofCodes(0, 1));
    Augmentation recipe = Augmentation.of(8, 8).then(ImageStep.rotate(15)).then(ImageStep.shift(1));

    assertEquals(10, recipe.augment(train, 4).data().points().rows());
  }
}

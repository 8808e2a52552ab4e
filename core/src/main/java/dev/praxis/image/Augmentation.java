package dev.praxis.image;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.internal.Checks;
import dev.praxis.internal.compute.Blocks;
import dev.praxis.internal.random.Draws;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * More pictures out of few: a recipe of changes that leave to a picture what it shows.
 *
 * <pre>{@code
 * Augmentation recipe =
 *     Augmentation.of(8, 8).then(ImageStep.rotate(15)).then(ImageStep.shift(1));
 * Labeled<Matrix> more = recipe.augment(train, 4).data(); // five times as many rows
 * }</pre>
 *
 * <p>A learner that has seen a digit upright only may not know it when it leans. A copy that leans
 * teaches it that the class does not depend on that, which is knowledge of the author of the recipe
 * and not of the data: a change that turns one class into another teaches a lie. Augment the
 * training data alone, after the split: a copy of a test picture among the training pictures is the
 * answer to the question.
 *
 * <p>The draws of a copy depend on the seed, on the number of its original and of the copy, and on
 * the place of a step in the recipe, on nothing else: more copies, more pictures or more steps
 * leave the earlier draws what they were. The same bits on any number of threads. Cost: {@code
 * O(height · width)} a step and picture, parallel over the pictures.
 *
 * @param height rows of pixels of a picture, at least 1
 * @param width columns of pixels of a picture, at least 1
 * @param steps what is changed, in this order; nothing by default
 * @param fill what is put where a change leaves nothing, 0 by default
 * @param seed of all draws; 7 by default
 */
public record Augmentation(int height, int width, List<ImageStep> steps, double fill, long seed) {
  private static final long SEED = 7;

  /** Pictures that one thread takes at a time. */
  private static final int BLOCK = 64;

  /**
   * A legal recipe.
   *
   * @throws IllegalArgumentException if the height or the width is below 1, if a picture would have
   *     more than 2³¹ − 9 pixels, if a crop is larger than a picture, or if the fill is not finite
   */
  public Augmentation {
    Checks.atLeast("height", height, 1);
    Checks.atLeast("width", width, 1);
    Checks.atMost(
        "width",
        width,
        Checks.MOST_ELEMENTS / height,
        "so that a picture has at most " + Checks.MOST_ELEMENTS + " pixels");
    Objects.requireNonNull(steps, "steps");
    steps = List.copyOf(steps);
    for (ImageStep step : steps) {
      step.check(height, width);
    }
    Checks.finite("fill", fill);
  }

  /** A recipe that changes nothing yet, for pictures of this size. */
  public static Augmentation of(int height, int width) {
    return new Augmentation(height, width, List.of(), 0, SEED);
  }

  /**
   * This recipe and then one more change.
   *
   * @throws IllegalArgumentException if it is a crop larger than a picture
   */
  public Augmentation then(ImageStep step) {
    Objects.requireNonNull(step, "step");
    List<ImageStep> more = new ArrayList<>(steps);
    more.add(step);
    return new Augmentation(height, width, more, fill, seed);
  }

  /**
   * This recipe with another fill.
   *
   * @throws IllegalArgumentException if the fill is not finite
   */
  public Augmentation withFill(double fill) {
    return new Augmentation(height, width, steps, fill, seed);
  }

  /** This recipe with another seed. */
  public Augmentation withSeed(long seed) {
    return new Augmentation(height, width, steps, fill, seed);
  }

  /**
   * The pictures and changed copies of them.
   *
   * @param data one picture in each row, {@code n × (height · width)}, its pixels row by row from
   *     the top, with its class
   * @param copies of each picture, at least 0
   * @throws IllegalArgumentException if the pictures are of another size, if the number of copies
   *     is negative or the result would have more than 2³¹ − 9 pixels, or if a pixel overflows
   */
  public Augmented augment(Labeled<Matrix> data, int copies) {
    Objects.requireNonNull(data, "data");
    double[] pixels = checked(data.points());
    int n = data.points().rows();
    Checks.atLeast("copies", copies, 0);
    String why = "so that all pictures have at most " + Checks.MOST_ELEMENTS + " pixels";
    Checks.atMost("copies", copies, Checks.MOST_ELEMENTS / pixels.length - 1, why);
    double[] all = new double[pixels.length * (copies + 1)];
    int[] sources = new int[n * (copies + 1)];
    System.arraycopy(pixels, 0, all, 0, pixels.length);
    for (int copy = 0; copy < copies; copy++) {
      change(pixels, copy, all, (copy + 1) * pixels.length);
    }
    for (int row = 0; row < sources.length; row++) {
      sources[row] = row % n;
    }
    Matrix points = Matrix.ofRowMajor(sources.length, data.points().columns(), all);
    return new Augmented(new Labeled<>(points, data.labels().select(sources)), n);
  }

  /**
   * Each picture changed once, as {@link #augment} makes the copies of one number.
   *
   * @param images one picture in each row, as for {@link #augment}
   * @param copy the number of the copy, from 0; every number has draws of its own
   * @throws IllegalArgumentException if the pictures are of another size, if the number is
   *     negative, or if a pixel overflows
   */
  public Matrix apply(Matrix images, long copy) {
    Objects.requireNonNull(images, "images");
    double[] pixels = checked(images);
    Checks.atLeast("copy", copy, 0);
    double[] changed = new double[pixels.length];
    change(pixels, copy, changed, 0);
    return Matrix.ofRowMajor(images.rows(), images.columns(), changed);
  }

  private void change(double[] from, long copy, double[] to, int offset) {
    int size = height * width;
    int pictures = from.length / size;
    Draws draws = Draws.seeded(seed).split(copy);
    Blocks.forEach(
        Blocks.count(pictures, BLOCK),
        () -> {
          Picture picture = new Picture(height, width, fill);
          return block -> {
            int end = Math.min(pictures, (block + 1) * BLOCK);
            for (int i = block * BLOCK; i < end; i++) {
              picture.load(from, i * size);
              change(picture, draws.split(i));
              picture.store(to, offset + i * size);
            }
          };
        });
  }

  private void change(Picture picture, Draws draws) {
    for (int i = 0; i < steps.size(); i++) {
      steps.get(i).apply(picture.with(draws.split(i)));
    }
  }

  private double[] checked(Matrix images) {
    if (images.columns() != height * width) {
      throw new IllegalArgumentException(
          "pictures must have "
              + height
              + " x "
              + width
              + " pixels but had "
              + images.columns()
              + " columns");
    }
    return Raw.values(images);
  }
}

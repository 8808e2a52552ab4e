package dev.praxis;

import dev.praxis.data.Matrix;
import dev.praxis.internal.compute.KernelProvider;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The proof of the same bits on every CPU: a hash of every model, learned from the same data.
 *
 * <p>{@code .ci/same-bits} runs it on several processors and compares what it prints, a line for
 * each model. To add a model, add a line to {@link SameBitsColumns}, {@link SameBitsLearners},
 * {@link SameBitsTexts} or {@link SameBitsMeasures}.
 */
final class SameBits {

  /**
   * What is computed.
   *
   * @param name one of its own
   * @param result computes a model, and what it says of data
   */
  record Computed(String name, Supplier<?> result) {}

  private SameBits() {}

  /** Everything, in the order in which it is printed. */
  static List<Computed> all() {
    return Stream.of(
            SameBitsColumns.all(),
            SameBitsLearners.all(),
            SameBitsTexts.all(),
            SameBitsMeasures.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Prints name and hash of each, and on the other stream what computed them. */
  public static void main(String[] arguments) {
    System.err.printf(
        "%s, Java %s, %s kernels%n",
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        KernelProvider.isVector() ? "vector" : "scalar");
    for (Computed computed : all()) {
      System.out.println(computed.name() + "\t" + BitHash.of(computed.result().get()));
    }
  }

  /** What transforms points, and the points transformed. */
  static <M extends Transformer> List<?> transformed(
      Learner<? super Matrix, M> learner, Matrix points) {
    M model = learner.fit(points);
    return List.of(model, model.transform(points));
  }
}

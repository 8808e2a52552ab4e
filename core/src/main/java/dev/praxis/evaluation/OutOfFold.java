package dev.praxis.evaluation;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The predictions of all folds put together, in the order of the rows. */
final class OutOfFold<P> {

  private final int[] rows;
  private final P predicted;

  private OutOfFold(int[] rows, P predicted) {
    this.rows = rows;
    this.predicted = predicted;
  }

  int[] rows() {
    return rows;
  }

  P predicted() {
    return predicted;
  }

  static OutOfFold<Labels> ofLabels(List<CrossValidation.Fold<Labels>> folds) {
    Labels most = folds.get(0).predicted();
    for (CrossValidation.Fold<Labels> fold : folds) {
      Labels predicted = fold.predicted();
      if (!predicted.classNames().equals(most.classNames())) {
        throw new IllegalArgumentException(
            "all folds must predict classes of the same names, "
                + most.classNames()
                + ", but one predicted "
                + predicted.classNames());
      }
      most = predicted.classes() > most.classes() ? predicted : most;
    }
    int[] codes =
        folds.stream().flatMapToInt(fold -> IntStream.of(fold.predicted().codes())).toArray();
    int[] order = order(folds);
    return new OutOfFold<>(rows(folds, order), most.like(codes).select(order));
  }

  static OutOfFold<Targets> ofTargets(List<CrossValidation.Fold<Targets>> folds) {
    double[] values =
        folds.stream().flatMapToDouble(fold -> Arrays.stream(fold.predicted().toArray())).toArray();
    int[] order = order(folds);
    return new OutOfFold<>(rows(folds, order), Targets.of(values).select(order));
  }

  static OutOfFold<Matrix> ofMatrices(List<CrossValidation.Fold<Matrix>> folds) {
    Stream<double[]> all = folds.stream().flatMap(fold -> Stream.of(fold.predicted().toRows()));
    int[] order = order(folds);
    return new OutOfFold<>(rows(folds, order), Matrix.ofRows(all.toList()).selectRows(order));
  }

  /** Where the predictions of row 0, 1, 2, ... are when the folds stand one after the other. */
  private static <P> int[] order(List<CrossValidation.Fold<P>> folds) {
    int[] rows = tested(folds);
    return IntStream.range(0, rows.length)
        .boxed()
        .sorted(Comparator.comparingInt(i -> rows[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static <P> int[] rows(List<CrossValidation.Fold<P>> folds, int[] order) {
    int[] rows = tested(folds);
    return IntStream.of(order).map(i -> rows[i]).toArray();
  }

  private static <P> int[] tested(List<CrossValidation.Fold<P>> folds) {
    return folds.stream().flatMapToInt(fold -> IntStream.of(fold.split().test())).toArray();
  }
}

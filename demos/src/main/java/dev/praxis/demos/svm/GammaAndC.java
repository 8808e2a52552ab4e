package dev.praxis.demos.svm;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Pipeline;
import dev.praxis.Regressor;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;
import java.util.Arrays;
import java.util.Locale;

/**
 * The two hyperparameters of a support vector machine with radial basis functions.
 *
 * @param gamma γ: a row's word counts for 1/e at the distance {@code 1 / √γ}
 * @param cost C, of a row in the street or on the wrong side
 */
record GammaAndC(double gamma, double cost) {

  /** The machine, on columns as they are. */
  SvmClassifier machine() {
    return SvmClassifier.with(SvmKernel.rbf(gamma)).withCost(cost);
  }

  /** Predicts decision values behind a scaler, as numbers, which rank rows without any ties. */
  Learner<Targeted<Matrix>, Regressor.OfPoints> ranking() {
    return data -> {
      int[] codes = Arrays.stream(data.targets().toArray()).mapToInt(y -> (int) y).toArray();
      var scaler = StandardScaler.standard().fit(data.points());
      Matrix points = scaler.transform(data.points());
      var model = machine().fit(new Labeled<>(points, Labels.ofCodes(codes, 2)));
      return rows -> Targets.of(model.decisionValues(scaler.transform(rows)).column(0));
    };
  }

  /** The machine behind a scaler, as a classifier. */
  Learner<? super Labeled<Matrix>, ? extends Classifier<? super Matrix>> scaled() {
    return Pipeline.of(StandardScaler.standard()).classify(machine());
  }

  /** As a reader would say it. */
  @Override
  public String toString() {
    return "γ = " + name(gamma) + ", C = " + name(cost);
  }

  /** A power of two, as a whole number or a share of one. */
  static String name(double power) {
    return power >= 1 ? String.format(Locale.ROOT, "%.0f", power) : "1/" + Math.round(1 / power);
  }
}

package dev.praxis.demos.gallery;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.LabeledData;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.TargetData;
import dev.praxis.data.Targets;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Learners that prepare their points first, by what they learn from the training data alone: so the
 * preparation stays inside the fold.
 */
public final class Prepared {

  private Prepared() {}

  /**
   * A learner of classes that prepares points.
   *
   * @param preparation what to do to points, n × d to n × e, learned from the training data
   * @param learner learns from prepared points
   */
  public static Learner<LabeledData, Classifier> classifier(
      Function<LabeledData, UnaryOperator<Matrix>> preparation,
      Learner<LabeledData, ? extends Classifier> learner) {
    return data -> {
      UnaryOperator<Matrix> prepare = preparation.apply(data);
      LabeledData prepared = new LabeledData(prepare.apply(data.points()), data.labels());
      return new PreparedClassifier(prepare, learner.fit(prepared));
    };
  }

  /**
   * A learner of numbers that prepares points; otherwise as {@link #classifier}.
   *
   * @param preparation what to do to points, n × d to n × e, learned from the training data
   * @param learner learns from prepared points
   */
  public static Learner<TargetData, Regressor> regressor(
      Function<TargetData, UnaryOperator<Matrix>> preparation,
      Learner<TargetData, ? extends Regressor> learner) {
    return data -> {
      UnaryOperator<Matrix> prepare = preparation.apply(data);
      TargetData prepared = new TargetData(prepare.apply(data.points()), data.targets());
      return new PreparedRegressor(prepare, learner.fit(prepared));
    };
  }

  /**
   * A learner of numbers that prepares points in a way that needs no learning.
   *
   * @param preparation what to do to points, n × d to n × e
   * @param learner learns from prepared points
   */
  public static Learner<TargetData, Regressor> mapped(
      UnaryOperator<Matrix> preparation, Learner<TargetData, ? extends Regressor> learner) {
    return regressor(data -> preparation, learner);
  }

  private record PreparedClassifier(UnaryOperator<Matrix> prepare, Classifier model)
      implements Classifier {

    @Override
    public Labels predict(Matrix points) {
      return model.predict(prepare.apply(points));
    }

    @Override
    public Matrix probabilities(Matrix points) {
      return model.probabilities(prepare.apply(points));
    }
  }

  private record PreparedRegressor(UnaryOperator<Matrix> prepare, Regressor model)
      implements Regressor {

    @Override
    public Targets predict(Matrix points) {
      return model.predict(prepare.apply(points));
    }
  }
}

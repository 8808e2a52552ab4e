package dev.praxis.demos.gallery;

import dev.praxis.Classifier;
import dev.praxis.Learner;
import dev.praxis.Regressor;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
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
  public static Learner<Labeled<Matrix>, Classifier.OfPoints> classifier(
      Function<Labeled<Matrix>, UnaryOperator<Matrix>> preparation,
      Learner<Labeled<Matrix>, ? extends Classifier<? super Matrix>> learner) {
    return data -> {
      UnaryOperator<Matrix> prepare = preparation.apply(data);
      Labeled<Matrix> prepared = new Labeled<>(prepare.apply(data.points()), data.labels());
      return new PreparedClassifier(prepare, learner.fit(prepared));
    };
  }

  /**
   * A learner of numbers that prepares points; otherwise as {@link #classifier}.
   *
   * @param preparation what to do to points, n × d to n × e, learned from the training data
   * @param learner learns from prepared points
   */
  public static Learner<Targeted<Matrix>, Regressor.OfPoints> regressor(
      Function<Targeted<Matrix>, UnaryOperator<Matrix>> preparation,
      Learner<Targeted<Matrix>, ? extends Regressor<? super Matrix>> learner) {
    return data -> {
      UnaryOperator<Matrix> prepare = preparation.apply(data);
      Targeted<Matrix> prepared = new Targeted<>(prepare.apply(data.points()), data.targets());
      return new PreparedRegressor(prepare, learner.fit(prepared));
    };
  }

  /**
   * A learner of numbers that prepares points in a way that needs no learning.
   *
   * @param preparation what to do to points, n × d to n × e
   * @param learner learns from prepared points
   */
  public static Learner<Targeted<Matrix>, Regressor.OfPoints> mapped(
      UnaryOperator<Matrix> preparation,
      Learner<Targeted<Matrix>, ? extends Regressor<? super Matrix>> learner) {
    return regressor(data -> preparation, learner);
  }

  private record PreparedClassifier(UnaryOperator<Matrix> prepare, Classifier<? super Matrix> model)
      implements Classifier.OfPoints {

    @Override
    public Labels predict(Matrix points) {
      return model.predict(prepare.apply(points));
    }

    @Override
    public Matrix probabilities(Matrix points) {
      return model.probabilities(prepare.apply(points));
    }
  }

  private record PreparedRegressor(UnaryOperator<Matrix> prepare, Regressor<? super Matrix> model)
      implements Regressor.OfPoints {

    @Override
    public Targets predict(Matrix points) {
      return model.predict(prepare.apply(points));
    }
  }
}

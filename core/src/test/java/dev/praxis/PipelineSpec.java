package dev.praxis;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import dev.praxis.evaluation.CrossValidation;
import dev.praxis.evaluation.Folds;
import dev.praxis.evaluation.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;

/** Steps and a learner behind them are one learner. */
@PropertyDefaults(tries = 100)
class PipelineSpec implements LearnerContract<Matrix, Pipeline.Model<Matrix, Matrix>> {

  @Override
  public Learner<? super Matrix, Pipeline.Model<Matrix, Matrix>> learner() {
    return Pipeline.of(new Shift(1)).then(new FirstRowDropped()).then(new Shift(-3));
  }

  @Override
  @Provide
  public Arbitrary<Matrix> data() {
    return Arbitraries.oneOf(Clouds.round(), Clouds.onALattice(), Clouds.farFromOrigin());
  }

  @Group
  class Steps {
    @Property
    void areFittedEachToWhatTheOneBeforeMakesOfThePoints(@ForAll("data") Matrix points) {
      Matrix once = new Shift(2).fit(points).transform(points);
      Moved second = new FirstRowDropped().fit(once);
      Pipeline.Model<Matrix, Matrix> model =
          Pipeline.of(new Shift(2)).then(new FirstRowDropped()).fit(points);

      assertEquals(List.of(new Shift(2).fit(points), second), model.steps());
      assertEquals(second.transform(once), model.transform(points));
    }

    @Property
    void areOneTransformerForPointsAndForRows(@ForAll("data") Matrix points) {
      Pipeline.Model<Matrix, Matrix> model =
          Pipeline.of(new Shift(2)).then(new Doubled()).fit(points);
      Transformer.OfPoints ofPoints = model::transform;
      Matrix turned = model.transform(points);
      Rows stream = ofPoints.transform(Blocky.cut(points, 3));

      assertArrayEquals(turned.row(0), ofPoints.transform(points.row(0)));
      assertEquals(2 * points.columns(), stream.columns());
      assertEquals(turned, stream.toMatrix());
      assertEquals(turned, stream.toMatrix(), "the second pass is another one");
      assertEquals(turned, ofPoints.transform((Rows) points));
    }

    @Example
    void nameTheColumnsThatComeOut() {
      Matrix points = Matrix.ofRows(new double[] {1, 5});

      assertEquals(
          List.of("a", "b"), Pipeline.of(new Shift(1)).fit(points).columnNames(List.of("a", "b")));
      assertEquals(
          List.of("a+b_0", "a+b_1", "a+b_2", "a+b_3"),
          Pipeline.of(new Shift(1))
              .then(new Doubled())
              .then(new Shift(1))
              .fit(points)
              .columnNames(List.of("a", "b")));
    }

    @Example
    void mayBeStepsOfSteps() {
      Matrix points = Matrix.ofRows(new double[] {1}, new double[] {5});
      Pipeline<Matrix, Matrix> inner = Pipeline.of(new Shift(1)).then(new Shift(2));

      assertEquals(
          Matrix.ofRows(new double[] {14}),
          Pipeline.of(inner).then(inner).fit(points).transform(Matrix.ofRows(new double[] {8})));
    }

    @Example
    void areAtLeastOne() {
      assertRefused(
          "steps must be at least 1 but was 0", () -> new Pipeline<Matrix, Matrix>(List.of()));
    }

    @Example
    @SuppressWarnings("NullAway")
    void areNotNull() {
      assertEquals(
          "first", assertThrows(NullPointerException.class, () -> Pipeline.of(null)).getMessage());
      Pipeline<Matrix, Matrix> one = Pipeline.of(new Shift(1));
      assertEquals(
          "next", assertThrows(NullPointerException.class, () -> one.then(null)).getMessage());
    }

    @Example
    void cannotBeChangedAfterwards() {
      List<Learner<?, ? extends Transformer<?, ?>>> steps = new ArrayList<>();
      steps.add(new Shift(1));
      Pipeline<Matrix, Matrix> pipeline = new Pipeline<>(steps);
      steps.clear();

      assertEquals(List.of(new Shift(1)), pipeline.steps());
      assertThrows(UnsupportedOperationException.class, () -> pipeline.steps().clear());
      Pipeline<Matrix, Matrix> longer = pipeline.then(new Shift(2));
      assertEquals(1, pipeline.steps().size());
      assertEquals(2, longer.steps().size());
    }

    @Property
    void thatCannotLearnRefuseForThePipeline(@ForAll("data") Matrix points) {
      Learner<Matrix, Moved> picky =
          given -> {
            throw new IllegalArgumentException("not with me");
          };

      assertRefused("not with me", () -> Pipeline.of(new Shift(1)).then(picky).fit(points));
    }
  }

  @Group
  class ALearnerBehindThem {
    @Property
    void learnsClassesFromTheTurnedPoints(@ForAll("data") Matrix points) {
      Labels labels = Labels.ofCodes(new int[points.rows()], List.of("one", "other"));
      var learner = Pipeline.of(new FirstRowDropped()).then(new Shift(1)).classify(new Near());
      ClassifierPipeline.Model<Matrix, Matrix, Near.Model> model =
          learner.fit(new Labeled<>(points, labels));
      Matrix turned = model.before().transform(points);

      assertEquals(new Near.Model(turned.row(0)[0], labels), model.last());
      assertEquals(model.last().predict(turned), model.predict(points));
      assertEquals(model.last().probabilities(turned), model.probabilities(points));
      assertEquals(model, learner.fit(new Labeled<>(points, labels)));
    }

    @Property
    void learnsNumbersFromTheTurnedPoints(@ForAll("data") Matrix points) {
      Targets targets = Targets.of(new double[points.rows()]);
      Learner<Targeted<Matrix>, Regressor.OfPoints> first =
          data -> {
            double own = data.points().get(0, 0);
            return given ->
                Targets.of(
                    IntStream.range(0, given.rows())
                        .mapToDouble(i -> given.get(i, 0) - own)
                        .toArray());
          };
      var model = Pipeline.of(new Shift(1)).regress(first).fit(new Targeted<>(points, targets));

      assertEquals(0, model.predict(points).value(0));
      assertEquals(model.last().predict(model.before().transform(points)), model.predict(points));
    }

    @Property
    void neverSeesTheRowsThatAFoldTests(@ForAll("tall") Matrix points, @ForAll("seeds") long seed) {
      List<Matrix> seen = new ArrayList<>();
      Learner<Matrix, Moved> spy =
          given -> {
            seen.add(given);
            return new Moved(0);
          };
      Labeled<Matrix> data = new Labeled<>(points, Labels.ofCodes(new int[points.rows()], 1));
      Folds folds = Folds.of(points.rows(), 3, seed);
      CrossValidation.of(Pipeline.of(spy).classify(new Near()), data, folds, (t, p) -> 1);

      for (int fold = 0; fold < 3; fold++) {
        Split split = folds.get(fold);
        assertEquals(points.selectRows(split.train()), seen.get(fold));
      }
      assertEquals(3, seen.size());
    }

    @Provide
    Arbitrary<Matrix> tall() {
      return Clouds.round().filter(points -> points.rows() >= 3);
    }

    @Provide
    Arbitrary<Long> seeds() {
      return Clouds.seeds();
    }

    @Example
    void keepsItsPipelineAndItself() {
      Pipeline<Matrix, Matrix> pipeline = Pipeline.of(new Shift(1));
      Near near = new Near();

      assertSame(pipeline, pipeline.classify(near).before());
      assertSame(near, pipeline.classify(near).learner());
      assertTrue(pipeline.toString().contains("Shift"), pipeline.toString());
    }
  }

  @Group
  class AStepThatLearnsFromTheClasses {
    private final Labeled<Matrix> data =
        new Labeled<>(Matrix.ofRows(new double[][] {{1}, {2}, {7}}), Labels.ofCodes(0, 0, 1));

    @Example
    void isGivenTheClassesAndWhatTheStepsBeforeMade() {
      var model = Pipeline.of(new Shift(2)).thenSupervised(new LastClassDropped()).fit(data);

      assertEquals(List.of(new Moved(2), new Moved(-9)), model.steps());
      assertEquals(Matrix.ofRows(new double[][] {{-6}, {-5}, {0}}), model.transform(data.points()));
    }

    @Example
    void mayComeFirst() {
      assertEquals(
          List.of(new Moved(-7)), Pipeline.ofSupervised(new LastClassDropped()).fit(data).steps());
    }

    @Example
    void mayBeFollowedByAnyStepAndByALearnerOfClasses() {
      var learner =
          Pipeline.of(new Shift(2))
              .thenSupervised(new LastClassDropped())
              .then(new Shift(1))
              .thenSupervised(new LastClassDropped())
              .classify(new Near());
      var model = learner.fit(data);

      assertEquals(
          List.of(new Moved(2), new Moved(-9), new Moved(1), new Moved(-1)),
          model.before().steps());
      assertEquals(new Near.Model(-6, data.labels()), model.last());
      assertEquals(learner.before(), model.before().learner());
      assertEquals(model, learner.fit(data));
    }

    @Example
    void seesTheRowsOfItsFoldAlone() {
      List<Labeled<?>> seen = new ArrayList<>();
      Learner<Labeled<Matrix>, Moved> spy =
          given -> {
            seen.add(given);
            return new Moved(0);
          };
      Folds folds = Folds.of(3, 3, 7);
      CrossValidation.of(Pipeline.ofSupervised(spy).classify(new Near()), data, folds, (t, p) -> 1);

      assertEquals(3, seen.size());
      for (int fold = 0; fold < 3; fold++) {
        assertEquals(data.select(folds.get(fold).train()), seen.get(fold));
      }
    }

    @Example
    @SuppressWarnings("NullAway")
    void isNotNull() {
      Pipeline<Matrix, Matrix> one = Pipeline.of(new Shift(1));
      var supervised = one.thenSupervised(new LastClassDropped());
      for (Executable nulls :
          List.<Executable>of(
              () -> one.thenSupervised(null),
              () -> supervised.then(null),
              () -> supervised.thenSupervised(null))) {
        assertEquals("next", assertThrows(NullPointerException.class, nulls).getMessage());
      }
      assertRefused(
          "steps must be at least 1 but was 0",
          () -> new Pipeline.Supervised<Matrix, Matrix>(List.of()));
    }
  }

  /** Moves all points. */
  private record Shift(double by) implements Learner<Rows, Moved> {
    @Override
    public Moved fit(Rows points) {
      return new Moved(by);
    }
  }

  /** Moves all points so that the first number of the first one becomes zero. */
  private record FirstRowDropped() implements Learner<Matrix, Moved> {
    @Override
    public Moved fit(Matrix points) {
      return new Moved(-points.get(0, 0));
    }
  }

  /** Moves all points so that the first number of the last point of the last class becomes zero. */
  private record LastClassDropped() implements Learner<Labeled<Matrix>, Moved> {
    @Override
    public Moved fit(Labeled<Matrix> data) {
      double by = 0;
      for (int i = 0; i < data.labels().size(); i++) {
        if (data.labels().code(i) == data.labels().classes() - 1) {
          by = -data.points().get(i, 0);
        }
      }
      return new Moved(by);
    }
  }

  private record Moved(double by) implements Transformer.OfPoints {
    @Override
    public Matrix transform(Matrix points) {
      double[] values = points.toRowMajor();
      for (int i = 0; i < values.length; i++) {
        values[i] += by;
      }
      return Matrix.ofRowMajor(points.rows(), points.columns(), values);
    }
  }

  /** Every column twice. */
  private record Doubled() implements Learner<Rows, Transformer.OfPoints> {
    @Override
    public Transformer.OfPoints fit(Rows data) {
      return points -> {
        int d = points.columns();
        return points.selectColumns(IntStream.range(0, 2 * d).map(j -> j % d).toArray());
      };
    }
  }

  /** Class 0 for points whose first number is not above that of the first point. */
  private record Near() implements Learner<Labeled<Matrix>, Near.Model> {
    @Override
    public Model fit(Labeled<Matrix> data) {
      return new Model(data.points().get(0, 0), data.labels());
    }

    private record Model(double first, Labels known) implements Classifier.OfPoints {
      @Override
      public Labels predict(Matrix points) {
        int[] codes =
            IntStream.range(0, points.rows()).map(i -> points.get(i, 0) <= first ? 0 : 1).toArray();
        return Labels.ofCodes(codes, 2);
      }

      @Override
      public Matrix probabilities(Matrix points) {
        Labels classes = predict(points);
        double[] one = new double[2 * points.rows()];
        for (int i = 0; i < points.rows(); i++) {
          one[2 * i + classes.code(i)] = 1;
        }
        return Matrix.ofRowMajor(points.rows(), 2, one);
      }
    }
  }
}

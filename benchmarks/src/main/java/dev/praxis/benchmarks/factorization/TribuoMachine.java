package dev.praxis.benchmarks.factorization;

import dev.praxis.data.Labeled;
import dev.praxis.data.Points;
import dev.praxis.data.SparseMatrix;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Tribuo's factorization machine, of which it trains one for each of the two classes, on one
 * thread. Building the dataset is no part of the training.
 */
final class TribuoMachine {
  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger LOGGER = Logger.getLogger("org.tribuo");

  private final MutableDataset<Label> dataset;

  /** For these rows. */
  TribuoMachine(Labeled<Points> data) {
    LOGGER.setLevel(Level.OFF);
    LabelFactory factory = new LabelFactory();
    dataset = new MutableDataset<>(new SimpleDataSourceProvenance("clicks", factory), factory);
    SparseMatrix points = (SparseMatrix) data.points();
    for (int i = 0; i < points.rows(); i++) {
      dataset.add(example(points, i, data.labels().code(i)));
    }
  }

  private static ArrayExample<Label> example(SparseMatrix points, int row, int code) {
    ArrayExample<Label> example = new ArrayExample<>(new Label("c" + code));
    points.forEachNonZero(row, (column, value) -> example.add("x" + column, value));
    return example;
  }

  /** Some epochs of gradients at a constant rate, row by row. */
  Model<Label> train(int rank, double rate, int epochs) {
    return new FMClassificationTrainer(
            new LogMulticlass(), SGD.getSimpleSGD(rate), epochs, -1, 1, 1, rank, 0.1)
        .train(dataset);
  }

  /** The probabilities of class 1. */
  static double[] probabilities(Model<Label> model, Labeled<Points> data) {
    SparseMatrix points = (SparseMatrix) data.points();
    double[] probabilities = new double[points.rows()];
    for (int i = 0; i < probabilities.length; i++) {
      Label clicked = model.predict(example(points, i, 0)).getOutputScores().get("c1");
      probabilities[i] = Objects.requireNonNull(clicked).getScore();
    }
    return probabilities;
  }
}

package dev.praxis;

import static dev.praxis.Refusals.assertRefused;

import dev.praxis.cluster.CentroidModel;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labeled;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OrdinalEncoder;
import dev.praxis.imputation.MissingIndicators;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;

/** What would be larger than a matrix is refused before it is made, and the shape is told. */
class ResultSizeSpec {
  private static final int MANY = 70_000;

  private static final Matrix ROWS = Matrix.ofRowMajor(MANY, 1, new double[MANY]);
  private static final Matrix ROW = Matrix.ofRowMajor(1, MANY, new double[MANY]);

  private static final Table TABLE =
      Table.of("0", CategoryColumn.ofCodes(new int[MANY], List.of("only")));
  private static final List<String> NAMES =
      IntStream.range(0, MANY).mapToObj(Integer::toString).toList();

  private static final String SENTENCE = sentence(70_000, 70_000);

  private static String sentence(long rows, long columns) {
    return rows
        + " rows of "
        + columns
        + " columns are "
        + rows * columns
        + " elements; a Matrix holds at most 2147483639: stream the rows instead";
  }

  @Example
  void probabilitiesOfNeighborsAreAMatrix() {
    Matrix two = Matrix.ofRowMajor(2, 1, 0, 1);
    KnnClassifier.Model model =
        KnnClassifier.nearest(1)
            .fit(new Labeled<>(two, Labels.ofCodes(new int[] {0, 1}, 1_500_000_000)));

    assertRefused(sentence(2, 1_500_000_000), () -> model.probabilities(two));
  }

  @Example
  void probabilitiesOfScoresAreAMatrix() {
    LogisticRegression.Model model =
        new LogisticRegression.Model(
            LogisticRegression.withPenalty(1), ROWS, ROW, List.of(), 0, 0, true);

    assertRefused(SENTENCE, () -> model.probabilities(ROWS));
  }

  @Example
  void distancesToCentroidsAreAMatrix() {
    CentroidModel model = () -> ROWS;

    assertRefused(SENTENCE, () -> model.distances(ROWS));
  }

  @Example
  void pointsThatComeBackFromScoresAreAMatrix() {
    Pca.Model model = new Pca.Model(Pca.to(1), ROW, ROW, Matrix.ofRowMajor(1, 1, 1), 1, 2);

    assertRefused(SENTENCE, () -> model.inverse(ROWS));
  }

  @Example
  void placesOfCategoriesAreAMatrix() {
    OrdinalEncoder.Model model =
        new OrdinalEncoder.Model(
            OrdinalEncoder.of(NAMES), Collections.nCopies(MANY, List.of("only")));

    assertRefused(SENTENCE, () -> model.transform(TABLE));
  }

  @Example
  void partsBesideOneAnotherAreAMatrix() {
    Transformer.OfTable wide =
        new Transformer.OfTable() {
          @Override
          public List<String> columnNames() {
            return NAMES;
          }

          @Override
          public Matrix transform(Table table) {
            throw new AssertionError("too many to be asked for");
          }
        };
    ColumnTransform.Model model = ColumnTransform.of(table -> wide).fit(TABLE);

    assertRefused(SENTENCE, () -> model.transform(TABLE));
  }

  @Example
  void indicatorsBesidePointsAreAMatrix() {
    IncompleteMatrix points = IncompleteMatrix.ofRowMajor(MANY, 1, new double[MANY]);
    MissingIndicators<SimpleImputer.Model> learner = MissingIndicators.beside(SimpleImputer.mean());
    MissingIndicators.Model<SimpleImputer.Model> model =
        new MissingIndicators.Model<>(
            learner, SimpleImputer.mean().fit(points), Collections.nCopies(MANY - 1, 0));

    assertRefused(SENTENCE, () -> model.transform(points));
  }

  @Example
  void neighborsAreNoMoreThanThat() {
    NeighborIndex index = NeighborIndex.of(ROWS);

    assertRefused(
        "k times the number of queries must be at most 2147483639 but was 4900000000",
        () -> index.nearest(ROWS, MANY));
    assertRefused(
        "k times the number of points must be at most 2147483639 but was 4899930000",
        () -> index.nearestOthers(MANY - 1));
    assertRefused(
        "k times the number of points must be at most 2147483639 but was 4900000000",
        () ->
            KnnClassifier.nearest(MANY)
                .fit(new Labeled<>(ROWS, Labels.ofCodes(new int[MANY])))
                .predict(ROWS));
  }
}

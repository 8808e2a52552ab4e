package dev.praxis;

import static dev.praxis.SameBits.transformed;

import dev.praxis.SameBits.Computed;
import dev.praxis.binning.EqualWidthBinning;
import dev.praxis.binning.QuantileBinning;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.decomposition.Pca.Solver;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OrdinalEncoder;
import dev.praxis.encoding.PolynomialFeatures;
import dev.praxis.imputation.CategoryImputer;
import dev.praxis.imputation.Imputer;
import dev.praxis.imputation.KnnImputer;
import dev.praxis.imputation.Mice;
import dev.praxis.imputation.MissingIndicators;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.scaling.MaxAbsScaler;
import dev.praxis.scaling.MinMaxScaler;
import dev.praxis.scaling.RobustScaler;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.scaling.UnitNorm;
import dev.praxis.statistics.ColumnStatistics;
import dev.praxis.statistics.Covariance;
import dev.praxis.statistics.Divisor;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Every learner of columns: what scales, bins, encodes, fills and turns them. */
final class SameBitsColumns {
  private static final Matrix POINTS = SameBitsData.points();
  private static final Matrix QUERIES = SameBitsData.queries();
  private static final Matrix WILD = SameBitsData.wild();
  private static final Matrix LARGE = SameBitsData.large();
  private static final Matrix LATTICE = SameBitsData.lattice();
  private static final IncompleteMatrix HOLES = SameBitsData.holes();
  private static final IncompleteMatrix TWO_VALUES = SameBitsData.holesOfTwoValues();

  private static final Pca FOUR = Pca.to(4);
  private static final Mice LIKELY = Mice.mostLikely().withRounds(4);

  private final List<Computed> all = new ArrayList<>();

  private SameBitsColumns() {
    columns();
    decomposition();
    scaling();
    binningAndEncoding();
    imputation();
  }

  static List<Computed> all() {
    return new SameBitsColumns().all;
  }

  private void columns() {
    add("column statistics", () -> ColumnStatistics.of(POINTS));
    add("column statistics, wild scales", () -> variances(ColumnStatistics.of(WILD)));
    add("column statistics, merged", () -> mergedStatistics());
    add("covariance", () -> matrices(Covariance.of(POINTS)));
    add("covariance, many columns", () -> matrices(Covariance.of(LARGE)));
    add("covariance, merged", () -> Covariance.of(POINTS).merge(Covariance.of(QUERIES)));
  }

  private void decomposition() {
    for (Solver solver : Solver.values()) {
      String name = "PCA, " + solver.name().toLowerCase(Locale.ROOT);
      add(name, () -> transformed(FOUR.withSolver(solver), Flowers.measures()));
      add(name + ", wide", () -> transformed(FOUR.withSolver(solver), SameBitsData.wide()));
    }
    add("PCA, randomized, large", () -> FOUR.withSolver(Solver.RANDOMIZED).fit(LARGE));
    add("PCA, all of many columns", () -> transformed(Pca.to(110), LARGE));
    add("PCA, whitening", () -> transformed(FOUR.withWhitening(), POINTS));
    add("PCA, share of variance", () -> transformed(Pca.keeping(0.9), POINTS));
    add(
        "PCA, back from scores",
        () -> FOUR.fit(POINTS).inverse(FOUR.fit(POINTS).transform(POINTS)));
    add("PCA, in blocks", () -> FOUR.fit(Blocky.cut(POINTS, 5)));
  }

  private void scaling() {
    add("standard scaler", () -> transformed(StandardScaler.standard(), WILD));
    add("min-max scaler", () -> transformed(MinMaxScaler.to(-1, 3).withClipping(), WILD));
    add("robust scaler", () -> transformed(RobustScaler.byQuartiles(), WILD));
    add("max-abs scaler", () -> transformed(new MaxAbsScaler(), WILD));
    add("unit norm, l1", () -> transformed(UnitNorm.l1(), POINTS));
    add("unit norm, l2", () -> transformed(UnitNorm.l2(), POINTS));
    add("unit norm, largest", () -> transformed(UnitNorm.largest(), POINTS));
    add("polynomial features", () -> transformed(PolynomialFeatures.ofDegree(3), QUERIES));
  }

  private void binningAndEncoding() {
    add("quantile binning", () -> transformed(QuantileBinning.into(7), WILD));
    add("quantile binning, ties", () -> transformed(QuantileBinning.into(7).oneHot(), LATTICE));
    add("equal-width binning", () -> transformed(EqualWidthBinning.into(7), WILD));
    add("one-hot", () -> encoded(OneHotEncoder.of("shirt")));
    add("one-hot, rare as other", () -> encoded(OneHotEncoder.of("shirt").withRareAsOther(90)));
    add("ordinal", () -> encoded(OrdinalEncoder.of("shirt", "came_back")));
    add("ordinal, unseen", () -> encoded(OrdinalEncoder.of("shirt").withUnseenAs(-1)));
    add("column transform", () -> encoded(SameBitsLearners.customerColumns()));
  }

  private void imputation() {
    add("imputer, categories", () -> categories(CategoryImputer.mostFrequent("shirt")));
    add("imputer, mean", () -> filled(SimpleImputer.mean(), HOLES));
    add("imputer, median", () -> filled(SimpleImputer.median(), HOLES));
    add("imputer, most frequent", () -> filled(SimpleImputer.mostFrequent(), HOLES));
    add("imputer, constant", () -> filled(SimpleImputer.constant(0.1), HOLES));
    add("missing indicators", () -> filled(MissingIndicators.beside(SimpleImputer.mean()), HOLES));
    add("k-NN imputer", () -> filled(KnnImputer.nearest(4), HOLES));
    add("k-NN imputer, weighted", () -> filled(KnnImputer.nearest(4).weightedByDistance(), HOLES));
    add("k-NN imputer, deviations", () -> filled(KnnImputer.nearest(4).inDeviations(), HOLES));
    add("MICE, most likely", () -> filled(LIKELY, HOLES));
    add("MICE, every order", () -> eachOrder(HOLES));
    add("MICE, two values", () -> filled(LIKELY.withTwoValues(2), TWO_VALUES));
    add("MICE, Bayesian", () -> completed(Mice.bayesian(3).withRounds(3), HOLES));
    add("MICE, Bayesian, two values", () -> completed(bayesianOfTwoValues(), TWO_VALUES));
    add("MICE, matching", () -> completed(Mice.matching(3).withRounds(3), HOLES));
  }

  private static <M extends Transformer.OfTable> List<?> encoded(
      Learner<? super Table, M> learner) {
    M model = learner.fit(SameBitsData.table());
    return List.of(model, model.transform(SameBitsData.table()), model.columnNames());
  }

  private static List<?> categories(CategoryImputer learner) {
    CategoryImputer.Model model = learner.fit(SameBitsData.table());
    return List.of(model, OneHotEncoder.of("shirt").fit(model.transform(SameBitsData.table())));
  }

  private static <M extends Imputer> List<?> filled(
      Learner<? super IncompleteMatrix, M> learner, IncompleteMatrix points) {
    M model = learner.fit(points);
    return List.of(model, model.transform(points));
  }

  private static List<?> completed(Mice learner, IncompleteMatrix points) {
    Mice.Model model = learner.fit(points);
    return List.of(model, model.completions(points));
  }

  private static List<?> eachOrder(IncompleteMatrix points) {
    List<Object> models = new ArrayList<>();
    for (Mice.Order order : Mice.Order.values()) {
      models.add(filled(LIKELY.withOrder(order), points));
    }
    return models;
  }

  private static Mice bayesianOfTwoValues() {
    return Mice.bayesian(2).withTwoValues(2).withRounds(3);
  }

  private static List<?> matrices(Covariance covariance) {
    return List.of(covariance, covariance.means(), covariance.matrix());
  }

  private static List<?> variances(ColumnStatistics statistics) {
    return List.of(
        statistics.means(),
        statistics.variances(Divisor.N),
        statistics.variances(Divisor.N_MINUS_ONE));
  }

  private static Object mergedStatistics() {
    return ColumnStatistics.of(POINTS).merge(ColumnStatistics.of(QUERIES)).add(QUERIES);
  }

  private void add(String name, Supplier<?> result) {
    all.add(new Computed(name, result));
  }
}

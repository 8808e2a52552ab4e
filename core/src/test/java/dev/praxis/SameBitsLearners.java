package dev.praxis;

import dev.praxis.SameBits.Computed;
import dev.praxis.anomaly.IqrRule;
import dev.praxis.anomaly.KnnDistanceRule;
import dev.praxis.anomaly.OutlierModel;
import dev.praxis.anomaly.ZScoreRule;
import dev.praxis.bayes.NaiveBayes;
import dev.praxis.cluster.CentroidModel;
import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansCurve;
import dev.praxis.cluster.KMeansStart;
import dev.praxis.cluster.MiniBatchKMeans;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.decomposition.Pca;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OneHotEncoder.Unseen;
import dev.praxis.evaluation.MajorityClass;
import dev.praxis.evaluation.MeanTarget;
import dev.praxis.factorization.FactorGradients;
import dev.praxis.factorization.FactorPenalty;
import dev.praxis.factorization.FactorizationClassifier;
import dev.praxis.factorization.FactorizationRegressor;
import dev.praxis.factorization.GibbsSampling;
import dev.praxis.image.Augmentation;
import dev.praxis.image.ImageStep;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.linear.Descent;
import dev.praxis.linear.DualCoordinateDescent;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.LinearClassifier.Loss;
import dev.praxis.linear.LinearRegressor;
import dev.praxis.linear.LogisticRegression;
import dev.praxis.linear.Penalty;
import dev.praxis.linear.RidgeRegression;
import dev.praxis.linear.StochasticGradient;
import dev.praxis.linear.StochasticGradient.Rate;
import dev.praxis.neighbors.Distance;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.neighbors.KnnRegressor;
import dev.praxis.neighbors.NeighborIndex;
import dev.praxis.resampling.Adasyn;
import dev.praxis.resampling.BorderlineSmote;
import dev.praxis.resampling.RandomOversampling;
import dev.praxis.resampling.RandomUndersampling;
import dev.praxis.resampling.Resampler;
import dev.praxis.resampling.Smote;
import dev.praxis.resampling.SmoteNc;
import dev.praxis.resampling.TomekLinks;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.svm.Calibration;
import dev.praxis.svm.MultiClass;
import dev.praxis.svm.OneClassSvm;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;
import dev.praxis.svm.SvmRegressor;
import dev.praxis.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** Every learner: its model, and what the model says of data. */
final class SameBitsLearners {
  private static final Matrix POINTS = SameBitsData.points();
  private static final Matrix QUERIES = SameBitsData.queries();
  private static final Matrix WILD = SameBitsData.wild();
  private static final Labeled<Matrix> CLASSES = SameBitsData.classes();
  private static final Labeled<Matrix> IRIS = Flowers.species();
  private static final Targeted<Matrix> TARGETS = SameBitsData.targets();

  private static final KMeans FIVE = KMeans.into(5);
  private static final MiniBatchKMeans BATCHES = MiniBatchKMeans.into(8).withBatchSize(300);

  private final List<Computed> all = new ArrayList<>();

  private SameBitsLearners() {
    cluster();
    neighbors();
    linear();
    resampling();
    anomaly();
    image();
    pipelines();
  }

  static List<Computed> all() {
    return new SameBitsLearners().all;
  }

  private void cluster() {
    add("k-means", () -> assigned(FIVE.fit(POINTS)));
    add("k-means, uniform start", () -> FIVE.withStart(KMeansStart.uniform()).fit(POINTS));
    add("k-means, given start", () -> FIVE.withStart(KMeansStart.at(firstFive())).fit(POINTS));
    add("k-means, restarts", () -> FIVE.withRestarts(4).fit(POINTS));
    add("k-means, every search", () -> eachSearch(KMeans.into(40), POINTS));
    add("k-means, many columns", () -> KMeans.into(9).fit(SameBitsData.large()));
    add("k-means, ties", () -> KMeans.into(12).fit(SameBitsData.lattice()));
    add("k-means, wild scales", () -> FIVE.fit(WILD));
    add("k-means, tight groups", () -> KMeans.into(10).fit(SameBitsData.tight()));
    add("k-means, weighted", () -> FIVE.fitWeighted(POINTS, weights()));
    add("k-means, streamed", () -> FIVE.fitRows(Blocky.cut(POINTS, 3)));
    add("k-means, each step", () -> steps());
    add("k-means curve", () -> KMeansCurve.of(KMeans.into(2), IRIS.points(), 2, 6));
    add("mini-batch k-means", () -> assigned(BATCHES.fit(POINTS)));
    add("mini-batch k-means, in blocks", () -> BATCHES.fit(Blocky.cut(POINTS, 4)));
  }

  private void neighbors() {
    for (Distance distance : Distance.values()) {
      String name = distance.name().toLowerCase(Locale.ROOT);
      add("neighbours, " + name, () -> found(NeighborIndex.of(POINTS, distance), QUERIES));
      add("neighbours, " + name + ", tree", () -> others(SameBitsData.flat(), distance));
      add("neighbours, " + name + ", tight groups", () -> others(SameBitsData.tight(), distance));
      add("k-NN, " + name, () -> classified(KnnClassifier.nearest(5).withDistance(distance)));
    }
    add("neighbours, ties", () -> others(lattice(), Distance.MANHATTAN));
    add("k-NN, weighted", () -> classified(KnnClassifier.nearest(5).weightedByDistance()));
    add("k-NN regression", () -> regressed(KnnRegressor.nearest(5)));
    add("k-NN regression, weighted", () -> regressed(KnnRegressor.nearest(5).weightedByDistance()));
  }

  private void linear() {
    add("least squares", () -> regressed(RidgeRegression.leastSquares()));
    add("ridge", () -> regressed(RidgeRegression.withPenalty(3)));
    add("ridge, collinear", () -> RidgeRegression.withPenalty(1).fit(collinear()));
    add("logistic, two classes", () -> LogisticRegression.withPenalty(1).fit(twoClasses()));
    add("logistic, three classes", () -> classified(LogisticRegression.withPenalty(1)));
    add("logistic, iris", () -> LogisticRegression.withPenalty(0.1).fit(IRIS));
    linearLearner();
    factorization();
    add("naive Bayes, multinomial", () -> NaiveBayes.multinomial().fit(IRIS));
    add("naive Bayes, complement", () -> NaiveBayes.complement().fit(IRIS));
    add("naive Bayes, Bernoulli", () -> NaiveBayes.bernoulli().fit(IRIS));
    SvmClassifier svm = SvmClassifier.rbf();
    add("SVM", () -> svm.fit(IRIS));
    add("SVM, decision values", () -> svm.fit(CLASSES).decisionValues(QUERIES));
    SvmClassifier calibrated = svm.withCalibration(Calibration.PLATT);
    add("SVM, calibrated", () -> calibrated.fit(IRIS).probabilities(IRIS.points()));
    add("SVM, polynomial", () -> svm.withKernel(SvmKernel.polynomial(3)).fit(IRIS));
    add("SVM, sigmoid", () -> svm.withKernel(SvmKernel.sigmoid()).fit(IRIS));
    SvmClassifier rest = svm.withMultiClass(MultiClass.ONE_VERSUS_REST).withClassWeights(1, 2, 0.3);
    add("SVM, one versus rest, weighted", () -> rest.fit(IRIS).probabilities(IRIS.points()));
    add("SVM, a share inside", () -> svm.withNu(0.3).fit(IRIS));
    add("SVM, regression, a share outside", () -> SvmRegressor.rbf().withNu(0.3).fit(TARGETS));
    SvmClassifier isotonic = svm.withCalibration(Calibration.ISOTONIC);
    add("SVM, isotonic", () -> isotonic.fit(IRIS).probabilities(IRIS.points()));
    add("SVM, one class", () -> OneClassSvm.leavingOut(0.1).fit(POINTS));
    add("SVM, regression", () -> SvmRegressor.rbf().fit(TARGETS).predict(QUERIES));
    add("majority class", () -> classified(new MajorityClass()));
    add("mean target", () -> regressed(new MeanTarget()));
  }

  private void linearLearner() {
    LinearClassifier logistic = LinearClassifier.of(Loss.LOGISTIC, Penalty.elasticNet(2, 0.5));
    StochasticGradient steps = StochasticGradient.withRate(0.01).withEpochs(4);
    add("linear, logistic, two classes", () -> logistic.fit(twoClasses()));
    add("linear, logistic, three classes", () -> said(logistic));
    add("linear, balanced", () -> said(logistic.balancing()));
    add("linear, steps", () -> said(logistic.withDescent(steps)));
    add("linear, steps, early stop", () -> said(logistic.withDescent(steps.stoppingEarly(0.2, 1))));
    add(
        "linear, hinge, averaged, falling rate",
        () ->
            said(
                new LinearClassifier(
                    Loss.HINGE,
                    Penalty.l2(1),
                    StochasticGradient.withRate(Rate.inverseScaling(0.1, 0.5)).averaging(),
                    false)));
    add(
        "linear, squared hinge",
        () -> said(LinearClassifier.of(Loss.SQUARED_HINGE, Penalty.l2(1))));
    Descent dual = DualCoordinateDescent.standard();
    add(
        "linear, hinge, dual",
        () -> said(LinearClassifier.of(Loss.HINGE, Penalty.l2(1)).withDescent(dual)));
    LinearRegressor quantile =
        LinearRegressor.of(LinearRegressor.Loss.quantile(0.3), Penalty.l2(1)).withDescent(dual);
    add("linear, quantile, dual", () -> quantile.fit(TARGETS).predict(QUERIES));
    for (var loss :
        List.of(
            LinearRegressor.Loss.squared(),
            LinearRegressor.Loss.huber(0.5),
            LinearRegressor.Loss.quantile(0.3))) {
      LinearRegressor learner = LinearRegressor.of(loss, Penalty.l1(1));
      add(
          "linear, " + loss,
          () -> List.of(learner.fit(TARGETS), learner.fit(TARGETS).predict(QUERIES)));
    }
  }

  private void factorization() {
    FactorizationClassifier classes =
        FactorizationClassifier.ofRank(5).withPenalty(FactorPenalty.of(0.01, 0.02));
    FactorizationRegressor numbers = FactorizationRegressor.ofRank(5);
    GibbsSampling sampling = new GibbsSampling(2, 2);
    add("factorization, AdaGrad", () -> said(classes));
    add(
        "factorization, steps, early stop",
        () -> said(classes.withLearning(FactorGradients.withRate(0.001).stoppingEarly(0.2, 1))));
    add(
        "factorization, Gibbs, classes",
        () -> said(classes.withPenalty(FactorPenalty.none()).withLearning(sampling)));
    add("factorization, Gibbs", () -> numbers.withLearning(sampling).fit(TARGETS));
    add("factorization, least squares", () -> numbers.fit(TARGETS).predict(QUERIES));
  }

  private static List<?> said(FactorizationClassifier learner) {
    FactorizationClassifier.Model model = learner.fit(CLASSES);
    Matrix points = SameBitsData.mixed().points();
    return List.of(model, model.predict(points), model.probabilities(points));
  }

  private static List<?> said(LinearClassifier learner) {
    LinearClassifier.Model model = learner.fit(CLASSES);
    Matrix points = SameBitsData.mixed().points();
    return List.of(model, model.predict(points), model.probabilities(points));
  }

  private void resampling() {
    add("SMOTE", () -> resampled(Smote.neighbors(5)));
    add("borderline SMOTE", () -> resampled(BorderlineSmote.neighbors(5)));
    add("SMOTE-NC", () -> SmoteNc.ofCategories(4, 5).resample(SameBitsData.mixed()));
    add("ADASYN", () -> resampled(Adasyn.neighbors(5)));
    add("random oversampling", () -> resampled(RandomOversampling.balanced()));
    add("random undersampling", () -> resampled(RandomUndersampling.balanced()));
    add("Tomek links", () -> TomekLinks.links(CLASSES));
    add("Tomek links, removing both", () -> resampled(TomekLinks.removingBoth()));
    add("Tomek links, sparing", () -> resampled(TomekLinks.sparingTheSmallest()));
    add("SMOTE before k-NN", () -> classified(Smote.neighbors(5).before(KnnClassifier.nearest(3))));
  }

  private void anomaly() {
    add("z-score rule", () -> flagged(ZScoreRule.standard().withThreshold(2)));
    add("IQR rule", () -> flagged(IqrRule.tukey()));
    add("k-NN distance rule", () -> flagged(KnnDistanceRule.nearest(5)));
    add("k-NN distance rule, mean", () -> flagged(KnnDistanceRule.nearest(5).byMeanDistance()));
    add("k-NN distance rule, itself", () -> KnnDistanceRule.nearest(5).outliers(QUERIES));
  }

  private void image() {
    add("image, flip and shift", () -> pictured(ImageStep.flipHorizontally(), ImageStep.shift(2)));
    add("image, rotate", () -> pictured(ImageStep.rotate(25), ImageStep.rotateBy(-7)));
    add("image, noise", () -> pictured(ImageStep.noise(0.2), ImageStep.clip(0, 1)));
    add("image, crop", () -> pictured(ImageStep.flipVertically(), ImageStep.crop(8, 7)));
  }

  private void pipelines() {
    add(
        "pipeline",
        () -> SameBits.transformed(Pipeline.of(StandardScaler.standard()).then(Pca.to(4)), WILD));
    add(
        "pipeline, classes",
        () ->
            classified(Pipeline.of(StandardScaler.standard()).classify(KnnClassifier.nearest(5))));
    add(
        "pipeline, numbers",
        () -> regressed(Pipeline.of(Pca.to(4)).regress(RidgeRegression.withPenalty(1))));
    add(
        "table pipeline",
        () ->
            Pipeline.of(customerColumns())
                .classify(LogisticRegression.withPenalty(1))
                .fit(SameBitsData.customers()));
    add("table pipeline, numbers", () -> incomes());
  }

  private void add(String name, Supplier<?> result) {
    all.add(new Computed(name, result));
  }

  private static <M extends CentroidModel> List<?> assigned(M model) {
    return List.of(model, model.predict(QUERIES), model.distances(QUERIES));
  }

  private static <M extends Classifier> List<?> classified(
      Learner<? super Labeled<Matrix>, M> learner) {
    M model = learner.fit(CLASSES);
    Matrix points = SameBitsData.mixed().points();
    return List.of(model, model.predict(points), model.probabilities(points));
  }

  private static <M extends Regressor> List<?> regressed(
      Learner<? super Targeted<Matrix>, M> learner) {
    M model = learner.fit(TARGETS);
    return List.of(model, model.predict(QUERIES));
  }

  private static <M extends OutlierModel> List<?> flagged(Learner<? super Matrix, M> learner) {
    M model = learner.fit(POINTS);
    return List.of(model, model.flag(QUERIES));
  }

  private static Object resampled(Resampler resampler) {
    return resampler.resample(CLASSES);
  }

  private static Object pictured(ImageStep... steps) {
    Augmentation augmentation = Augmentation.of(12, 9);
    for (ImageStep step : steps) {
      augmentation = augmentation.then(step);
    }
    return augmentation.augment(SameBitsData.pictures(), 3);
  }

  private static List<?> found(NeighborIndex index, Matrix queries) {
    double radius = index.nearest(queries.selectRows(0), 9).distance(0, 8);
    return List.of(index, index.nearest(queries, 6), index.within(queries, radius));
  }

  private static Object others(Matrix points, Distance distance) {
    return NeighborIndex.of(shifted(points), distance).nearestOthers(5);
  }

  /** No point is of zeros, which have no direction. */
  private static Matrix shifted(Matrix points) {
    double[] values = DoubleStream.of(points.toRowMajor()).map(value -> value + 0.25).toArray();
    return Matrix.ofRowMajor(points.rows(), points.columns(), values);
  }

  private static List<?> eachSearch(KMeans learner, Matrix points) {
    List<Object> models = new ArrayList<>();
    for (KMeans.Search search : KMeans.Search.values()) {
      models.add(learner.withSearch(search).fit(points));
    }
    return models;
  }

  private static List<?> steps() {
    List<Object> steps = new ArrayList<>();
    FIVE.fit(POINTS, steps::add);
    return steps;
  }

  private static double[] weights() {
    return DoubleStream.iterate(1, w -> w % 7 + 0.5).limit(POINTS.rows()).toArray();
  }

  private static Matrix firstFive() {
    return POINTS.selectRows(0, 1, 2, 3, 4);
  }

  private static Matrix large() {
    return SameBitsData.large();
  }

  private static Matrix lattice() {
    return SameBitsData.lattice();
  }

  private static Labeled<Matrix> twoClasses() {
    return SameBitsData.twoClasses();
  }

  private static Targeted<Matrix> collinear() {
    return new Targeted<>(POINTS.selectColumns(0, 1, 2, 0, 3, 1), SameBitsData.targets().targets());
  }

  private static Object incomes() {
    Table customers = SameBitsData.table().withoutMissing("income");
    return Pipeline.of(OneHotEncoder.of("shirt", "came_back").withoutFirst())
        .regress(RidgeRegression.withPenalty(1))
        .fit(customers.without("age").targeted("income"));
  }

  static ColumnTransform customerColumns() {
    return ColumnTransform.filling(
            SimpleImputer.median(), StandardScaler.standard(), "age", "income")
        .with(OneHotEncoder.of("shirt").withUnseen(Unseen.OTHER));
  }
}

package dev.praxis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The map of all concepts, CONCEPTS.md: what belongs together stands here, where it is found in the
 * files.
 */
final class Concepts {

  static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  static final Path MAP = ROOT.resolve("CONCEPTS.md");

  /** Chapters, in the order in which one learns. */
  static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter(
              "Clusters",
              true,
              row(
                  "k-means, k-means++, the choice of k, mini-batches",
                  "KMeans KMeansStart KMeansCurve MiniBatchKMeans CentroidModel"),
              row("silhouette", "Silhouette"),
              row(
                  "adjusted Rand, mutual information, purity, Davies-Bouldin, Calinski-Harabasz",
                  "ClusterAgreement DaviesBouldin CalinskiHarabasz")),
          new Chapter(
              "Neighbours",
              true,
              row(
                  "nearest neighbours, k-NN classifier",
                  "KnnClassifier NeighborIndex Neighbors Distance Weighting"),
              row("k-NN regressor", "KnnRegressor"),
              row(
                  "support vector machine, support vector regression, kernels",
                  "SvmClassifier SvmRegressor OneClassSvm SvmKernel Gamma Softness Tube ClassWeights"
                      + " MultiClass Calibration LibsvmFile"),
              row(
                  "SMOTE, borderline SMOTE, ADASYN, over- and under-sampling, Tomek links",
                  "Smote SmoteNc BorderlineSmote Adasyn RandomOversampling RandomUndersampling"
                      + " TomekLinks SamplingStrategy Resampler Resampled"),
              row(
                  "outliers by z-score, interquartile range, distance to neighbours",
                  "ZScoreRule IqrRule KnnDistanceRule Outliers OutlierRule OutlierModel")),
          new Chapter(
              "Linear models",
              true,
              row(
                  "least squares, ridge regression, standard errors",
                  "RidgeRegression StandardErrors"),
              row("logistic regression, softmax", "LogisticRegression"),
              row(
                  "linear learner of classes: logistic, hinge (linear SVM); stochastic gradients, the dual",
                  "LinearClassifier StochasticGradient DualCoordinateDescent Descent"),
              row(
                  "linear learner of numbers: lasso, elastic net, Huber, quantiles; coordinate descent",
                  "LinearRegressor Penalty CoordinateDescent"),
              row(
                  "factorization machines: gradients, AdaGrad, least squares, Gibbs sampling",
                  "FactorizationMachine FactorizationClassifier FactorizationRegressor"
                      + " FactorPenalty FactorLearning FactorGradients AlternatingLeastSquares"
                      + " GibbsSampling")),
          new Chapter(
              "Decomposition",
              true,
              row("principal components, covariance, whitening", "Pca Covariance")),
          new Chapter(
              "Features and holes",
              true,
              row(
                  "scaling: standard, min-max, robust, max-abs, unit norm",
                  "StandardScaler MinMaxScaler RobustScaler MaxAbsScaler UnitNorm"),
              row("statistics of columns, quantiles", "ColumnStatistics QuantileMethod Divisor"),
              row(
                  "quantile and equal-width binning",
                  "QuantileBinning EqualWidthBinning BinModel BinOutput"),
              row(
                  "one-hot and ordinal encoding, a transform for each column",
                  "OneHotEncoder OrdinalEncoder ColumnTransform"),
              row("polynomial features", "PolynomialFeatures"),
              row(
                  "imputation, MICE, indicators of what was missing, pooled estimates",
                  "Mice SimpleImputer KnnImputer CategoryImputer MissingIndicators PooledEstimate"
                      + " Imputer"),
              row("augmentation of images", "Augmentation Augmented ImageStep")),
          new Chapter(
              "Text",
              true,
              row(
                  "cleaning, tokens, stop words, n-grams, orthogonal sparse bigrams",
                  "TextAnalysis Documents Cleaning Tokenizer TokenStep StopWords Grams"),
              row("stems and base forms", "PorterStemmer Lemmatizer"),
              row(
                  "bag of words, vocabulary and its limits",
                  "BagOfWords Vocabulary TermLimits TermStatistics"),
              row("hashed words", "HashedWords"),
              row("TF-IDF", "TfIdf"),
              row("search by cosine", "DocumentSearch"),
              row("naive Bayes", "NaiveBayes")),
          new Chapter(
              "Judging",
              true,
              row(
                  "confusion matrix, accuracy, precision, recall, F1, Matthews, kappa, top-k accuracy",
                  "ConfusionMatrix Average ZeroDivision OneVersusRest TopKAccuracy"),
              row("ROC curve, AUC, multi-class AUC", "RocCurve Auc MulticlassAuc"),
              row(
                  "precision-recall curve, thresholds, lift",
                  "PrecisionRecallCurve Thresholds LiftCurve"),
              row("log loss, Brier score, calibration", "ProbabilityErrors CalibrationCurve"),
              row("RMSE, MAE, MAPE, R², residuals, bias", "RegressionErrors Bias"),
              row(
                  "train/test split, k-fold, stratified, grouped, in time",
                  "Folds TimeFolds Split"),
              row(
                  "cross-validation, hyperparameter search, baselines",
                  "CrossValidation HyperparameterSearch Candidates Trial MajorityClass MeanTarget")),
          new Chapter(
              "Grammar and data",
              false,
              row(
                  "learners, models and pipelines",
                  "Pipeline ClassifierPipeline RegressorPipeline Learner Transformer Classifier"
                      + " Regressor Summary Stream"),
              row("matrices", "Matrix Points SparseMatrix SparseRow IncompleteMatrix Examples"),
              row("labels and targets", "Labels Labeled Targets Targeted"),
              row("tables", "Table Column NumberColumn CategoryColumn TextColumn"),
              row("rows from files", "Rows CsvFile CsvFormat SvmlightFile")));

  private final TreeMap<String, Path> main = sources("core/src/main/java/dev/praxis");
  private final TreeMap<String, Path> tests = sources("core/src/test/java/dev/praxis");
  private final TreeMap<String, Path> demos = sources("demos/src/main/java/dev/praxis");
  private final TreeMap<String, Path> benchmarks = sources("benchmarks/src/main/java/dev/praxis");

  /**
   * Concepts of one kind.
   *
   * @param taught whether each is to have a plain twin and a demo, as all have that are no
   *     machinery
   */
  record Chapter(String title, boolean taught, List<Row> rows) {
    Chapter(String title, boolean taught, Row... rows) {
      this(title, taught, List.of(rows));
    }
  }

  /** A concept and its public types, the one to read first in front. */
  record Row(String title, List<String> types) {}

  private static Row row(String title, String types) {
    return new Row(title, List.of(types.split(" ")));
  }

  /** The source of a public type of core. */
  Path source(String type) {
    Path path = main.get(type);
    if (path == null) {
      throw new AssertionError("CONCEPTS.md names " + type + ", of which there is no source");
    }
    return path;
  }

  List<Path> specs(Row row) {
    return named(tests, row, "", "Spec");
  }

  List<Path> plainTwins(Row row) {
    return named(tests, row, "Plain", "");
  }

  /** The demos named after a type of the row; where there is none, those that use one. */
  List<Path> demos(Row row) {
    return views(demos, row, "Demo");
  }

  /** The benchmarks named after a type of the row; where there is none, those that use one. */
  List<Path> benchmarks(Row row) {
    return views(benchmarks, row, "Benchmark");
  }

  private List<Path> views(TreeMap<String, Path> files, Row row, String suffix) {
    List<Path> named = named(files, row, "", suffix);
    if (!named.isEmpty()) {
      return named;
    }
    List<Path> using = new ArrayList<>();
    files.forEach(
        (name, path) -> {
          String story = name.replaceFirst("(Experiments|Pictures)$", suffix);
          Path view = files.get(story);
          if (story.endsWith(suffix) && view != null && !using.contains(view) && uses(path, row)) {
            using.add(view);
          }
        });
    return using;
  }

  private boolean uses(Path file, Row row) {
    String text = text(file);
    return row.types().stream()
        .map(type -> "import " + qualified(source(type)) + ";")
        .anyMatch(text::contains);
  }

  private static List<Path> named(
      TreeMap<String, Path> files, Row row, String prefix, String suffix) {
    return row.types().stream()
        .filter(type -> files.containsKey(prefix + type + suffix))
        .map(type -> files.get(prefix + type + suffix))
        .toList();
  }

  /** {@code dev.praxis.cluster.KMeans}. */
  static String qualified(Path source) {
    String path = source.toString().replace('\\', '/');
    return path.substring(path.indexOf("dev/praxis"), path.length() - ".java".length())
        .replace('/', '.');
  }

  /** The whole of CONCEPTS.md. */
  String map() {
    StringBuilder map =
        new StringBuilder(
            """
            # Concepts

            Every concept in five views: the class you depend on, the spec you can read, the lesson in plain loops, the demo
            you can run and, where speed matters, the benchmark you can check. They stand at mirrored paths: the same folder
            under `core/src/main`, `core/src/test`, `demos` and `benchmarks`. This page is made from the files and checked by a
            test (`ConceptsTest`); after a change, `mvn -pl core test -Dtest=ConceptsTest -Dpraxis.write=true` writes it anew.
            """);
    for (Chapter chapter : CHAPTERS) {
      map.append("\n## ").append(chapter.title()).append("\n\n");
      map.append("| concept | class | spec | plain loops | demo | benchmark |\n");
      map.append("|---|---|---|---|---|---|\n");
      for (Row row : chapter.rows()) {
        map.append("| ").append(row.title());
        map.append(" | ").append(links(row.types().stream().map(this::source).toList()));
        map.append(" | ").append(links(specs(row)));
        map.append(" | ").append(links(plainTwins(row)));
        map.append(" | ").append(links(demos(row)));
        map.append(" | ").append(links(benchmarks(row))).append(" |\n");
      }
    }
    return map.toString();
  }

  private static String links(List<Path> files) {
    List<String> links = new ArrayList<>();
    for (Path file : files) {
      String path = ROOT.relativize(file).toString().replace('\\', '/');
      String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
      links.add("[" + name + "](" + path + ")");
    }
    return String.join(", ", links);
  }

  private static TreeMap<String, Path> sources(String folder) {
    TreeMap<String, Path> sources = new TreeMap<>(Comparator.naturalOrder());
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> sources.put(file.getFileName().toString().replace(".java", ""), file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return sources;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

package dev.praxis;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.praxis.anomaly.KnnDistanceRule;
import dev.praxis.anomaly.ZScoreRule;
import dev.praxis.bayes.NaiveBayes;
import dev.praxis.binning.EqualWidthBinning;
import dev.praxis.binning.QuantileBinning;
import dev.praxis.cluster.KMeans;
import dev.praxis.cluster.KMeansStart;
import dev.praxis.cluster.MiniBatchKMeans;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import dev.praxis.decomposition.Pca;
import dev.praxis.encoding.ColumnTransform;
import dev.praxis.encoding.OneHotEncoder;
import dev.praxis.encoding.OrdinalEncoder;
import dev.praxis.evaluation.MajorityClass;
import dev.praxis.evaluation.MeanTarget;
import dev.praxis.factorization.FactorGradients;
import dev.praxis.factorization.FactorizationClassifier;
import dev.praxis.factorization.FactorizationRegressor;
import dev.praxis.image.Augmentation;
import dev.praxis.image.ImageStep;
import dev.praxis.imputation.CategoryImputer;
import dev.praxis.imputation.Mice;
import dev.praxis.imputation.MissingIndicators;
import dev.praxis.imputation.SimpleImputer;
import dev.praxis.linear.LinearClassifier;
import dev.praxis.linear.LinearRegressor;
import dev.praxis.linear.Penalty;
import dev.praxis.neighbors.KnnClassifier;
import dev.praxis.neighbors.KnnRegressor;
import dev.praxis.resampling.Adasyn;
import dev.praxis.resampling.BorderlineSmote;
import dev.praxis.resampling.RandomOversampling;
import dev.praxis.resampling.RandomUndersampling;
import dev.praxis.resampling.Resampler;
import dev.praxis.resampling.SamplingStrategy;
import dev.praxis.resampling.Smote;
import dev.praxis.resampling.SmoteNc;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.scaling.UnitNorm;
import dev.praxis.svm.ClassWeights;
import dev.praxis.svm.Gamma;
import dev.praxis.svm.OneClassSvm;
import dev.praxis.svm.Softness;
import dev.praxis.svm.SvmClassifier;
import dev.praxis.svm.SvmKernel;
import dev.praxis.svm.SvmRegressor;
import dev.praxis.svm.Tube;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Column;
import dev.praxis.table.CsvFile;
import dev.praxis.table.NumberColumn;
import dev.praxis.table.Table;
import dev.praxis.table.TextColumn;
import dev.praxis.text.BagOfWords;
import dev.praxis.text.HashedWords;
import dev.praxis.text.StopWords;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.TfIdf;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;

/** What is told how to learn is whole: an illegal learner cannot exist. */
class HyperparametersSpec {

  private static final Set<Class<?>> TOLD =
      Set.of(Learner.class, Resampler.class, SamplingStrategy.class, KMeansStart.class);

  private static final List<Record> LEARNERS =
      List.of(
          Pipeline.of(UnitNorm.l2()),
          Pipeline.of(UnitNorm.l2()).classify(new MajorityClass()),
          Pipeline.of(UnitNorm.l2()).regress(new MeanTarget()),
          Pipeline.ofSupervised(new Pipeline.Unsupervised<>(UnitNorm.l2())),
          new Pipeline.Unsupervised<>(UnitNorm.l2()),
          Pipeline.of(OneHotEncoder.of("a")),
          Pipeline.of(OneHotEncoder.of("a")).classify(new MajorityClass()),
          Pipeline.of(OneHotEncoder.of("a")).regress(new MeanTarget()),
          KnnDistanceRule.nearest(1),
          ZScoreRule.standard(),
          KMeans.into(1),
          CsvFile.of("a.csv", () -> new StringReader("")),
          (Record) KMeansStart.at(Matrix.ofRowMajor(1, 1, 0)),
          MiniBatchKMeans.into(1),
          Pca.to(1),
          ColumnTransform.passing("a"),
          (Record) ColumnTransform.passing("a").parts().get(0),
          (Record) ColumnTransform.filling(SimpleImputer.mean(), "a").parts().get(0),
          EqualWidthBinning.into(2),
          CategoryImputer.mostFrequent("a"),
          Mice.mostLikely(),
          MissingIndicators.beside(SimpleImputer.mean()),
          OneHotEncoder.of("a"),
          OrdinalEncoder.of("a"),
          QuantileBinning.into(2),
          SimpleImputer.mean(),
          StandardScaler.standard(),
          UnitNorm.l1(),
          Augmentation.of(1, 1),
          ImageStep.flipVertically(),
          LinearClassifier.of(LinearClassifier.Loss.HINGE, Penalty.none()),
          LinearRegressor.of(LinearRegressor.Loss.squared(), Penalty.none()),
          FactorizationClassifier.ofRank(1),
          FactorizationRegressor.ofRank(1),
          FactorGradients.withRate(1),
          KnnClassifier.nearest(1),
          KnnRegressor.nearest(1),
          Adasyn.neighbors(1),
          BorderlineSmote.neighbors(1),
          RandomOversampling.balanced(),
          RandomUndersampling.balanced(),
          (Record) SamplingStrategy.counts(Map.of("a", 1)),
          Smote.neighbors(1),
          (Record) Smote.neighbors(1).before(new MajorityClass()),
          SmoteNc.ofCategories(0),
          TextAnalysis.standard(),
          StopWords.lucene(),
          BagOfWords.counts(),
          HashedWords.into(1),
          TfIdf.standard(),
          NaiveBayes.multinomial(),
          SvmClassifier.rbf(),
          SvmRegressor.rbf(),
          OneClassSvm.leavingOut(1),
          ClassWeights.none(),
          Softness.cost(1),
          Tube.epsilon(0),
          Gamma.scale(),
          (Record) SvmKernel.rbf(),
          (Record) SvmKernel.linear(),
          (Record) SvmKernel.polynomial(2),
          (Record) SvmKernel.sigmoid());

  @Provide
  Arbitrary<Record> learners() {
    return Arbitraries.of(LEARNERS);
  }

  @Property
  void noneIsNullAndTheRefusalNamesIt(@ForAll("learners") Record learner)
      throws ReflectiveOperationException {
    RecordComponent[] components = learner.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Constructor<?> constructor = learner.getClass().getDeclaredConstructor(types);
    constructor.setAccessible(true);
    Object[] legal = new Object[types.length];
    for (int i = 0; i < legal.length; i++) {
      components[i].getAccessor().setAccessible(true);
      legal[i] = components[i].getAccessor().invoke(learner);
    }
    assertEquals(learner, constructor.newInstance(legal));

    for (int i = 0; i < legal.length; i++) {
      if (!types[i].isPrimitive()) {
        Object[] illegal = legal.clone();
        illegal[i] = null;
        Throwable refusal = refusal(() -> constructor.newInstance(illegal), learner);
        assertEquals(NullPointerException.class, refusal.getClass());
        if (!(legal[i] instanceof Collection || legal[i] instanceof Map)) {
          assertEquals(components[i].getName(), refusal.getMessage(), () -> learner.toString());
        }
      }
    }
  }

  /** What a factory or a wither is given; by the name of its parameter. */
  @SuppressWarnings("NullAway")
  private static Stream<Map.Entry<String, Executable>> takingNull() {
    String none = null;
    String[] nothing = null;
    List<String> withNull = Arrays.asList("a", none);
    Learner<Matrix, UnitNorm.Model> step = null;
    Learner<Table, OneHotEncoder.Model> encoder = null;
    Learner<IncompleteMatrix, SimpleImputer.Model> imputer = null;
    SimpleImputer mean = SimpleImputer.mean();
    Column gap = null;
    Column column = NumberColumn.of(1);
    Table table = Table.of("a", column);
    ColumnTransform transform = ColumnTransform.passing("a");
    CsvFile file = CsvFile.of("a.csv", () -> new StringReader(""));
    return Stream.of(
        Map.entry("encoder", () -> ColumnTransform.of(encoder)),
        Map.entry("encoder", () -> transform.with(encoder)),
        Map.entry("learner", () -> ColumnTransform.of(step, "a")),
        Map.entry("learner", () -> transform.with(step, "a")),
        Map.entry("imputer", () -> ColumnTransform.filling(imputer, "a")),
        Map.entry("imputer", () -> transform.withFilled(imputer, "b")),
        Map.entry("learner", () -> ColumnTransform.filling(mean, step, "a")),
        Map.entry("learner", () -> transform.withFilled(mean, step, "b")),
        Map.entry("columns", () -> ColumnTransform.filling(mean, nothing)),
        Map.entry("columns", () -> transform.withFilled(mean, "b", none)),
        Map.entry("columns", () -> ColumnTransform.passing(none)),
        Map.entry("columns", () -> ColumnTransform.passing(nothing)),
        Map.entry("columns", () -> transform.withPassed("b", none)),
        Map.entry("columns", () -> OneHotEncoder.of(none)),
        Map.entry("columns", () -> OneHotEncoder.of(nothing)),
        Map.entry("columns", () -> OneHotEncoder.of(withNull)),
        Map.entry("columns", () -> OrdinalEncoder.of(none)),
        Map.entry("columns", () -> CategoryImputer.mostFrequent(none)),
        Map.entry("constant", () -> CategoryImputer.constant(none, "a")),
        Map.entry("column", () -> file.withLabel(none)),
        Map.entry("column", () -> file.withTarget(none)),
        Map.entry("marks", () -> file.withMissing(none)),
        Map.entry("marks", () -> file.withMissing(nothing)),
        Map.entry("columns", () -> file.withColumns(none)),
        Map.entry("columns", () -> file.withColumns(nothing)),
        Map.entry("columns", () -> file.withoutColumns(none)),
        Map.entry("columns", () -> file.withText(none)),
        Map.entry("name", () -> Table.of(none, column)),
        Map.entry("column", () -> Table.of("a", gap)),
        Map.entry("names", () -> Table.of(Arrays.asList(none), List.of(column))),
        Map.entry("columns", () -> Table.of(List.of("a"), Arrays.asList(gap))),
        Map.entry("name", () -> table.with(none, column)),
        Map.entry("column", () -> table.with("b", gap)),
        Map.entry("names", () -> Labels.ofNames(withNull)),
        Map.entry("names", () -> CategoryColumn.ofNames(withNull)),
        Map.entry("texts", () -> TextColumn.of(withNull)));
  }

  @Example
  void whatIsGivenToAFactoryIsNotNullAndTheRefusalNamesIt() {
    takingNull()
        .forEach(
            taking ->
                assertEquals(
                    taking.getKey(),
                    assertThrows(NullPointerException.class, taking.getValue(), taking.getKey())
                        .getMessage()));
  }

  @Example
  void noneIsForgottenHere() {
    Set<String> meant =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.praxis")
                .stream()
                .filter(type -> type.isAssignableTo(Record.class) && isTold(type))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(HyperparametersSpec::refers)
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
    Set<String> here =
        LEARNERS.stream()
            .map(learner -> learner.getClass().getName())
            .collect(toCollection(TreeSet::new));
    here.retainAll(meant);

    assertEquals(meant, here);
  }

  /** What a constructor that is called by reflection throws. */
  private static Throwable refusal(Executable construction, Record learner) {
    String sentence = learner + " takes null";
    return Objects.requireNonNull(
        assertThrows(InvocationTargetException.class, construction, sentence).getCause());
  }

  private static boolean isTold(JavaClass type) {
    return TOLD.stream().anyMatch(type::isAssignableTo);
  }

  private static boolean refers(JavaClass type) {
    return type.getFields().stream()
        .anyMatch(
            field ->
                !field.getModifiers().contains(JavaModifier.STATIC)
                    && !field.getRawType().isPrimitive());
  }
}

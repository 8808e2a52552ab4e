package dev.praxis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit together does not compile. */
class ChainsTest {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  /** One for all, so that the JDK's own classes are looked up once. */
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  @TempDir Path directory;

  @Test
  void whatFitsTogetherCompiles() throws IOException {
    assertCompiles(true, "Pipeline.of(SCALER).then(SCALER).classify(CLASSES).fit(labeledPoints)");
    assertCompiles(true, "Pipeline.of(SCALER).then(SCALER).regress(NUMBERS).fit(targetedPoints)");
    assertCompiles(true, "Pipeline.of(ENCODER).then(SCALER).classify(CLASSES).fit(labeled)");
    assertCompiles(true, "Pipeline.of(ENCODER).then(SCALER).regress(NUMBERS).fit(targeted)");
    assertCompiles(true, "Pipeline.of(IMPUTER).then(SCALER).then(POWERS).classify(CLASSES)");
    assertCompiles(true, "CrossValidation.of(Pipeline.of(ENCODER).classify(CLASSES), labeled)");
    assertCompiles(true, "CrossValidation.of(Pipeline.of(ENCODER).regress(NUMBERS), targeted)");
    assertCompiles(
        true, "CrossValidation.of(Pipeline.of(IMPUTER).classify(CLASSES), labeledHoles)");
    assertCompiles(true, "CrossValidation.of(CLASSES, labeledPoints)");
  }

  @Test
  void aLearnerOfDenseOrSparsePointsIsTakenForBoth() throws IOException {
    assertCompiles(true, "CrossValidation.of(ANY_POINTS, labeledPoints)");
    assertCompiles(true, "CrossValidation.of(ANY_POINTS, labeledSparse)");
    assertCompiles(true, "Pipeline.of(SCALER).classify(ANY_POINTS).fit(labeledPoints)");
    assertCompiles(true, "Pipeline.of(WORDS).classify(ANY_POINTS).fit(labeled)");
    assertCompiles(false, "Pipeline.of(WORDS).classify(CLASSES)");
    assertCompiles(false, "Pipeline.of(WORDS).then(SCALER)");
    assertCompiles(false, "CrossValidation.of(CLASSES, labeledSparse)");
    assertCompiles(false, "CrossValidation.of(ANY_POINTS, labeled)");
  }

  /** Documents become sparse points, which naive Bayes takes and k-NN does not. */
  @Test
  void documentsLeadToLearnersOfSparsePoints() throws IOException {
    assertCompiles(true, "Pipeline.of(TfIdf.standard()).classify(BAYES).fit(labeledDocuments)");
    assertCompiles(true, "Pipeline.of(BagOfWords.counts()).classify(ANY_POINTS)");
    assertCompiles(true, "Pipeline.of(HashedWords.into(64)).classify(BAYES)");
    assertCompiles(
        true,
        "CrossValidation.of(Pipeline.of(TfIdf.standard()).classify(BAYES), labeledDocuments)");
    assertCompiles(true, "DocumentSearch.over(labeledDocuments.points(), HASHED)");
    assertCompiles(false, "Pipeline.of(TfIdf.standard()).classify(KnnClassifier.nearest(3))");
    assertCompiles(false, "Pipeline.of(TfIdf.standard()).then(SCALER)");
    assertCompiles(false, "Pipeline.of(TfIdf.standard()).classify(BAYES).fit(labeled)");
    assertCompiles(false, "CrossValidation.of(BAYES, labeledDocuments)");
  }

  @Test
  void aStepThatLearnsFromClassesLeadsToClassesAlone() throws IOException {
    assertCompiles(
        true, "Pipeline.of(SCALER).thenSupervised(CHOICE).then(SCALER).classify(CLASSES)");
    assertCompiles(true, "Pipeline.ofSupervised(CHOICE).classify(CLASSES).fit(labeledPoints)");
    assertCompiles(
        true, "Pipeline.of(ENCODER).thenSupervised(CHOICE).classify(CLASSES).fit(labeled)");
    assertCompiles(false, "Pipeline.of(SCALER).thenSupervised(CHOICE).regress(NUMBERS)");
    assertCompiles(false, "Pipeline.of(SCALER).then(CHOICE)");
    assertCompiles(false, "Pipeline.of(WORDS).thenSupervised(CHOICE)");
    assertCompiles(false, "Pipeline.ofSupervised(CHOICE).fit(points)");
  }

  /** The model at the end keeps its type. */
  @Test
  void whatComesOutIsKnownToTheCompiler() throws IOException {
    assertCompiles(true, "Pipeline.of(ENCODER).classify(CLASSES).fit(labeled).last().majority()");
    assertCompiles(true, "Pipeline.of(ENCODER).fit(table).transform(table).toRowMajor()");
    assertCompiles(true, "labeled.select(0).points().column(\"a\")");
    assertCompiles(false, "Pipeline.of(WORDS).fit(table).transform(table).toRowMajor()");
  }

  @Test
  void aTableIsNoPoints() throws IOException {
    assertCompiles(false, "Pipeline.of(ENCODER).then(ENCODER)");
    assertCompiles(false, "Pipeline.of(SCALER).then(ENCODER)");
    assertCompiles(false, "Pipeline.of(SCALER).classify(CLASSES).fit(labeled)");
    assertCompiles(false, "Pipeline.of(ENCODER).classify(CLASSES).fit(labeledPoints)");
    assertCompiles(false, "Pipeline.of(IMPUTER).classify(CLASSES).fit(labeledPoints)");
    assertCompiles(false, "CrossValidation.of(CLASSES, labeled)");
    assertCompiles(
        false, "CrossValidation.of(Pipeline.of(ENCODER).classify(CLASSES), labeledPoints)");
  }

  @Test
  void classesAreNoNumbers() throws IOException {
    assertCompiles(false, "Pipeline.of(ENCODER).classify(NUMBERS)");
    assertCompiles(false, "Pipeline.of(ENCODER).regress(CLASSES)");
    assertCompiles(false, "Pipeline.of(ENCODER).classify(CLASSES).fit(targeted)");
    assertCompiles(false, "CrossValidation.of(Pipeline.of(ENCODER).classify(CLASSES), targeted)");
  }

  private void assertCompiles(boolean meant, String chain) throws IOException {
    String program =
        """
        import dev.praxis.*;
        import dev.praxis.bayes.*;
        import dev.praxis.data.*;
        import dev.praxis.encoding.*;
        import dev.praxis.evaluation.*;
        import dev.praxis.imputation.*;
        import dev.praxis.neighbors.*;
        import dev.praxis.scaling.*;
        import dev.praxis.table.*;
        import dev.praxis.text.*;

        abstract class Chain {
          static final StandardScaler SCALER = StandardScaler.standard();
          static final OneHotEncoder ENCODER = OneHotEncoder.of("a");
          static final SimpleImputer IMPUTER = SimpleImputer.mean();
          static final PolynomialFeatures POWERS = PolynomialFeatures.ofDegree(2);
          static final NaiveBayes BAYES = NaiveBayes.multinomial();
          static final HashedWords.Model HASHED = HashedWords.into(64).model();
          static final MajorityClass CLASSES = new MajorityClass();
          static final MeanTarget NUMBERS = new MeanTarget();
          static final Learner<Labeled<? extends Points>, Classifier<Points>> ANY_POINTS = null;
          static final Learner<Table, Transformer<Table, SparseMatrix>> WORDS = null;
          static final Learner<Labeled<Matrix>, Transformer.OfPoints> CHOICE = null;

          Object made(
              Matrix points, Table table, Labeled<Matrix> labeledPoints,
              Labeled<SparseMatrix> labeledSparse, Labeled<IncompleteMatrix> labeledHoles,
              Labeled<Documents> labeledDocuments,
              Targeted<Matrix> targetedPoints, Labeled<Table> labeled, Targeted<Table> targeted) {
            return %s;
          }
        }
        """
            .formatted(chain);
    SimpleJavaFileObject source =
        new SimpleJavaFileObject(
            URI.create("string:///Chain.java"), SimpleJavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return program;
          }
        };
    StringWriter complaints = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-cp",
            Path.of("target", "classes").toString(),
            "-d",
            directory.toString());
    boolean compiles =
        COMPILER.getTask(complaints, FILES, null, options, null, List.of(source)).call();
    assertEquals(meant, compiles, () -> chain + "\n" + complaints);
  }
}

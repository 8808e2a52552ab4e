package dev.praxis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What does not fit together does not compile. */
class ChainsTest {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  @TempDir Path directory;

  @Test
  void whatFitsTogetherCompiles() throws IOException {
    assertCompiles(true, "Pipeline.of(SCALER).then(SCALER).classify(CLASSES).fit(labeledData)");
    assertCompiles(true, "Pipeline.of(SCALER).then(SCALER).regress(NUMBERS).fit(targetData)");
    assertCompiles(true, "TablePipeline.of(ENCODER).then(SCALER).classify(CLASSES).fit(labeled)");
    assertCompiles(true, "TablePipeline.of(ENCODER).then(SCALER).regress(NUMBERS).fit(target)");
    assertCompiles(
        true, "CrossValidation.of(TablePipeline.of(ENCODER).classify(CLASSES), labeled)");
    assertCompiles(true, "CrossValidation.of(TablePipeline.of(ENCODER).regress(NUMBERS), target)");
  }

  @Test
  void aTableIsNoPoints() throws IOException {
    assertCompiles(false, "TablePipeline.of(SCALER)");
    assertCompiles(false, "TablePipeline.of(ENCODER).then(ENCODER)");
    assertCompiles(false, "Pipeline.of(ENCODER)");
    assertCompiles(false, "Pipeline.of(SCALER).classify(CLASSES).fit(labeled)");
    assertCompiles(false, "TablePipeline.of(ENCODER).classify(CLASSES).fit(labeledData)");
    assertCompiles(false, "CrossValidation.of(CLASSES, labeled)");
    assertCompiles(
        false, "CrossValidation.of(TablePipeline.of(ENCODER).classify(CLASSES), labeledData)");
  }

  @Test
  void classesAreNoNumbers() throws IOException {
    assertCompiles(false, "TablePipeline.of(ENCODER).classify(NUMBERS)");
    assertCompiles(false, "TablePipeline.of(ENCODER).regress(CLASSES)");
    assertCompiles(false, "TablePipeline.of(ENCODER).classify(CLASSES).fit(target)");
    assertCompiles(
        false, "CrossValidation.of(TablePipeline.of(ENCODER).classify(CLASSES), target)");
  }

  private void assertCompiles(boolean meant, String chain) throws IOException {
    String program =
        """
        import dev.praxis.*;
        import dev.praxis.data.*;
        import dev.praxis.evaluation.*;
        import dev.praxis.feature.*;

        class Chain {
          static final StandardScaler SCALER = StandardScaler.standard();
          static final OneHotEncoder ENCODER = OneHotEncoder.of("a");
          static final MajorityClass CLASSES = new MajorityClass();
          static final MeanTarget NUMBERS = new MeanTarget();

          Object made(
              LabeledData labeledData, TargetData targetData,
              LabeledTable labeled, TargetTable target) {
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
        COMPILER.getTask(complaints, null, null, options, null, List.of(source)).call();
    assertEquals(meant, compiles, () -> chain + "\n" + complaints);
  }
}

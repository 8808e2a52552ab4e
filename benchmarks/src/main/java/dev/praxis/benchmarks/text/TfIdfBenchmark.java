package dev.praxis.benchmarks.text;

import dev.praxis.data.SparseMatrix;
import dev.praxis.text.Documents;
import dev.praxis.text.PlainTfIdf;
import dev.praxis.text.TfIdf;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The weights of 5,000 documents of 200 words out of 30,000, frequent words as frequent as in a
 * language: a million words, 4 MB.
 *
 * <p>The plain twin compares each word with every other and keeps a dense matrix, so it has the
 * first hundred documents only, and {@code fewPraxis} the same hundred. Before anything is timed,
 * the twin must agree to 1e-12.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch"})
public class TfIdfBenchmark {
  private static final int FEW = 100;

  @Param("5000")
  int rows;

  @Param("200")
  int words;

  @Param("30000")
  int vocabulary;

  Documents documents = Documents.of("");
  Documents few = documents;
  TfIdf.Model model = TfIdf.standard().fit(Documents.of("word"));

  @Setup
  public void load() {
    documents = ZipfTexts.ofSyllables(vocabulary).documents(rows, words);
    few = Documents.of(documents.texts().subList(0, FEW));
    model = TfIdf.standard().fit(documents);
    verify();
  }

  @Benchmark
  public TfIdf.Model fit() {
    return TfIdf.standard().fit(documents);
  }

  @Benchmark
  public SparseMatrix transform() {
    return model.transform(documents);
  }

  @Benchmark
  public SparseMatrix fitAndTransform() {
    return TfIdf.standard().fit(documents).transform(documents);
  }

  @Benchmark
  public SparseMatrix fewPraxis() {
    return TfIdf.standard().fit(few).transform(few);
  }

  @Benchmark
  public double[][] fewPlain() {
    List<String> texts = few.texts();
    return PlainTfIdf.fit(texts).transform(texts);
  }

  private void verify() {
    double[][] ours = fewPraxis().toMatrix().toRows();
    double[][] plain = fewPlain();
    for (int i = 0; i < FEW; i++) {
      for (int j = 0; j < plain[i].length; j++) {
        if (!(Math.abs(ours[i][j] - plain[i][j]) <= 1e-12)) {
          throw new AssertionError(ours[i][j] + " for " + plain[i][j] + " at " + i + ", " + j);
        }
      }
    }
  }
}

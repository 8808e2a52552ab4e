package dev.praxis.benchmarks.text;

import dev.praxis.text.Documents;
import dev.praxis.text.TermStatistics;
import dev.praxis.text.TextAnalysis;
import dev.praxis.text.Tokenizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.util.BytesRefHash;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * From an English page of a megabyte to its stems on one thread, beside Lucene 9.12.3: words, lower
 * case, Porter's stemmer. An operation is a letter, so JMH's {@code ops/us} are MB/s.
 *
 * <p>{@code stems} makes a list of texts. {@code table} makes a table of the different stems:
 * Praxis counts them, and Lucene puts them into the table that its index is made with, uncounted.
 * Before anything is timed, the stems must be the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(TokenizerBenchmark.LENGTH)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class TextAnalysisBenchmark {
  private final TextAnalysis analysis =
      TextAnalysis.standard().withTokenizer(Tokenizer.words(1)).stemmed();
  private final Lucene lucene =
      new Lucene(
          new StandardTokenizer(), tokens -> new PorterStemFilter(new LowerCaseFilter(tokens)));

  String page = "";

  @Setup
  public void load() {
    page = ZipfTexts.ofSpeeches().page(TokenizerBenchmark.LENGTH);
    if (!stemsPraxis().equals(stemsLucene())
        || tablePraxis().terms().size() != tableLucene().size()) {
      throw new AssertionError("the stems differ");
    }
  }

  @Benchmark
  public List<String> stemsPraxis() {
    return analysis.terms(page);
  }

  @Benchmark
  public List<String> stemsLucene() {
    return lucene.tokens(page);
  }

  @Benchmark
  public TermStatistics tablePraxis() {
    return TermStatistics.of(analysis, Documents.of(page));
  }

  @Benchmark
  public BytesRefHash tableLucene() {
    return lucene.terms(page);
  }
}

package dev.praxis.benchmarks.text;

import dev.praxis.text.PlainTfIdf;
import dev.praxis.text.Tokenizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
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
 * Cutting an English page of a megabyte into tokens on one thread, beside Lucene 9.12.3. An
 * operation is a letter, so JMH's {@code ops/us} are MB/s.
 *
 * <p>All make a list of texts, but {@code wordsLuceneStream}, which makes no text of any token.
 * Words are by the rule of each: Lucene's standard tokenizer follows the word breaks of Unicode,
 * which makes the same tokens of this page. White space and the pattern {@code \w+} mean the same
 * to both. The plain twin splits by a pattern and makes lower case on the way. Before anything is
 * timed, the tokens must be the same.
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
public class TokenizerBenchmark {
  static final int LENGTH = 1 << 20;
  private static final String PATTERN = "\\w+";

  private final Tokenizer words = Tokenizer.words(1);
  private final Tokenizer whiteSpace = Tokenizer.whiteSpace();
  private final Tokenizer pattern = Tokenizer.pattern(PATTERN);
  private final Lucene standard = new Lucene(new StandardTokenizer(), tokens -> tokens);
  private final Lucene space = new Lucene(new WhitespaceTokenizer(), tokens -> tokens);
  private final Lucene found =
      new Lucene(new PatternTokenizer(Pattern.compile(PATTERN), 0), tokens -> tokens);

  String page = "";

  @Setup
  public void load() {
    page = ZipfTexts.ofSpeeches().page(LENGTH);
    if (!wordsPraxis().equals(wordsLucene())
        || !whiteSpacePraxis().equals(whiteSpaceLucene())
        || !patternPraxis().equals(patternLucene())) {
      throw new AssertionError("the tokens differ");
    }
  }

  @Benchmark
  public List<String> wordsPraxis() {
    return words.tokens(page);
  }

  @Benchmark
  public List<String> wordsLucene() {
    return standard.tokens(page);
  }

  @Benchmark
  public int wordsLuceneStream() {
    return standard.stream(page);
  }

  @Benchmark
  public List<String> wordsPlain() {
    return PlainTfIdf.words(page);
  }

  @Benchmark
  public List<String> whiteSpacePraxis() {
    return whiteSpace.tokens(page);
  }

  @Benchmark
  public List<String> whiteSpaceLucene() {
    return space.tokens(page);
  }

  @Benchmark
  public List<String> patternPraxis() {
    return pattern.tokens(page);
  }

  @Benchmark
  public List<String> patternLucene() {
    return found.tokens(page);
  }
}

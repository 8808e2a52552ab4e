package dev.praxis.benchmarks.text;

import dev.praxis.text.PlainPorterStemmer;
import dev.praxis.text.PorterStemmer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
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
 * Stemming a hundred thousand English words, as frequent as in a text, on one thread: the time for
 * a word, beside the filter of Lucene 9.12.3.
 *
 * <p>All take texts and make texts. {@code luceneUnstemmed} is what handing words to Lucene's
 * filters and taking them out again costs without the stemmer between. The plain twin makes a dozen
 * texts for a word. Before anything is timed, the stems must be the same.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(PorterStemmerBenchmark.WORDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 2,
    jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch"})
public class PorterStemmerBenchmark {
  static final int WORDS = 100_000;

  List<String> words = List.of();

  @Setup
  public void load() throws IOException {
    words = ZipfTexts.ofSpeeches().words(WORDS);
    if (!praxis().equals(lucene()) || !praxis().equals(plain())) {
      throw new AssertionError("the stems differ");
    }
  }

  @Benchmark
  public List<String> praxis() {
    return each(PorterStemmer::stem);
  }

  @Benchmark
  public List<String> plain() {
    return each(PlainPorterStemmer::stem);
  }

  private List<String> each(UnaryOperator<String> stemmer) {
    List<String> stems = new ArrayList<>(WORDS);
    for (String word : words) {
      stems.add(stemmer.apply(word));
    }
    return stems;
  }

  @Benchmark
  public List<String> lucene() throws IOException {
    return taken(new PorterStemFilter(new Handed(words)));
  }

  @Benchmark
  public List<String> luceneUnstemmed() throws IOException {
    return taken(new Handed(words));
  }

  private static List<String> taken(TokenStream stream) throws IOException {
    List<String> stems = new ArrayList<>(WORDS);
    try (stream) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        stems.add(term.toString());
      }
    }
    return stems;
  }

  /** Words handed to Lucene. */
  private static final class Handed extends TokenStream {
    private final Iterator<String> words;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Handed(List<String> words) {
      this.words = words.iterator();
    }

    @Override
    public boolean incrementToken() {
      if (!words.hasNext()) {
        return false;
      }
      clearAttributes();
      term.append(words.next());
      return true;
    }
  }
}

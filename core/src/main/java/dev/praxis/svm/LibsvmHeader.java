package dev.praxis.svm;

import dev.praxis.internal.files.FeatureLine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a {@link LibsvmFile} before its support vectors: each a keyword and what it says,
 * once and in any order. A list is as long as its line, whatever another line claims.
 */
final class LibsvmHeader {
  private static final Set<String> KEYWORDS =
      Set.of(
          "svm_type",
          "kernel_type",
          "degree",
          "gamma",
          "coef0",
          "nr_class",
          "total_sv",
          "rho",
          "label",
          "probA",
          "probB",
          "prob_density_marks",
          "nr_sv");

  private final String file;
  private final FeatureLine line;
  private final Map<String, Entry> entries = new HashMap<>();

  private record Entry(String text, long number) {}

  /**
   * A header without a line yet.
   *
   * @param line reads words, one line at a time
   */
  LibsvmHeader(String file, FeatureLine line) {
    this.file = file;
    this.line = line;
  }

  /** Keeps a line, which has begun. */
  void add(String text, long number) {
    String keyword = line.word();
    if (!KEYWORDS.contains(keyword)) {
      throw line.refused("keyword", "one of LIBSVM's");
    }
    Entry other = entries.put(keyword, new Entry(text, number));
    if (other != null) {
      throw line.refused("keyword", "another one than on line " + other.number);
    }
  }

  boolean has(String keyword) {
    return entries.containsKey(keyword);
  }

  /** Goes behind a keyword. */
  private void open(String keyword) {
    @Nullable Entry entry = entries.get(keyword);
    if (entry == null) {
      throw new IllegalArgumentException(
          file + " must have a line \"" + keyword + "\" before the line \"SV\"");
    }
    line.begin(entry.text, entry.number, entry.text.length());
    line.pass();
  }

  private void close(String keyword) {
    if (line.hasMore()) {
      throw line.refused("end of the line", "behind what " + keyword + " is");
    }
  }

  /** Reads a word, and refuses it with a rule unless it is one of some. */
  String word(String keyword, Set<String> allowed, String rule) {
    open(keyword);
    String word = line.word();
    if (!allowed.contains(word)) {
      throw line.refused(keyword, rule);
    }
    line.pass();
    close(keyword);
    return word;
  }

  double number(String keyword) {
    open(keyword);
    double number = line.number(keyword);
    close(keyword);
    return number;
  }

  double positive(String keyword) {
    open(keyword);
    IllegalArgumentException refusal = line.refused(keyword, "above 0");
    double number = line.number(keyword);
    if (!(number > 0)) {
      throw refusal;
    }
    close(keyword);
    return number;
  }

  int wholeNumber(String keyword, int least, int most) {
    open(keyword);
    int number = line.wholeNumber(keyword, least, most);
    close(keyword);
    return number;
  }

  /** Reads a list of numbers, one for each of some. */
  double[] numbers(String keyword, long count, String of) {
    open(keyword);
    DoubleStream.Builder numbers = DoubleStream.builder();
    while (line.hasMore()) {
      numbers.add(line.number(keyword));
    }
    double[] list = numbers.build().toArray();
    requireCount(keyword, list.length, count, of);
    return list;
  }

  /** Reads a list of whole numbers, one for each of some. */
  int[] wholeNumbers(String keyword, int least, long count, String of) {
    open(keyword);
    IntStream.Builder numbers = IntStream.builder();
    while (line.hasMore()) {
      numbers.add(line.wholeNumber(keyword, least, Integer.MAX_VALUE));
    }
    int[] list = numbers.build().toArray();
    requireCount(keyword, list.length, count, of);
    return list;
  }

  private void requireCount(String keyword, int found, long count, String of) {
    if (found != count) {
      throw refused(keyword, count + " numbers, one for each " + of + ", but has " + found);
    }
  }

  /** What to throw where a line must have something else. */
  IllegalArgumentException refused(String keyword, String rule) {
    Entry entry = entries.get(keyword);
    String place = entry == null ? "" : " line " + entry.number;
    return new IllegalArgumentException(file + place + ": " + keyword + " must have " + rule);
  }
}

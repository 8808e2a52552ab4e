package dev.praxis.text;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads the terms of texts as {@link TextAnalysis} says, letter by letter in arrays of its own
 * where that saves making strings; for one thread.
 */
final class TermReader {
  private final TextAnalysis analysis;

  /** The steps that clean a text before its letters are taken. */
  private final List<Cleaning> before;

  /** Whether the last step, lower case by no language's rules, is done on the letters. */
  private final boolean lower;

  private final TokenStep.Editor[] editors;
  private final Token token = new Token();
  private char[] letters = new char[1024];
  private final Run run = new Run();

  TermReader(TextAnalysis analysis) {
    this.analysis = analysis;
    List<Cleaning> cleaning = analysis.cleaning();
    int count = cleaning.size();
    lower =
        count > 0
            && cleaning.get(count - 1) instanceof Cleaning.LowerCase last
            && last.isOfNoLanguage();
    before = lower ? cleaning.subList(0, count - 1) : cleaning;
    editors =
        analysis.steps().stream().map(TokenStep::editor).toArray(TokenStep.Editor[]::new);
  }

  /** Hands out the terms of a text. */
  void read(String text, TermSink sink) {
    if (analysis.grams() instanceof Grams.Words words && words.isSingle()) {
      tokens(text, sink);
    } else if (analysis.grams() instanceof Grams.Words words) {
      run.clear();
      tokens(text, run);
      run.forEachOf(words, sink);
    } else {
      strings(text, term -> sink.term(term.toCharArray(), 0, term.length()));
    }
  }

  private void strings(String text, Consumer<String> terms) {
    analysis.terms(text).forEach(terms);
  }

  private void tokens(String text, TermSink sink) {
    int length = load(text);
    TermSink edited = editors.length == 0 ? sink : (c, from, to) -> edit(c, from, to, sink);
    if (analysis.tokenizer() instanceof Tokenizer.Words words) {
      words.cut(letters, length, edited);
    } else if (analysis.tokenizer() instanceof Tokenizer.WhiteSpace space) {
      space.cut(letters, length, edited);
    } else {
      for (String found : analysis.tokenizer().tokens(new String(letters, 0, length))) {
        edited.term(found.toCharArray(), 0, found.length());
      }
    }
  }

  /** Takes the letters of the cleaned text; returns how many they are. */
  private int load(String text) {
    String cleaned = Cleaning.clean(before, text);
    int length = cleaned.length();
    if (length > letters.length) {
      letters = new char[Math.max(length, (int) Math.min(2L * letters.length, Integer.MAX_VALUE - 8))];
    }
    cleaned.getChars(0, length, letters, 0);
    if (!lower || toLower(letters, length)) {
      return length;
    }
    String lowered = analysis.cleaning().get(before.size()).clean(cleaned);
    letters = lowered.length() > letters.length ? new char[lowered.length()] : letters;
    lowered.getChars(0, lowered.length(), letters, 0);
    return lowered.length();
  }

  /** Turns letters of ASCII to lower case; false, with nothing decided, if there are others. */
  private static boolean toLower(char[] letters, int length) {
    int all = 0;
    for (int i = 0; i < length; i++) {
      char c = letters[i];
      all |= c;
      letters[i] = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }
    return all < 128;
  }

  private void edit(char[] c, int from, int to, TermSink sink) {
    token.at(c, from, to);
    for (TokenStep.Editor editor : editors) {
      editor.edit(token);
      if (token.isDropped()) {
        return;
      }
    }
    sink.term(token.letters(), token.from(), token.to());
  }

  /** The tokens of a text one after the other, a blank between two. */
  private static final class Run implements TermSink {
    private char[] joined = new char[1024];
    private int[] starts = new int[64];
    private int count;

    void clear() {
      count = 0;
    }

    @Override
    public void term(char[] c, int from, int to) {
      int start = starts[count];
      int end = Math.addExact(start, to - from);
      if (end >= joined.length) {
        joined = Arrays.copyOf(joined, Math.max(end + 1, (int) Math.min(2L * joined.length, Integer.MAX_VALUE - 8)));
      }
      if (count + 2 > starts.length) {
        starts = Arrays.copyOf(starts, 2 * starts.length);
      }
      System.arraycopy(c, from, joined, start, to - from);
      joined[end] = ' ';
      starts[++count] = end + 1;
    }

    void forEachOf(Grams.Words words, TermSink sink) {
      for (int length = words.least(); length <= Math.min(words.most(), count); length++) {
        for (int at = 0; at + length <= count; at++) {
          sink.term(joined, starts[at], starts[at + length] - 1);
        }
      }
    }
  }
}

package dev.praxis.text;

import java.util.List;

/**
 * Reads the terms of texts as {@link TextAnalysis} says, letter by letter in arrays of its own
 * where that saves making strings; for one thread.
 */
final class TermReader {
  private final TextAnalysis analysis;

  /** The steps that clean a text before its letters are taken. */
  private final List<Cleaning> before;

  /** Whether one more step, lower case by no language's rules, is done on the letters. */
  private final boolean lower;

  private final Editor[] editors;
  private final Token token = new Token();
  private final TokenRun run = new TokenRun();
  private char[] letters = {};

  TermReader(TextAnalysis analysis) {
    this.analysis = analysis;
    List<Cleaning> cleaning = analysis.cleaning();
    int count = cleaning.size();
    lower = count > 0 && cleaning.get(count - 1).equals(Cleaning.lowerCase());
    before = lower ? cleaning.subList(0, count - 1) : cleaning;
    editors = analysis.steps().stream().map(Editor::of).toArray(Editor[]::new);
  }

  /** Hands out the terms of a text. */
  void read(String text, TermSink sink) {
    if (analysis.grams().equals(Grams.single())) {
      tokens(text, sink);
    } else {
      run.clear();
      tokens(text, run);
      run.forEach(analysis.grams(), sink);
    }
  }

  /** Hands out the tokens of a text, changed and without those that are dropped. */
  void tokens(String text, TermSink sink) {
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
    String cleaned = text;
    for (Cleaning step : before) {
      cleaned = step.clean(cleaned);
    }
    int length = take(cleaned);
    if (!lower || SmallLetters.inPlace(letters, length)) {
      return length;
    }
    return take(SmallLetters.of(cleaned));
  }

  private int take(String text) {
    letters = Growth.empty(letters, text.length());
    text.getChars(0, text.length(), letters, 0);
    return text.length();
  }

  private void edit(char[] c, int from, int to, TermSink sink) {
    token.at(c, from, to);
    for (Editor editor : editors) {
      editor.edit(token);
      if (token.isDropped()) {
        return;
      }
    }
    sink.term(token.letters(), token.from(), token.to());
  }
}

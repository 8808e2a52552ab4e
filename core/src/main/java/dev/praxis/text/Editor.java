package dev.praxis.text;

/**
 * Changes a token where it stands, as a {@link TokenStep} does: without a string of each where that
 * can be. For one thread.
 */
@FunctionalInterface
interface Editor {

  /** Changes or drops what the token is now. */
  void edit(Token token);

  /** The quickest way to do a step. */
  static Editor of(TokenStep step) {
    if (step instanceof TokenStep.Stopping stopping) {
      return without(stopping.words());
    }
    if (step instanceof TokenStep.Stemming) {
      PorterStemmer stemmer = new PorterStemmer();
      return token -> token.endAt(stemmer.stem(token.letters(), token.from(), token.to()));
    }
    return token -> token.become(step.apply(token.toString()));
  }

  private static Editor without(StopWords words) {
    TermTable table = new TermTable();
    words.words().forEach(table::add);
    return token -> {
      if (table.find(token.letters(), token.from(), token.to()) >= 0) {
        token.drop();
      }
    };
  }
}

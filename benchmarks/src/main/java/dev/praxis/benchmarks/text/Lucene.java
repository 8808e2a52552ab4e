package dev.praxis.benchmarks.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRefHash;

/**
 * A tokenizer of Lucene, perhaps with filters behind it, that is used for one text after another.
 */
final class Lucene {

  /** Filters behind a tokenizer. */
  @FunctionalInterface
  interface Filters {
    /** What comes out of the last of them. */
    TokenStream behind(TokenStream tokens);
  }

  private final Tokenizer tokenizer;
  private final TokenStream last;
  private final CharTermAttribute letters;
  private final TermToBytesRefAttribute bytes;

  Lucene(Tokenizer tokenizer, Filters filters) {
    this.tokenizer = tokenizer;
    last = filters.behind(tokenizer);
    letters = last.addAttribute(CharTermAttribute.class);
    bytes = last.getAttribute(TermToBytesRefAttribute.class);
  }

  private void read(String text, Runnable token) {
    try {
      tokenizer.setReader(new StringReader(text));
      last.reset();
      while (last.incrementToken()) {
        token.run();
      }
      last.end();
      last.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tokens as texts. */
  List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    read(text, () -> tokens.add(letters.toString()));
    return tokens;
  }

  /** Reads all tokens and makes no text of any; how many letters they have. */
  int stream(String text) {
    int[] length = {0};
    read(text, () -> length[0] += letters.length());
    return length[0];
  }

  /** Puts all tokens into the table of terms that Lucene's index is made with. */
  BytesRefHash terms(String text) {
    BytesRefHash terms = new BytesRefHash();
    read(text, () -> terms.add(bytes.getBytesRef()));
    return terms;
  }
}

package dev.praxis.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;

/** Reads UTF-8 text, and says which text cannot be read. */
final class TextFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /** What is done with the text. */
  interface Use {
    void of(Reader text) throws IOException;
  }

  /** Opens a text, without its byte-order mark, and closes it after use. */
  static void read(String name, CsvFile.Source source, Use use) {
    try (Reader text = source.open()) {
      use.of(withoutByteOrderMark(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(name + " must be UTF-8 text but is not", e);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read: " + e, e);
    }
  }

  private static Reader withoutByteOrderMark(Reader source) throws IOException {
    Reader text = source.markSupported() ? source : new BufferedReader(source);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }
}

package dev.praxis.internal.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes UTF-8 text, and says which text cannot be read or written. */
public final class TextFile {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private TextFile() {}

  /** Opens a text. */
  public interface Source {

    /** A new reader at the start of the text. */
    Reader open() throws IOException;
  }

  /** What is done with the text. */
  public interface Use {

    /** Reads it. */
    void of(Reader text) throws IOException;
  }

  /** Writes lines somewhere. */
  public interface Writing {

    /** Writes them. */
    void to(Writer text) throws IOException;
  }

  /** Opens a text, without its byte-order mark, and closes it after use. */
  public static void read(String name, Source source, Use use) {
    try (Reader text = source.open()) {
      use.of(withoutByteOrderMark(text));
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(name + " must be UTF-8 text but is not", e);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read: " + e, e);
    }
  }

  /** Writes a file anew. */
  public static void write(Path path, Writing writing) {
    try (Writer text = Files.newBufferedWriter(path)) {
      writing.to(text);
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be written: " + e, e);
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

package dev.praxis.table;

import java.io.IOException;
import java.io.Reader;

/**
 * A text of which every run of spaces and tabs between two cells is one space, and none is left at
 * the start or the end of a line. What is in quotes stays as it is.
 */
final class CsvBlanks extends Reader {

  /** Where in a line a character is. */
  private enum Place {
    START_OF_LINE,
    /** Behind blanks, of which the space is yet to be handed out. */
    BETWEEN_CELLS,
    CELL,
    QUOTES,
    /** Behind a quote that ends the quotes, unless another one follows. */
    QUOTE_IN_QUOTES
  }

  private static final int END = -1;
  private static final int NONE = -2;

  private final Reader text;
  private final char[] read = new char[1 << 13];
  private int at;
  private int filled;
  private Place place = Place.START_OF_LINE;

  /** A character that comes after the space that was handed out. */
  private int next = NONE;

  CsvBlanks(Reader text) {
    this.text = text;
  }

  @Override
  public int read(char[] into, int offset, int length) throws IOException {
    int count = 0;
    while (count < length) {
      int c = next();
      if (c == END) {
        break;
      }
      into[offset + count++] = (char) c;
    }
    return count == 0 && length > 0 ? END : count;
  }

  private int next() throws IOException {
    if (next != NONE) {
      int kept = next;
      next = NONE;
      return kept;
    }
    for (int c = take(); ; c = take()) {
      boolean blank = (c == ' ' || c == '\t') && place != Place.QUOTES;
      if (!blank) {
        return afterBlanks(c);
      }
      place = place == Place.START_OF_LINE ? place : Place.BETWEEN_CELLS;
    }
  }

  /** Hands out a space first if blanks were passed over and the line goes on. */
  private int afterBlanks(int c) {
    boolean between = place == Place.BETWEEN_CELLS;
    place = after(c);
    if (between && c != END && place != Place.START_OF_LINE) {
      next = c;
      return ' ';
    }
    return c;
  }

  private Place after(int c) {
    if (c == '"') {
      return switch (place) {
        case START_OF_LINE, BETWEEN_CELLS, QUOTE_IN_QUOTES -> Place.QUOTES;
        case QUOTES -> Place.QUOTE_IN_QUOTES;
        case CELL -> Place.CELL;
      };
    }
    if (place == Place.QUOTES) {
      return Place.QUOTES;
    }
    return c == '\n' || c == '\r' ? Place.START_OF_LINE : Place.CELL;
  }

  private int take() throws IOException {
    while (at == filled) {
      at = 0;
      filled = text.read(read, 0, read.length);
      if (filled < 0) {
        filled = 0;
        return END;
      }
    }
    return read[at++];
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}

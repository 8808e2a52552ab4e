package dev.praxis.table;

import dev.praxis.internal.Checks;
import java.util.List;

/**
 * How the text of a {@link CsvFile} is laid out. It is changed by the methods of the file, {@link
 * CsvFile#withSeparator} and the like.
 *
 * @param header whether the first record names the columns; otherwise they are named "0", "1", ...
 * @param skippedLines how many lines there are before the first record, whatever they hold
 * @param separator what stands between two cells
 * @param blanks whether cells are apart by any number of spaces and tabs, instead of one separator,
 *     which is then said to be the space
 * @param decimalMark what stands before the decimals of a number, a point or a comma
 * @param missing what a missing cell looks like, apart from the empty cell
 */
public record CsvFormat(
    boolean header,
    int skippedLines,
    char separator,
    boolean blanks,
    char decimalMark,
    List<String> missing) {

  private static final char POINT = '.';
  private static final char COMMA = ',';
  private static final char SPACE = ' ';

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if lines below 0 are to be skipped, if the separator is a
   *     quote, a line break or the decimal comma, or another one than the space where blanks
   *     separate, or if the decimal mark is neither a point nor a comma
   */
  public CsvFormat {
    Checks.atLeast("skippedLines", skippedLines, 0);
    missing = Checks.copy("missing", missing);
    if (separator == '"' || separator == '\n' || separator == '\r') {
      throw new IllegalArgumentException("separator must not be a quote or a line break");
    }
    if (blanks && separator != SPACE) {
      throw new IllegalArgumentException(
          "separator must be the space where blanks separate but was '" + separator + "'");
    }
    if (decimalMark != POINT && decimalMark != COMMA) {
      throw new IllegalArgumentException(
          "decimalMark must be a point or a comma but was '" + decimalMark + "'");
    }
    if (decimalMark == COMMA && separator == COMMA) {
      throw new IllegalArgumentException(
          "separator must not be the decimal comma: say withSeparator(';'), or what it is, before"
              + " withDecimalComma()");
    }
  }

  /** A header at once, commas between cells, points in numbers, and no mark of missing cells. */
  static CsvFormat usual() {
    return new CsvFormat(true, 0, COMMA, false, POINT, List.of());
  }

  CsvFormat withoutHeader() {
    return new CsvFormat(false, skippedLines, separator, blanks, decimalMark, missing);
  }

  CsvFormat withSkippedLines(int skippedLines) {
    return new CsvFormat(header, skippedLines, separator, blanks, decimalMark, missing);
  }

  CsvFormat withSeparator(char separator) {
    return new CsvFormat(header, skippedLines, separator, false, decimalMark, missing);
  }

  CsvFormat withBlanks() {
    return new CsvFormat(header, skippedLines, SPACE, true, decimalMark, missing);
  }

  CsvFormat withDecimalComma() {
    return new CsvFormat(header, skippedLines, separator, blanks, COMMA, missing);
  }

  CsvFormat withMissing(List<String> marks) {
    return new CsvFormat(header, skippedLines, separator, blanks, decimalMark, marks);
  }
}

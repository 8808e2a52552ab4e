package dev.praxis.table;

import dev.praxis.internal.decimals.Decimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the cells of a {@link CsvFile} mean: numbers, and marks of what is missing. */
final class CsvCells {

  private static final char POINT = '.';

  private final char decimalMark;

  /** What a missing cell looks like, without spaces around it. */
  private final Set<String> marks = new HashSet<>(Set.of(""));

  /** The numbers that marks are: each stands for itself however it is written. */
  private final double[] markedNumbers;

  CsvCells(CsvFormat format) {
    decimalMark = format.decimalMark();
    List<String> words = format.missing().stream().map(String::strip).toList();
    marks.addAll(words);
    markedNumbers = words.stream().mapToDouble(this::number).filter(Double::isFinite).toArray();
  }

  /** Whether a cell is empty or marked as missing. */
  boolean isMissing(String cell) {
    return marks.contains(cell.strip()) || isMark(cell);
  }

  private boolean isMark(String cell) {
    return markedNumbers.length > 0 && isMark(number(cell));
  }

  /** Whether a number is a mark of what is missing. */
  boolean isMark(double number) {
    // A loop, as this is asked of every number.
    for (double mark : markedNumbers) {
      if (mark == number) {
        return true;
      }
    }
    return false;
  }

  /**
   * The decimal number that a cell holds, spaces around it or not; infinite if it is too large. NaN
   * if it is none, or one that {@link #losesDigits}.
   */
  double number(String cell) {
    return losesDigits(cell) ? Double.NaN : number(cell, decimalMark);
  }

  private static double number(String cell, char decimalMark) {
    return Decimal.number(cell, start(cell), end(cell), decimalMark);
  }

  /**
   * Whether a cell is a whole number with more digits than a double keeps: a name rather than a
   * number, as another one may be the same double.
   */
  boolean losesDigits(String cell) {
    return Decimal.losesDigits(cell, start(cell), end(cell));
  }

  /** Whether a cell would be a number if its decimal mark were a comma. */
  boolean needsDecimalComma(String cell) {
    return decimalMark == POINT && Double.isFinite(number(cell, ','));
  }

  /** Where the spaces and tabs in front end. */
  private static int start(String cell) {
    int start = 0;
    while (start < cell.length() && isBlank(cell.charAt(start))) {
      start++;
    }
    return start;
  }

  /** Where the spaces and tabs behind begin. */
  private static int end(String cell) {
    int end = cell.length();
    while (end > 0 && isBlank(cell.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}

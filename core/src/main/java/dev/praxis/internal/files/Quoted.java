package dev.praxis.internal.files;

import java.util.List;

/** How sentences show cells and columns: on one line, and cut if they are long. */
public final class Quoted {

  private static final int CHARACTERS = 40;
  private static final int COLUMNS = 20;

  private Quoted() {}

  /** A cell in quotes. */
  public static String cell(String cell) {
    String oneLine = cell.replace("\r", "\\r").replace("\n", "\\n");
    return oneLine.length() > CHARACTERS
        ? '"' + oneLine.substring(0, CHARACTERS) + "...\""
        : '"' + oneLine + '"';
  }

  /** The columns there are: {@code its columns are a, b}. */
  public static String columns(List<String> names) {
    String some = String.join(", ", names.subList(0, Math.min(names.size(), COLUMNS)));
    return "its columns are " + some + (names.size() > COLUMNS ? ", ..." : "");
  }
}

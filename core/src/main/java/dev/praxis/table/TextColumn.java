package dev.praxis.table;

import dev.praxis.internal.Checks;
import dev.praxis.internal.files.Quoted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A column of text, of which some cells may be missing. Immutable. */
public final class TextColumn implements Column {

  /** Empty where missing. */
  private final List<String> texts;

  private TextColumn(List<String> texts) {
    this.texts = texts;
  }

  /**
   * A column of these texts.
   *
   * @param texts at least one; the empty text where it is missing
   * @throws IllegalArgumentException if there is none
   */
  public static TextColumn of(List<String> texts) {
    List<String> copy = Checks.copy("texts", texts);
    Checks.atLeast("rows", copy.size(), 1);
    return new TextColumn(copy);
  }

  @Override
  public Kind kind() {
    return Kind.TEXT;
  }

  @Override
  public int size() {
    return texts.size();
  }

  @Override
  public boolean isMissing(int row) {
    Checks.inRange("row", row, 0, texts.size() - 1);
    return texts.get(row).isEmpty();
  }

  /**
   * One text, which is not empty.
   *
   * @throws IllegalArgumentException if there is no such row or its text is missing
   */
  public String text(int row) {
    if (isMissing(row)) {
      throw new IllegalArgumentException("row " + row + " must be text but is missing");
    }
    return texts.get(row);
  }

  @Override
  public TextColumn select(int... rows) {
    List<String> some = new ArrayList<>(Objects.requireNonNull(rows, "rows").length);
    for (int row : rows) {
      Checks.inRange("row", row, 0, texts.size() - 1);
      some.add(texts.get(row));
    }
    return of(some);
  }

  /** Whether the other has the same texts, and the same cells are missing. */
  @Override
  public boolean equals(Object other) {
    return other instanceof TextColumn that && texts.equals(that.texts);
  }

  /** A hash of all texts. */
  @Override
  public int hashCode() {
    return texts.hashCode();
  }

  /** The first text and what is missing: {@code text such as "buick skylark 320", 5 missing}. */
  @Override
  public String toString() {
    int missing = missing();
    if (missing == texts.size()) {
      return "text, all missing";
    }
    int first = 0;
    while (texts.get(first).isEmpty()) {
      first++;
    }
    String example = "text such as " + Quoted.cell(texts.get(first));
    return missing == 0 ? example : example + ", " + missing + " missing";
  }
}

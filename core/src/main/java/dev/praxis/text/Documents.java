package dev.praxis.text;

import dev.praxis.data.Examples;
import dev.praxis.internal.Checks;
import dev.praxis.table.TextColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Texts to learn from, n, with or without names.
 *
 * <pre>{@code
 * Documents documents = Documents.of("A blue car.", "A red car.").withNames("first", "second");
 * }</pre>
 *
 * <p>A document may be any text, the empty one too. Immutable.
 */
public final class Documents implements Examples {

  private final List<String> texts;

  /** Empty, or as many as there are texts. */
  private final List<String> names;

  private Documents(List<String> texts, List<String> names) {
    this.texts = texts;
    this.names = names;
  }

  /**
   * Documents without names.
   *
   * @param texts at least one
   * @throws IllegalArgumentException if there is none
   */
  public static Documents of(String... texts) {
    return of(Checks.copy("texts", texts));
  }

  /**
   * Documents without names.
   *
   * @param texts at least one
   * @throws IllegalArgumentException if there is none
   */
  public static Documents of(List<String> texts) {
    List<String> copy = Checks.copy("texts", texts);
    Checks.atLeast("documents", copy.size(), 1);
    return new Documents(copy, List.of());
  }

  /**
   * The texts of a column of a table, the empty text where one is missing.
   *
   * @param column of text, n
   */
  public static Documents of(TextColumn column) {
    return of(
        IntStream.range(0, Objects.requireNonNull(column, "column").size())
            .mapToObj(row -> column.isMissing(row) ? "" : column.text(row))
            .toList());
  }

  /**
   * The same documents with names, those of files for example; two may have the same.
   *
   * @param names one for each document
   * @throws IllegalArgumentException if they are not as many as the documents
   */
  public Documents withNames(String... names) {
    return withNames(Checks.copy("names", names));
  }

  /**
   * The same documents with names, as {@link #withNames(String...)}.
   *
   * @throws IllegalArgumentException if they are not as many as the documents
   */
  public Documents withNames(List<String> names) {
    List<String> copy = Checks.copy("names", names);
    if (copy.size() != texts.size()) {
      throw new IllegalArgumentException(
          "names must be one for each of " + texts.size() + " documents but were " + copy.size());
    }
    return new Documents(texts, copy);
  }

  /** The number of documents, n. */
  @Override
  public int rows() {
    return texts.size();
  }

  /**
   * The text of a document.
   *
   * @throws IllegalArgumentException if there is no such document
   */
  public String text(int row) {
    return texts.get(checked(row));
  }

  /** All texts, n; unmodifiable. */
  public List<String> texts() {
    return texts;
  }

  /**
   * The name of a document, or its number as text if the documents have no names.
   *
   * @throws IllegalArgumentException if there is no such document
   */
  public String name(int row) {
    checked(row);
    return names.isEmpty() ? Integer.toString(row) : names.get(row);
  }

  /** The name of each document, unmodifiable; empty if the documents have no names. */
  public List<String> names() {
    return names;
  }

  /**
   * The first document that has a name.
   *
   * @param name as in {@link #names}
   * @return its number; none if no document has this name
   */
  public OptionalInt indexOf(String name) {
    int row = names.indexOf(Objects.requireNonNull(name, "name"));
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  private int checked(int row) {
    Checks.inRange("row", row, 0, texts.size() - 1);
    return row;
  }

  @Override
  public Documents selectRows(int... rows) {
    Checks.atLeast("rows", Objects.requireNonNull(rows, "rows").length, 1);
    List<String> some = new ArrayList<>(rows.length);
    List<String> named = new ArrayList<>();
    for (int row : rows) {
      some.add(text(row));
      if (!names.isEmpty()) {
        named.add(names.get(row));
      }
    }
    return new Documents(List.copyOf(some), List.copyOf(named));
  }

  /** Whether the other has the same texts and the same names. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Documents that && texts.equals(that.texts) && names.equals(that.names);
  }

  @Override
  public int hashCode() {
    return 31 * texts.hashCode() + names.hashCode();
  }

  /** How many there are: {@code Documents[3]}. */
  @Override
  public String toString() {
    return "Documents[" + texts.size() + "]";
  }
}

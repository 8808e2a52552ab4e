package dev.praxis.text;

import dev.praxis.internal.Checks;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The terms that are known, m, each with its column: in the order of their code points, whatever
 * the order of the documents. Immutable.
 */
public final class Vocabulary {

  private final List<String> terms;

  /** The same terms, to be found by their letters. */
  private final transient TermTable table;

  private Vocabulary(List<String> terms) {
    this.terms = terms;
    table = new TermTable();
    terms.forEach(table::add);
  }

  /**
   * A vocabulary of one's own.
   *
   * @param terms at least one, all different, in any order
   * @throws IllegalArgumentException if there is none or one is there twice
   */
  public static Vocabulary of(List<String> terms) {
    List<String> copy = Checks.copy("terms", terms);
    Checks.atLeast("terms", copy.size(), 1);
    Checks.distinct("terms", copy);
    return new Vocabulary(copy.stream().sorted(CodePoints::compare).toList());
  }

  /** Of terms that are sorted and differ. */
  static Vocabulary ofSorted(List<String> terms) {
    return new Vocabulary(List.copyOf(terms));
  }

  /** The number of terms, m. */
  public int size() {
    return terms.size();
  }

  /** All terms, in order; unmodifiable. */
  public List<String> terms() {
    return terms;
  }

  /**
   * The term of a column.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public String term(int column) {
    Checks.inRange("column", column, 0, terms.size() - 1);
    return terms.get(column);
  }

  /** The column of a term; none if it is not known. */
  public OptionalInt column(String term) {
    int column = table.find(Objects.requireNonNull(term, "term"));
    return column < 0 ? OptionalInt.empty() : OptionalInt.of(column);
  }

  TermTable table() {
    return table;
  }

  /** Whether the other has the same terms. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Vocabulary that && terms.equals(that.terms);
  }

  @Override
  public int hashCode() {
    return terms.hashCode();
  }

  /** How many terms there are: {@code Vocabulary[9 terms]}. */
  @Override
  public String toString() {
    return "Vocabulary[" + terms.size() + (terms.size() == 1 ? " term]" : " terms]");
  }
}

package dev.praxis.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lists of words among the resources of the tests; DATA-LICENCES.md says where they are from. */
final class Words {
  private Words() {}

  /** Words of speeches, in alphabetical order. */
  static List<String> ofSpeeches() {
    return lines("speech_words.txt");
  }

  /** Words of speeches, each with its base forms according to WordNet: {@code abated\tabate}. */
  static List<String> withBaseForms() {
    return lines("lemmas.tsv");
  }

  /** The names of HTML 4 and {@code apos}, each with the number of its character in HTML 5. */
  static List<String> ofHtml() {
    return lines("entities.tsv");
  }

  private static List<String> lines(String name) {
    try (InputStream file = Objects.requireNonNull(Words.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

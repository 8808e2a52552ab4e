package dev.praxis.text;

/** Placeholder, replaced below. */
public final class Lemmatizer {
  private Lemmatizer() {}

  /** The base form. */
  public static String lemma(String word) {
    return word;
  }
}

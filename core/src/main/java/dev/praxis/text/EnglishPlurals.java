package dev.praxis.text;

import static dev.praxis.text.Lemmatizer.without;

import java.util.Set;

/** English words that end in s: nouns of which there are several, and what he, she or it does. */
final class EnglishPlurals {

  /** Words in -us: several have -uses, as those in -use have. */
  private static final Set<String> IN_US =
      words(
          "virus bonus status campus census chorus focus genius surplus corpus caucus circus"
              + " apparatus prospectus consensus citrus walrus octopus minus sinus lotus crocus fetus"
              + " hiatus nexus exodus isthmus nucleus callus abacus plus");

  /** Words in -ie: several have -ies, as those in -y have. */
  private static final Set<String> IN_IE =
      words(
          "tie lie die pie vie movie cookie zombie calorie genie rookie prairie eerie brownie"
              + " collie birdie pixie sortie untie belie magpie hoodie selfie goalie bookie camaraderie"
              + " menagerie lingerie boogie necktie underlie");

  /** Words in -oe: several have -oes, as those in -o may have. */
  private static final Set<String> IN_OE =
      words("shoe toe canoe foe hoe woe oboe floe throe doe roe sloe aloe tiptoe horseshoe");

  private EnglishPlurals() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /** The word of which there are several; the word itself if it is no plural. */
  static String singular(String word) {
    boolean base = word.endsWith("ss") || word.endsWith("us") || word.endsWith("is");
    if (word.length() < 4 || base || word.endsWith("ous")) {
      return word;
    }
    String one = without(word, 1);
    if (word.endsWith("ies")) {
      return IN_IE.contains(one) ? one : without(word, 3) + "y";
    }
    String shorter = without(word, 2);
    if (word.endsWith("oes")) {
      return IN_OE.contains(one) ? one : shorter;
    }
    boolean hissing =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("zzes");
    return hissing || (word.endsWith("uses") && IN_US.contains(shorter)) ? shorter : one;
  }
}

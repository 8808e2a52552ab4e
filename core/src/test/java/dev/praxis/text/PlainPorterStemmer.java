package dev.praxis.text;

/**
 * The same as {@link PorterStemmer}, in plain loops: five steps that cut endings.
 *
 * <p>Cost: a dozen strings for each word.
 */
public final class PlainPorterStemmer {
  private static final String DOUBLE =
      "ational ate,ization ize,iveness ive,fulness ful,ousness ous,tional tion,biliti ble,entli ent,"
          + "ousli ous,ation ate,alism al,aliti al,iviti ive,enci ence,anci ance,izer ize,alli al,"
          + "ator ate,logi log,bli ble,eli e";
  private static final String SINGLE = "icate ic,ative ,alize al,iciti ic,ical ic,ness ,ful ";
  private static final String LAST =
      "ement ,ance ,ence ,able ,ible ,ment ,sion s,tion t,ant ,ent ,ism ,ate ,iti ,ous ,ive ,ize ,"
          + "al ,er ,ic ,ou ";

  private PlainPorterStemmer() {}

  /** The stem of a word in lower case. */
  public static String stem(String word) {
    if (word.length() <= 2) {
      return word;
    }
    String w = pastAndGerund(replace(word, "sses ss,ies i,ss ss,s ", -1));
    w = w.endsWith("y") && forms(cut(w, 1)).contains("v") ? cut(w, 1) + "i" : w;
    w = replace(replace(replace(w, DOUBLE, 0), SINGLE, 0), LAST, 1);
    int measure = measure(cut(w, 1));
    boolean longEnough = measure > 1 || (measure == 1 && !isShort(cut(w, 1)));
    w = w.endsWith("e") && longEnough ? cut(w, 1) : w;
    return w.endsWith("ll") && measure(w) > 1 ? cut(w, 1) : w;
  }

  private static String pastAndGerund(String w) {
    if (w.endsWith("eed")) {
      return measure(cut(w, 3)) > 0 ? cut(w, 1) : w;
    }
    String stem = w.replaceFirst("(ed|ing)$", "");
    if (stem.equals(w) || !forms(stem).contains("v")) {
      return w;
    }
    boolean twice = stem.matches(".*([^aeiouylsz])\\1");
    boolean lostE = stem.matches(".*(at|bl|iz)") || (measure(stem) == 1 && isShort(stem));
    return twice ? cut(stem, 1) : lostE ? stem + "e" : stem;
  }

  /** Replaces the longest ending there is, if more than so many runs of vowels end before it. */
  private static String replace(String w, String rules, int more) {
    for (String rule : rules.split(",")) {
      String[] sides = rule.split(" ", -1);
      if (w.endsWith(sides[0])) {
        String stem = cut(w, sides[0].length());
        return measure(more == 1 ? stem + sides[1] : stem) > more ? stem + sides[1] : w;
      }
    }
    return w;
  }

  /** How many runs of vowels are followed by a consonant. */
  private static int measure(String stem) {
    return forms(stem).replaceAll("v+c", "m").replaceAll("[^m]", "").length();
  }

  /** A v for each vowel, a c for each consonant; y is a vowel behind a consonant. */
  private static String forms(String stem) {
    String forms = "";
    for (char c : stem.toCharArray()) {
      forms += "aeiou".indexOf(c) >= 0 || (c == 'y' && forms.endsWith("c")) ? "v" : "c";
    }
    return forms;
  }

  private static boolean isShort(String stem) {
    return forms(stem).endsWith("cvc") && !stem.matches(".*[wxy]");
  }

  private static String cut(String w, int letters) {
    return w.substring(0, w.length() - letters);
  }
}

package dev.praxis.text;

import static dev.praxis.text.Lemmatizer.without;

import java.util.Set;

/**
 * English verbs without {@code -ed} or {@code -ing}: what is left may have lost an {@code e}, or
 * may have one of two equal letters too many. In most words the letters at the end tell which; the
 * others are listed.
 */
final class EnglishVerbs {

  /** Words that end in two equal letters of their own. */
  private static final Set<String> DOUBLE =
      words(
          "add egg err odd ebb inn purr butt boycott install recall enroll fulfill instill appall"
              + " befall forestall enthrall distill refill unroll");

  /** Words that have lost an e, against the rules below. */
  private static final Set<String> LOST_E =
      words(
          "ach ador adher aton attun bath becom breath cajol centr cloth coher com commun compet"
              + " compil complet condol condon connot consol contraven conven creat delet demot denot"
              + " deplet deplor dethron devot elop emot enthron exhal exil expedit explor extrem guid"
              + " hast ignit ignor immun impal implor incit inhal interfer interlop interven invit"
              + " excit lambast lath loath misguid outcom overcom overrul pantomim parol past persever"
              + " postpon procreat profil promot recit reconcil recreat rehears requit restor reunit"
              + " rever revok rewrit ridicul schedul scath schem secret seeth sheath sooth sublim swath"
              + " tast telephon telescop them tith underwrit unit wast welcom wreath writh fring cring"
              + " infring imping ting bing hing overwrit inflam defam");

  /** Words that have lost no e, against the rules below. */
  private static final Set<String> NO_E =
      words(
          "focus bias gas canvas chorus combat format debut murmur ruin pillar mortar cabin coffin"
              + " margin hang bang gang clang twang overhang harang waltz blitz sheriff");

  /** Verbs that undo something; other words that begin so are adjectives, as unknown is. */
  private static final Set<String> IN_UN =
      words(
          "unfold uncover unload unlock unveil unleash untie untangle unpack unearth unseat unsettle"
              + " unravel unnerve unhinge unmask unplug unroll unwrap unify unite unionize unbend"
              + " undress unburden unhorse unfurl undulate unitize");

  private EnglishVerbs() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  /**
   * The verb of which a word is a form, given what is left of it; the word itself if it is none.
   */
  static String base(String word, String stem) {
    if (stem.length() < 2 || vowelGroups(stem) == 0 || word.endsWith("eed")) {
      return word;
    }
    String base = base(stem);
    boolean adjective = word.startsWith("un") && !word.startsWith("under");
    return adjective && !IN_UN.contains(base) ? word : base;
  }

  private static String base(String stem) {
    char last = stem.charAt(stem.length() - 1);
    if (last == stem.charAt(stem.length() - 2)) {
      return isDouble(stem, last) ? stem : without(stem, 1);
    }
    return LOST_E.contains(stem) || (!NO_E.contains(stem) && hasLostE(stem, last))
        ? stem + "e"
        : stem;
  }

  private static boolean isDouble(String stem, char last) {
    return switch (last) {
      case 's', 'z', 'f', 'e', 'o' -> true;
      case 'l' -> vowelGroups(stem) == 1 || DOUBLE.contains(stem);
      default -> DOUBLE.contains(stem);
    };
  }

  /** Whether an e has gone behind the last letter: what the letters before it say. */
  private static boolean hasLostE(String stem, char last) {
    return switch (last) {
      case 'c', 's', 'u', 'v', 'z' -> true;
      case 'g' -> hasLostEAfterG(stem);
      case 'l' -> "bcdfgkptz".contains(before(stem, 1)) || isShortOpen(stem);
      default -> isOpen(stem) && hasLostEAfterVowel(stem, last);
    };
  }

  /** change, urge, engage; but not bring, nor belong. */
  private static boolean hasLostEAfterG(String stem) {
    String before = before(stem, 1);
    return before.equals("n") ? "aeu".contains(before(stem, 2)) : true;
  }

  /** Of words with one vowel before the last letter. */
  private static boolean hasLostEAfterVowel(String stem, char last) {
    char vowel = stem.charAt(stem.length() - 2);
    return isShortOpen(stem)
        || switch (last) {
          case 'd' -> true;
          case 'k' -> true;
          case 't' -> vowel == 'a' || vowel == 'u';
          case 'r' -> vowel == 'a' || vowel == 'i' || vowel == 'u';
          case 'n' -> vowel == 'i';
          case 'm' -> vowel == 'u';
          case 'p' -> vowel == 'a' || vowel == 'y';
          case 'b' -> vowel == 'i';
          default -> false;
        };
  }

  /** Whether a word of one syllable ends in one vowel and one consonant that can be before an e. */
  private static boolean isShortOpen(String stem) {
    return vowelGroups(stem) == 1 && isOpen(stem) && "bdfgklmnprt".contains(before(stem, 0));
  }

  /** Whether there is one vowel before the last letter, or i or u and one more that are apart. */
  private static boolean isOpen(String stem) {
    int at = stem.length() - 2;
    if (at < 0 || !isVowel(stem, at)) {
      return false;
    }
    boolean pair = at > 0 && isVowel(stem, at - 1);
    // associate, evaluate
    boolean apart = stem.charAt(at) == 'a' && at > 1 && "iu".contains(before(stem, 2));
    return !pair || apart;
  }

  /** The letter so many before the last one. */
  private static String before(String stem, int count) {
    int at = stem.length() - 1 - count;
    return at < 0 ? " " : stem.substring(at, at + 1);
  }

  private static int vowelGroups(String stem) {
    int groups = 0;
    for (int i = 0; i < stem.length(); i++) {
      groups += isVowel(stem, i) && (i == 0 || !isVowel(stem, i - 1)) ? 1 : 0;
    }
    return groups;
  }

  /** A u behind a q is none, nor is a y that begins the word. */
  private static boolean isVowel(String stem, int at) {
    return switch (stem.charAt(at)) {
      case 'a', 'e', 'i', 'o' -> true;
      case 'u' -> at == 0 || stem.charAt(at - 1) != 'q';
      case 'y' -> at > 0;
      default -> false;
    };
  }
}

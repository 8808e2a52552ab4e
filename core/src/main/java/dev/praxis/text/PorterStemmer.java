package dev.praxis.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * Cuts the endings of English words, so that {@code connect}, {@code connected} and {@code
 * connections} become one word: Porter's algorithm, in the edition of Porter's own program.
 *
 * <p>A stem is what is left for counting, not a word: {@code happy} becomes {@code happi}. With C
 * for a run of consonants and V for one of vowels every word is {@code [C](VC)ᵐ[V]}, and m, its
 * measure, says how long a word is without its ending. Five steps take away or shorten endings,
 * each if enough is left before it:
 *
 * <pre>{@code
 * 1  plurals, -ed, -ing, and y to i        caresses -> caress, hopping -> hop, happy -> happi
 * 2  double endings to single ones, m > 0  relational -> relate, digitizer -> digitize
 * 3  -ic-, -full, -ness and others, m > 0  triplicate -> triplic, hopeful -> hope
 * 4  -ant, -ence and others, m > 1         adjustment -> adjust
 * 5  a last e, and one l of two            probate -> probat, controll -> control
 * }</pre>
 *
 * <p>The program departs from the paper twice: it has the ending {@code bli} for {@code abli}, and
 * {@code logi} becomes {@code log}; and words of one or two letters stay as they are. Lucene's
 * {@code PorterStemFilter}, OpenNLP and NLTK's "Martin" mode do the same; Snowball's "porter"
 * stemmer ({@code possibly} becomes {@code possibli} there) and NLTK's default mode do not.
 *
 * <p>Words are in lower case; whatever is no vowel counts as a consonant. Where it breaks: stems
 * say nothing of meaning ({@code university} and {@code universe} are one), and words that go
 * together stay apart if the ending is none ({@code ran}, {@code mice}); {@link Lemmatizer} knows
 * some of these. Cost: {@code O(letters)}. Source: Porter, "An algorithm for suffix stripping",
 * Program 14 (1980).
 */
public final class PorterStemmer {

  /** Endings and what they become, by the letter before the last; longer ones first. */
  private static final String[][][] DOUBLE_ENDINGS =
      byLetterBeforeTheLast(
          "ational ate",
          "tional tion",
          "enci ence",
          "anci ance",
          "izer ize",
          "bli ble",
          "alli al",
          "entli ent",
          "eli e",
          "ousli ous",
          "ization ize",
          "ation ate",
          "ator ate",
          "alism al",
          "iveness ive",
          "fulness ful",
          "ousness ous",
          "aliti al",
          "iviti ive",
          "biliti ble",
          "logi log");

  private static final String[][][] ENDINGS =
      byLetterBeforeTheLast(
          "icate ic", "ative ", "alize al", "iciti ic", "ical ic", "ful ", "ness ");

  private static final String[][][] LAST_ENDINGS =
      byLetterBeforeTheLast(
          "al ", "ance ", "ence ", "er ", "ic ", "able ", "ible ", "ant ", "ement ", "ment ",
          "ent ", "sion s", "tion t", "ou ", "ism ", "ate ", "iti ", "ous ", "ive ", "ize ");

  private final char[] letters;
  private final int from;

  /** Where the word ends now, and where its stem ends without the ending that was found last. */
  private int end;

  private int stem;

  private PorterStemmer(char[] letters, int from, int end) {
    this.letters = letters;
    this.from = from;
    this.end = end;
  }

  private static String[][][] byLetterBeforeTheLast(String... rules) {
    String[][][] table = new String[128][0][];
    for (String rule : rules) {
      String[] sides = rule.split(" ", -1);
      char letter = sides[0].charAt(sides[0].length() - 2);
      table[letter] = Arrays.copyOf(table[letter], table[letter].length + 1);
      table[letter][table[letter].length - 1] = sides;
    }
    return table;
  }

  /** The stem of a word in lower case. */
  public static String stem(String word) {
    char[] letters = Objects.requireNonNull(word, "word").toCharArray();
    return new String(letters, 0, stem(letters, 0, word.length()));
  }

  /**
   * Stems a word where it stands.
   *
   * @param end where the word ends
   * @return where its stem ends, never behind the word
   */
  static int stem(char[] letters, int from, int end) {
    if (end - from <= 2) {
      return end;
    }
    PorterStemmer word = new PorterStemmer(letters, from, end);
    word.plurals();
    word.pastAndGerund();
    word.lastY();
    word.replace(DOUBLE_ENDINGS, 1);
    word.replace(ENDINGS, 1);
    word.replace(LAST_ENDINGS, 2);
    word.lastE();
    word.doubleL();
    return word.end;
  }

  /** caresses, ponies, cats. */
  private void plurals() {
    if (endsWith("sses") || endsWith("ies")) {
      end -= 2;
    } else if (endsWith("s") && !endsWith("ss")) {
      end--;
    }
  }

  /** agreed, plastered, motoring. */
  private void pastAndGerund() {
    if (endsWith("eed")) {
      end -= measure(stem) > 0 ? 1 : 0;
    } else if ((endsWith("ed") || endsWith("ing")) && hasVowel(stem)) {
      end = stem;
      if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
        letters[end++] = 'e';
      } else if (endsInDoubleConsonant()) {
        char last = letters[end - 1];
        end -= last == 'l' || last == 's' || last == 'z' ? 0 : 1;
      } else if (measure(end) == 1 && endsShort(end)) {
        letters[end++] = 'e';
      }
    }
  }

  /** happy, but not sky. */
  private void lastY() {
    if (endsWith("y") && hasVowel(stem)) {
      letters[end - 1] = 'i';
    }
  }

  /** Replaces the first of some endings that the word has, if enough is left before it. */
  private void replace(String[][][] rules, int least) {
    char letter = end - from >= 2 ? letters[end - 2] : 0;
    if (letter >= rules.length) {
      return;
    }
    for (String[] rule : rules[letter]) {
      if (endsWith(rule[0])) {
        // The s or t of -sion and -tion is part of what is left.
        int before = rules == LAST_ENDINGS ? stem + rule[1].length() : stem;
        if (measure(before) >= least) {
          rule[1].getChars(0, rule[1].length(), letters, stem);
          end = stem + rule[1].length();
        }
        return;
      }
    }
  }

  /** probate, rate, but not cease's stem twice. */
  private void lastE() {
    if (endsWith("e")) {
      int measure = measure(end);
      if (measure > 1 || (measure == 1 && !endsShort(end - 1))) {
        end--;
      }
    }
  }

  /** controll, roll. */
  private void doubleL() {
    if (letters[end - 1] == 'l' && endsInDoubleConsonant() && measure(end) > 1) {
      end--;
    }
  }

  /** Whether the word has an ending, and at least as many letters; notes where the stem ends. */
  private boolean endsWith(String ending) {
    int at = end - ending.length();
    if (at < from) {
      return false;
    }
    for (int i = ending.length() - 1; i >= 0; i--) {
      if (letters[at + i] != ending.charAt(i)) {
        return false;
      }
    }
    stem = at;
    return true;
  }

  /** How many runs of vowels are followed by one of consonants up to a place. */
  private int measure(int to) {
    int measure = 0;
    boolean vowelBefore = false;
    boolean consonant = false;
    for (int i = from; i < to; i++) {
      consonant = isConsonant(i, consonant);
      measure += vowelBefore && consonant ? 1 : 0;
      vowelBefore = !consonant;
    }
    return measure;
  }

  private boolean hasVowel(int to) {
    boolean consonant = false;
    for (int i = from; i < to; i++) {
      consonant = isConsonant(i, consonant);
      if (!consonant) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word ends in two equal consonants. */
  private boolean endsInDoubleConsonant() {
    return end - from >= 2 && letters[end - 1] == letters[end - 2] && isConsonant(end - 1);
  }

  /** Whether the last three letters are consonant, vowel, consonant; the last not w, x or y. */
  private boolean endsShort(int to) {
    if (to - from < 3 || !isConsonant(to - 1) || isConsonant(to - 2) || !isConsonant(to - 3)) {
      return false;
    }
    char last = letters[to - 1];
    return last != 'w' && last != 'x' && last != 'y';
  }

  private boolean isConsonant(int at) {
    boolean consonant = false;
    // A y depends on the letter before it, which may be one too.
    int first = at;
    while (first > from && letters[first] == 'y') {
      first--;
    }
    for (int i = first; i <= at; i++) {
      consonant = isConsonant(i, consonant);
    }
    return consonant;
  }

  /** Whether a letter is a consonant, given whether the one before it is; a first y is one. */
  private boolean isConsonant(int at, boolean before) {
    return switch (letters[at]) {
      case 'a', 'e', 'i', 'o', 'u' -> false;
      case 'y' -> at == from || !before;
      default -> true;
    };
  }
}

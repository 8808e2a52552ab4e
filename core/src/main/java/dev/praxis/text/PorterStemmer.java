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

  private static final Ending SSES = Ending.of("sses");
  private static final Ending IES = Ending.of("ies");
  private static final Ending SS = Ending.of("ss");
  private static final Ending S = Ending.of("s");
  private static final Ending EED = Ending.of("eed");
  private static final Ending ED = Ending.of("ed");
  private static final Ending ING = Ending.of("ing");
  private static final Ending AT = Ending.of("at");
  private static final Ending BL = Ending.of("bl");
  private static final Ending IZ = Ending.of("iz");
  private static final Ending Y = Ending.of("y");
  private static final Ending E = Ending.of("e");
  private static final Ending LL = Ending.of("ll");

  /** Endings and what they become, by the letter before the last; longer ones first. */
  private static final Ending[][] DOUBLE_ENDINGS =
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

  private static final Ending[][] ENDINGS =
      byLetterBeforeTheLast(
          "icate ic", "ative ", "alize al", "iciti ic", "ical ic", "ful ", "ness ");

  private static final Ending[][] LAST_ENDINGS =
      byLetterBeforeTheLast(
          "al ", "ance ", "ence ", "er ", "ic ", "able ", "ible ", "ant ", "ement ", "ment ",
          "ent ", "sion s", "tion t", "ou ", "ism ", "ate ", "iti ", "ous ", "ive ", "ize ");

  /** How many letters have a bit; longer than all that is cut from a word. */
  private static final int LETTERS_WITH_BITS = 62;

  /** Of the first 128 characters 1 for a vowel, 2 for y, 0 for others. */
  private static final byte[] KINDS = new byte[128];

  static {
    for (char vowel : "aeiou".toCharArray()) {
      KINDS[vowel] = 1;
    }
    KINDS['y'] = 2;
  }

  private char[] letters = {};
  private int from;

  /** Where the word ends now, and where its stem ends without the ending that was found last. */
  private int end;

  private int stem;

  /** The last eight letters, the last one in the lowest byte; zeros before the word. */
  private long tail;

  /**
   * A bit for each letter that is a vowel: bit 1 for the letter at {@code first}, bit 0 for the one
   * before it.
   */
  private long vowels;

  private int first;

  /** The measure of the letters before those with bits, where a word is very long. */
  private int measureBefore;

  /** A stemmer for one word after another, for one thread. */
  PorterStemmer() {}

  /** An ending, its letters as those of {@link #tail}, and what it becomes. */
  private record Ending(long letters, int length, String becomes) {

    static Ending of(String rule) {
      String[] sides = rule.split(" ", -1);
      long letters = 0;
      for (char letter : sides[0].toCharArray()) {
        letters = letters << 8 | letter;
      }
      return new Ending(letters, sides[0].length(), sides[sides.length - 1]);
    }
  }

  private static Ending[][] byLetterBeforeTheLast(String... rules) {
    Ending[][] table = new Ending[128][0];
    for (String rule : rules) {
      Ending ending = Ending.of(rule);
      int letter = (int) (ending.letters >> 8 & 127);
      table[letter] = Arrays.copyOf(table[letter], table[letter].length + 1);
      table[letter][table[letter].length - 1] = ending;
    }
    return table;
  }

  /** The stem of a word in lower case. */
  public static String stem(String word) {
    char[] letters = Objects.requireNonNull(word, "word").toCharArray();
    return new String(letters, 0, new PorterStemmer().stem(letters, 0, word.length()));
  }

  /**
   * Stems a word where it stands.
   *
   * @param end where the word ends
   * @return where its stem ends, never behind the word
   */
  int stem(char[] letters, int from, int end) {
    if (end - from <= 2) {
      return end;
    }
    this.letters = letters;
    this.from = from;
    this.end = end;
    noteAll();
    plurals();
    pastAndGerund();
    lastY();
    replace(DOUBLE_ENDINGS, 1);
    replace(ENDINGS, 1);
    replace(LAST_ENDINGS, 2);
    lastE();
    doubleL();
    return this.end;
  }

  /** caresses, ponies, cats. */
  private void plurals() {
    if (endsWith(SSES) || endsWith(IES)) {
      endAt(end - 2);
    } else if (endsWith(S) && !endsWith(SS)) {
      endAt(end - 1);
    }
  }

  /** agreed, plastered, motoring. */
  private void pastAndGerund() {
    if (endsWith(EED)) {
      endAt(measure(stem) > 0 ? end - 1 : end);
    } else if ((endsWith(ED) || endsWith(ING)) && hasVowel(stem)) {
      endAt(stem);
      if (endsWith(AT) || endsWith(BL) || endsWith(IZ)) {
        become(end, "e");
      } else if (endsInDoubleConsonant()) {
        char last = letters[end - 1];
        endAt(last == 'l' || last == 's' || last == 'z' ? end : end - 1);
      } else if (measure(end) == 1 && endsShort(end)) {
        become(end, "e");
      }
    }
  }

  /** happy, but not sky. */
  private void lastY() {
    if (endsWith(Y) && hasVowel(stem)) {
      become(stem, "i");
    }
  }

  /** Replaces the first of some endings that the word has, if enough is left before it. */
  private void replace(Ending[][] endings, int least) {
    for (Ending ending : endings[(int) (tail >> 8 & 127)]) {
      if (endsWith(ending)) {
        // The s or t of -sion and -tion is part of what is left.
        int before = endings == LAST_ENDINGS ? stem + ending.becomes.length() : stem;
        if (measure(before) >= least) {
          become(stem, ending.becomes);
        }
        return;
      }
    }
  }

  /** probate, rate, but not cease's stem twice. */
  private void lastE() {
    if (endsWith(E)) {
      int measure = measure(end);
      if (measure > 1 || (measure == 1 && !endsShort(end - 1))) {
        endAt(end - 1);
      }
    }
  }

  /** controll, roll. */
  private void doubleL() {
    if (endsWith(LL) && measure(end) > 1) {
      endAt(end - 1);
    }
  }

  /** Whether the word has an ending, and at least as many letters; notes where the stem ends. */
  private boolean endsWith(Ending ending) {
    stem = end - ending.length;
    return (tail ^ ending.letters) << 64 - 8 * ending.length == 0;
  }

  /** How many runs of vowels are followed by one of consonants up to a place. */
  private int measure(int to) {
    return measureBefore + Long.bitCount(vowels << 1 & ~vowels & bitsBefore(to));
  }

  private boolean hasVowel(int to) {
    return measureBefore > 0 || (vowels & bitsBefore(to)) != 0;
  }

  /** The bits of the letters before a place. */
  private long bitsBefore(int to) {
    return (2L << to - first) - 1;
  }

  /** Whether the word ends in two equal consonants. */
  private boolean endsInDoubleConsonant() {
    return end - from >= 2
        && letters[end - 1] == letters[end - 2]
        && (vowels >> end - first & 1) == 0;
  }

  /** Whether the last three letters are consonant, vowel, consonant; the last not w, x or y. */
  private boolean endsShort(int to) {
    if (to - from < 3 || (vowels >> to - first - 2 & 7) != 2) {
      return false;
    }
    char last = letters[to - 1];
    return last != 'w' && last != 'x' && last != 'y';
  }

  /** Cuts the word. */
  private void endAt(int place) {
    end = place;
    char[] word = letters;
    long last = 0;
    for (int i = Math.max(from, place - 8); i < place; i++) {
      last = last << 8 | (word[i] < 128 ? word[i] : 0);
    }
    tail = last;
  }

  /** Replaces all that is behind a place. */
  private void become(int place, String ending) {
    ending.getChars(0, ending.length(), letters, place);
    endAt(place + ending.length());
    noteVowels(place);
  }

  /** Takes the word in. */
  private void noteAll() {
    first = Math.max(from, end - LETTERS_WITH_BITS);
    measureBefore = 0;
    int vowel = 1;
    for (int i = from; i < first; i++) {
      int before = vowel;
      vowel = vowel(i, before);
      measureBefore += i > from && before > vowel ? 1 : 0;
    }
    vowels = first > from ? vowel : 0;
    noteVowels(first);
    endAt(end);
  }

  /** Sets the bits of the letters from a place on. */
  private void noteVowels(int place) {
    int vowel = place == from ? 1 : (int) (vowels >> place - first & 1);
    long bits = vowels & bitsBefore(place);
    for (int i = place; i < end; i++) {
      vowel = vowel(i, vowel);
      bits |= (long) vowel << i - first + 1;
    }
    vowels = bits;
  }

  /** 1 for a vowel and 0 for a consonant, given the same of the letter before; 1 before a word. */
  private int vowel(int at, int before) {
    char letter = letters[at];
    int kind = letter < 128 ? KINDS[letter] : 0;
    // A y is a vowel behind a consonant.
    return kind & 1 | kind >> 1 & ~before;
  }
}

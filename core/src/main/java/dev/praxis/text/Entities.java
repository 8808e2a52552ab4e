package dev.praxis.text;

import java.util.HashMap;
import java.util.Map;

/** The characters that entities of HTML stand for: the names of HTML 4, and numbers. */
final class Entities {

  private static final int REPLACEMENT = 0xFFFD;

  /** The characters 160 to 255, in their order. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  /** The characters 128 to 159 of windows-1252, and those of Unicode where it has none. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private static final String GREEK_CAPITALS =
      "Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho";

  private static final String GREEK =
      "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"
          + " sigmaf sigma tau upsilon phi chi psi omega";

  private static final String OTHERS =
      "quot 34 amp 38 apos 39 lt 60 gt 62 OElig 338 oelig 339 Scaron 352 scaron 353 Yuml 376"
          + " fnof 402 circ 710 tilde 732 thetasym 977 upsih 978 piv 982 ensp 8194 emsp 8195"
          + " thinsp 8201 zwnj 8204 zwj 8205 lrm 8206 rlm 8207 ndash 8211 mdash 8212 lsquo 8216"
          + " rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 bdquo 8222 dagger 8224 Dagger 8225"
          + " bull 8226 hellip 8230 permil 8240 prime 8242 Prime 8243 lsaquo 8249 rsaquo 8250"
          + " oline 8254 frasl 8260 euro 8364 image 8465 weierp 8472 real 8476 trade 8482"
          + " alefsym 8501 larr 8592 uarr 8593 rarr 8594 darr 8595 harr 8596 crarr 8629 lArr 8656"
          + " uArr 8657 rArr 8658 dArr 8659 hArr 8660 forall 8704 part 8706 exist 8707 empty 8709"
          + " nabla 8711 isin 8712 notin 8713 ni 8715 prod 8719 sum 8721 minus 8722 lowast 8727"
          + " radic 8730 prop 8733 infin 8734 ang 8736 and 8743 or 8744 cap 8745 cup 8746"
          + " int 8747 there4 8756 sim 8764 cong 8773 asymp 8776 ne 8800 equiv 8801 le 8804"
          + " ge 8805 sub 8834 sup 8835 nsub 8836 sube 8838 supe 8839 oplus 8853 otimes 8855"
          + " perp 8869 sdot 8901 lceil 8968 rceil 8969 lfloor 8970 rfloor 8971 lang 10216"
          + " rang 10217 loz 9674 spades 9824 clubs 9827 hearts 9829 diams 9830";

  private static final Map<String, Integer> NAMED = named();

  private Entities() {}

  private static Map<String, Integer> named() {
    Map<String, Integer> named = new HashMap<>();
    inARow(named, LATIN, 160);
    inARow(named, GREEK_CAPITALS, 913);
    inARow(named, "Sigma Tau Upsilon Phi Chi Psi Omega", 931);
    inARow(named, GREEK, 945);
    String[] others = OTHERS.split(" ");
    for (int i = 0; i < others.length; i += 2) {
      named.put(others[i], Integer.parseInt(others[i + 1]));
    }
    return named;
  }

  private static void inARow(Map<String, Integer> named, String names, int first) {
    int character = first;
    for (String name : names.split(" ")) {
      named.put(name, character++);
    }
  }

  /** The character of an entity without its ampersand and semicolon; −1 if there is none. */
  static int character(String entity) {
    return entity.startsWith("#") ? scalar(Markup.number(entity)) : named(entity);
  }

  private static int named(String name) {
    return NAMED.getOrDefault(name, -1);
  }

  /** As browsers do: what is no character is replaced, and 128 to 159 are those of Windows. */
  private static int scalar(int number) {
    if (number >= 128 && number < 160) {
      return WINDOWS.charAt(number - 128);
    }
    boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
    return number == 0 || surrogate || number > Character.MAX_CODE_POINT ? REPLACEMENT : number;
  }
}

package dev.praxis.text;

import java.util.Locale;

/**
 * The text of a fragment of HTML: without its tags, with its entities as characters. One pass, from
 * the left to the right, whatever is left open.
 */
final class Markup {

  private static final int LONGEST_ENTITY = 10;

  private final String source;
  private final StringBuilder text;
  private int at;

  private Markup(String source) {
    this.source = source;
    this.text = new StringBuilder(source.length());
  }

  static String text(String source) {
    if (source.indexOf('<') < 0 && source.indexOf('&') < 0) {
      return source;
    }
    return new Markup(source).run();
  }

  private String run() {
    while (at < source.length()) {
      char c = source.charAt(at);
      if (c == '<' && isTag()) {
        tag();
      } else if (c == '&') {
        entity();
      } else {
        text.append(c);
        at++;
      }
    }
    return text.toString();
  }

  /** Whether the angle bracket here begins a tag: in {@code a < b} it does not. */
  private boolean isTag() {
    if (at + 1 == source.length()) {
      return false;
    }
    char next = source.charAt(at + 1);
    return next == '/' || next == '!' || next == '?' || isLatin(next);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void tag() {
    text.append(' ');
    if (source.startsWith("<!--", at)) {
      // Browsers take <!--> for a whole comment.
      skipTo("-->", at + 2);
    } else if (isNamed("script")) {
      skipElement("</script");
    } else if (isNamed("style")) {
      skipElement("</style");
    } else {
      at = endOfTag();
    }
  }

  private boolean isNamed(String name) {
    int end = at + 1 + name.length();
    return source.regionMatches(true, at + 1, name, 0, name.length())
        && (end == source.length() || !Letters.isWord(source.charAt(end)));
  }

  /** Goes behind the next place where a mark stands, or to the end. */
  private void skipTo(String mark, int from) {
    int found = source.indexOf(mark, from);
    at = found < 0 ? source.length() : found + mark.length();
  }

  /** Goes behind the end tag of an element whose content is no text. */
  private void skipElement(String endTag) {
    at = endOfTag();
    while (at < source.length() && !source.regionMatches(true, at, endTag, 0, endTag.length())) {
      at++;
    }
    at = endOfTag();
  }

  /** Behind the bracket that closes the tag here: the next that is not in a quoted value. */
  private int endOfTag() {
    char quote = 0;
    char before = 0;
    for (int i = at; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i + 1;
      } else if ((c == '"' || c == '\'') && before == '=') {
        quote = c;
      }
      before = Letters.isSpace(c) ? before : c;
    }
    return source.length();
  }

  private void entity() {
    int end = at + 1;
    int last = Math.min(source.length(), at + 2 + LONGEST_ENTITY);
    while (end < last && (source.charAt(end) == '#' || Letters.isWord(source.charAt(end)))) {
      end++;
    }
    int character =
        end < source.length() && source.charAt(end) == ';'
            ? Entities.character(source.substring(at + 1, end))
            : -1;
    if (character >= 0) {
      text.appendCodePoint(character);
      at = end + 1;
    } else {
      text.append('&');
      at++;
    }
  }

  /** The number of an entity such as {@code #233} or {@code #xE9}; −1 if it is none. */
  static int number(String digits) {
    String lower = digits.toLowerCase(Locale.ROOT);
    int radix = lower.startsWith("#x") ? 16 : 10;
    int from = radix == 16 ? 2 : 1;
    if (from >= lower.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < lower.length(); i++) {
      int digit = Character.digit(lower.charAt(i), radix);
      if (digit < 0 || lower.charAt(i) > 127) {
        return -1;
      }
      number = Math.min(number * radix + digit, Character.MAX_CODE_POINT + 1);
    }
    return number;
  }
}

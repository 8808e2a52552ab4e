package dev.praxis.demos.gallery;

import java.util.regex.Pattern;

/** Text on its way into a page: escaped, with a little markup for prose. */
final class Html {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern EMPHASIS = Pattern.compile("\\*([^*\\s][^*]*)\\*");
  private static final Pattern MARKUP = Pattern.compile("[`*]");

  private Html() {}

  /** The text with the five characters that mean something in HTML replaced. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * Escaped prose in which {@code `x`} is code and {@code *x*} is stressed; no line ends between a
   * number and its per cent.
   */
  static String prose(String text) {
    String coded =
        CODE.matcher(escape(text.strip()).replaceAll("(?<=\\d) %", "\u00a0%"))
            .replaceAll("<code>$1</code>");
    return EMPHASIS.matcher(coded).replaceAll("<em>$1</em>");
  }

  /**
   * The same prose as plain text, on one line and without its markup: for a terminal or a label.
   */
  static String plain(String text) {
    return MARKUP.matcher(text.strip()).replaceAll("").replaceAll("\\s+", " ");
  }
}

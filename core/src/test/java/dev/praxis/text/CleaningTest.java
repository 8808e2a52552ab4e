package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What Python 3's {@code html.unescape} says, and so the HTML standard. */
class CleaningTest {

  @Test
  void everyNameOfHtml4IsThatOfTheStandard() {
    assertEquals(253, Words.ofHtml().size());
    for (String line : Words.ofHtml()) {
      String[] sides = line.split("\t");
      assertEquals(
          Character.toString(Integer.parseInt(sides[1])),
          Cleaning.withoutTags().clean("&" + sides[0] + ";"));
    }
  }

  /** From 128 to 159 the characters of windows-1252, but where it has none those of Unicode. */
  @Test
  void numbersOfWindowsAreThoseOfTheStandard() {
    String windows = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F" + "\u0090‘’“”•–—˜™š›œ\u009DžŸ";
    for (int number = 128; number < 160; number++) {
      assertEquals(
          Character.toString(windows.charAt(number - 128)),
          Cleaning.withoutTags().clean("&#" + number + ";"));
    }
  }
}

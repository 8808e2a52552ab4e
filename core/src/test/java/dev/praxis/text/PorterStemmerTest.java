package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The examples of the paper, and where editions differ. */
class PorterStemmerTest {

  private static void assertStems(String pairs) {
    for (String pair : pairs.split(", ")) {
      String[] sides = pair.split(" ");
      assertEquals(sides[1], PorterStemmer.stem(sides[0]));
    }
  }

  /** Porter 1980, whole words, as they come out of all five steps. */
  @Test
  void theExamplesOfThePaperAreStemmed() {
    assertStems(
        "caresses caress, ponies poni, ties ti, caress caress, cats cat, feed feed, agreed agre,"
            + " plastered plaster, bled bled, motoring motor, sing sing, conflated conflat,"
            + " troubled troubl, sized size, hopping hop, tanned tan, falling fall, hissing hiss,"
            + " fizzed fizz, failing fail, filing file, happy happi, sky sky, relational relat,"
            + " conditional condit, rational ration, digitizer digit, triplicate triplic,"
            + " formative form, formalize formal, electrical electr, hopeful hope, goodness good,"
            + " revival reviv, allowance allow, inference infer, airliner airlin, adjustable adjust,"
            + " defensible defens, irritant irrit, replacement replac, adjustment adjust,"
            + " adoption adopt, communism commun, activate activ, effective effect, probate probat,"
            + " rate rate, cease ceas, controll control, roll roll, generalizations gener,"
            + " oscillators oscil");
  }

  /** The ending is bli and not abli, and logi becomes log: two departures of Porter's program. */
  @Test
  void theEditionIsThatOfPortersProgram() {
    assertStems("possibly possibl, archaeology archaeolog");
  }

  /** Snowball's "porter" says possibli; SnowballC on R says i, a, u and o of is, as, us and oed. */
  @Test
  void snowballDiffers() {
    assertStems("possibly possibl, is is, as as, us us, this thi, oed o");
  }

  /** NLTK 3.10 says die, enjoy, news, sky or skies and inning by default. */
  @Test
  void theDefaultModeOfNltkDiffers() {
    assertStems("dies di, enjoy enjoi, news new, skies ski, innings in");
  }

  /** Snowball 2 English says organiz or organ. */
  @Test
  void thePorterTwoStemmerIsAnother() {
    assertStems("organization organ, university univers, universe univers");
  }
}

package dev.praxis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The base forms of English words. */
@PropertyDefaults(tries = 300)
class LemmatizerSpec {

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  private static void assertBases(String base, String... forms) {
    for (String form : forms) {
      assertEquals(base, Lemmatizer.lemma(form));
    }
  }

  @Group
  class TheBaseForm {

    @Example
    void ofAnIrregularVerbIsListed() {
      assertBases("go", "go", "goes", "went", "gone", "going");
      assertBases("be", "am", "is", "are", "was", "were", "been", "being");
      assertBases("write", "write", "writes", "wrote", "written", "writing");
    }

    @Example
    void ofAnIrregularNounIsListed() {
      assertBases("mouse", "mouse", "mice");
      assertBases("child", "child", "children");
      assertBases("woman", "woman", "women");
      assertBases("policeman", "policemen");
      assertBases("specimen", "specimen", "specimens");
      assertBases("grandchild", "grandchildren");
      assertBases("crisis", "crisis", "crises");
    }

    @Example
    void ofARegularVerbHasItsEAgain() {
      assertBases("hope", "hoping", "hoped", "hopes");
      assertBases("create", "creating", "created", "creates");
      assertBases("associate", "associating", "associated");
      assertBases("change", "changing", "changed");
      assertBases("settle", "settling", "settled");
      assertBases("require", "requiring", "required");
    }

    @Example
    void ofARegularVerbHasOneLetterOfTwo() {
      assertBases("hop", "hopping", "hopped", "hops");
      assertBases("control", "controlling", "controlled");
      assertBases("call", "calling", "called");
      assertBases("add", "adding", "added");
      assertBases("bless", "blessing", "blessed");
    }

    @Example
    void ofARegularVerbMayHaveLostNothingElse() {
      assertBases("want", "wanting", "wanted", "wants");
      assertBases("visit", "visiting", "visited");
      assertBases("treat", "treating", "treated");
      assertBases("consider", "considering", "considered");
      assertBases("bring", "bringing", "brought", "brings");
      assertBases("carry", "carrying", "carried", "carries");
    }

    @Example
    void ofSeveralThingsIsOne() {
      assertBases("box", "boxes");
      assertBases("house", "houses");
      assertBases("virus", "viruses");
      assertBases("study", "studies");
      assertBases("movie", "movies");
      assertBases("hero", "heroes");
      assertBases("shoe", "shoes");
      assertBases("church", "churches");
    }

    @Example
    void ofAnAdjectiveIsWithoutDegree() {
      assertBases("large", "larger", "largest");
      assertBases("big", "bigger", "biggest");
      assertBases("happy", "happier", "happiest");
      assertBases("good", "better", "best");
    }

    @Example
    void ofAWordThatOnlyLooksLikeAFormIsTheWord() {
      for (String word :
          List.of(
              "thing",
              "king",
              "red",
              "bed",
              "during",
              "hundred",
              "need",
              "bus",
              "this",
              "always",
              "politics",
              "famous",
              "analysis",
              "number",
              "forest",
              "unknown",
              "unchanged",
              "water")) {
        assertBases(word, word);
      }
    }

    @Property
    void isThereForAnyText(@ForAll("texts") String text) {
      assertEquals(Lemmatizer.lemma(text), Lemmatizer.lemma(new String(text.toCharArray())));
    }
  }

  /**
   * On words that no list of ours was made from. Without any change 4,468 would be right. A word is
   * right if it is one of the base forms that WordNet knows, whatever the part of speech.
   */
  @Example
  void of6250WordsOfSpeeches6191AreRight() {
    int right = 0;
    int inflected = 0;
    int inflectedAndRight = 0;
    for (String line : Words.withBaseForms()) {
      String[] sides = line.split("\t");
      List<String> bases = List.of(sides[1].split(","));
      int one = bases.contains(Lemmatizer.lemma(sides[0])) ? 1 : 0;
      right += one;
      if (!bases.contains(sides[0])) {
        inflected++;
        inflectedAndRight += one;
      }
    }

    assertEquals(6250, Words.withBaseForms().size());
    assertEquals(6191, right);
    assertEquals(1782, inflected);
    assertEquals(1767, inflectedAndRight);
  }

  @Group
  class WhereItBreaks {

    @Example
    void aPartOfSpeechIsNotKnown() {
      assertBases("leaf", "leaves");
      assertBases("see", "saw");
    }

    @Example
    void aNameLosesItsLastLetter() {
      assertBases("texa", "texas");
    }

    @Example
    void aWordThatIsNotListedMayBeGuessedWrongly() {
      assertBases("talent", "talented");
    }
  }

  @Group
  class Refusals {

    @Example
    @SuppressWarnings("NullAway") // This is the mistake.
    void noWordIsRefusedByName() {
      NullPointerException refusal =
          assertThrows(NullPointerException.class, () -> Lemmatizer.lemma(null));
      assertEquals("word", refusal.getMessage());
    }
  }
}

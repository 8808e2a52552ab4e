package dev.praxis.text;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** Steps that change a token or drop it. */
@PropertyDefaults(tries = 300)
class TokenStepSpec {

  @Provide
  Arbitrary<String> texts() {
    return Texts.any();
  }

  @Provide
  Arbitrary<TokenStep> steps() {
    return Texts.steps();
  }

  @Group
  class EveryStep {

    @Property
    void takesAnyToken(@ForAll("steps") TokenStep step, @ForAll("texts") String token) {
      step.apply(token);
    }

    /** The letters around the token stay as they are. */
    @Property
    void doesTheSameWhereTheTokenStands(
        @ForAll("steps") TokenStep step, @ForAll("texts") String text) {
      char[] letters = ("<<" + text + ">>").toCharArray();
      Token token = new Token();
      token.at(letters, 2, letters.length - 2);
      Editor.of(step).edit(token);

      assertEquals(step.apply(text), token.isDropped() ? "" : token.toString());
      assertEquals("<<", new String(letters, 0, 2));
      assertEquals(">>", new String(letters, letters.length - 2, 2));
    }
  }

  @Group
  class AStep {

    @Example
    void dropsStopWords() {
      TokenStep step = TokenStep.without(StopWords.of("the"));

      assertEquals("", step.apply("the"));
      assertEquals("The", step.apply("The"));
    }

    @Example
    void dropsShortTokensByTheirCharacters() {
      TokenStep step = TokenStep.notShorterThan(2);

      assertEquals("", step.apply("\uD835\uDCD0"));
      assertEquals("ab", step.apply("ab"));
    }

    @Example
    void makesATokenLongerIfItMust() {
      assertEquals("write", TokenStep.lemmatized().apply("wrote"));
      assertEquals("ox", TokenStep.lemmatized().apply("oxen"));
      assertEquals("happi", TokenStep.stemmed().apply("happy"));
    }
  }

  @Group
  class Refusals {

    @Example
    void aLengthBelowOneIsRefused() {
      assertRefused("leastLength must be at least 1 but was 0", () -> TokenStep.notShorterThan(0));
    }

    @Property
    @SuppressWarnings("NullAway") // This is the mistake.
    void noTokenIsRefused(@ForAll("steps") TokenStep step) {
      assertThrows(NullPointerException.class, () -> step.apply(null));
    }
  }
}

package dev.praxis.evaluation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Tenths;
import dev.praxis.data.Matrix;
import dev.praxis.data.Targeted;
import dev.praxis.data.Targets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Every choice of hyperparameters that was tried, and how well each did. */
class HyperparameterSearchSpec {
  private static final Targeted<Matrix> DATA =
      new Targeted<>(Matrix.ofRowMajor(4, 1, 0, 1, 2, 3), Targets.of(0, 0, 0, 0));
  private static final Folds FOLDS = Folds.of(4, 2, 1);

  @Provide
  Arbitrary<List<Integer>> candidates() {
    return Arbitraries.integers().between(-5, 5).list().ofMinSize(1).ofMaxSize(20);
  }

  @Group
  class TheTrials {
    @Property
    void areAllCandidatesInTheirOrder(@ForAll("candidates") List<Integer> candidates) {
      List<Trial<Integer>> trials = search(candidates).trials();

      assertEquals(candidates, trials.stream().map(Trial::hyperparameters).toList());
      for (int i = 0; i < trials.size(); i++) {
        double score = candidates.get(i);
        assertEquals(new Trial<>(i, candidates.get(i), List.of(score, score)), trials.get(i));
        assertEquals(score, trials.get(i).mean());
        assertEquals(0, trials.get(i).standardDeviation());
      }
    }

    @Property
    void areShownToTheObserverOneAfterTheOther(@ForAll("candidates") List<Integer> candidates) {
      List<Integer> tried = new ArrayList<>();
      List<Trial<Integer>> seen = new ArrayList<>();
      HyperparameterSearch<Integer> search =
          HyperparameterSearch.over(
              candidates,
              candidate -> {
                assertEquals(tried.size(), seen.size());
                tried.add(candidate);
                return constant(candidate);
              },
              seen::add);

      assertEquals(search.trials(), seen);
    }

    @Example
    void haveTheMeanAndTheDeviationOfTheirScores() {
      Trial<String> trial = new Trial<>(0, "a", List.of(1.0, 2.0, 6.0));

      assertEquals(3, trial.mean());
      assertEquals(Math.sqrt(14 / 3.0), trial.standardDeviation(), 1e-15);
    }
  }

  @Group
  class TheWinner {
    @Property
    void isTheFirstWithTheHighestOrTheLowestMean(@ForAll("candidates") List<Integer> candidates) {
      HyperparameterSearch<Integer> search = search(candidates);
      int highest = candidates.stream().mapToInt(c -> c).max().orElseThrow();
      int lowest = candidates.stream().mapToInt(c -> c).min().orElseThrow();

      assertEquals(candidates.indexOf(highest), search.highest().number());
      assertEquals(candidates.indexOf(lowest), search.lowest().number());
    }

    @Property
    void isTheFirstOfTrialsWithTheSameScoresInAnotherOrder(
        @ForAll("scores") List<Double> scores, @ForAll Random random) {
      List<Double> shuffled = new ArrayList<>(scores);
      Collections.shuffle(shuffled, random);
      Trial<String> first = new Trial<>(0, "as they are", scores);
      Trial<String> second = new Trial<>(1, "shuffled", shuffled);
      HyperparameterSearch<String> search = new HyperparameterSearch<>(List.of(first, second));

      assertEquals(first.mean(), second.mean());
      assertEquals(first.standardDeviation(), second.standardDeviation());
      assertEquals(first, search.highest());
      assertEquals(first, search.lowest());
    }

    @Property
    void hasTheScoreThatAllFoldsHave(
        @ForAll("scores") List<Double> scores, @ForAll @IntRange(min = 1, max = 12) int folds) {
      Trial<String> trial = new Trial<>(0, "a", Collections.nCopies(folds, scores.get(0)));

      assertEquals(scores.get(0) + 0.0, trial.mean());
      assertEquals(0, trial.standardDeviation());
    }

    @Provide
    Arbitrary<List<Double>> scores() {
      return Tenths.numbers(1, 12)
          .map(scores -> Arrays.stream(scores).map(x -> x + 0.0).boxed().toList());
    }

    @Example
    void isNeverATrialWithoutAMean() {
      HyperparameterSearch<String> search =
          new HyperparameterSearch<>(
              List.of(
                  new Trial<>(0, "a", List.of(Double.NaN, 1.0)),
                  new Trial<>(1, "b", List.of(2.0)),
                  new Trial<>(2, "c", List.of(Double.NaN))));

      assertEquals("b", search.highest().hyperparameters());
      assertEquals("b", search.lowest().hyperparameters());
    }

    @Example
    void doesNotExistIfNoTrialHasAMean() {
      HyperparameterSearch<String> search =
          new HyperparameterSearch<>(List.of(new Trial<>(0, "a", List.of(Double.NaN))));
      String sentence = "at least 1 trial must have a mean but all are NaN";

      assertEquals(
          sentence, assertThrows(IllegalStateException.class, search::highest).getMessage());
      assertEquals(
          sentence, assertThrows(IllegalStateException.class, search::lowest).getMessage());
    }
  }

  @Group
  class Immutability {
    @Example
    void listsGivenMayChangeAfterwards() {
      List<Double> scores = new ArrayList<>(List.of(1.0));
      Trial<String> trial = new Trial<>(0, "a", scores);
      List<Trial<String>> trials = new ArrayList<>(List.of(trial));
      HyperparameterSearch<String> search = new HyperparameterSearch<>(trials);
      scores.clear();
      trials.clear();

      assertEquals(List.of(1.0), trial.scores());
      assertEquals(List.of(trial), search.trials());
      assertThrows(UnsupportedOperationException.class, () -> search.trials().clear());
    }
  }

  @Group
  class Refusals {
    @Example
    void thereIsSomethingToTry() {
      assertRefused(
          "candidates must hold at least 1 candidate but hold none", () -> search(List.of()));
      assertRefused(
          "trials must hold at least 1 trial but hold none",
          () -> new HyperparameterSearch<>(List.of()));
      assertRefused(
          "scores must hold at least 1 score but hold none", () -> new Trial<>(0, "a", List.of()));
    }

    @Example
    void whatALearnerRefusesIsHandedOn() {
      assertRefused(
          "folds must be between 2 and 4 but was 7",
          () ->
              HyperparameterSearch.over(
                  List.of(7),
                  k ->
                      CrossValidation.of(
                          new MeanTarget(), DATA, Folds.of(4, k, 1), (truth, predicted) -> 0)));
    }
  }

  private static HyperparameterSearch<Integer> search(List<Integer> candidates) {
    return HyperparameterSearch.over(candidates, HyperparameterSearchSpec::constant);
  }

  /** Scores its hyperparameter. */
  private static CrossValidation<Targets> constant(int value) {
    return CrossValidation.of(new MeanTarget(), DATA, FOLDS, (truth, predicted) -> value);
  }
}

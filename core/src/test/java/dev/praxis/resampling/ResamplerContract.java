package dev.praxis.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Learner;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/**
 * What every resampler promises: first the rows that it keeps, in their order and as they were;
 * every row in the class of its first parent, on its way to the second.
 *
 * <p>And what every learner promises: the same bits, whatever the threads and the kernels.
 */
interface ResamplerContract extends LearnerContract<Labeled<Matrix>, Resampled> {

  /** The resampler. */
  Resampler resampler();

  @Override
  default Learner<Labeled<Matrix>, Resampled> learner() {
    return resampler()::resample;
  }

  @Property(tries = 100)
  default void theRowsThatAreKeptComeFirstInTheirOrderAndAsTheyWere(
      @ForAll("data") Labeled<Matrix> data) {
    Resampled resampled = resampler().resample(data);
    int[] kept = IntStream.range(0, resampled.kept()).map(resampled::firstParent).toArray();
    Labeled<Matrix> first = resampled.data().select(IntStream.range(0, kept.length).toArray());

    assertEquals(data.select(kept), first);
    for (int i = 0; i < kept.length; i++) {
      assertTrue(i == 0 || kept[i - 1] < kept[i]);
      assertEquals(kept[i], resampled.secondParent(i));
      assertEquals(0, resampled.share(i));
    }
  }

  @Property(tries = 100)
  default void newRowsAreMarkedAndComeClassByClass(@ForAll("data") Labeled<Matrix> data) {
    Resampled resampled = resampler().resample(data);
    int[] codes = resampled.data().labels().codes();

    for (int i = 0; i < codes.length; i++) {
      assertEquals(i >= resampled.kept(), resampled.isSynthetic(i));
      assertTrue(i <= resampled.kept() || codes[i - 1] <= codes[i]);
    }
  }

  @Property(tries = 100)
  default void everyRowIsInTheClassOfItsFirstParent(@ForAll("data") Labeled<Matrix> data) {
    Resampled resampled = resampler().resample(data);

    for (int i = 0; i < resampled.data().labels().size(); i++) {
      int parent = resampled.firstParent(i);
      assertEquals(data.labels().code(parent), resampled.data().labels().code(i));
    }
    assertEquals(data.labels().classes(), resampled.data().labels().classes());
  }
}

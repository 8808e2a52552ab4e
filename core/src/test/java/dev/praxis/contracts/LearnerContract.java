package dev.praxis.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.Learner;
import dev.praxis.Threads;
import dev.praxis.data.Examples;
import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.data.Rows;
import dev.praxis.data.Targeted;
import dev.praxis.internal.compute.KernelKinds;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * What every learner of the library promises, whatever it learns: learner and data determine the
 * model to the last bit, and the data stay as they are.
 *
 * <p>A learner's spec implements this interface, names the learner and some data, and inherits the
 * properties. The equality of the models must be that of their bits, as it is for records of
 * numbers, matrices and labels.
 *
 * @param <D> the data it learns from
 * @param <M> the model it learns
 */
public interface LearnerContract<D, M> {

  /** The learner. */
  Learner<? super D, M> learner();

  /** Data that it can learn from; some of them large enough for more than one thread. */
  @Provide
  Arbitrary<? extends D> data();

  /** A copy of the data with an equality of bits. */
  default Object copy(D data) {
    if (data instanceof Labeled<?> labeled) {
      return labeled.select(all(labeled.points()));
    }
    if (data instanceof Targeted<?> targeted) {
      return targeted.select(all(targeted.points()));
    }
    if (data instanceof Examples examples) {
      return examples.selectRows(all(examples));
    }
    if (data instanceof Rows rows) {
      return Matrix.ofRows(rows.toMatrix().toRows());
    }
    throw new UnsupportedOperationException("say how to copy " + data.getClass());
  }

  private static int[] all(Examples examples) {
    return IntStream.range(0, examples.rows()).toArray();
  }

  /** Same recipe, same data: the same model. */
  @Property(tries = 60)
  default void fittingTwiceGivesEqualModels(@ForAll("data") D data) {
    M model = learner().fit(data);
    M again = learner().fit(data);

    assertEquals(model, again);
    assertEquals(model.hashCode(), again.hashCode());
  }

  /** One thread, two or seven: the same bits. */
  @Property(tries = 60)
  default void theNumberOfThreadsChangesNothing(@ForAll("data") D data) {
    M model = learner().fit(data);

    for (int threads : new int[] {1, 2, 7}) {
      assertEquals(model, Threads.on(threads, () -> learner().fit(data)));
    }
  }

  /** With the Vector API or without: the same bits. */
  @Property(tries = 60)
  @AddLifecycleHook(KernelKinds.NeedVector.class)
  default void scalarAndVectorKernelsLearnTheSameModel(@ForAll("data") D data) {
    M model = KernelKinds.onScalar(() -> learner().fit(data));

    assertEquals(model, KernelKinds.onVector(() -> learner().fit(data)));
  }

  /** Learning reads, and nothing else. */
  @Property(tries = 60)
  default void theDataStayAsTheyWere(@ForAll("data") D data) {
    Object before = copy(data);
    learner().fit(data);

    assertEquals(before, copy(data));
  }
}

package dev.praxis.internal.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Deterministic parallel work: blocks of fixed size, taken by any thread that is free.
 *
 * <p>What a block computes must depend on its number alone and be stored under its number; sums are
 * then merged in the order of the blocks, so that the number of threads cannot change a bit. Called
 * from inside a {@link ForkJoinPool} the work stays in that pool, which is how a caller limits the
 * threads; otherwise it uses the common pool and the calling thread.
 */
public final class Blocks {
  private Blocks() {}

  /**
   * The number of blocks of {@code size} that cover {@code length}, the last one possibly short.
   */
  public static int count(int length, int size) {
    return (int) (((long) length + size - 1) / size);
  }

  /**
   * Runs blocks {@code 0 … blocks − 1}, each once, and returns when all are done.
   *
   * @param worker makes what one thread works with (its kernels, its scratch space) and takes block
   *     numbers
   */
  public static void forEach(int blocks, Supplier<IntConsumer> worker) {
    int workers = Math.min(blocks, threads());
    AtomicInteger next = new AtomicInteger();
    if (workers <= 1) {
      drain(next, blocks, worker);
      return;
    }
    List<RecursiveAction> actions = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      actions.add(
          new RecursiveAction() {
            @Override
            protected void compute() {
              drain(next, blocks, worker);
            }
          });
    }
    ForkJoinTask.invokeAll(actions);
  }

  private static void drain(AtomicInteger next, int blocks, Supplier<IntConsumer> worker) {
    int block = next.getAndIncrement();
    if (block >= blocks) {
      return;
    }
    IntConsumer work = worker.get();
    for (; block < blocks; block = next.getAndIncrement()) {
      work.accept(block);
    }
  }

  /**
   * How many threads would take blocks now. Nothing that is computed may depend on it: only how
   * independent outputs are shared out.
   */
  public static int threads() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return pool != null ? pool.getParallelism() : ForkJoinPool.getCommonPoolParallelism() + 1;
  }
}

package dev.praxis.internal.compute;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;

/** Parallel work in blocks. */
@PropertyDefaults(tries = 300)
class BlocksSpec {
  @Group
  class TheNumberOfBlocks {
    @Property
    void isTheLeastThatCoversTheLength(
        @ForAll @IntRange(min = 0) int length, @ForAll @IntRange(min = 1) int size) {
      long blocks = Blocks.count(length, size);

      assertTrue(blocks * size >= length);
      assertTrue((blocks - 1) * size < length);
    }
  }

  @Group
  class EveryBlock {
    @Property
    void runsOnce(
        @ForAll @IntRange(min = 0, max = 200) int blocks,
        @ForAll @IntRange(min = 1, max = 7) int threads) {
      AtomicIntegerArray runs = new AtomicIntegerArray(blocks);

      Blocks.forEach(blocks, () -> runs::incrementAndGet);
      in(threads, () -> Blocks.forEach(blocks, () -> runs::incrementAndGet));
      for (int block = 0; block < blocks; block++) {
        assertEquals(2, runs.get(block));
      }
    }

    @Property
    void staysInThePoolOfItsCaller(@ForAll @IntRange(min = 1, max = 7) int threads) {
      Set<ForkJoinPool> pools = ConcurrentHashMap.newKeySet();
      ForkJoinPool pool =
          in(threads, () -> Blocks.forEach(50, () -> block -> pools.add(ForkJoinTask.getPool())));

      assertEquals(Set.of(pool), pools);
    }

    @Example
    void runsBesideOthersWhereThereAreThreads() {
      // Each of two blocks waits for the other: one thread alone would wait in vain.
      CountDownLatch both = new CountDownLatch(2);
      AtomicInteger met = new AtomicInteger();
      in(
          2,
          () ->
              Blocks.forEach(
                  2,
                  () ->
                      block -> {
                        both.countDown();
                        try {
                          if (both.await(20, TimeUnit.SECONDS)) {
                            met.incrementAndGet();
                          }
                        } catch (InterruptedException e) {
                          throw new AssertionError(e);
                        }
                      }));

      assertEquals(2, met.get());
    }

    @Property
    void mayFailAndTheCallerHearsOfIt(
        @ForAll @IntRange(min = 1, max = 50) int blocks,
        @ForAll @IntRange(min = 0, max = 49) int bad) {
      int failing = bad % blocks;

      IllegalArgumentException failure =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  Blocks.forEach(
                      blocks,
                      () ->
                          block -> {
                            if (block == failing) {
                              throw new IllegalArgumentException("block " + block);
                            }
                          }));
      assertTrue(causes(failure).contains("block " + failing));
    }

    /** A pool may wrap what another thread threw. */
    private String causes(Throwable failure) {
      Throwable cause = failure.getCause();
      return failure.getMessage() + (cause == null ? "" : cause.getMessage());
    }
  }

  @Group
  class Workers {
    @Property
    void areMadeForThreadsThatFindWork(
        @ForAll @IntRange(min = 0, max = 20) int blocks,
        @ForAll @IntRange(min = 1, max = 7) int threads) {
      AtomicInteger workers = new AtomicInteger();
      in(
          threads,
          () ->
              Blocks.forEach(
                  blocks,
                  () -> {
                    workers.incrementAndGet();
                    return block -> {};
                  }));

      assertTrue(workers.get() <= Math.min(threads, blocks));
      assertEquals(blocks > 0, workers.get() > 0);
    }

    @Example
    void serveOneThreadEach() {
      AtomicInteger mixed = new AtomicInteger();
      in(
          4,
          () ->
              Blocks.forEach(
                  1000,
                  () -> {
                    Thread mine = Thread.currentThread();
                    return block -> {
                      if (Thread.currentThread() != mine) {
                        mixed.incrementAndGet();
                      }
                    };
                  }));

      assertEquals(0, mixed.get());
    }
  }

  private static ForkJoinPool in(int threads, Runnable action) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      pool.submit(action).join();
      return pool;
    } finally {
      pool.shutdown();
    }
  }
}

package dev.praxis;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;

/**
 * Threads to compute on, for specs whose results must not depend on their number.
 *
 * <p>They stay for the specs that follow. To start them takes longer than most of what they
 * compute, and of fresh ones the first that is there would do all the work.
 */
public final class Threads {
  private static final Map<Integer, ForkJoinPool> POOLS = new ConcurrentHashMap<>();

  private Threads() {}

  /** What an action gives on so many threads. */
  public static <T> T on(int threads, Callable<T> action) {
    return POOLS.computeIfAbsent(threads, count -> new ForkJoinPool(count)).submit(action).join();
  }
}

package dev.praxis.resampling;

import dev.praxis.internal.random.Draws;

/**
 * What the library draws for new rows of a class, to be handed to the plain loops.
 *
 * @param bases the row each starts from, a place in the class
 * @param ranks which of its neighbours is the other
 * @param shares how far it is from the one to the other
 */
record SmoteDraws(int[] bases, int[] ranks, double[] shares) {

  /** Of so many rows, each from any of these places. */
  static SmoteDraws of(int count, int[] places, int neighbors, Draws draws) {
    SmoteDraws drawn = new SmoteDraws(new int[count], new int[count], new double[count]);
    for (int i = 0; i < count; i++) {
      Draws own = draws.split(i);
      drawn.bases[i] = places[(int) own.nextBelow(places.length)];
      drawn.ranks[i] = (int) own.nextBelow(neighbors);
      drawn.shares[i] = own.nextDouble();
    }
    return drawn;
  }

  /** Of one row from this place. */
  static SmoteDraws ofOne(int place, int neighbors, Draws own) {
    int rank = (int) own.nextBelow(neighbors);
    return new SmoteDraws(new int[] {place}, new int[] {rank}, new double[] {own.nextDouble()});
  }

  /** The new rows, by the plain loops. */
  double[][] added(double[][] rows, int neighbors) {
    return PlainSmote.added(rows, neighbors, bases, ranks, shares);
  }
}

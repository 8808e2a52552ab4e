package dev.praxis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.data.Matrix;
import dev.praxis.neighbors.Distance;
import dev.praxis.neighbors.NeighborIndex;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Two values have the same hash exactly where their bits are the same. */
class BitHashSpec {

  @Property
  void theNextNumberHasAnotherHash(@ForAll double value) {
    assertNotEquals(BitHash.of(value), BitHash.of(Math.nextUp(value)));
  }

  @Property(tries = 20)
  void oneBitOfAMatrixCounts(@ForAll int seed) {
    double[] values = new Random(seed).doubles(6).toArray();
    String hash = BitHash.of(Matrix.ofRowMajor(2, 3, values));
    assertEquals(hash, BitHash.of(Matrix.ofRowMajor(2, 3, values)));
    assertNotEquals(hash, BitHash.of(Matrix.ofRowMajor(3, 2, values)));

    values[4] = Math.nextDown(values[4]);

    assertNotEquals(hash, BitHash.of(Matrix.ofRowMajor(2, 3, values)));
  }

  @Example
  void zeroesOfBothSignsDiffer() {
    assertNotEquals(BitHash.of(0.0), BitHash.of(-0.0));
  }

  @Example
  void allNansAreOne() {
    assertEquals(
        BitHash.of(Double.NaN), BitHash.of(Double.longBitsToDouble(0xfff8_0000_0000_0001L)));
  }

  @Example
  void listsAreNotTheirElements() {
    List<Object> values =
        List.of("ab", List.of("ab"), List.of("a", "b"), List.of(List.of("a"), "b"), 1, 1L, 1.0);

    assertEquals(values.size(), values.stream().map(BitHash::of).distinct().count());
  }

  @Example
  void theOrderOfAMapDoesNotCount() {
    Map<String, Integer> one = new LinkedHashMap<>(Map.of("a", 1));
    Map<String, Integer> other = new LinkedHashMap<>(Map.of("b", 2));
    one.put("b", 2);
    other.put("a", 1);

    assertEquals(BitHash.of(one), BitHash.of(other));
  }

  /** Written down, so that it is known to be the same in another JVM. */
  @Example
  void enumsAreTheirNames() {
    assertEquals("a32d87bbfe967532", BitHash.of(Distance.EUCLIDEAN));
    assertNotEquals(BitHash.of(Distance.EUCLIDEAN), BitHash.of(Distance.MANHATTAN));
  }

  @Example
  void searchingChangesNothingOfAnIndex() {
    NeighborIndex index = NeighborIndex.of(Matrix.ofRows(new double[] {1, 2}, new double[] {3, 5}));
    String before = BitHash.of(index);

    index.nearestOthers(1);

    assertEquals(before, BitHash.of(index));
  }

  @Example
  void otherTypesAreRefused() {
    Supplier<String> lambda = () -> "";

    for (Object value : List.of(new Object(), lambda, Set.of(1), Thread.currentThread())) {
      assertThrows(IllegalArgumentException.class, () -> BitHash.of(value));
    }
  }
}

package dev.praxis.imputation;

import static dev.praxis.Nearness.assertNear;
import static dev.praxis.Nearness.assertWithin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.praxis.Clouds;
import dev.praxis.Columns;
import dev.praxis.Holes;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** The equations of a chain, one for each column in each round. */
@PropertyDefaults(tries = 60)
class MiceEquationsSpec {
  private static final double NONE = Double.NaN;

  @Provide
  Arbitrary<Mice> learners() {
    return MiceVariants.any();
  }

  @Provide
  Arbitrary<IncompleteMatrix> related() {
    return Related.any();
  }

  @Provide
  Arbitrary<IncompleteMatrix> enough() {
    return MiceVariants.enough();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Clouds.seeds();
  }

  @Property
  void areThoseOfThePlainLoops(@ForAll("related") IncompleteMatrix points) {
    Matrix plain = plain(points, 10);

    assertNear(plain, Mice.mostLikely().fit(points).transform(points), plain, 1e-8);
  }

  @Property(tries = 10)
  void areThoseOfThePlainLoopsWhereMostIsMissing(@ForAll("seeds") long seed) {
    IncompleteMatrix points = Related.withHoles(2500, 3, 0.7, seed);
    Matrix plain = plain(points, 4);

    assertNear(plain, Mice.mostLikely().withRounds(4).fit(points).transform(points), plain, 1e-8);
  }

  @Property(tries = 5)
  void areThoseOfThePlainLoopsWhereColumnsAreMany(@ForAll("seeds") long seed) {
    IncompleteMatrix points = Related.withHoles(400, 45, 0.1, seed);
    Matrix plain = plain(points, 2);

    assertNear(plain, Mice.mostLikely().withRounds(2).fit(points).transform(points), plain, 1e-8);
  }

  private static Matrix plain(IncompleteMatrix points, int rounds) {
    int d = points.columns();
    int[] order =
        IntStream.range(0, d)
            .boxed()
            .sorted(Comparator.comparingInt(points::missing))
            .mapToInt(j -> j)
            .toArray();
    double[] prices = new double[d];
    Arrays.setAll(prices, j -> 1e-8 * Math.pow(Columns.deviation(points.observed(j)), 2));
    return Matrix.ofRows(PlainMice.impute(Holes.toRows(points), order, rounds, prices));
  }

  @Property
  void thereIsOneEquationForEachColumnInEachRound(
      @ForAll("learners") Mice mice, @ForAll("enough") IncompleteMatrix points) {
    List<Mice.Equation> equations = mice.fit(points).equations();
    int d = points.columns();

    assertEquals(mice.completions() * mice.rounds() * d, equations.size());
    for (int at = 0; at < equations.size(); at += d) {
      int round = at / d % mice.rounds() + 1;
      int completion = at / d / mice.rounds();
      List<Mice.Equation> own = equations.subList(at, at + d);
      assertEquals(d, own.stream().mapToInt(Mice.Equation::column).distinct().count());
      assertTrue(own.stream().allMatch(e -> e.round() == round && e.completion() == completion));
      assertTrue(own.stream().allMatch(e -> e.fitted().get(0, e.column()) == 0));
      assertTrue(own.stream().allMatch(e -> e.drawn().get(0, e.column()) == 0));
    }
  }

  @Example
  void equationsAreInTheOrderAskedFor() {
    IncompleteMatrix points =
        IncompleteMatrix.ofRowMajor(
            4, 4, 1, NONE, 3, NONE, 2, NONE, 7, 4, 5, 5, 5, NONE, 1, 2, NONE, 8);

    assertEquals(List.of(0, 2, 1, 3), columns(Mice.Order.ASCENDING, points));
    assertEquals(List.of(1, 3, 2, 0), columns(Mice.Order.DESCENDING, points));
    assertEquals(List.of(0, 1, 2, 3), columns(Mice.Order.LEFT_TO_RIGHT, points));
    assertEquals(List.of(3, 2, 1, 0), columns(Mice.Order.RIGHT_TO_LEFT, points));
    List<Mice.Equation> random =
        Mice.mostLikely().withOrder(Mice.Order.RANDOM).withRounds(30).fit(points).equations();
    assertTrue(
        IntStream.range(0, 4)
            .allMatch(c -> IntStream.range(0, 30).anyMatch(r -> random.get(4 * r).column() == c)));
  }

  private List<Integer> columns(Mice.Order order, IncompleteMatrix points) {
    return Mice.mostLikely().withOrder(order).withRounds(1).fit(points).equations().stream()
        .map(Mice.Equation::column)
        .toList();
  }

  @Example
  void aLargerRidgeMakesWeightsSmaller() {
    IncompleteMatrix points = Related.withHoles(300, 3, 0.2, 1);
    double before = Double.POSITIVE_INFINITY;
    for (double ridge : new double[] {1e-8, 0.1, 1, 10}) {
      Mice.Equation first = Mice.mostLikely().withRidge(ridge).fit(points).equations().get(0);
      double size = Arrays.stream(first.fitted().row(0)).limit(3).map(w -> w * w).sum();
      assertTrue(size < before);
      before = size;
    }
  }

  @Property
  void equationsFillNewPointsToo(@ForAll("seeds") long seed) {
    Matrix complete = Related.plane(60, seed);
    Mice.Model model = Mice.mostLikely().fit(IncompleteMatrix.of(complete));
    double[] point = complete.row(0);

    assertWithin(1e-4, point[2], model.transform(point[0], point[1], NONE)[2]);
    assertWithin(1e-4, point[1], model.transform(point[0], NONE, point[2])[1]);
    assertArrayEquals(model.means().row(0), model.transform(NONE, NONE, NONE), 1e-9);
  }
}

package dev.praxis.imputation;

import static dev.praxis.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Holes;
import dev.praxis.Learner;
import dev.praxis.contracts.LearnerContract;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/** That a number was missing is a number, too. */
@PropertyDefaults(tries = 100)
class MissingIndicatorsSpec
    implements LearnerContract<IncompleteMatrix, MissingIndicators.Model<SimpleImputer.Model>> {
  private static final double NONE = Double.NaN;

  private static final MissingIndicators<SimpleImputer.Model> LEARNER =
      MissingIndicators.beside(SimpleImputer.mean());

  @Override
  public Learner<IncompleteMatrix, MissingIndicators.Model<SimpleImputer.Model>> learner() {
    return LEARNER;
  }

  @Override
  @Provide
  public Arbitrary<IncompleteMatrix> data() {
    return Holes.any();
  }

  private static Matrix columns(Matrix points, int from, int to) {
    return points.selectColumns(IntStream.range(from, to).toArray());
  }

  @Group
  class TheColumns {

    @Property
    void beginWithThoseThatTheOtherLearnerFills(@ForAll("data") IncompleteMatrix points) {
      Matrix filled = SimpleImputer.mean().fit(points).transform(points);

      assertEquals(filled, columns(LEARNER.fit(points).transform(points), 0, points.columns()));
    }

    @Property
    void endWithOnesWhereANumberWasMissing(@ForAll("data") IncompleteMatrix points) {
      List<Integer> withHoles = new ArrayList<>();
      for (int j = 0; j < points.columns(); j++) {
        if (points.observed(j).length < points.rows()) {
          withHoles.add(j);
        }
      }
      MissingIndicators.Model<SimpleImputer.Model> model = LEARNER.fit(points);
      Matrix beside = model.transform(points);

      assertEquals(withHoles, model.columns());
      assertEquals(points.columns() + withHoles.size(), beside.columns());
      for (int k = 0; k < withHoles.size(); k++) {
        assertArrayEquals(
            points.holes().column(withHoles.get(k)), beside.column(points.columns() + k));
      }
    }

    @Property
    void areThePointsThemselvesIfTheseHaveNoHoles(@ForAll("data") IncompleteMatrix points) {
      IncompleteMatrix whole =
          IncompleteMatrix.of(SimpleImputer.mean().fit(points).transform(points));

      assertEquals(whole.holes().rows(), LEARNER.fit(whole).transform(whole).rows());
      assertEquals(List.of(), LEARNER.fit(whole).columns());
      assertEquals(
          SimpleImputer.mean().fit(whole).transform(whole), LEARNER.fit(whole).transform(whole));
    }

    @Property
    void ofARowDependOnThatRowAlone(@ForAll("data") IncompleteMatrix points) {
      MissingIndicators.Model<SimpleImputer.Model> model = LEARNER.fit(points);
      Matrix beside = model.transform(points);

      for (int i = 0; i < points.rows(); i += 7) {
        assertEquals(beside.selectRows(i), model.transform(points.selectRows(i)));
      }
    }

    @Example
    void haveIndicatorsOfTheHolesInTheDataLearnedFrom() {
      MissingIndicators.Model<SimpleImputer.Model> model =
          MissingIndicators.beside(SimpleImputer.constant(0))
              .fit(IncompleteMatrix.ofRowMajor(2, 3, 1, NONE, 2, 3, 4, NONE));

      assertEquals(List.of(1, 2), model.columns());
      assertArrayEquals(new double[] {1, 0, 2, 1, 0}, model.transform(1, NONE, 2));
      assertArrayEquals(new double[] {0, 5, 0, 0, 1}, model.transform(NONE, 5, NONE));
    }

    @Property
    void haveTheirNamesAndThoseOfTheHolesBehind(@ForAll("data") IncompleteMatrix points) {
      MissingIndicators.Model<SimpleImputer.Model> model = LEARNER.fit(points);
      List<String> names = IntStream.range(0, points.columns()).mapToObj(j -> "x" + j).toList();
      List<String> all = new ArrayList<>(names);
      model.columns().forEach(column -> all.add("x" + column + "_missing"));

      assertEquals(all, model.columnNames(names));
      assertEquals(all.size(), model.transform(points).columns());
    }

    @Example
    void standBesideTheColumnsOfAnyImputer() {
      IncompleteMatrix points = IncompleteMatrix.ofRowMajor(4, 2, 1, 2, 2, NONE, 3, 6, 4, 8);

      assertArrayEquals(
          new double[] {2, 4, 1},
          MissingIndicators.beside(KnnImputer.nearest(2)).fit(points).transform(points).row(1));
      assertEquals(
          Mice.mostLikely().fit(points).transform(points),
          columns(MissingIndicators.beside(Mice.mostLikely()).fit(points).transform(points), 0, 2));
    }
  }

  @Group
  class Refusals {

    @Example
    void aMissingLearnerIsRefused() {
      assertEquals("filling", nullRefusal());
    }

    @SuppressWarnings("NullAway")
    private static String nullRefusal() {
      return assertThrows(NullPointerException.class, () -> MissingIndicators.beside(null))
          .getMessage();
    }

    @Example
    void aColumnWithoutAnyNumberIsRefusedAsByTheLearnerThatFills() {
      assertRefused(
          "column 1 must have at least 1 number but is missing in all 2 rows: leave it out",
          () -> LEARNER.fit(IncompleteMatrix.ofRowMajor(2, 2, 1, NONE, 2, NONE)));
    }

    @Example
    void pointsWithOtherColumnsThanThoseLearnedFromAreRefused() {
      MissingIndicators.Model<SimpleImputer.Model> model =
          LEARNER.fit(IncompleteMatrix.ofRowMajor(2, 2, 1, 2, NONE, 3));

      assertRefused(
          "points must have 2 columns, as those that were learned from, but had 3",
          () -> model.transform(1, NONE, 2));
      assertRefused(
          "points must have 2 columns, as those that were learned from, but had 1",
          () -> model.columnNames(List.of("a")));
    }

    @Example
    void columnsOfTheModelCannotBeChanged() {
      MissingIndicators.Model<SimpleImputer.Model> model =
          LEARNER.fit(IncompleteMatrix.ofRowMajor(2, 1, 1, NONE));

      assertThrows(UnsupportedOperationException.class, () -> model.columns().clear());
    }
  }
}

package dev.praxis.imputation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.praxis.Learner;
import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** Whatever is null where nothing may be is called by its name. */
@SuppressWarnings("NullAway")
class NullArgumentsSpec {
  private static final IncompleteMatrix POINTS =
      IncompleteMatrix.ofRowMajor(3, 2, 1, 2, 3, Double.NaN, 5, 6);
  private static final Matrix ROW = Matrix.ofRowMajor(1, 2, 1, 2);
  private static final double[] NONE = null;

  @Example
  void ofLearnersAreNamed() {
    for (Learner<IncompleteMatrix, ? extends Imputer> learner :
        List.of(
            SimpleImputer.mean(),
            KnnImputer.nearest(1),
            Mice.mostLikely(),
            MissingIndicators.beside(SimpleImputer.mean()))) {
      Imputer model = learner.fit(POINTS);
      assertNamed("points", () -> learner.fit(null));
      assertNamed("points", () -> model.transform((IncompleteMatrix) null));
      assertNamed("point", () -> model.transform(NONE));
    }
    assertNamed("columns", () -> SimpleImputer.mean().fit(POINTS).columnNames(null));
    assertNamed(
        "names",
        () -> MissingIndicators.beside(SimpleImputer.mean()).fit(POINTS).columnNames(null));
    assertNamed("points", () -> Mice.mostLikely().fit(null, step -> {}));
    assertNamed("observer", () -> Mice.mostLikely().fit(POINTS, null));
    assertNamed("columns", () -> Mice.mostLikely().withTwoValues((int[]) null));
    assertNamed("points", () -> Mice.mostLikely().fit(POINTS).completions(null));
    assertNamed("estimates", () -> PooledEstimate.of(null, new double[2]));
    assertNamed("variances", () -> PooledEstimate.of(new double[2], null));
  }

  @Example
  void ofModelsAreNamed() {
    SimpleImputer mean = SimpleImputer.mean();
    KnnImputer nearest = KnnImputer.nearest(1);
    Mice mice = Mice.mostLikely();
    MissingIndicators<SimpleImputer.Model> beside = MissingIndicators.beside(mean);
    Optional<IncompleteMatrix> none = Optional.empty();
    List<Mice.Equation> no = List.of();

    assertNamed("learner", () -> new SimpleImputer.Model(null, ROW));
    assertNamed("fillings", () -> new SimpleImputer.Model(mean, null));
    assertNamed("learner", () -> new KnnImputer.Model(null, POINTS, ROW, ROW));
    assertNamed("points", () -> new KnnImputer.Model(nearest, null, ROW, ROW));
    assertNamed("means", () -> new KnnImputer.Model(nearest, POINTS, null, ROW));
    assertNamed("scales", () -> new KnnImputer.Model(nearest, POINTS, ROW, null));
    assertNamed("learner", () -> new Mice.Model(null, ROW, ROW, ROW, no, none, 0));
    assertNamed("means", () -> new Mice.Model(mice, null, ROW, ROW, no, none, 0));
    assertNamed("deviations", () -> new Mice.Model(mice, ROW, null, ROW, no, none, 0));
    assertNamed("ranges", () -> new Mice.Model(mice, ROW, ROW, null, no, none, 0));
    assertNamed("equations", () -> new Mice.Model(mice, ROW, ROW, ROW, null, none, 0));
    assertNamed("points", () -> new Mice.Model(mice, ROW, ROW, ROW, no, null, 0));
    assertNamed("fitted", () -> new Mice.Equation(0, 1, 0, null, ROW, 0));
    assertNamed("drawn", () -> new Mice.Equation(0, 1, 0, ROW, null, 0));
    assertNamed("filled", () -> new Mice.Step(0, 1, null, 0));
    assertNamed(
        "twoValued", () -> new Mice(mice.method(), 1, 1, null, mice.order(), 1, 1, false, 1));
    assertNamed("learner", () -> new MissingIndicators.Model<>(null, mean.fit(POINTS), List.of()));
    assertNamed("filling", () -> new MissingIndicators.Model<>(beside, null, List.of()));
    assertNamed("columns", () -> new MissingIndicators.Model<>(beside, mean.fit(POINTS), null));
  }

  private static void assertNamed(String name, Executable action) {
    assertEquals(name, assertThrows(NullPointerException.class, action).getMessage());
  }
}

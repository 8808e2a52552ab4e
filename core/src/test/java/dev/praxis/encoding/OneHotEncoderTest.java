package dev.praxis.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Matrix;
import dev.praxis.data.SparseMatrix;
import dev.praxis.table.CategoryColumn;
import dev.praxis.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The workers of 1985, encoded by scikit-learn 1.2.1. */
class OneHotEncoderTest {

  private static final OneHotEncoder ENCODER =
      OneHotEncoder.of("gender", "race", "occupation", "sector");

  /** scikit-learn 1.2.1: OneHotEncoder(). */
  @Test
  void workersHaveTheColumnsOfScikitLearn() {
    Table workers = Wages.table();
    OneHotEncoder.Model model = ENCODER.fit(workers);
    SparseMatrix points = model.transformSparse(workers);

    assertEquals(
        List.of(
            "gender_female",
            "gender_male",
            "race_hispanic",
            "race_other",
            "race_white",
            "occupation_clerical",
            "occupation_management",
            "occupation_other",
            "occupation_professional",
            "occupation_sales",
            "occupation_service",
            "sector_construction",
            "sector_manufacturing",
            "sector_other"),
        model.columnNames());
    assertEquals(2136, points.nonZeros());
    assertArrayEquals(
        new double[] {245, 289, 27, 67, 440, 97, 55, 156, 105, 38, 83, 24, 99, 411},
        sums(points.toMatrix()));
    assertEquals(
        Matrix.ofRowMajor(
            2, 14, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1,
            0),
        model.transform(workers.selectRows(0, 533)));
  }

  /** scikit-learn 1.2.1: OneHotEncoder(drop='first'). */
  @Test
  void workersHaveTheColumnsOfScikitLearnWithoutTheFirst() {
    Table workers = Wages.table();
    OneHotEncoder.Model model = ENCODER.withoutFirst().fit(workers);

    assertEquals(1743, model.transformSparse(workers).nonZeros());
    assertArrayEquals(
        new double[] {289, 67, 440, 55, 156, 105, 38, 83, 99, 411}, sums(model.transform(workers)));
    assertEquals(
        Matrix.ofRowMajor(2, 10, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0),
        model.transform(workers.selectRows(0, 533)));
  }

  /**
   * scikit-learn 1.2.1: OneHotEncoder(min_frequency=60, handle_unknown='infrequent_if_exist') has
   * columns of 97, 156, 105, 83 and, for management and sales, 93 rows; the last are here among the
   * 156 of the occupation that is itself called other.
   */
  @Test
  void rareOccupationsAreThoseOfScikitLearn() {
    Table workers = Wages.table();
    OneHotEncoder.Model model = OneHotEncoder.of("occupation").withRareAsOther(60).fit(workers);

    assertEquals(
        List.of(
            "occupation_clerical",
            "occupation_other",
            "occupation_professional",
            "occupation_service"),
        model.columnNames());
    assertArrayEquals(new double[] {97, 156 + 93, 105, 83}, sums(model.transform(workers)));
    assertEquals(Matrix.ofRowMajor(1, 4, 0, 1, 0, 0), model.transform(occupation("pilot")));
  }

  /** scikit-learn 1.2.1: OneHotEncoder(handle_unknown='ignore') on an occupation not seen. */
  @Test
  void anUnseenOccupationIsIgnoredAsByScikitLearn() {
    OneHotEncoder.Model model =
        OneHotEncoder.of("occupation").withUnseen(OneHotEncoder.Unseen.IGNORE).fit(Wages.table());

    assertEquals(Matrix.ofRowMajor(1, 6, new double[6]), model.transform(occupation("pilot")));
  }

  private static Table occupation(String name) {
    return Table.of("occupation", CategoryColumn.ofNames(List.of(name)));
  }

  private static double[] sums(Matrix points) {
    return IntStream.range(0, points.columns())
        .mapToDouble(j -> Arrays.stream(points.column(j)).sum())
        .toArray();
  }
}

package dev.praxis.encoding;

import static dev.praxis.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.praxis.data.Matrix;
import dev.praxis.scaling.StandardScaler;
import dev.praxis.table.Table;
import org.junit.jupiter.api.Test;

/** The workers of 1985, turned by scikit-learn 1.2.1. */
class ColumnTransformTest {

  /**
   * scikit-learn 1.2.1: ColumnTransformer([StandardScaler() of education and age, OneHotEncoder()
   * of gender and occupation]).
   */
  @Test
  void workersHaveThePointsOfScikitLearn() {
    Table workers = Wages.table();
    ColumnTransform.Model model =
        ColumnTransform.of(StandardScaler.standard(), "education", "age")
            .with(OneHotEncoder.of("gender", "occupation"))
            .fit(workers);
    Matrix expected =
        Matrix.ofRows(
            new double[] {-1.9207329501703343, -0.15648667310764983, 1, 0, 0, 0, 1, 0, 0, 0},
            new double[] {1.1409727077131235, 1.5506406698848914, 0, 1, 0, 0, 0, 1, 0, 0});

    assertEquals(10, model.columnNames().size());
    assertNear(expected, model.transform(workers).selectRows(0, 533), expected, 1e-13);
  }
}

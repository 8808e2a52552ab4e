package dev.praxis;

import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.List;

/**
 * Steps that were fitted one after the other, possibly none, and what they made of the points that
 * they were learned from.
 */
record Steps(List<Transformer> models, Matrix points) {

  /** Fits each step to what the one before makes of the points. */
  static Steps fit(List<Learner<? super Matrix, ? extends Transformer>> steps, Matrix points) {
    List<Transformer> models = new ArrayList<>();
    Matrix turned = points;
    for (Learner<? super Matrix, ? extends Transformer> step : steps) {
      Transformer model = step.fit(turned);
      models.add(model);
      turned = model.transform(turned);
    }
    return new Steps(models, turned);
  }

  /** The points turned by one step after the other. */
  static Matrix transform(List<Transformer> steps, Matrix points) {
    Matrix turned = points;
    for (Transformer step : steps) {
      turned = step.transform(turned);
    }
    return turned;
  }

  /** The names of the columns that the last step makes. */
  static List<String> columnNames(List<Transformer> steps, List<String> columns) {
    List<String> names = columns;
    for (Transformer step : steps) {
      names = step.columnNames(names);
    }
    return names;
  }
}

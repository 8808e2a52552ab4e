package dev.praxis.demos.gallery;

import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The points of one class. */
final class Members {
  private final Labels labels;
  private final int label;
  private final int[] rows;

  private Members(Labels labels, int label) {
    this.labels = labels;
    this.label = label;
    this.rows = IntStream.range(0, labels.size()).filter(i -> labels.code(i) == label).toArray();
  }

  /** The members of each class that has any. */
  static List<Members> of(Labels labels) {
    List<Members> classes = new ArrayList<>();
    for (int label = 0; label < labels.classes(); label++) {
      Members members = new Members(labels, label);
      if (members.rows.length > 0) {
        classes.add(members);
      }
    }
    return classes;
  }

  /** The number of their series. */
  int series() {
    return label;
  }

  /** The short name of their class. */
  String name() {
    return labels.name(rows[0]);
  }

  /** What a legend says of them. */
  String legend() {
    return labels.classNames().isEmpty() ? "cluster " + label : name();
  }

  /** Their rows of a matrix. */
  Matrix of(Matrix points) {
    return points.selectRows(rows);
  }

  /** Their elements of a list. */
  List<String> of(List<String> names) {
    return IntStream.of(rows).mapToObj(names::get).toList();
  }
}

package dev.praxis.svm;

import dev.praxis.data.Matrix;
import dev.praxis.data.Points;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;

/** The machines of all classes, gathered into one model that shares support vectors. */
final class GatheredMachines {
  private final Points points;
  private final int[] numbers;
  private final List<Solved> solved = new ArrayList<>();
  private final boolean[] counts;

  /**
   * No machines yet.
   *
   * @param points the rows that count
   * @param numbers their numbers in the data
   */
  GatheredMachines(Points points, int[] numbers) {
    this.points = points;
    this.numbers = numbers;
    counts = new boolean[points.rows()];
  }

  /**
   * The solution for some of the rows, and how probable its decision values are: by steps, if there
   * are any.
   */
  record Solved(int[] rows, DualSolution solution, Sigmoid sigmoid, List<Matrix> steps) {}

  void add(Solved one) {
    solved.add(one);
    double[] beta = one.solution().beta();
    for (int i = 0; i < beta.length; i++) {
      counts[one.rows()[i]] |= beta[i] != 0;
    }
  }

  SvmClassifier.Model model(SvmClassifier learner, SvmKernel kernel, List<String> classNames) {
    int[] places = new int[counts.length];
    List<Integer> support = new ArrayList<>();
    List<Integer> supportRows = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      places[row] = support.size();
      if (counts[row]) {
        support.add(row);
        supportRows.add(numbers[row]);
      }
    }
    if (support.isEmpty()) {
      // A function that is the same everywhere needs no row, but a matrix has one.
      support.add(0);
    }
    int machines = solved.size();
    double[] coefficients = new double[machines * support.size()];
    double[] biases = new double[machines];
    double[] slopesAndOffsets = new double[2 * machines];
    double[] objectives = new double[machines];
    boolean converged = true;
    for (int m = 0; m < machines; m++) {
      DualSolution solution = solved.get(m).solution();
      int[] rows = solved.get(m).rows();
      for (int i = 0; i < rows.length; i++) {
        if (solution.beta()[i] != 0) {
          coefficients[m * support.size() + places[rows[i]]] = solution.beta()[i];
        }
      }
      biases[m] = solution.bias();
      slopesAndOffsets[m] = solved.get(m).sigmoid().slope();
      slopesAndOffsets[machines + m] = solved.get(m).sigmoid().offset();
      objectives[m] = solution.objective();
      converged &= solution.converged();
    }
    return new SvmClassifier.Model(
        learner,
        kernel,
        points.selectRows(support.stream().mapToInt(Integer::intValue).toArray()),
        supportRows,
        Raw.matrix(machines, support.size(), coefficients),
        Raw.matrix(1, machines, biases),
        Raw.matrix(2, machines, slopesAndOffsets),
        solved.stream().flatMap(one -> one.steps().stream()).toList(),
        Raw.matrix(1, machines, objectives),
        classNames,
        converged);
  }
}

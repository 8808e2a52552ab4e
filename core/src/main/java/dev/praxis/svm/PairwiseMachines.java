package dev.praxis.svm;

import dev.praxis.data.Points;
import dev.praxis.internal.raw.Raw;
import java.util.ArrayList;
import java.util.List;

/** The machines of all pairs of classes, gathered into one model that shares support vectors. */
final class PairwiseMachines {
  private final Points points;
  private final List<Solved> solved = new ArrayList<>();
  private final boolean[] counts;

  PairwiseMachines(Points points) {
    this.points = points;
    counts = new boolean[points.rows()];
  }

  /** The solution for some rows of the data, and how probable its decision values are. */
  record Solved(int[] rows, DualSolution solution, Sigmoid sigmoid) {}

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
    for (int row = 0; row < counts.length; row++) {
      places[row] = support.size();
      if (counts[row]) {
        support.add(row);
      }
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
        support,
        Raw.matrix(machines, support.size(), coefficients),
        Raw.matrix(1, machines, biases),
        Raw.matrix(2, machines, slopesAndOffsets),
        Raw.matrix(1, machines, objectives),
        classNames,
        converged);
  }
}

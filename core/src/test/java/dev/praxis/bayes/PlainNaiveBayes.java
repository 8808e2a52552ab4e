package dev.praxis.bayes;

/**
 * The same as {@link NaiveBayes#multinomial} in plain loops: counts of words, as if they were drawn
 * independently of one another.
 *
 * <pre>{@code
 * P(c | x) ∝ P(c) · Π θ(c, j)^xⱼ        θ(c, j) = (N(c, j) + 1) / (N(c) + m)
 * }</pre>
 *
 * <p>Cost: {@code O(n · m)} to learn, {@code O(m · classes)} a row.
 */
public final class PlainNaiveBayes {

  /** The share of the rows that each class has. */
  public final double[] priors;

  /** How probable each word is in each class. */
  public final double[][] theta;

  private PlainNaiveBayes(double[] priors, double[][] theta) {
    this.priors = priors;
    this.theta = theta;
  }

  /** Learns from counts of words and the class of each row. */
  public static PlainNaiveBayes fit(double[][] rows, int[] labels, int classes) {
    int m = rows[0].length;
    double[] priors = new double[classes];
    double[][] theta = new double[classes][m];
    for (int i = 0; i < rows.length; i++) {
      priors[labels[i]] += 1.0 / rows.length;
      for (int j = 0; j < m; j++) {
        theta[labels[i]][j] += rows[i][j];
      }
    }
    for (double[] words : theta) {
      double all = 0;
      for (int j = 0; j < m; j++) {
        words[j] += 1;
        all += words[j];
      }
      for (int j = 0; j < m; j++) {
        words[j] /= all;
      }
    }
    return new PlainNaiveBayes(priors, theta);
  }

  /** How probable each class is for a row. */
  public double[] probabilities(double... row) {
    double[] scores = new double[priors.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.log(priors[c]);
      for (int j = 0; j < row.length; j++) {
        scores[c] += row[j] * Math.log(theta[c][j]);
      }
      most = Math.max(most, scores[c]);
    }
    double all = 0;
    for (int c = 0; c < scores.length; c++) {
      scores[c] = Math.exp(scores[c] - most);
      all += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] /= all;
    }
    return scores;
  }
}

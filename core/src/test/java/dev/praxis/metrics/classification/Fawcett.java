package dev.praxis.metrics.classification;

import dev.praxis.data.Labels;
import dev.praxis.data.Targets;

/**
 * The twenty scored instances of Fawcett, "An introduction to ROC analysis", Pattern Recognition
 * Letters 27 (2006), figure 3: ten positives, ten negatives.
 */
final class Fawcett {
  static final Targets SCORES =
      Targets.of(
          0.9, 0.8, 0.7, 0.6, 0.55, 0.54, 0.53, 0.52, 0.51, 0.505, 0.4, 0.39, 0.38, 0.37, 0.36,
          0.35, 0.34, 0.33, 0.30, 0.1);
  static final Labels TRUTH =
      Labels.ofCodes(1, 1, 0, 1, 1, 1, 0, 0, 1, 0, 1, 0, 1, 0, 0, 0, 1, 0, 1, 0);

  private Fawcett() {}
}

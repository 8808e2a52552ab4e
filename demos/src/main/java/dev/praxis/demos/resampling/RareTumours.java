package dev.praxis.demos.resampling;

import dev.praxis.data.Labeled;
import dev.praxis.data.Matrix;
import dev.praxis.resampling.RandomUndersampling;
import dev.praxis.resampling.Resampled;
import dev.praxis.resampling.SamplingStrategy;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Tumours of which the malignant are rare: 20 of them to learn from beside 200 benign ones. The
 * others, and there are many, are left to test on.
 *
 * <p>Texture and smoothness are all that is known of a tumour, so that there is something to see.
 *
 * @param learned 220 rows of two columns; class 1 is malignant
 * @param unseen the other rows
 */
record RareTumours(Labeled<Matrix> learned, Labeled<Matrix> unseen) {
  static final int BENIGN = 200;
  static final int MALIGNANT = 20;

  /** One draw of many, by its number. */
  static RareTumours of(Labeled<Matrix> tumours, int draw) {
    Labeled<Matrix> plane = new Labeled<>(tumours.points().selectColumns(1, 4), tumours.labels());
    var strategy = SamplingStrategy.counts(Map.of("benign", BENIGN, "malignant", MALIGNANT));
    Resampled drawn = RandomUndersampling.to(strategy).withSeed(draw).resample(plane);
    boolean[] taken = new boolean[plane.labels().size()];
    for (int i = 0; i < drawn.kept(); i++) {
      taken[drawn.firstParent(i)] = true;
    }
    int[] rest = IntStream.range(0, taken.length).filter(row -> !taken[row]).toArray();
    return new RareTumours(drawn.data(), plane.select(rest));
  }
}

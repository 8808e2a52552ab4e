#!/usr/bin/env bash
# Commons Math 3.6.1, Commons Statistics 1.1 and Hipparchus 4.0.1, at their defaults. A good guess: they
# agree on the first quartile of 1, 2, 3, 4, the more so as the second succeeds the first and the third is
# a fork of it. The median is 2.5 for all. The quartile is 1.25 for Commons Math and Hipparchus, but 1.4167
# for Commons Statistics. NumPy, R and Excel, which are not run here, say 1.75.
set -euo pipefail
findings="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

"$findings/jars" org.apache.commons:commons-math3:3.6.1 \
  org.apache.commons:commons-statistics-descriptive:1.1 \
  org.apache.commons:commons-numbers-core:1.2 \
  org.apache.commons:commons-numbers-arrays:1.2 \
  org.hipparchus:hipparchus-stat:4.0.1 \
  org.hipparchus:hipparchus-core:4.0.1

cat >Finding.java <<'JAVA'
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.descriptive.Quantile;

public class Finding {
  public static void main(String[] arguments) {
    double[] numbers = {1, 2, 3, 4};
    show(
        "Commons Math",
        p -> new org.apache.commons.math3.stat.descriptive.rank.Percentile().evaluate(numbers, 100 * p));
    show("Commons Statistics", p -> Quantile.withDefaults().withCopy(true).evaluate(numbers, p));
    show(
        "Hipparchus",
        p -> new org.hipparchus.stat.descriptive.rank.Percentile().evaluate(numbers, 100 * p));
  }

  static void show(String library, DoubleUnaryOperator quantile) {
    System.out.printf(
        "%s: first quartile %.4f, median %.4f%n",
        library, quantile.applyAsDouble(0.25), quantile.applyAsDouble(0.5));
  }
}
JAVA

cat >expected <<'SEEN'
Commons Math: first quartile 1.2500, median 2.5000
Commons Statistics: first quartile 1.4167, median 2.5000
Hipparchus: first quartile 1.2500, median 2.5000
SEEN

java -Duser.language=en -cp 'jars/*' Finding.java | tee seen
diff expected seen

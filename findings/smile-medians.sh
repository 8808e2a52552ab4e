#!/usr/bin/env bash
# Smile 3.1.1. A good guess: the median of 10 and 20 is 15. Its SimpleImputer fills a hole by 10, the
# lower of the two, and its MathEx.median says 20, the upper one: two answers from one library, and the
# customary one is not among them.
set -euo pipefail
findings="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

"$findings/jars" com.github.haifengl:smile-core:3.1.1 \
  com.github.haifengl:smile-base:3.1.1 \
  org.slf4j:slf4j-api:2.0.17 \
  org.slf4j:slf4j-nop:2.0.17

cat >Finding.java <<'JAVA'
import smile.data.DataFrame;
import smile.feature.imputation.SimpleImputer;
import smile.math.MathEx;

public class Finding {
  public static void main(String[] arguments) {
    DataFrame column = DataFrame.of(new double[][] {{10}, {20}, {Double.NaN}}, "x");
    DataFrame filled = SimpleImputer.fit(column).apply(column);
    System.out.println("SimpleImputer fills " + filled.doubleVector("x").get(2));
    System.out.println("MathEx.median says " + MathEx.median(new double[] {10, 20}));
  }
}
JAVA

cat >expected <<'SEEN'
SimpleImputer fills 10.0
MathEx.median says 20.0
SEEN

java -cp 'jars/*' Finding.java | tee seen
diff expected seen

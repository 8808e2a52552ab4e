#!/usr/bin/env bash
# Encog 3.4. A good guess: NormalizeArray scales a column to the range that was asked for. It does for
# numbers above zero. The largest number, though, is searched from Double.MIN_VALUE on, which is the
# smallest number above zero and not the least of all, so a column below zero never reaches the end of
# the range: -4, -3, -2, -1 become 0 to 0.75, without a word.
set -euo pipefail
findings="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

"$findings/jars" org.encog:encog-core:3.4

cat >Finding.java <<'JAVA'
import java.util.Arrays;
import org.encog.util.arrayutil.NormalizeArray;

public class Finding {
  public static void main(String[] arguments) {
    show(1, 2, 3, 4);
    show(-4, -3, -2, -1);
  }

  static void show(double... numbers) {
    NormalizeArray scaler = new NormalizeArray();
    scaler.setNormalizedLow(0);
    scaler.setNormalizedHigh(1);
    String scaled = Arrays.toString(scaler.process(numbers));
    System.out.println(
        Arrays.toString(numbers) + " -> " + scaled + ", largest " + scaler.getStats().getActualHigh());
  }
}
JAVA

cat >expected <<'SEEN'
[1.0, 2.0, 3.0, 4.0] -> [0.0, 0.3333333333333333, 0.6666666666666666, 1.0], largest 4.0
[-4.0, -3.0, -2.0, -1.0] -> [0.0, 0.25, 0.5, 0.75], largest 4.9E-324
SEEN

java -cp 'jars/*' Finding.java | tee seen
diff expected seen

#!/usr/bin/env bash
# Tablesaw 0.44.4. A good guess: in a file of semicolons, as spreadsheets write it where the comma is the
# decimal point, the cell 1,5 is read as 1.5, or as text if the library knows no such numbers. It is read
# as the whole number 15, and 12,25 as 1225: commas are dropped as if they parted thousands, wherever
# they stand. Asking for the locale GERMANY changes nothing.
set -euo pipefail
findings="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

"$findings/jars" tech.tablesaw:tablesaw-core:0.44.4 \
  com.google.guava:guava:33.0.0-jre \
  com.google.guava:failureaccess:1.0.2 \
  it.unimi.dsi:fastutil:8.5.13 \
  org.roaringbitmap:RoaringBitmap:1.0.5 \
  com.univocity:univocity-parsers:2.9.1 \
  com.ibm.icu:icu4j:74.2 \
  io.github.classgraph:classgraph:4.8.168 \
  org.apache.commons:commons-math3:3.6.1 \
  org.slf4j:slf4j-api:2.0.17 \
  org.slf4j:slf4j-nop:2.0.17

cat >Finding.java <<'JAVA'
import java.util.Locale;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

public class Finding {
  public static void main(String[] arguments) {
    for (Locale locale : new Locale[] {Locale.ROOT, Locale.GERMANY}) {
      Column<?> prices =
          Table.read()
              .csv(
                  CsvReadOptions.builderFromString("goods;price\nbread;1,5\nwine;12,25\n")
                      .separator(';')
                      .locale(locale)
                      .build())
              .column("price");
      System.out.println("locale '" + locale + "': " + prices.type() + " " + prices.asList());
    }
  }
}
JAVA

cat >expected <<'SEEN'
locale '': INTEGER [15, 1225]
locale 'de_DE': INTEGER [15, 1225]
SEEN

java -cp 'jars/*' Finding.java | tee seen
diff expected seen

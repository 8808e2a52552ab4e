package dev.praxis.demos.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTest {

  @TempDir Path demos;

  @BeforeEach
  void write() throws IOException {
    write(
        "cluster/KMeansDemo.java",
        """
        package dev.praxis.demos.cluster;

        import dev.praxis.cluster.KMeans;
        import dev.praxis.data.Matrix;
        import dev.praxis.demos.gallery.Story;
        import dev.praxis.demos.playground.Dataset;
        import dev.praxis.demos.playground.Numbers;
        import java.util.List;

        /** A demo. */
        public final class KMeansDemo {
          private static void tell(Story story) {
            int early = 0;

            story.part("1. One");
            int one =
                1;
            story.finding(
                "%d",
                one);
            // Two is more.
            int two = KMeansExperiments.count(one);

            story.part("2. Two");
            Matrix flowers =
                story.open(Dataset.IRIS).readMatrix();
            for (int i = 0; i < 2; i++) {
              one += Numbers.lowest(KMeansExperiments.count(i));
              story.finding("%d", one);
            }
            Ring ring = new Ring(one);
            story.row(KMeansPictures.ring(ring));

            story.part("3. Three");
            story.finding("%d", Numbers.lowest(ring.size()));
            int three = Numbers.lowest(KMeansExperiments.count(new Ring(2).size()));
          }
        }
        """);
    write(
        "cluster/KMeansExperiments.java",
        """
        package dev.praxis.demos.cluster;

        import dev.praxis.cluster.KMeans;
        import java.util.Map;
        import java.util.stream.IntStream;

        /** What is measured. */
        final class KMeansExperiments {
          private static final int MOST = 3;
          static final String BRACE = "{";

          private KMeansExperiments() {}

          /** Counts. */
          static int count(int from) {
            return IntStream.of(from).map(KMeansExperiments::most).sum();
          }

          private static int most(int from) {
            KMeans learner = KMeans.into(MOST);
            return learner.clusters() + from;
          }

          /** Nobody asks. */
          static Map<String, String> unasked() {
            return Map.of();
          }
        }
        """);
    write(
        "cluster/Ring.java",
        """
        package dev.praxis.demos.cluster;

        import java.util.Locale;

        /** A ring. */
        record Ring(int size) {
          String text() {
            return String.format(Locale.ROOT, "%d", size);
          }
        }
        """);
    write(
        "playground/Numbers.java",
        """
        package dev.praxis.demos.playground;

        import java.util.Arrays;

        /** Numbers. */
        public final class Numbers {

          private Numbers() {}

          /** The lowest. */
          public static int lowest(int... values) {
            return Arrays.stream(values).min().orElseThrow();
          }
        }
        """);
  }

  private Code code() {
    return Code.of(demos, demos.resolve("cluster/KMeansDemo.java"));
  }

  @Test
  void aPartIsWhatItComputesAndTheBodiesOfTheExperimentsThatItCalls() {
    assertEquals(
        """
        int early = 0;

        int one =
            1;
        // Two is more.
        int two = KMeansExperiments.count(one);

        final class KMeansExperiments {
          private static final int MOST = 3;

          /** Counts. */
          static int count(int from) {
            return IntStream.of(from).map(KMeansExperiments::most).sum();
          }

          private static int most(int from) {
            KMeans learner = KMeans.into(MOST);
            return learner.clusters() + from;
          }
        }\
        """,
        code().part(1));
  }

  @Test
  void dataAreOpenedAsAReaderWouldAndOtherTypesAreThereAsTheyAreFirstCalled() {
    assertEquals(
        """
        Matrix flowers =
            CsvFile.at(Path.of("iris.csv"))
                .withoutColumns("index").readMatrix();
        for (int i = 0; i < 2; i++) {
          one += Numbers.lowest(KMeansExperiments.count(i));
        }
        Ring ring = new Ring(one);

        final class KMeansExperiments {
          private static final int MOST = 3;

          /** Counts. */
          static int count(int from) {
            return IntStream.of(from).map(KMeansExperiments::most).sum();
          }

          private static int most(int from) {
            KMeans learner = KMeans.into(MOST);
            return learner.clusters() + from;
          }
        }

        final class Numbers {
          /** The lowest. */
          public static int lowest(int... values) {
            return Arrays.stream(values).min().orElseThrow();
          }
        }

        /** A ring. */
        record Ring(int size) {
          String text() {
            return String.format(Locale.ROOT, "%d", size);
          }
        }\
        """,
        code().part(2));
  }

  @Test
  void experimentsAreThereAgainAndOtherTypesAreNot() {
    assertEquals(
        """
        int three = Numbers.lowest(KMeansExperiments.count(new Ring(2).size()));

        final class KMeansExperiments {
          private static final int MOST = 3;

          /** Counts. */
          static int count(int from) {
            return IntStream.of(from).map(KMeansExperiments::most).sum();
          }

          private static int most(int from) {
            KMeans learner = KMeans.into(MOST);
            return learner.clusters() + from;
          }
        }\
        """,
        code().part(3));
    assertEquals("", code().part(4));
  }

  @Test
  void theProgramHasAllPartsAndTheImportsThatTheyNeedAndEachTypeOnce() {
    assertEquals(
        """
        import dev.praxis.cluster.KMeans;
        import dev.praxis.data.Matrix;
        import dev.praxis.table.CsvFile;
        import java.nio.file.Path;
        import java.util.Arrays;
        import java.util.Locale;
        import java.util.stream.IntStream;

        final class KMeansStory {
          public static void main(String... args) {
            // 1. One
            int early = 0;

            int one =
                1;
            // Two is more.
            int two = KMeansExperiments.count(one);

            // 2. Two
            Matrix flowers =
                CsvFile.at(Path.of("iris.csv"))
                    .withoutColumns("index").readMatrix();
            for (int i = 0; i < 2; i++) {
              one += Numbers.lowest(KMeansExperiments.count(i));
            }
            Ring ring = new Ring(one);

            // 3. Three
            int three = Numbers.lowest(KMeansExperiments.count(new Ring(2).size()));
          }
        }

        final class KMeansExperiments {
          private static final int MOST = 3;

          /** Counts. */
          static int count(int from) {
            return IntStream.of(from).map(KMeansExperiments::most).sum();
          }

          private static int most(int from) {
            KMeans learner = KMeans.into(MOST);
            return learner.clusters() + from;
          }
        }

        final class Numbers {
          /** The lowest. */
          public static int lowest(int... values) {
            return Arrays.stream(values).min().orElseThrow();
          }
        }

        /** A ring. */
        record Ring(int size) {
          String text() {
            return String.format(Locale.ROOT, "%d", size);
          }
        }
        """,
        code().program());
  }

  private void write(String path, String text) throws IOException {
    Path file = demos.resolve(path);
    Files.createDirectories(file.resolve(".."));
    Files.writeString(file, text);
  }
}

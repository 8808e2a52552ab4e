package dev.praxis;

import dev.praxis.anomaly.OutliersDemo;
import dev.praxis.cluster.KMeansDemo;
import dev.praxis.decomposition.CensusDemo;
import dev.praxis.decomposition.PcaDemo;
import dev.praxis.evaluation.HyperparameterScatterDemo;
import dev.praxis.evaluation.LeakageDemo;
import dev.praxis.feature.MiceDemo;
import dev.praxis.feature.OneHotDemo;
import dev.praxis.feature.QuantileBinningDemo;
import dev.praxis.feature.ScalingDemo;
import dev.praxis.gallery.Demo;
import dev.praxis.gallery.Site;
import dev.praxis.image.AugmentationDemo;
import dev.praxis.linear.OverfittingDemo;
import dev.praxis.metrics.ConfusionDemo;
import dev.praxis.metrics.ResidualsDemo;
import dev.praxis.metrics.RocDemo;
import dev.praxis.metrics.SilhouetteDemo;
import dev.praxis.neighbors.KnnDemo;
import dev.praxis.neighbors.KnnRegressionDemo;
import dev.praxis.resampling.SmoteDemo;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The gallery of all demos: runs them and writes their pages of interactive plots, with an index.
 *
 * <p>{@code mvn -q compile exec:java} runs every demo, {@code -Dexec.args=kmeans} runs one, and
 * {@code -Dexec.args=list} lists them. The pages are in {@code target/gallery}.
 */
public final class Gallery {

  /** Every demo, in the order they are run. A new demo is one more line here. */
  static final List<Demo> DEMOS =
      List.of(
          KMeansDemo.DEMO,
          SilhouetteDemo.DEMO,
          ConfusionDemo.DEMO,
          RocDemo.DEMO,
          ResidualsDemo.DEMO,
          OverfittingDemo.DEMO,
          HyperparameterScatterDemo.DEMO,
          LeakageDemo.DEMO,
          ScalingDemo.DEMO,
          QuantileBinningDemo.DEMO,
          OneHotDemo.DEMO,
          MiceDemo.DEMO,
          PcaDemo.DEMO,
          CensusDemo.DEMO,
          KnnDemo.DEMO,
          KnnRegressionDemo.DEMO,
          SmoteDemo.DEMO,
          OutliersDemo.DEMO,
          AugmentationDemo.DEMO);

  private Gallery() {}

  /**
   * Runs every demo, or those that are named, or lists them.
   *
   * @param args nothing, {@code list}, or names of demos; exits with status 2 at an unknown name
   */
  public static void main(String... args) {
    int status = run(List.of(args), Site.FOLDER, System.out, System.err);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * What {@link #main} does, with the folder and the streams to choose; returns the exit status.
   */
  static int run(List<String> args, Path folder, PrintStream out, PrintStream err) {
    if (args.equals(List.of("list"))) {
      int width = DEMOS.stream().mapToInt(demo -> demo.name().length()).max().orElse(1);
      String line = "%-" + width + "s  %s%n";
      DEMOS.forEach(demo -> out.printf(Locale.ROOT, line, demo.name(), demo.summary()));
      return 0;
    }
    for (String arg : args) {
      if (DEMOS.stream().noneMatch(demo -> demo.name().equals(arg))) {
        String names = DEMOS.stream().map(Demo::name).collect(Collectors.joining(", "));
        err.println("There is no demo \"" + arg + "\"; the demos are: " + names + ".");
        return 2;
      }
    }
    Site site = new Site(folder);
    for (Demo demo : DEMOS) {
      if (args.isEmpty() || args.contains(demo.name())) {
        site.add(demo, out);
      }
    }
    out.println("Open " + site.index());
    return 0;
  }
}

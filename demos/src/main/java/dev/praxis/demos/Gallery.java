package dev.praxis.demos;

import dev.praxis.demos.anomaly.OutliersDemo;
import dev.praxis.demos.binning.QuantileBinningDemo;
import dev.praxis.demos.cluster.KMeansDemo;
import dev.praxis.demos.decomposition.CensusDemo;
import dev.praxis.demos.decomposition.PcaDemo;
import dev.praxis.demos.encoding.OneHotEncoderDemo;
import dev.praxis.demos.evaluation.HyperparameterScatterDemo;
import dev.praxis.demos.evaluation.LeakageDemo;
import dev.praxis.demos.factorization.ClickPredictionDemo;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Site;
import dev.praxis.demos.image.AugmentationDemo;
import dev.praxis.demos.imputation.MiceDemo;
import dev.praxis.demos.linear.LearningRateDemo;
import dev.praxis.demos.linear.OverfittingDemo;
import dev.praxis.demos.linear.RegularizationDemo;
import dev.praxis.demos.metrics.classification.ConfusionMatrixDemo;
import dev.praxis.demos.metrics.classification.RocCurveDemo;
import dev.praxis.demos.metrics.clustering.SilhouetteDemo;
import dev.praxis.demos.metrics.regression.RegressionErrorsDemo;
import dev.praxis.demos.neighbors.KnnClassifierDemo;
import dev.praxis.demos.neighbors.KnnRegressorDemo;
import dev.praxis.demos.resampling.SmoteDemo;
import dev.praxis.demos.scaling.StandardScalerDemo;
import dev.praxis.demos.svm.GammaAndCDemo;
import dev.praxis.demos.svm.SvmClassifierDemo;
import dev.praxis.demos.svm.SvmDigitsDemo;
import dev.praxis.demos.svm.SvmRegressorDemo;
import dev.praxis.demos.text.BagOfWordsDemo;
import dev.praxis.demos.text.DocumentSearchDemo;
import dev.praxis.demos.text.NGramDemo;
import dev.praxis.demos.text.TextCleaningDemo;
import dev.praxis.demos.text.TfIdfDemo;
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
          ConfusionMatrixDemo.DEMO,
          RocCurveDemo.DEMO,
          RegressionErrorsDemo.DEMO,
          OverfittingDemo.DEMO,
          LearningRateDemo.DEMO,
          RegularizationDemo.DEMO,
          HyperparameterScatterDemo.DEMO,
          LeakageDemo.DEMO,
          StandardScalerDemo.DEMO,
          QuantileBinningDemo.DEMO,
          OneHotEncoderDemo.DEMO,
          MiceDemo.DEMO,
          PcaDemo.DEMO,
          CensusDemo.DEMO,
          KnnClassifierDemo.DEMO,
          KnnRegressorDemo.DEMO,
          SvmClassifierDemo.DEMO,
          GammaAndCDemo.DEMO,
          SvmDigitsDemo.DEMO,
          SvmRegressorDemo.DEMO,
          ClickPredictionDemo.DEMO,
          SmoteDemo.DEMO,
          OutliersDemo.DEMO,
          AugmentationDemo.DEMO,
          TextCleaningDemo.DEMO,
          TfIdfDemo.DEMO,
          NGramDemo.DEMO,
          BagOfWordsDemo.DEMO,
          DocumentSearchDemo.DEMO);

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

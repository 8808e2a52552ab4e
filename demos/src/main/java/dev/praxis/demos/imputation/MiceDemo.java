package dev.praxis.demos.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
import dev.praxis.demos.playground.Dataset;
import dev.praxis.demos.playground.Numbers;
import dev.praxis.imputation.Mice;
import dev.praxis.imputation.PooledEstimate;
import dev.praxis.imputation.SimpleImputer;
import java.util.ArrayList;
import java.util.List;

/** The ozone of New York on the days on which nobody measured it. */
public final class MiceDemo {

  /** How the gallery knows it. */
  public static final Demo DEMO = Demo.of(MiceDemo.class, MiceDemo::tell);

  private MiceDemo() {}

  /** Tells this story alone. */
  public static void main(String... args) {
    DEMO.run();
  }

  private static void tell(Story story) {
    story.part("1. The mean lies flat");
    IncompleteMatrix air =
        story.open(Dataset.AIR).withColumns("Ozone", "Solar_R", "Wind", "Temp").readIncomplete();
    Matrix known = air.selectRows(air.completeRows()).toMatrix();
    Matrix flat = SimpleImputer.mean().fit(air).transform(air);
    double truly = MiceExperiments.correlation(known);
    double flatly = MiceExperiments.correlation(flat);
    story.figure(MicePictures.days("Filled with the mean", air, flat));
    story.finding(
        "%d of %d days have no ozone. On days without any hole ozone and temperature correlate by"
            + " %.2f, with means by %.2f.",
        air.missing(0), air.rows(), truly, flatly);

    story.part("2. Equations in a chain");
    List<Mice.Step> steps = new ArrayList<>();
    Mice.Model chain = Mice.mostLikely().fit(air, steps::add);
    Matrix likely = chain.transform(air);
    double likelier = MiceExperiments.correlation(likely);
    story.frames(MicePictures.rounds(air, steps.subList(0, 6)));
    story.finding(
        "Round 2 moves a number by %.2f standard deviations, round %d by %.0e; the two correlate by"
            + " %.2f.",
        steps.get(2).change(), 10, chain.change(), likelier);

    story.part("3. One number is not enough");
    List<Mice.Step> drawing = new ArrayList<>();
    Mice.bayesian(5).withRounds(20).fit(air, drawing::add);
    Matrix matched = Mice.matching(1).fit(air).transform(air);
    Matrix drawn = drawing.get(20).filled();
    story.row(MicePictures.days("Drawn", air, drawn), MicePictures.days("Matched", air, matched));
    story.figure(MicePictures.chains(air, drawing));
    story.row(MicePictures.filledIn(air, likely, drawn, matched));
    story.finding(
        "The least ozone filled in is %.0f where it is most likely, %.0f drawn, %.0f matched.",
        Numbers.sorted(likely.column(0))[0],
        Numbers.sorted(drawn.column(0))[0],
        Numbers.sorted(matched.column(0))[0]);

    story.part("4. How sure can one be?");
    List<MiceExperiments.Slope> slopes =
        Mice.bayesian(20).fit(air).completions(air).stream().map(MiceExperiments::slope).toList();
    PooledEstimate pool = MiceExperiments.pooled(slopes);
    MiceExperiments.Slope once = MiceExperiments.slope(likely);
    MiceExperiments.Slope few = MiceExperiments.slope(known);
    story.figure(MicePictures.slopes(few, once, slopes, pool));
    story.finding(
        "A degree more goes with %.2f ± %.2f of ozone on complete days, %.2f ± %.2f filled once.",
        few.estimate(), few.error(), once.estimate(), once.error());
    story.finding(
        "Pooled over %d completions it is %.2f ± %.2f; the holes are %.0f %% of that variance.",
        pool.completions(), pool.estimate(), pool.standardError(), 100 * pool.shareOfHoles());

    story.part("5. Hide what is known");
    double[] errors = MiceExperiments.errors(air);
    story.figure(MicePictures.errorBars(errors));
    story.finding(
        "A hidden ozone is missed by %.1f with the mean, %.1f with 5 neighbours, %.1f with the"
            + " most likely number, %.1f with a draw.",
        errors[0], errors[1], errors[2], errors[3]);

    story.part("6. Where it breaks");
    IncompleteMatrix silent = MiceExperiments.withoutOzoneAbove(80, air);
    Matrix blind = Mice.mostLikely().fit(silent).transform(silent);
    double[] measured = MiceExperiments.measured(air, silent);
    double[] guessed = MiceExperiments.filledIn(air, silent, blind);
    story.figure(MicePictures.hidden(air, silent, blind));
    story.finding(
        "The %d days above 80 had %.0f on average; MICE fills in %.0f.",
        measured.length, Numbers.mean(measured), Numbers.mean(guessed));
  }
}

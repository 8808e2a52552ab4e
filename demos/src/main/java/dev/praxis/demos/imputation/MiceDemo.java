package dev.praxis.demos.imputation;

import dev.praxis.data.IncompleteMatrix;
import dev.praxis.data.Matrix;
import dev.praxis.demos.gallery.Dataset;
import dev.praxis.demos.gallery.Demo;
import dev.praxis.demos.gallery.Story;
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
    story.figure(MiceFigures.days("Filled with the mean", air, flat));
    story.finding(
        "%d of %d days have no ozone. On days without any hole ozone and temperature correlate by"
            + " %.2f, with means by %.2f.",
        air.missing(0), air.rows(), MiceFigures.correlation(known), MiceFigures.correlation(flat));

    story.part("2. Equations in a chain");
    List<Mice.Step> steps = new ArrayList<>();
    Mice.Model chain = Mice.mostLikely().fit(air, steps::add);
    Matrix likely = chain.transform(air);
    story.frames(
        steps.stream()
            .limit(6)
            .map(step -> MiceFigures.days("After round " + step.round(), air, step.filled()))
            .toList());
    story.finding(
        "Round 2 moves a number by %.2f standard deviations, round %d by %.0e; the two correlate by %.2f.",
        steps.get(2).change(), 10, chain.change(), MiceFigures.correlation(likely));

    story.part("3. One number is not enough");
    List<Mice.Step> drawing = new ArrayList<>();
    Mice.bayesian(5).withRounds(20).fit(air, drawing::add);
    Matrix matched = Mice.matching(1).fit(air).transform(air);
    Matrix drawn = drawing.get(20).filled();
    story.row(MiceFigures.days("Drawn", air, drawn), MiceFigures.days("Matched", air, matched));
    story.figure(MiceFigures.chains(air, drawing));
    story.row(
        MiceFigures.filledIn("most likely", air, likely),
        MiceFigures.filledIn("drawn", air, drawn),
        MiceFigures.filledIn("matched", air, matched));
    story.finding(
        "The least ozone filled in is %.0f where it is most likely, %.0f drawn, %.0f matched.",
        MiceFigures.least(likely), MiceFigures.least(drawn), MiceFigures.least(matched));

    story.part("4. How sure can one be?");
    List<Matrix> completions = Mice.bayesian(20).fit(air).completions(air);
    PooledEstimate pooled = MiceFigures.slopes(completions);
    double[] once = MiceFigures.slope(likely);
    double[] few = MiceFigures.slope(known);
    story.figure(MiceFigures.slopes(few, once, completions, pooled));
    story.finding(
        "A degree more goes with %.2f ± %.2f of ozone on complete days, %.2f ± %.2f filled once.",
        few[0], few[1], once[0], once[1]);
    story.finding(
        "Pooled over %d completions it is %.2f ± %.2f; the holes are %.0f %% of that variance.",
        pooled.completions(),
        pooled.estimate(),
        pooled.standardError(),
        100 * pooled.shareOfHoles());

    story.part("5. Hide what is known");
    double[] errors = MiceFigures.errors(air);
    story.figure(MiceFigures.errorBars(errors));
    story.finding(
        "A hidden ozone is missed by %.1f with the mean, %.1f with 5 neighbours, %.1f with the"
            + " most likely number, %.1f with a draw.",
        errors[0], errors[1], errors[2], errors[3]);

    story.part("6. Where it breaks");
    IncompleteMatrix silent = MiceFigures.withoutOzoneAbove(80, air);
    Matrix blind = Mice.mostLikely().fit(silent).transform(silent);
    story.figure(MiceFigures.hidden(air, silent, blind));
    story.finding(
        "The %d days above 80 had %.0f on average; MICE fills in %.0f.",
        silent.missing(0) - air.missing(0),
        MiceFigures.meanMeasured(air, silent),
        MiceFigures.meanFilled(air, silent, blind));
  }
}

package dev.praxis.gallery;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** A demo: one concept shown on real data, as a story that ends where the concept breaks. */
public final class Demo {

  private static final String SUFFIX = "Demo";

  private final Class<?> home;
  private final Prose prose;
  private final Consumer<Story> telling;

  private Demo(Class<?> home, Prose prose, Consumer<Story> telling) {
    this.home = home;
    this.prose = prose;
    this.telling = telling;
  }

  /**
   * A demo whose words are in the text file beside its class, {@code KMeansDemo.md}.
   *
   * @param home the class that tells it, named after the concept's class: {@code KMeansDemo} in the
   *     folder of {@code KMeans}
   * @param telling what computes, prints and draws
   */
  public static Demo of(Class<?> home, Consumer<Story> telling) {
    return new Demo(home, Prose.of(home), telling);
  }

  /** Tells this story alone: prints it and writes its page to {@link Site#FOLDER}. */
  public void run() {
    Site site = new Site(Site.FOLDER);
    site.add(this, System.out);
    System.out.println("Open " + site.index());
  }

  /** What it is called on the command line, and its page: {@code kmeans}. */
  public String name() {
    return concept().toLowerCase(Locale.ROOT);
  }

  /** One line about it. */
  public String summary() {
    return prose.summary();
  }

  /** Tells the story; its findings are printed to a stream. */
  Story tell(PrintStream out) {
    Story story = new Story(prose, out);
    telling.accept(story);
    story.finish();
    return story;
  }

  /** Its words. */
  Prose prose() {
    return prose;
  }

  /** The name of the concept's class, {@code KMeans}. */
  String concept() {
    String name = home.getSimpleName();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** The folder of the concept, {@code cluster}: the last part of the package. */
  String folder() {
    String name = home.getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}

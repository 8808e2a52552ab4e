package dev.praxis.demos.gallery;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Consumer;

/** A demo: one concept shown on real data, as a story that ends where the concept breaks. */
public final class Demo {

  private static final String SUFFIX = "Demo";

  private final Class<?> home;
  private final Class<?> subject;
  private final Prose prose;
  private final Consumer<Story> telling;

  private Demo(Class<?> home, Class<?> subject, Prose prose, Consumer<Story> telling) {
    this.home = home;
    this.subject = subject;
    this.prose = prose;
    this.telling = telling;
  }

  /**
   * A demo whose words are in the text file beside its class, {@code KMeansDemo.md}.
   *
   * @param home the class that tells it, named after the concept's class: {@code KMeansDemo} in the
   *     folder of {@code KMeans}; otherwise say what it is {@link #about}
   * @param telling what computes, prints and draws
   */
  public static Demo of(Class<?> home, Consumer<Story> telling) {
    return new Demo(home, home, Prose.of(home), telling);
  }

  /**
   * The same demo, named after what it shows and not after a class.
   *
   * @param subject the class to read next, with its spec and its benchmark
   */
  public Demo about(Class<?> subject) {
    return new Demo(home, subject, prose, telling);
  }

  /** Tells this story alone: prints it and writes its page to {@link Site#FOLDER}. */
  public void run() {
    Site site = new Site(Site.FOLDER);
    site.add(this, System.out);
    System.out.println("Open " + site.index());
  }

  /** What it is called on the command line, and its page: {@code kmeans}. */
  public String name() {
    return withoutSuffix(home).toLowerCase(Locale.ROOT);
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

  /** The file that tells it, {@code cluster/KMeansDemo}. */
  String source() {
    return folder() + "/" + home.getSimpleName();
  }

  /** The class it is about, {@code cluster/KMeans}. */
  String concept() {
    return folder(subject) + "/" + withoutSuffix(subject);
  }

  /** The folder of the demo, {@code cluster}. */
  String folder() {
    return folder(home);
  }

  /**
   * The package below that of the library, or below that of the demos: {@code metrics/regression}.
   */
  private static String folder(Class<?> type) {
    return type.getPackageName().replaceFirst("^dev\\.praxis\\.(demos\\.)?", "").replace('.', '/');
  }

  private static String withoutSuffix(Class<?> type) {
    String name = type.getSimpleName();
    return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
  }
}

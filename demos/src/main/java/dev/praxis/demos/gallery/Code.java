package dev.praxis.demos.gallery;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import dev.praxis.demos.playground.Dataset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The code of a demo, to read and to copy: the computation of each part of its story, and below it
 * the body of everything that it calls in the demos, so that it needs the library alone.
 *
 * <p>The statements that tell the story are left out, and data are opened as a reader would.
 */
final class Code {

  private final Path demos;
  private final SourceFile story;
  private final List<Part> parts;

  /** Files that were taken apart already. */
  private final Map<Path, SourceFile> files = new HashMap<>();

  private Code(Path demos, SourceFile story, List<Part> parts) {
    this.demos = demos;
    this.story = story;
    this.parts = parts;
  }

  /** The statements of a part, and what they mention. */
  private record Part(String heading, String statements, SourceFile.Mentions mentions) {}

  /**
   * The code of a demo.
   *
   * @param demos the folder of the package of all demos
   * @param demo the file that tells it
   */
  static Code of(Path demos, Path demo) {
    SourceFile story = SourceFile.read(demo);
    return new Code(demos, story, parts(story));
  }

  /**
   * The computation of a part, and the code that it calls; empty if there is no such part. The
   * experiments are there in each part that calls them, other types of the demos in the first one.
   */
  String part(int number) {
    if (number > parts.size()) {
      return "";
    }
    Part part = parts.get(number - 1);
    Called before = called(parts.subList(0, number - 1));
    return (part.statements() + "\n\n" + called(List.of(part)).textAfter(before)).strip();
  }

  /** All parts in one file that compiles. */
  String program() {
    Called called = called(parts);
    String main =
        parts.stream()
            .map(part -> "// " + part.heading() + "\n" + part.statements())
            .collect(Collectors.joining("\n\n"));
    return """
    %s

    final class %s {
      public static void main(String... args) {
    %s
      }
    }

    %s
    """
        .formatted(
            called.imports(),
            story.name().replaceFirst("Demo$", "Story"),
            main.replaceAll("(?m)^(?=.)", "    "),
            called.textAfter(called(List.of())));
  }

  private Called called(List<Part> some) {
    Called called = new Called(demos, story, files);
    some.forEach(part -> called.by(part.mentions()));
    return called;
  }

  // ---- The parts of the story.

  private static List<Part> parts(SourceFile story) {
    MethodTree tell =
        story.type().getMembers().stream()
            .filter(member -> member instanceof MethodTree)
            .map(MethodTree.class::cast)
            .filter(method -> method.getName().contentEquals("tell"))
            .findFirst()
            .orElseThrow();
    List<Part> parts = new ArrayList<>();
    List<StatementTree> own = new ArrayList<>();
    String heading = "";
    for (StatementTree statement : tell.getBody().getStatements()) {
      Optional<String> next = heading(statement);
      if (next.isPresent() && !heading.isEmpty()) {
        parts.add(part(story, heading, own));
        own.clear();
      }
      heading = next.orElse(heading);
      own.add(statement);
    }
    parts.add(part(story, heading, own));
    return parts;
  }

  /** The heading in {@code story.part("…")}. */
  private static Optional<String> heading(StatementTree statement) {
    return statement instanceof ExpressionStatementTree expression
            && expression.getExpression() instanceof MethodInvocationTree call
            && call.getMethodSelect().toString().equals("story.part")
            && call.getArguments().get(0) instanceof LiteralTree literal
        ? Optional.of(String.valueOf(literal.getValue()))
        : Optional.empty();
  }

  private static Part part(SourceFile story, String heading, List<StatementTree> statements) {
    Computing computing = new Computing(story);
    computing.scan(statements, null);
    int from = story.lineStart(story.start(statements.get(0)));
    int to = story.nextLine(story.end(statements.get(statements.size() - 1)));
    String kept = computing.kept(from, to).replaceAll("(?m)^ {4}", "").strip();
    return new Part(heading, kept, computing);
  }

  /** Goes through statements, past those that tell the story. */
  private static final class Computing extends SourceFile.Mentions {
    private final SourceFile story;

    /** The text to write instead of that between two places. */
    private record Change(int from, int to, String instead) {}

    private final List<Change> changes = new ArrayList<>();

    Computing(SourceFile story) {
      this.story = story;
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree statement, Void unused) {
      if (statement.getExpression() instanceof MethodInvocationTree call && isOfStory(call)) {
        int from = story.lineStart(story.start(statement));
        changes.add(new Change(from, story.nextLine(story.end(statement)), ""));
        return null;
      }
      return super.visitExpressionStatement(statement, null);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      if (isOfStory(call) && call.getArguments().get(0) instanceof MemberSelectTree dataset) {
        String file = Dataset.valueOf(dataset.getIdentifier().toString()).file();
        String further = "\n" + story.indentation(story.start(call)) + "    ";
        String opened = opened("Path.of(\"" + file + "\")", file) + further;
        changes.add(
            new Change(story.start(call), story.end(call), opened + ".withoutColumns(\"index\")"));
        return null;
      }
      return super.visitMethodInvocation(call, null);
    }

    /** A file, or the text that is compressed in it. */
    private String opened(String path, String file) {
      names.addAll(List.of("CsvFile", "Path"));
      if (!file.endsWith(".gz")) {
        return "CsvFile.at(" + path + ")";
      }
      names.addAll(List.of("Files", "GZIPInputStream", "InputStreamReader"));
      String stream = "new GZIPInputStream(Files.newInputStream(" + path + "))";
      return "CsvFile.of(\"" + file + "\", () -> new InputStreamReader(" + stream + "))";
    }

    private static boolean isOfStory(MethodInvocationTree call) {
      return call.getMethodSelect() instanceof MemberSelectTree select
          && select.getExpression().toString().equals("story");
    }

    String kept(int from, int to) {
      StringBuilder kept = new StringBuilder();
      int at = from;
      for (Change change : changes) {
        kept.append(story.text(at, change.from())).append(change.instead());
        at = change.to();
      }
      return kept.append(story.text(at, to)).toString();
    }
  }
}

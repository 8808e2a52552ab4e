package dev.praxis.demos.gallery;

import dev.praxis.table.CsvFile;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The parts of the demos that some code of a demo calls, and those that these call in turn: of
 * types that only gather static members the members called, other types as a whole; and the
 * imports.
 */
final class Called {

  private static final String DEMOS = "dev.praxis.demos.";

  private final Path demos;
  private final SourceFile story;
  private final Map<Path, SourceFile> files;
  private final Map<SourceFile, Set<Integer>> members = new LinkedHashMap<>();
  private final Set<SourceFile> wholes = new LinkedHashSet<>();
  private final Set<String> imports = new TreeSet<>();

  /** Names mentioned in a file and not looked at yet. */
  private record Open(SourceFile file, SourceFile.Mentions mentions) {}

  private final Deque<Open> open = new ArrayDeque<>();

  /**
   * Nothing yet.
   *
   * @param demos the folder of the package of all demos
   * @param story the file whose code calls
   * @param files those that were taken apart already, to which more are added
   */
  Called(Path demos, SourceFile story, Map<Path, SourceFile> files) {
    this.demos = demos;
    this.story = story;
    this.files = files;
  }

  /** Adds what some code of the story calls. */
  void by(SourceFile.Mentions code) {
    open.add(new Open(story, code));
    while (!open.isEmpty()) {
      Open next = open.remove();
      next.mentions().names.forEach(name -> follow(name, next));
    }
  }

  /** A line for each import, of the library and of Java. */
  String imports() {
    return imports.stream().map(name -> "import " + name + ";").collect(Collectors.joining("\n"));
  }

  /**
   * The experiments, and below them the other types, in the order in which they are first called.
   * Experiments are there again when they were called before, other types are not.
   */
  String textAfter(Called before) {
    List<String> experiments = new ArrayList<>();
    List<String> others = new ArrayList<>();
    members.forEach(
        (file, called) -> {
          if (file.name().endsWith("Experiments")) {
            experiments.add(gathering(file, called));
          } else {
            Set<Integer> left = new TreeSet<>(called);
            left.removeAll(before.members.getOrDefault(file, Set.of()));
            others.add(gathering(file, left));
          }
        });
    wholes.stream()
        .filter(file -> !before.wholes.contains(file))
        .forEach(file -> others.add(file.whole().text()));
    return Stream.concat(experiments.stream(), others.stream())
        .filter(type -> !type.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static String gathering(SourceFile file, Set<Integer> called) {
    String bodies =
        called.stream()
            .map(file.members()::get)
            .map(SourceFile.Member::text)
            .collect(Collectors.joining("\n\n"));
    return bodies.isEmpty() ? "" : "final class " + file.name() + " {\n" + bodies + "\n}";
  }

  private void follow(String name, Open from) {
    Optional<Path> path = file(name, from.file());
    if (path.isPresent()) {
      SourceFile file = files.computeIfAbsent(path.get(), SourceFile::read);
      if (file.isGathering()) {
        gather(file, from.mentions().members, name + ".");
      } else if (wholes.add(file)) {
        open.add(new Open(file, file.whole().mentions()));
      }
    } else if (members.containsKey(from.file())) {
      gather(from.file(), Set.of(name), "");
      gather(from.file(), from.mentions().members, from.file().name() + ".");
    }
    Optional.ofNullable(from.file().imports().get(name))
        .or(() -> opening(name))
        .filter(full -> !full.startsWith(DEMOS))
        .ifPresent(imports::add);
  }

  /** The types that open data, which the story leaves to the gallery. */
  private static Optional<String> opening(String name) {
    return Stream.of(
            CsvFile.class, Path.class, Files.class, GZIPInputStream.class, InputStreamReader.class)
        .filter(type -> type.getSimpleName().equals(name))
        .map(Class::getName)
        .findFirst();
  }

  private void gather(SourceFile file, Set<String> called, String prefix) {
    Set<Integer> gathered = members.computeIfAbsent(file, f -> new TreeSet<>());
    List<SourceFile.Member> all = file.members();
    for (int i = 0; i < all.size(); i++) {
      if (called.contains(prefix + all.get(i).name()) && gathered.add(i)) {
        open.add(new Open(file, all.get(i).mentions()));
      }
    }
  }

  /** The file of a type of the demos: beside the file that mentions it, or imported by it. */
  private Optional<Path> file(String name, SourceFile from) {
    String imported = from.imports().getOrDefault(name, "");
    Path path =
        imported.startsWith(DEMOS)
            ? demos.resolve(imported.substring(DEMOS.length()).replace('.', '/') + ".java")
            : from.path().resolveSibling(name + ".java");
    return Optional.of(path).filter(p -> !p.equals(from.path())).filter(Files::isRegularFile);
  }
}

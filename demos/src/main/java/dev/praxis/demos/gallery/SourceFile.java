package dev.praxis.demos.gallery;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java source taken apart by the compiler: what it imports, its type, and what that holds. */
final class SourceFile {

  private final Path path;
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private SourceFile(Path path, String text, CompilationUnitTree unit, SourcePositions positions) {
    this.path = path;
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /** Whether there is a compiler to take sources apart: a JDK has one. */
  static boolean canBeRead() {
    return ToolProvider.getSystemJavaCompiler() != null;
  }

  /** Takes a file apart that holds one type. */
  static SourceFile read(Path path) {
    try {
      String text = Files.readString(path);
      JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, null, problem -> {}, List.of("-proc:none"), null, List.of(source(text)));
      CompilationUnitTree unit = task.parse().iterator().next();
      return new SourceFile(path, text, unit, Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Text as the compiler reads it. */
  static JavaFileObject source(String text) {
    return new SimpleJavaFileObject(
        URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** The names that some code mentions, in its order, and members as {@code Name.member}. */
  static class Mentions extends TreeScanner<Void, Void> {
    final Set<String> names = new LinkedHashSet<>();
    final Set<String> members = new LinkedHashSet<>();

    @Override
    public Void visitIdentifier(IdentifierTree name, Void unused) {
      names.add(name.getName().toString());
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree select, Void unused) {
      if (select.getExpression() instanceof IdentifierTree name) {
        members.add(name.getName() + "." + select.getIdentifier());
      }
      return super.visitMemberSelect(select, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
      if (reference.getQualifierExpression() instanceof IdentifierTree name) {
        members.add(name.getName() + "." + reference.getName());
      }
      return super.visitMemberReference(reference, null);
    }
  }

  /** A member of the type: its name, and its text with the comment above it. */
  record Member(String name, String text, Mentions mentions) {}

  /** Where it is. */
  Path path() {
    return path;
  }

  /** Its text from one place to another. */
  String text(int from, int to) {
    return text.substring(from, to);
  }

  /** Where a part of it begins. */
  int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  /** Where a part of it ends. */
  int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }

  /** The beginning of the line of a place. */
  int lineStart(int place) {
    return text.lastIndexOf('\n', place - 1) + 1;
  }

  /** The spaces that the line of a place begins with. */
  String indentation(int place) {
    int from = lineStart(place);
    int to = from;
    while (text.charAt(to) == ' ') {
      to++;
    }
    return text.substring(from, to);
  }

  /** The beginning of the line after that of a place. */
  int nextLine(int place) {
    int end = text.indexOf('\n', place);
    return end < 0 ? text.length() : end + 1;
  }

  /** The full name of what is imported, by its simple name. */
  Map<String, String> imports() {
    Map<String, String> imports = new TreeMap<>();
    for (ImportTree tree : unit.getImports()) {
      String name = tree.getQualifiedIdentifier().toString();
      imports.put(name.substring(name.lastIndexOf('.') + 1), name);
    }
    return imports;
  }

  /** The name of its type. */
  String name() {
    return type().getSimpleName().toString();
  }

  /** Its type. */
  ClassTree type() {
    return (ClassTree) unit.getTypeDecls().get(0);
  }

  /** Whether its type only gathers static members, so that some may be had without the others. */
  boolean isGathering() {
    return type().getKind() == Tree.Kind.CLASS
        && written().stream()
            .noneMatch(member -> member instanceof MethodTree method && isOfInstance(method));
  }

  private static boolean isOfInstance(MethodTree method) {
    boolean constructor = method.getName().contentEquals("<init>");
    return constructor
        ? !method.getParameters().isEmpty()
        : !method.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  /** The type as it is written, with its comment, to stand beside others: not public. */
  Member whole() {
    Mentions mentions = new Mentions();
    mentions.scan(type(), null);
    int from = unit.getImports().isEmpty() ? end(unit.getPackage()) : end(lastImport());
    String declared = text(from, end(type())).strip();
    String beside = declared.replaceFirst("(?m)^public (?=[a-z]+ )", "");
    return new Member(name(), beside, mentions);
  }

  private ImportTree lastImport() {
    return unit.getImports().get(unit.getImports().size() - 1);
  }

  /** The members of the type in order, without its constructors. */
  List<Member> members() {
    List<Member> members = new ArrayList<>();
    int from = text.indexOf('{', start(type())) + 1;
    for (Tree tree : written()) {
      Mentions mentions = new Mentions();
      mentions.scan(tree, null);
      String name = name(tree);
      if (!name.equals("<init>")) {
        members.add(new Member(name, trimmed(text(from, end(tree))), mentions));
      }
      from = end(tree);
    }
    return members;
  }

  /** The members in the source, without a constructor that a compiler may have added. */
  private List<Tree> written() {
    return type().getMembers().stream().<Tree>map(tree -> tree).filter(t -> end(t) >= 0).toList();
  }

  private static String name(Tree member) {
    if (member instanceof MethodTree method) {
      return method.getName().toString();
    }
    return member instanceof VariableTree field
        ? field.getName().toString()
        : ((ClassTree) member).getSimpleName().toString();
  }

  private static String trimmed(String lines) {
    return lines.replaceFirst("\\A\\s*\\R", "").stripTrailing();
  }
}

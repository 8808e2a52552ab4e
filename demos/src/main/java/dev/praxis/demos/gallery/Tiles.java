package dev.praxis.demos.gallery;

import dev.praxis.data.Matrix;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small pictures side by side and one below the other, each with a word under it. */
final class Tiles {
  private final int across;
  private final int width;
  private final Matrix pictures;
  private final List<String> words;
  private final double wide;
  private final double tall;

  /** Pictures of so many pixels per row, one in each row of a matrix. */
  Tiles(int across, int width, Matrix pictures, List<String> words) {
    this.across = across;
    this.width = width;
    this.pictures = pictures;
    this.words = words;
    this.wide = width + 1;
    this.tall = pictures.columns() / width + 3;
  }

  /** The layer of a picture. */
  Map<String, Object> picture(int i, double low, double high) {
    Map<String, Object> picture = Cells.picture(width, pictures.row(i), words.get(i), low, high);
    picture.putAll(Map.of("x0", left(i), "y0", top(i)));
    return picture;
  }

  /** The words under the pictures. */
  List<Map<String, Object>> notes() {
    return IntStream.range(0, pictures.rows())
        .mapToObj(i -> Cells.word(left(i) + wide / 2 - 1, top(i) + tall - 2.4, words.get(i)))
        .toList();
  }

  /** Lets the axes end where the pictures do, the first of them at the top. */
  void fix(Axis x, Axis y) {
    x.between(-0.5, across * wide - 1.5);
    y.between(rows() * tall - 1, -0.5);
  }

  /** Width and height. */
  String shape() {
    return across * wide - 1 + " / " + (rows() * tall - 0.5);
  }

  private int rows() {
    return (pictures.rows() + across - 1) / across;
  }

  private double left(int i) {
    return i % across * wide;
  }

  private double top(int i) {
    return i / across * tall;
  }
}

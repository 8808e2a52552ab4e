package dev.praxis.demos.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.praxis.data.Labels;
import dev.praxis.data.Matrix;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static final Matrix POINTS =
      Matrix.ofRows(new double[] {0, 0}, new double[] {1, 2}, new double[] {3, 4});

  @Test
  void eachClassIsASeriesWithItsOwnColourAndShape() {
    Labels labels = Labels.ofCodes(new int[] {0, 2, 0}, List.of("a", "empty", "c"));
    JsonArray data = data(Figure.of("Points").points(POINTS, labels));
    assertEquals(2, data.size());
    assertEquals("[0,3]", trace(data, 0).get("x").toString());
    assertEquals("c", trace(data, 1).get("name").getAsString());
    JsonObject marker = trace(data, 1).getAsJsonObject("marker");
    assertEquals("var(--series-2)", marker.get("color").getAsString());
    assertEquals("square", marker.get("symbol").getAsString());
  }

  @Test
  void eachPointOfAClassHasItsOwnName() {
    Labels labels = Labels.ofCodes(0, 2, 0);
    JsonArray data = data(Figure.of("Names").points(POINTS, labels, List.of("x", "y", "z")));
    assertEquals("[\"x\",\"z\"]", trace(data, 0).get("text").toString());
    assertEquals("[\"y\"]", trace(data, 1).get("text").toString());
  }

  @Test
  void writtenPointsAreTheNamesOfTheirClasses() {
    Labels labels = Labels.ofCodes(new int[] {0, 1, 0}, List.of("a", "b"));
    JsonArray data = data(Figure.of("Letters").written(POINTS, labels));
    assertEquals("a", trace(data, 0).get("text").getAsString());
    assertEquals("[0,3]", trace(data, 0).get("x").toString());
    assertEquals("text", trace(data, 1).get("mode").getAsString());
  }

  @Test
  void signedCellsAreTintedAlikeOnBothSidesOfZero() {
    Matrix tints = Matrix.ofRowMajor(1, 3, -2, 0, 1);
    Matrix numbers = Matrix.ofRowMajor(1, 3, -12.34, -0.01, 5);
    Figure figure =
        Figure.of("Cells").signed(List.of("r"), List.of("a", "b", "c"), tints, numbers, "%.1f");
    JsonObject trace = trace(data(figure), 0);
    assertEquals("[[-2,0,1]]", trace.get("z").toString());
    assertEquals(-2, trace.get("zmin").getAsDouble());
    assertEquals(2, trace.get("zmax").getAsDouble());
    assertEquals("[[\"−12.3\",\"0.0\",\"5.0\"]]", trace.get("text").toString());
  }

  @Test
  void tilesStandSideBySideAndThenBelowEachOther() {
    Matrix pictures = Matrix.ofRowMajor(3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    Figure figure = Figure.of("Tiles").tiles(2, 2, pictures, List.of("x", "y", "z"), 0, 12);
    JsonArray data = data(figure);
    assertEquals("[[5,6],[7,8]]", trace(data, 1).get("z").toString());
    assertEquals(3, trace(data, 1).get("x0").getAsDouble());
    assertEquals(0, trace(data, 1).get("y0").getAsDouble());
    assertEquals(0, trace(data, 2).get("x0").getAsDouble());
    assertEquals(5, trace(data, 2).get("y0").getAsDouble());
    JsonArray words = json(figure).getAsJsonObject("layout").getAsJsonArray("annotations");
    assertEquals("z", trace(words, 2).get("text").getAsString());
  }

  @Test
  void regionsAskTheModelAboutEachPlaceFromTheLowerLeft() {
    Figure figure = Figure.of("Left and right").regions(POINTS, FigureTest::rightOfTwo);
    JsonObject trace = trace(data(figure), 0);
    JsonObject z = trace.getAsJsonObject("z");
    byte[] codes = Base64.getDecoder().decode(z.get("bdata").getAsString());
    JsonArray xs = trace.getAsJsonArray("x");
    int width = xs.size();
    assertEquals(width + "," + width, z.get("shape").getAsString());
    assertEquals(width * width, codes.length);
    for (int i = 0; i < codes.length; i++) {
      assertEquals(xs.get(i % width).getAsDouble() > 2 ? 1 : 0, codes[i]);
    }
  }

  @Test
  void aPictureIsCutIntoRowsOfPixels() {
    Matrix colors = Matrix.ofRowMajor(4, 3, 0, 0, 0, 10.4, 10.6, 255, 1, 2, 3, 4, 5, 6);
    Figure figure = Figure.of("Four pixels").image(2, colors);
    assertEquals(
        "[[[0,0,0],[10,11,255]],[[1,2,3],[4,5,6]]]", trace(data(figure), 0).get("z").toString());
    assertEquals("2 / 2", figure.shape());
  }

  @Test
  void centroidsShowTheWayTheyHaveCome() {
    Matrix before = Matrix.ofRows(new double[] {5, 6});
    Matrix now = Matrix.ofRows(new double[] {7, 8});
    JsonArray data = data(Figure.of("One centroid").centroids(List.of(before, now)));
    assertEquals("[5,7]", trace(data, 0).get("x").toString());
    assertEquals("[8]", trace(data, 1).get("y").toString());
  }

  @Test
  void thePenIsLiftedBetweenSegments() {
    Matrix ends = Matrix.ofRowMajor(3, 2, 5, 6, 7, 8, 9, 10);
    JsonObject trace = trace(data(Figure.of("Segments").segments(POINTS, ends, "pairs")), 0);
    assertEquals("[0,5,null,1,7,null,3,9,null]", trace.get("x").toString());
    assertEquals("[0,6,null,2,8,null,4,10,null]", trace.get("y").toString());
  }

  @Test
  void lyingBarsAreNamedAtTheirMiddle() {
    Figure figure =
        Figure.of("Bars")
            .lyingBars("low", 0, 0, new double[] {1, 2, 3})
            .lyingBars("high", 1, 5, new double[] {4});
    JsonObject axis = json(figure).getAsJsonObject("layout").getAsJsonObject("yaxis");
    assertEquals("[1,5]", axis.get("tickvals").toString());
    assertEquals("[\"low\",\"high\"]", axis.get("ticktext").toString());
  }

  @Test
  void lyingBarsOfOneNameFollowEachOther() {
    Figure figure =
        Figure.of("Bars")
            .lyingBars("war", List.of("1812", "1917"), new double[] {1, 2})
            .lyingBars("peace", List.of("1812", "1917"), new double[] {3, 4});
    JsonObject layout = json(figure).getAsJsonObject("layout");
    assertEquals("stack", layout.get("barmode").getAsString());
    assertEquals("reversed", layout.getAsJsonObject("yaxis").get("autorange").getAsString());
    JsonObject second = trace(data(figure), 1);
    assertEquals("[\"1812\",\"1917\"]", second.get("y").toString());
    assertEquals("[3,4]", second.get("x").toString());
    assertEquals("var(--series-1)", second.getAsJsonObject("marker").get("color").getAsString());
  }

  @Test
  void aHistogramCountsEachValueOnceAndThoseBeyondAtItsEnds() {
    double[] values = {-7, 0, 0.1, 0.25, 0.99, 1, 42};
    JsonObject trace = trace(data(Figure.of("Bins").histogram("values", values, 0, 1, 4)), 0);
    assertEquals("[3,1,0,3]", trace.get("y").toString());
    assertEquals("[0.125,0.375,0.625,0.875]", trace.get("x").toString());
  }

  @Test
  void anAxisOfRatiosIsLogarithmic() {
    double[] values = {1, 10};
    Figure figure = Figure.of("Ratios").dots("powers", values, values).ratiosUp();
    JsonObject layout = json(figure).getAsJsonObject("layout");
    assertEquals("log", layout.getAsJsonObject("yaxis").get("type").getAsString());
    assertFalse(layout.getAsJsonObject("xaxis").has("type"));
  }

  @Test
  void numbersAreShortenedToSixDigits() {
    double[] values = {1.0 / 3, -123456.789, 1e-12, 3, 1e12};
    JsonArray written = JsonParser.parseString(Json.text(values)).getAsJsonArray();
    double[] read = IntStream.range(0, 5).mapToDouble(i -> written.get(i).getAsDouble()).toArray();
    assertArrayEquals(new double[] {0.333333, -123457, 1e-12, 3, 1e12}, read);
    assertEquals("3", written.get(3).toString());
  }

  @Test
  void theDescriptionSaysWhatKindOfPictureItIs() {
    Figure figure = Figure.of("*Three* of %d points.", 3).points(POINTS, Labels.ofCodes(0, 0, 0));
    assertEquals("Scatter plot. Three of 3 points.", figure.description());
    assertFalse(figure.caption().equals(figure.description()));
  }

  private static Labels rightOfTwo(Matrix places) {
    int[] codes =
        IntStream.range(0, places.rows()).map(i -> places.get(i, 0) > 2 ? 1 : 0).toArray();
    return Labels.ofCodes(codes, 2);
  }

  private static JsonObject json(Figure figure) {
    return JsonParser.parseString(Json.text(figure.content())).getAsJsonObject();
  }

  private static JsonArray data(Figure figure) {
    return json(figure).getAsJsonArray("data");
  }

  private static JsonObject trace(JsonArray data, int index) {
    return data.get(index).getAsJsonObject();
  }
}

package dev.praxis.demos.gallery;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Both themes hold the same colours, and each stands out from what is behind it. */
class StyleTest {

  private static final Pattern COLOR = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{6});");

  private final Map<String, String> light = colors(":root {");
  private final Map<String, String> dark = colors(":root[data-theme=\"dark\"] {");

  @Test
  void bothThemesNameTheSameColours() {
    assertEquals(light.keySet(), dark.keySet());
  }

  @Test
  void thereIsAColourForEachSeries() {
    for (int i = 0; i < Palette.SERIES; i++) {
      assertTrue(light.containsKey("--series-" + i));
    }
  }

  /** WCAG 2.2, 1.4.3: text needs a contrast of at least 4.5. */
  @Test
  void textCanBeRead() {
    for (Map<String, String> theme : List.of(light, dark)) {
      for (String text : List.of("--ink", "--ink-soft", "--accent", "--warn")) {
        assertContrast(theme, text, "--paper", 4.5);
        assertContrast(theme, text, "--panel", 4.5);
      }
      assertContrast(theme, "--ink", "--tint", 4.5);
      assertContrast(theme, "--ink", "--tint-warm", 4.5);
    }
  }

  /** WCAG 2.2, 1.4.11: what a picture needs to be understood, at least 3. */
  @Test
  void seriesStandOut() {
    for (Map<String, String> theme : List.of(light, dark)) {
      for (int i = 0; i < Palette.SERIES; i++) {
        assertContrast(theme, "--series-" + i, "--paper", 3);
        assertContrast(theme, "--series-" + i, "--panel", 3);
      }
    }
  }

  private static void assertContrast(
      Map<String, String> theme, String front, String back, double least) {
    double a = luminance(requireNonNull(theme.get(front), front));
    double b = luminance(requireNonNull(theme.get(back), back));
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertTrue(contrast >= least, () -> front + " on " + back + " " + theme + ": " + contrast);
  }

  /** The relative luminance of sRGB, as WCAG 2.2 defines it. */
  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double luminance = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      double linear = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      luminance += weights[i] * linear;
    }
    return luminance;
  }

  private static Map<String, String> colors(String opening) {
    String style = style();
    int from = style.indexOf(opening);
    assertTrue(from >= 0, opening);
    Matcher matcher = COLOR.matcher(style.substring(from, style.indexOf('}', from)));
    Map<String, String> colors = new TreeMap<>();
    while (matcher.find()) {
      colors.put(matcher.group(1), matcher.group(2));
    }
    return colors;
  }

  private static String style() {
    try (InputStream stream = Site.class.getResourceAsStream("gallery.css")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}

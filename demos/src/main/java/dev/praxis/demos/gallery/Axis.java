package dev.praxis.demos.gallery;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** An axis of a {@link Figure}. */
final class Axis {
  private final Map<String, Object> settings = new LinkedHashMap<>();

  /** What Plotly calls the axis. */
  Map<String, Object> settings() {
    return settings;
  }

  /** Names the axis. */
  void name(String name) {
    settings.put("title", title(name));
  }

  /** A title beside an axis or a scale of colours. */
  static Map<String, Object> title(String text) {
    return Map.of("text", text, "font", Map.of("size", 13, "color", "var(--ink-soft)"));
  }

  /** Fixes the ends. */
  void between(double from, double to) {
    settings.put("range", new double[] {from, to});
  }

  /** Gives it no more room than it needs for a scale that it shares. */
  void withinItsDomain() {
    settings.put("constrain", "domain");
  }

  /** Gives it the scale of the x axis. */
  void asAcross() {
    settings.putAll(Map.of("constrain", "domain", "scaleanchor", "x"));
  }

  /** Starts at 0 whatever the data. */
  void fromZero() {
    settings.put("rangemode", "tozero");
  }

  /** Spaces by ratios, with a tick at every power of ten, or at some if there are many. */
  void byRatios(double[] values) {
    double least = Arrays.stream(values).min().orElseThrow();
    double most = Arrays.stream(values).max().orElseThrow();
    double powers = Math.max(1, Math.ceil(Math.log10(most / least) / 6));
    settings.putAll(Map.of("type", "log", "dtick", powers, "tickformat", "~g"));
  }

  /** Places names along the axis. */
  void ofNames() {
    settings.putAll(Map.of("type", "category", "showgrid", false));
  }

  /** Places names along the axis, the first at the top. */
  void ofNamesFromTheTop() {
    settings.putAll(Map.of("type", "category", "showgrid", false, "autorange", "reversed"));
  }

  /** Writes names at some places instead of numbers. */
  void named(Map<Double, String> names) {
    settings.put("tickvals", names.keySet());
    settings.put("ticktext", names.values());
    settings.put("showgrid", false);
  }

  /** Draws nothing of the axis. */
  void hide() {
    settings.put("visible", false);
  }
}

package dev.praxis.demos.text;

import dev.praxis.data.Matrix;
import dev.praxis.demos.playground.Numbers;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The words that tell one class from all others.
 *
 * @param name the name of the class
 * @param words the words, that which tells most first
 * @param times how many times as frequent each is as in the other class that has it most
 */
record Telling(String name, List<String> words, double... times) {

  /**
   * The most telling words of each class.
   *
   * @param classes the names of the classes, K
   * @param words the words, m
   * @param weights the logarithm of the share of each word in each class, m × K
   */
  static List<Telling> ofEach(List<String> classes, List<String> words, Matrix weights, int most) {
    return IntStream.range(0, classes.size())
        .mapToObj(c -> of(classes.get(c), words, leads(weights, c), most))
        .toList();
  }

  private static Telling of(String name, List<String> words, double[] leads, int most) {
    int[] best = Numbers.highest(leads, most);
    return new Telling(
        name,
        IntStream.of(best).mapToObj(words::get).toList(),
        IntStream.of(best).mapToDouble(j -> Math.exp(leads[j])).toArray());
  }

  /** How far each weight of a class is above the highest of the other classes. */
  private static double[] leads(Matrix weights, int c) {
    return IntStream.range(0, weights.rows())
        .mapToDouble(j -> weights.get(j, c) - highestOfOthers(weights.row(j), c))
        .toArray();
  }

  private static double highestOfOthers(double[] weights, int c) {
    return IntStream.range(0, weights.length)
        .filter(other -> other != c)
        .mapToDouble(other -> weights[other])
        .max()
        .orElseThrow();
  }
}

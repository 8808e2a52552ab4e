package dev.praxis.imputation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.praxis.data.IncompleteMatrix;
import org.junit.jupiter.api.Test;

class SimpleImputerTest {
  private final IncompleteMatrix air = NewYork.air();

  /** scikit-learn 1.2.1, SimpleImputer(strategy="mean"). */
  @Test
  void meansAreThoseOfScikitLearn() {
    assertArrayEquals(
        new double[] {42.12931034482759, 185.93150684931507, 9.95751633986928, 77.88235294117646},
        SimpleImputer.mean().fit(air).fillings().row(0),
        3e-14);
  }

  /** scikit-learn 1.2.1, SimpleImputer(strategy="median"). */
  @Test
  void mediansAreThoseOfScikitLearn() {
    assertArrayEquals(
        new double[] {31.5, 205, 9.7, 79}, SimpleImputer.median().fit(air).fillings().row(0));
  }

  /** scikit-learn 1.2.1, SimpleImputer(strategy="most_frequent"). */
  @Test
  void mostFrequentNumbersAreThoseOfScikitLearn() {
    assertArrayEquals(
        new double[] {23, 238, 11.5, 81}, SimpleImputer.mostFrequent().fit(air).fillings().row(0));
  }
}

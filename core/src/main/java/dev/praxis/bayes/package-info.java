/**
 * Bayes: classes by Bayes' rule.
 *
 * <p>In reading order: {@link dev.praxis.bayes.NaiveBayes}; {@code ClassTotals}, the sums that it
 * counts.
 */
@NullMarked
package dev.praxis.bayes;

import org.jspecify.annotations.NullMarked;

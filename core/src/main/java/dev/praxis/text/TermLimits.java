package dev.praxis.text;

import dev.praxis.internal.Checks;

/**
 * Which terms are taken into a {@link Vocabulary}: those in enough documents and not in too many,
 * and of these the most frequent ones.
 *
 * <p>A share is compared with the quotient {@code documents with the term / documents} as it is
 * rounded, so that three of ten documents are a share of 0.3. Where terms are too many, those that
 * occur most often stay, each counted as often as it occurs; of equally frequent ones the first in
 * the order of the vocabulary.
 *
 * @param leastDocuments in how many documents a term must be, at least 1; 1 by default
 * @param leastShare in which share of the documents a term must be, from 0 to 1; 0 by default
 * @param mostShare in which share of the documents a term may be, from 0 to 1; 1 by default
 * @param mostTerms how many terms may stay, at least 1; no limit by default
 */
public record TermLimits(int leastDocuments, double leastShare, double mostShare, int mostTerms) {

  private static final TermLimits NONE = new TermLimits(1, 0, 1, Integer.MAX_VALUE);

  /**
   * Legal limits.
   *
   * @throws IllegalArgumentException if a count is below 1, if a share is not between 0 and 1, or
   *     if {@code leastShare} is above {@code mostShare}
   */
  public TermLimits {
    Checks.atLeast("leastDocuments", leastDocuments, 1);
    checkShare("leastShare", leastShare);
    checkShare("mostShare", mostShare);
    Checks.inOrder("leastShare", leastShare, "mostShare", mostShare);
    Checks.atLeast("mostTerms", mostTerms, 1);
  }

  private static void checkShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " must be between 0 and 1 but was " + share);
    }
  }

  /** Every term stays. */
  public static TermLimits none() {
    return NONE;
  }

  /** These limits with terms in at least so many documents. */
  public TermLimits inAtLeast(int documents) {
    return new TermLimits(documents, leastShare, mostShare, mostTerms);
  }

  /** These limits with terms in at least such a share of the documents. */
  public TermLimits inAtLeastShare(double share) {
    return new TermLimits(leastDocuments, share, mostShare, mostTerms);
  }

  /** These limits with terms in at most such a share of the documents. */
  public TermLimits inAtMostShare(double share) {
    return new TermLimits(leastDocuments, leastShare, share, mostTerms);
  }

  /** These limits with at most so many terms. */
  public TermLimits atMost(int terms) {
    return new TermLimits(leastDocuments, leastShare, mostShare, terms);
  }

  /** Whether a term is in enough documents and not in too many. */
  boolean allow(long documentsWithIt, long documents) {
    double share = (double) documentsWithIt / documents;
    return documentsWithIt >= leastDocuments && share >= leastShare && share <= mostShare;
  }
}

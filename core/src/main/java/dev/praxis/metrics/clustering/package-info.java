/**
 * Measures of clusterings: how good clusters are.
 *
 * <p>In reading order. By the points alone: {@link dev.praxis.metrics.clustering.Silhouette}, whose
 * mean distances are computed by {@code MeanDistances}; {@link
 * dev.praxis.metrics.clustering.CalinskiHarabasz} and {@link
 * dev.praxis.metrics.clustering.DaviesBouldin}, which need the {@code ClusterCentres} only. {@code
 * DecimalPoints} and {@code TwofoldSums} see to it that what is equal on paper is equal. Against a
 * true grouping: {@link dev.praxis.metrics.clustering.ClusterAgreement}, from a {@code Contingency}
 * table and its {@code SharedInformation}, compared with the {@code ExpectedInformation}.
 */
@NullMarked
package dev.praxis.metrics.clustering;

import org.jspecify.annotations.NullMarked;

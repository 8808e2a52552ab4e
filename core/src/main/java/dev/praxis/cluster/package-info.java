/** Clustering: grouping points without labels. */
@NullMarked
package dev.praxis.cluster;

import org.jspecify.annotations.NullMarked;

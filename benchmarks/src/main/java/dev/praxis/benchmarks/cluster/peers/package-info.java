/** k-means of other libraries, each behind the same three questions. */
@NullMarked
package dev.praxis.benchmarks.cluster.peers;

import org.jspecify.annotations.NullMarked;

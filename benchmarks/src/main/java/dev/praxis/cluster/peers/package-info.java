/** k-means of other libraries, each behind the same three questions. */
@NullMarked
package dev.praxis.cluster.peers;

import org.jspecify.annotations.NullMarked;

/** The workings that the other packages share and users never see; not exported, free to change. */
@NullMarked
package dev.praxis.internal;

import org.jspecify.annotations.NullMarked;

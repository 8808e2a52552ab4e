/**
 * The playground: data and tools that the demos share.
 *
 * <p>Data: {@link dev.praxis.demos.playground.Dataset} lists the real ones and {@link
 * dev.praxis.demos.playground.Saturdays} cuts a curve out of one of them; {@link
 * dev.praxis.demos.playground.Coins} and {@link dev.praxis.demos.playground.Shape} are made up.
 * What several demos do with them: {@link dev.praxis.demos.playground.Standardised} points, {@link
 * dev.praxis.demos.playground.Scores} of models, {@link dev.praxis.demos.playground.CrossTable}s of
 * clusters and classes, {@link dev.praxis.demos.playground.Numbers} in a row.
 */
@NullMarked
package dev.praxis.demos.playground;

import org.jspecify.annotations.NullMarked;

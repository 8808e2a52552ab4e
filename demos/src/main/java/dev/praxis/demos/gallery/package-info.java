/**
 * The gallery: what turns the story a demo tells into a page of interactive plots that opens from
 * disk.
 *
 * <p>A {@link dev.praxis.demos.gallery.Demo} tells a {@link dev.praxis.demos.gallery.Story} in
 * numbered sections with {@link dev.praxis.demos.gallery.Figure}s; {@link
 * dev.praxis.demos.gallery.Site} writes it as a {@link dev.praxis.demos.gallery.Page} and keeps the
 * index.
 */
@NullMarked
package dev.praxis.demos.gallery;

import org.jspecify.annotations.NullMarked;

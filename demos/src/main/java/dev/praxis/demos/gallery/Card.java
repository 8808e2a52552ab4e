package dev.praxis.demos.gallery;

/**
 * What the index says about a page, kept in a file beside it, so that running one demo leaves the
 * others on the index.
 *
 * @param name the page's file without {@code .html}
 * @param title the heading
 * @param summary one line
 * @param folder the folder of the concept
 * @param cover the figure to show, as the JSON that the page's script reads
 */
record Card(String name, String title, String summary, String folder, String cover) {}

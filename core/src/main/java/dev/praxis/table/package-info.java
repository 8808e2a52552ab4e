/** Tables of columns as files have them, of any kind and with cells missing, and the files. */
@NullMarked
package dev.praxis.table;

import org.jspecify.annotations.NullMarked;

/**
 * Text: from a raw page to terms, vectors and a search.
 *
 * <p>In reading order: {@link dev.praxis.text.Documents}; {@link dev.praxis.text.TextAnalysis} from
 * a text to its terms, by steps of {@link dev.praxis.text.Cleaning}, a {@link
 * dev.praxis.text.Tokenizer}, {@link dev.praxis.text.TokenStep}s and {@link dev.praxis.text.Grams}.
 */
@NullMarked
package dev.praxis.text;

import org.jspecify.annotations.NullMarked;

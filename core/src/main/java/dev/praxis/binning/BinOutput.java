package dev.praxis.binning;

/** What a number becomes when it is put into a bin: a code or one-hot columns. */
public enum BinOutput {
  /** One column: the number of its bin, from 0 up. */
  CODE,

  /** As many columns as there are bins: a 1 in that of its bin, zeros in the others. */
  ONE_HOT
}

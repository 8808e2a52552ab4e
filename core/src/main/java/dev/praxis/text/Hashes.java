package dev.praxis.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The columns of terms by their hashes; for one thread. */
final class Hashes implements TermCounts.Columns {
  private final int columns;
  private final boolean signed;
  private byte[] bytes = new byte[64];
  private int sign = 1;

  Hashes(int columns, boolean signed) {
    this.columns = columns;
    this.signed = signed;
  }

  @Override
  public int column(char[] letters, int from, int to) {
    // Encoding may take a longer array.
    int length = encode(letters, from, to);
    int hash = murmur3(bytes, length);
    sign = signed && hash < 0 ? -1 : 1;
    // The hash whose negative is no int goes where scikit-learn puts it.
    return hash == Integer.MIN_VALUE
        ? (Integer.MAX_VALUE - (columns - 1)) % columns
        : Math.abs(hash) % columns;
  }

  @Override
  public int sign() {
    return sign;
  }

  /** Puts the letters in UTF-8; returns how many bytes they are. */
  private int encode(char[] letters, int from, int to) {
    int length = to - from;
    if (length > bytes.length) {
      bytes = new byte[Math.max(length, 2 * bytes.length)];
    }
    for (int i = 0; i < length; i++) {
      char c = letters[from + i];
      if (c >= 128) {
        byte[] encoded = new String(letters, from, length).getBytes(StandardCharsets.UTF_8);
        bytes = encoded.length > bytes.length ? Arrays.copyOf(encoded, 2 * encoded.length) : bytes;
        System.arraycopy(encoded, 0, bytes, 0, encoded.length);
        return encoded.length;
      }
      bytes[i] = (byte) c;
    }
    return length;
  }

  /** MurmurHash3 for 32 bits, seed 0: four bytes at a time, then the rest, then a mix. */
  static int murmur3(byte[] data, int length) {
    int hash = 0;
    int whole = length & ~3;
    for (int i = 0; i < whole; i += 4) {
      int four =
          (data[i] & 0xff)
              | (data[i + 1] & 0xff) << 8
              | (data[i + 2] & 0xff) << 16
              | data[i + 3] << 24;
      hash = Integer.rotateLeft(hash ^ scrambled(four), 13) * 5 + 0xe6546b64;
    }
    int rest = 0;
    for (int i = length - 1; i >= whole; i--) {
      rest = rest << 8 | (data[i] & 0xff);
    }
    hash ^= scrambled(rest) ^ length;
    hash = (hash ^ hash >>> 16) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13) * 0xc2b2ae35;
    return hash ^ hash >>> 16;
  }

  private static int scrambled(int four) {
    return Integer.rotateLeft(four * 0xcc9e2d51, 15) * 0x1b873593;
  }
}

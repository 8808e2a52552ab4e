package dev.praxis;

import dev.praxis.neighbors.NeighborIndex;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A hash of the bits that a value is made of, the same on every CPU and JVM.
 *
 * <p>Numbers count by their bits, enums by their names, types by their simple names, lists and
 * arrays element by element, maps in the order of their keys' hashes, and everything else of the
 * library field by field. What could differ from one JVM to the next, an identity hash say, has no
 * way in: a type that is none of these is refused. A NaN is a NaN, whatever its other bits are.
 */
final class BitHash {
  private static final String LIBRARY = BitHash.class.getPackageName() + ".";
  private static final int BYTES = 8;

  private final MessageDigest digest = sha256();
  private final DataOutputStream out =
      new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest));

  private BitHash() {}

  /** The hash of a value, sixteen hexadecimal digits. */
  static String of(@Nullable Object value) {
    BitHash hash = new BitHash();
    try {
      hash.add(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(Arrays.copyOf(hash.digest.digest(), BYTES));
  }

  private void add(@Nullable Object value) throws IOException {
    if (value == null) {
      out.writeUTF("null");
    } else if (value instanceof Enum<?> constant) {
      addText(constant.getDeclaringClass().getSimpleName(), constant.name());
    } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
      addScalar(value);
    } else if (value.getClass().isArray()) {
      addArray(value);
    } else if (value instanceof List<?> list) {
      addAll("list", list);
    } else if (value instanceof Map<?, ?> map) {
      addMap(map);
    } else if (value instanceof Optional<?> optional) {
      addAll("optional", optional.stream().toList());
    } else if (value instanceof NeighborIndex index) {
      // How it searches is derived from these two, and may depend on the kernels.
      addAll("index", List.of(index.points(), index.distance()));
    } else {
      addFields(value);
    }
  }

  private void addScalar(Object value) throws IOException {
    if (value instanceof Double number) {
      out.writeUTF("double");
      out.writeLong(Double.doubleToLongBits(number));
    } else if (value instanceof Float number) {
      out.writeUTF("float");
      out.writeInt(Float.floatToIntBits(number));
    } else {
      // Whole numbers, truths and text are what they print.
      addText(value.getClass().getSimpleName(), value.toString());
    }
  }

  private void addText(String type, String text) throws IOException {
    out.writeUTF(type);
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private void addArray(Object array) throws IOException {
    out.writeUTF(array.getClass().getSimpleName());
    int length = Array.getLength(array);
    out.writeInt(length);
    if (array instanceof double[] numbers) {
      addNumbers(numbers);
      return;
    }
    for (int i = 0; i < length; i++) {
      add(Array.get(array, i));
    }
  }

  /** All at once, because most of what there is to hash is this. */
  private void addNumbers(double... numbers) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * numbers.length);
    for (double number : numbers) {
      bytes.putLong(Double.doubleToLongBits(number));
    }
    out.write(bytes.array());
  }

  private void addAll(String type, List<?> elements) throws IOException {
    out.writeUTF(type);
    out.writeInt(elements.size());
    for (Object element : elements) {
      add(element);
    }
  }

  private void addMap(Map<?, ?> map) throws IOException {
    out.writeUTF("map");
    out.writeInt(map.size());
    List<? extends Map.Entry<?, ?>> entries =
        map.entrySet().stream().sorted(Comparator.comparing(entry -> of(entry.getKey()))).toList();
    for (Map.Entry<?, ?> entry : entries) {
      add(entry.getKey());
      add(entry.getValue());
    }
  }

  private void addFields(Object value) throws IOException {
    Class<?> type = value.getClass();
    if (!type.getName().startsWith(LIBRARY) || type.isSynthetic() || type.isHidden()) {
      throw new IllegalArgumentException("no bits are known of a " + type.getName());
    }
    out.writeUTF(type.getSimpleName());
    for (Field field : fields(type)) {
      out.writeUTF(field.getName());
      add(content(field, value));
    }
  }

  /**
   * The fields of a type in the order of their names; a JVM may hand them out in any. A transient
   * one is derived from the others.
   */
  private static List<Field> fields(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .filter(field -> !Modifier.isTransient(field.getModifiers()))
        .sorted(Comparator.comparing(Field::getName))
        .toList();
  }

  private static @Nullable Object content(Field field, Object owner) {
    try {
      field.setAccessible(true);
      return field.get(owner);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}

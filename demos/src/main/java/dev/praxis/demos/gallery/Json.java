package dev.praxis.demos.gallery;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** JSON as the pages hold it: numbers to six digits, and no character that could end a script. */
final class Json {

  private static final MathContext DIGITS = new MathContext(6);

  private static final TypeAdapter<Double> SHORT =
      new TypeAdapter<>() {
        @Override
        public void write(JsonWriter out, Double value) throws IOException {
          double rounded = new BigDecimal(value, DIGITS).doubleValue();
          if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9) {
            out.value((long) rounded);
          } else {
            out.value(rounded);
          }
        }

        @Override
        public Double read(JsonReader in) throws IOException {
          return in.nextDouble();
        }
      };

  private static final Gson GSON =
      new GsonBuilder()
          .registerTypeAdapter(double.class, SHORT)
          .registerTypeAdapter(Double.class, SHORT)
          .create();

  private Json() {}

  /** The text of a value made of maps, lists, arrays, records, strings and finite numbers. */
  static String text(Object value) {
    return value instanceof JsonElement element ? GSON.toJson(element) : GSON.toJson(value);
  }

  /** The value of a text. */
  static <T> T read(String text, Class<T> type) {
    return GSON.fromJson(text, type);
  }
}

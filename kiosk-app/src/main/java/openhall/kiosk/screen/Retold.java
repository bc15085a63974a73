package openhall.kiosk.screen;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A finished screen with each of its texts said anew. Walks the records that a screen is made of,
 * so that a new kind of screen is retold like the others.
 */
final class Retold {
  private Retold() {}

  static Screen of(Screen screen, UnaryOperator<String> words) {
    return (Screen) rebuilt((Record) screen, words);
  }

  /** What a touch means is not said, and stays. */
  private static Object value(Object value, UnaryOperator<String> words) {
    return switch (value) {
      case String text -> words.apply(text);
      case List<?> list -> list.stream().map(entry -> value(entry, words)).toList();
      case Optional<?> maybe -> maybe.map(entry -> value(entry, words));
      case Event event -> event;
      case Record parts -> rebuilt(parts, words);
      case Object other -> other;
    };
  }

  private static Record rebuilt(Record parts, UnaryOperator<String> words) {
    RecordComponent[] components = parts.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        components[i].getAccessor().setAccessible(true);
        values[i] = value(components[i].getAccessor().invoke(parts), words);
      }
      Constructor<? extends Record> made = parts.getClass().getDeclaredConstructor(types);
      made.setAccessible(true);
      return made.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Expected a record of texts, got " + parts.getClass(), e);
    }
  }
}

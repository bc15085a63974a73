package openhall.console.form;

import java.util.Arrays;
import java.util.List;
import openhall.content.Coded;

/** One value to choose from and what it is called. */
public record Option(String value, String label) {

  static <E extends Enum<E> & Coded> List<Option> of(Class<E> list) {
    return Arrays.stream(list.getEnumConstants())
        .map(code -> new Option(code.code(), code.label()))
        .toList();
  }
}

package openhall.content;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A value of a national code list (GB/T 39554.2) or of one of ours: the code on the wire, the label
 * in Chinese.
 */
public interface Coded {

  String code();

  String label();

  /** The value with that code, or {@link InvalidContent} that lists the codes there are. */
  static <E extends Enum<E> & Coded> E of(Class<E> list, String code) {
    for (E value : list.getEnumConstants()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    String known =
        Arrays.stream(list.getEnumConstants())
            .map(v -> v.code() + " " + v.label())
            .collect(Collectors.joining("、"));
    throw new InvalidContent("", code, "不在代码表中：" + known, "is not in the code list: " + known);
  }
}

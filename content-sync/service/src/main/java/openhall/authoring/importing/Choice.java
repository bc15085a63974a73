package openhall.authoring.importing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import openhall.content.Coded;

/** One entry of a code list, written into a cell as {@code 01 行政许可}. */
record Choice(String code, String label) {

  static <E extends Enum<E> & Coded> List<Choice> of(Class<E> list) {
    return Arrays.stream(list.getEnumConstants())
        .map(value -> new Choice(value.code(), value.label()))
        .toList();
  }

  String shown() {
    return Character.isDigit(code.charAt(0)) ? code + " " + label : label;
  }

  /** The entry that a cell means: its code, its label or both; a lost leading zero is forgiven. */
  static Optional<Choice> meant(List<Choice> choices, String cell) {
    return choices.stream().filter(choice -> choice.is(cell)).findFirst();
  }

  private boolean is(String cell) {
    return cell.equals(code)
        || cell.equals(label)
        || cell.equals(shown())
        || (code.length() == 2 && code.equals("0" + cell));
  }
}

package openhall.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How one character may be read.
 *
 * @param readings the fitting one first
 * @param initials of the readings, as a mask of letters
 * @param letters all of the readings, as a mask
 * @param similar what people who do not tell zh from z, n from l or ing from in may type besides
 * @param starts of the readings and what is similar, as a mask of letters
 * @param ends with which letters of these one may stop typing, and go on with the next character
 * @param inside the letters of these, one behind the other
 */
record Sound(
    List<String> readings,
    List<String> similar,
    int initials,
    int letters,
    int starts,
    int ends,
    Pairs inside) {

  static final Sound NONE = new Sound(List.of(), List.of(), 0, 0, 0, 0, new Pairs());

  static Sound of(List<String> readings) {
    var similar = new LinkedHashSet<String>();
    for (String reading : readings) {
      for (String start : starts(reading)) {
        similar.add(start);
        similar.add(otherEnd(start));
      }
    }
    readings.forEach(similar::remove);
    var all = new ArrayList<>(readings);
    all.addAll(similar);
    var inside = new Pairs();
    all.forEach(inside::add);
    return new Sound(
        List.copyOf(readings),
        List.copyOf(similar),
        initials(readings),
        letters(readings),
        initials(all),
        ends(all),
        inside);
  }

  /** The initial, also one of two letters, and the whole. */
  private static int ends(List<String> spellings) {
    int mask = initials(spellings);
    for (String spelling : spellings) {
      mask |= Text.bit(spelling.charAt(spelling.length() - 1));
      mask |= spelling.length() > 1 && spelling.charAt(1) == 'h' ? Text.bit('h') : 0;
    }
    return mask;
  }

  private static int initials(List<String> readings) {
    int mask = 0;
    for (String reading : readings) {
      mask |= Text.bit(reading.charAt(0));
    }
    return mask;
  }

  private static int letters(List<String> readings) {
    return readings.stream()
        .flatMapToInt(String::chars)
        .map(c -> Text.bit((char) c))
        .reduce(0, (a, b) -> a | b);
  }

  boolean sharesReading(Sound other) {
    return (initials & other.initials) != 0 && readings.stream().anyMatch(other.readings::contains);
  }

  /** The letters, as a mask, that these are taken for. */
  static int similarInitials(int letters) {
    return letters | either(letters, 'n', 'l') | either(letters, 'f', 'h');
  }

  /** The letters of which one must be there, for all that is taken for these; 0 for any. */
  static int needed(int letters) {
    // An h or g may be one too many: shan for san, yin for ying.
    int silent = Text.bit('h') | Text.bit('g');
    return (letters & silent) == 0 ? similarInitials(letters) : 0;
  }

  private static int either(int letters, char one, char other) {
    int both = Text.bit(one) | Text.bit(other);
    return (letters & both) == 0 ? 0 : both;
  }

  private static List<String> starts(String reading) {
    char first = reading.charAt(0);
    String rest = reading.substring(1);
    boolean curled = rest.startsWith("h");
    return switch (first) {
      case 'z', 'c', 's' ->
          List.of(reading, curled ? first + rest.substring(1) : first + "h" + rest);
      case 'n' -> List.of(reading, "l" + rest);
      case 'l' -> List.of(reading, "n" + rest);
      case 'f' -> List.of(reading, "h" + rest);
      case 'h' -> List.of(reading, "f" + rest);
      default -> List.of(reading);
    };
  }

  private static String otherEnd(String reading) {
    if (reading.endsWith("ng")) {
      return reading.substring(0, reading.length() - 1);
    }
    return reading.endsWith("n") ? reading + "g" : reading;
  }
}

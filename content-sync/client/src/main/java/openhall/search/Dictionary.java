package openhall.search;

import com.github.houbb.pinyin.bs.PinyinBs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A list of the library's that says how words are read, a line {@code word:reading} each. The
 * library itself would keep its lists as 84,000 maps of one character each, 40 MB; here they are
 * one text in order. Immutable.
 */
final class Dictionary {

  private static final char END = ':';

  private final String lines;
  private final int[] starts;

  /** What is said of the first {@code length} characters. */
  record Entry(int length, String reading) {}

  private Dictionary(String lines, int[] starts) {
    this.lines = lines;
    this.starts = starts;
  }

  static Dictionary of(String resource) {
    String[] sorted =
        text(resource)
            .lines()
            .filter(line -> line.indexOf(END) > 0)
            .sorted()
            .toArray(String[]::new);
    var starts = new int[sorted.length];
    var lines = new StringBuilder();
    for (int i = 0; i < sorted.length; i++) {
      starts[i] = lines.length();
      lines.append(sorted[i]).append('\n');
    }
    return new Dictionary(lines.toString(), starts);
  }

  /** The longest word that the text has from there on. */
  Optional<Entry> longest(String text, int from) {
    Optional<Entry> longest = Optional.empty();
    int low = 0;
    int high = starts.length;
    for (int at = 0; from + at < text.length() && low < high; at++) {
      char c = text.charAt(from + at);
      low = first(low, high, at, c);
      high = first(low, high, at, (char) (c + 1));
      if (low < high && lines.charAt(starts[low] + at + 1) == END) {
        int reading = starts[low] + at + 2;
        longest =
            Optional.of(new Entry(at + 1, lines.substring(reading, lines.indexOf('\n', reading))));
      }
    }
    return longest;
  }

  /** The first of these lines, equal before {@code at}, that there has the character or a later. */
  private int first(int from, int to, int at, char c) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (lines.charAt(starts[middle] + at) < c) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String text(String resource) {
    try (InputStream in = PinyinBs.class.getResourceAsStream("/" + resource)) {
      if (in == null) {
        throw new IllegalStateException("Expected a list " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package openhall.trust.pack;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.trust.Hashes;
import openhall.trust.TrustFailure;

/**
 * What lies on a stick, written as the last file: whoever finds it knows that the others were all
 * written before. Tells a half copy and a worn stick from a whole one; not believed otherwise.
 */
public final class Manifest {

  /** The file's name. */
  public static final String NAME = "complete";

  /** The directory on a stick in which all lies. */
  public static final String DIRECTORY = "openhall";

  /** The most bytes worth reading. */
  public static final int LARGEST = 4 << 20;

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64}) ([0-9]{1,12}) ([a-z0-9][a-z0-9./-]{0,299})");

  /**
   * One file.
   *
   * @param length in bytes
   */
  public record Entry(String sha256, long length) {

    public static Entry of(byte[] file) {
      return new Entry(Hashes.sha256Of(file), file.length);
    }

    public boolean describes(byte[] file) {
      return equals(of(file));
    }
  }

  private final Map<String, Entry> entries;

  /**
   * @param entries by path
   */
  public Manifest(Map<String, Entry> entries) {
    this.entries = new LinkedHashMap<>(entries);
  }

  /**
   * Reads one.
   *
   * @throws TrustFailure of kind MALFORMED if it is not one, or not all of it
   */
  public static Manifest read(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    String[] lines = text.split("\n", -1);
    String end = lines[lines.length - 1];
    var entries = new LinkedHashMap<String, Entry>();
    for (int i = 0; i < lines.length - 1; i++) {
      Matcher line = LINE.matcher(lines[i]);
      if (!line.matches()) {
        throw TrustFailure.malformed(NAME, "line " + (i + 1) + " is no entry");
      }
      entries.put(line.group(3), new Entry(line.group(1), Long.parseLong(line.group(2))));
    }
    if (!end.equals("end " + entries.size())) {
      throw TrustFailure.malformed(NAME, "ends too early");
    }
    return new Manifest(entries);
  }

  public byte[] write() {
    var text = new StringBuilder();
    entries.forEach((path, entry) ->
        text.append(entry.sha256())
            .append(' ')
            .append(entry.length())
            .append(' ')
            .append(path)
            .append('\n'));
    return text.append("end ").append(entries.size()).toString().getBytes(StandardCharsets.UTF_8);
  }

  public Optional<Entry> find(String path) {
    return Optional.ofNullable(entries.get(path));
  }

  /** Whether any path begins so. */
  public boolean hasBelow(String start) {
    return entries.keySet().stream().anyMatch(path -> path.startsWith(start));
  }
}

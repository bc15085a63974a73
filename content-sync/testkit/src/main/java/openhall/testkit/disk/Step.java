package openhall.testkit.disk;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a program did to its folder, in order, read from what strace(1) wrote down. */
public sealed interface Step {

  /** How a line of the program's output begins that tells the world a number. */
  String TELLS = "tells ";

  /** Bytes at a place in a file; lost by a power cut unless synced. */
  record Write(Path file, long at, ByteBuffer bytes) implements Step {}

  record Truncate(Path file, long length) implements Step {}

  /** What was done to the file before survives; of a folder, what was deleted in it. */
  record Sync(Path file) implements Step {}

  record Delete(Path file) implements Step {}

  /** The program has told the world: what it told must survive. */
  record Told(int number) implements Step {}

  /** Options that make strace write what {@link #read} understands. */
  List<String> OPTIONS =
      List.of(
          "-f",
          "--seccomp-bpf",
          "-y",
          "-xx",
          "-s",
          "16777216",
          "-e",
          "trace=write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync,unlink,rename,renameat,renameat2");

  Pattern CALL = Pattern.compile("(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+).*");
  Pattern UNFINISHED = Pattern.compile("(\\d+) +(.*) <unfinished \\.\\.\\.>");
  Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. \\w+ resumed>(.*)");
  Pattern ON_FILE = Pattern.compile("(\\d+)<([^>]*)>(?:, (.*))?");
  Pattern DATA = Pattern.compile("\"([^\"]*)\", (\\d+)(?:, (\\d+))?");
  Pattern NAME = Pattern.compile("\"([^\"]*)\"");

  /** The steps that concern {@code folder}, and what the program said. */
  static List<Step> read(Path trace, Path folder) throws IOException {
    var steps = new ArrayList<Step>();
    Map<String, String> begun = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.US_ASCII)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher unfinished = UNFINISHED.matcher(line);
        Matcher resumed = RESUMED.matcher(line);
        if (unfinished.matches()) {
          begun.put(unfinished.group(1), unfinished.group(2));
        } else if (resumed.matches()) {
          String start = String.valueOf(begun.remove(resumed.group(1)));
          of(resumed.group(1) + " " + start + resumed.group(2), folder).ifPresent(steps::add);
        } else {
          of(line, folder).ifPresent(steps::add);
        }
      }
    }
    return steps;
  }

  private static Optional<Step> of(String line, Path folder) {
    Matcher call = CALL.matcher(line);
    if (!call.matches() || call.group(4).startsWith("-")) {
      return Optional.empty();
    }
    return switch (call.group(2)) {
      case "unlink" -> deleted(call.group(3), folder);
      case "write" -> said(call.group(3));
      case "pwrite64", "ftruncate", "fsync", "fdatasync" ->
          onFile(call.group(2), call.group(3), folder);
      // Nothing that a store does; a new way to write must not go unnoticed.
      default -> {
        if (text(call.group(3)).contains(folder.toString())) {
          throw new IllegalStateException("Not understood: " + line);
        }
        yield Optional.empty();
      }
    };
  }

  private static Optional<Step> deleted(String arguments, Path folder) {
    Matcher name = NAME.matcher(arguments);
    if (!name.find()) {
      throw new IllegalStateException("Not understood: unlink " + arguments);
    }
    Path file = Path.of(text(name.group(1)));
    return file.startsWith(folder) ? Optional.of(new Delete(file)) : Optional.empty();
  }

  private static Optional<Step> said(String arguments) {
    Matcher on = ON_FILE.matcher(arguments);
    if (!on.matches() || !on.group(1).equals("1")) {
      return Optional.empty();
    }
    String words = text(data(on.group(3)).group(1)).strip();
    return words.startsWith(TELLS)
        ? Optional.of(new Told(Integer.parseInt(words.substring(TELLS.length()))))
        : Optional.empty();
  }

  private static Optional<Step> onFile(String call, String arguments, Path folder) {
    Matcher on = ON_FILE.matcher(arguments);
    if (!on.matches()) {
      throw new IllegalStateException("Not understood: " + call + " " + arguments);
    }
    Path file = Path.of(text(on.group(2)));
    if (!file.startsWith(folder)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (call) {
          case "pwrite64" -> {
            Matcher data = data(on.group(3));
            yield new Write(
                file, Long.parseLong(data.group(3)), ByteBuffer.wrap(bytes(data.group(1))));
          }
          case "ftruncate" -> new Truncate(file, Long.parseLong(on.group(3)));
          default -> new Sync(file);
        });
  }

  private static Matcher data(String arguments) {
    Matcher data = DATA.matcher(arguments);
    if (!data.matches()) {
      throw new IllegalStateException("Not understood: " + arguments);
    }
    return data;
  }

  private static String text(String escaped) {
    return new String(bytes(escaped), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String escaped) {
    var bytes = new ByteArrayOutputStream(escaped.length() / 4);
    int at = 0;
    while (at < escaped.length()) {
      if (escaped.startsWith("\\x", at)) {
        bytes.write(Integer.parseInt(escaped.substring(at + 2, at + 4), 16));
        at += 4;
      } else {
        bytes.write(escaped.charAt(at));
        at++;
      }
    }
    return bytes.toByteArray();
  }
}

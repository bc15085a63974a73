package openhall.kiosk.staff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import openhall.kiosk.screen.StaffReport.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What failed or is not shown, by short codes: in the log with the stack, and for a week in a file
 * that the staff screen reads. Holds no more than {@value #MOST} lines. Thread-safe.
 */
public final class Faults {
  private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
  private static final int MOST = 500;
  private static final Duration WEEK = Duration.ofDays(7);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Path file;
  private final InstantSource clock;
  private final ZoneId zone;

  private record Fault(Instant at, String code, String where) {
    static Optional<Fault> parse(String line) {
      String[] parts = line.split("\t", -1);
      try {
        return parts.length == 3
            ? Optional.of(new Fault(Instant.parse(parts[0]), parts[1], parts[2]))
            : Optional.empty();
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    String line() {
      return at + "\t" + code + "\t" + where;
    }
  }

  public Faults(Path file, InstantSource clock, ZoneId zone) {
    this.file = file;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * A page has failed.
   *
   * @param where for the log and the technician, without a resident's data
   */
  public void add(String code, String where, Throwable why) {
    LOG.error("{} on {}", code, where, why);
    note(code, where);
  }

  /**
   * Something is not shown, for a reason that is no failure of the program.
   *
   * @param where and why, for the technician
   */
  public void add(String code, String where) {
    LOG.warn("{} {}", code, where);
    note(code, where);
  }

  private synchronized void note(String code, String where) {
    List<Fault> kept = new ArrayList<>(lately());
    kept.add(new Fault(clock.instant(), code, where));
    List<Fault> last = kept.subList(Math.max(0, kept.size() - MOST), kept.size());
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(
          file,
          last.stream().map(Fault::line).toList(),
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      LOG.warn("Could not note {}", code, e);
    }
  }

  /** The latest code of the last week. */
  public synchronized Optional<String> latest() {
    return lately().reversed().stream().map(Fault::code).findFirst();
  }

  /** A line for each code of the last week, the latest first. */
  public synchronized List<Line> lines() {
    var byCode = new LinkedHashMap<String, List<Fault>>();
    lately()
        .reversed()
        .forEach(fault -> byCode.computeIfAbsent(fault.code(), _ -> new ArrayList<>()).add(fault));
    if (byCode.isEmpty()) {
      return List.of(Line.fine("出错页面", "最近七天没有"));
    }
    return byCode.entrySet().stream()
        .map(entry -> Line.look(entry.getKey(), words(entry.getValue())))
        .toList();
  }

  private String words(List<Fault> same) {
    Fault latest = same.getFirst();
    String time = TIME.format(LocalDateTime.ofInstant(latest.at(), zone));
    return "%s，共 %d 次，最近 %s；请把代号告诉维护人员".formatted(latest.where(), same.size(), time);
  }

  private List<Fault> lately() {
    Instant since = clock.instant().minus(WEEK);
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .flatMap(line -> Fault.parse(line).stream())
          .filter(fault -> fault.at().isAfter(since))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("Could not read the faults", e);
      return List.of();
    }
  }
}

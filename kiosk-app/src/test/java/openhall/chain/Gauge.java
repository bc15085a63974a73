package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process uses, as the kernel counts it. */
record Gauge(long pid) {

  private static final double TICKS_A_SECOND = 100;
  private static final double KIB_IN_MIB = 1024;

  /** User and system time since its start, in seconds. */
  double cpu() {
    String stat = String.join("", lines("stat"));
    // The second field, the name in parentheses, may hold blanks.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /** Its share of the memory, in MiB: less when others that hold the same files begin. */
  double memory() {
    return kib("smaps_rollup", "Pss:") / KIB_IN_MIB;
  }

  /** All that it holds in memory, whoever holds it too, in MiB. */
  double resident() {
    return kib("smaps_rollup", "Rss:") / KIB_IN_MIB;
  }

  /**
   * What it holds besides files, in MiB: changes by its own doing only. Of files the kernel drops
   * what nobody has read for long.
   */
  double own() {
    return (kib("smaps_rollup", "Anonymous:") + kib("smaps_rollup", "Pss_Shmem:")) / KIB_IN_MIB;
  }

  long handles() {
    return entries("fd");
  }

  long threads() {
    return entries("task");
  }

  private long entries(String folder) {
    try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(pid), folder))) {
      return entries.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long kib(String file, String name) {
    return lines(file).stream()
        .filter(line -> line.startsWith(name))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow();
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package openhall.supervisor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Who started this process and watches it, such as systemd: it is told that the process is up, and
 * then again and again that it lives (sd_notify(3), sd_watchdog_enabled(3)). Nobody, where nobody
 * asked to be told. Any thread.
 */
public final class Supervisor {

  private static final String SOCKET = "NOTIFY_SOCKET";
  private static final String WATCHDOG = "WATCHDOG_USEC";
  private static final int LONGEST_PATH = 107;
  private static final int TIMES = 4;

  // Linux, the same on every processor of ours: <bits/socket.h>, <sys/un.h>
  private static final int AF_UNIX = 1;
  private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;
  private static final int FAMILY_BYTES = 2;

  private final Optional<String> socket;
  private final Optional<Duration> every;

  private Supervisor(Optional<String> socket, Optional<Duration> every) {
    this.socket = socket;
    this.every = every;
  }

  /**
   * Whoever the environment names.
   *
   * @param environment that the process was started with
   */
  public static Supervisor in(Map<String, String> environment) {
    Optional<String> socket =
        Optional.ofNullable(environment.get(SOCKET))
            .filter(path -> path.startsWith("/") || path.startsWith("@"))
            .filter(path -> path.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH);
    Optional<Duration> every =
        socket
            .map(_ -> environment.getOrDefault(WATCHDOG, ""))
            .filter(micros -> micros.matches("[1-9][0-9]{0,14}"))
            .map(micros -> Duration.of(Long.parseLong(micros) / TIMES, ChronoUnit.MICROS));
    return new Supervisor(socket, every);
  }

  /** How often it wants to hear that the process lives; empty when it does not. */
  public Optional<Duration> every() {
    return every;
  }

  /** The process does what it is there for. */
  public void ready() {
    tell("READY=1\n");
  }

  /** The process still does. */
  public void alive() {
    tell("WATCHDOG=1\n");
  }

  // The JDK has no datagrams between processes of one machine.
  private void tell(String words) {
    socket.ifPresent(path -> {
      try (Arena arena = Arena.ofConfined()) {
        send(path, arena.allocateFrom(words), words.length(), arena);
      } catch (Throwable e) {
        throw failed(e);
      }
    });
  }

  // What does not get there is missed there; nothing here could do more about it.
  private static void send(String path, MemorySegment words, long length, Arena arena)
      throws Throwable {
    byte[] name = path.getBytes(StandardCharsets.UTF_8);
    MemorySegment address = arena.allocate(FAMILY_BYTES + LONGEST_PATH + 1L);
    address.set(ValueLayout.JAVA_SHORT, 0, (short) AF_UNIX);
    MemorySegment.copy(name, 0, address, ValueLayout.JAVA_BYTE, FAMILY_BYTES, name.length);
    if (path.startsWith("@")) {
      address.set(ValueLayout.JAVA_BYTE, FAMILY_BYTES, (byte) 0);
    }
    int file =
        (int)
            of("socket", JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT)
                .invokeExact(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
    if (file < 0) {
      return;
    }
    try {
      long _ =
          (long)
              of("sendto", JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT)
                  .invokeExact(
                      file, words, length, MSG_NOSIGNAL, address, FAMILY_BYTES + name.length);
    } finally {
      int _ = (int) of("close", JAVA_INT, JAVA_INT).invokeExact(file);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle of(String function, MemoryLayout result, MemoryLayout... arguments) {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow(function), FunctionDescriptor.of(result, arguments));
  }

  private static IllegalStateException failed(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(cause);
  }
}

package openhall.simulation;

/** What comes back along a line. Bytes are shared and must not change. */
sealed interface Reply {

  /** A file, perhaps not the one asked for. */
  final class File implements Reply {
    private final byte[] bytes;

    File(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  record Absent() implements Reply {}

  record Silence(String why) implements Reply {}

  /** A body without end. */
  record Flood() implements Reply {}
}

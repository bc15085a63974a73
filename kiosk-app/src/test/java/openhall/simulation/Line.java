package openhall.simulation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line on which anything may happen to a request or its answer. One thread. */
final class Line implements Server {

  /** What the line is like. */
  enum Weather {
    CLEAR,
    /** One request in three gets no answer. */
    LOSSY,
    /** Answers are cut off or changed. */
    CORRUPTING,
    /** Somebody else answers: a sign-in page, another server, without end. */
    HIJACKED,
    /** Some answers come from a server that lags behind the others. */
    LAGGING,
    DEAD
  }

  private static final byte[] PAGE =
      "<html><body>请先登录</body></html>".getBytes(StandardCharsets.UTF_8);

  private final Server server;
  private final Server behind;
  private final Chance chance;
  private Weather weather = Weather.CLEAR;

  /**
   * @param behind answers with what was there some time ago
   */
  Line(Server server, Server behind, Chance chance) {
    this.server = server;
    this.behind = behind;
    this.chance = chance;
  }

  void weather(Weather next) {
    weather = next;
  }

  Weather weather() {
    return weather;
  }

  @Override
  public Reply get(String path, boolean pastCaches) {
    return switch (weather) {
      case CLEAR -> server.get(path, pastCaches);
      case LOSSY -> chance.oneIn(3) ? lost(path, pastCaches) : server.get(path, pastCaches);
      case CORRUPTING -> corrupted(server.get(path, pastCaches));
      case HIJACKED -> chance.oneIn(2) ? foreign() : server.get(path, pastCaches);
      case LAGGING -> (chance.oneIn(4) ? server : behind).get(path, pastCaches);
      case DEAD -> new Reply.Silence("no line");
    };
  }

  /** The request on its way there, or the answer on its way back: whoever asked cannot tell. */
  private Reply lost(String path, boolean pastCaches) {
    if (chance.oneIn(2)) {
      server.get(path, pastCaches);
    }
    return new Reply.Silence("lost");
  }

  private Reply foreign() {
    return switch (chance.below(4)) {
      case 0 -> new Reply.Absent();
      case 1 -> new Reply.Flood();
      default -> new Reply.File(PAGE);
    };
  }

  private Reply corrupted(Reply reply) {
    return switch (reply) {
      case Reply.File file when chance.oneIn(3) -> new Reply.File(damaged(file.bytes()));
      case Reply.File _, Reply.Absent _, Reply.Silence _, Reply.Flood _ -> reply;
    };
  }

  private byte[] damaged(byte[] bytes) {
    if (bytes.length == 0 || chance.oneIn(2)) {
      return Arrays.copyOf(bytes, chance.below(bytes.length + 1));
    }
    byte[] flipped = bytes.clone();
    flipped[chance.below(flipped.length)] ^= (byte) (1 << chance.below(8));
    return flipped;
  }
}

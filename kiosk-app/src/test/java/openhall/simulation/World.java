package openhall.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import openhall.simulation.History.State;
import openhall.sync.SyncOutcome;
import openhall.sync.stick.StickReport;

/**
 * One run: a publisher, a cache, a stick and some halls; who does what next is drawn from the seed.
 * The publisher also goes on in the middle of a screen's pass. One thread.
 */
final class World implements AutoCloseable {

  private static final int STEPS = 20;
  private static final int HALLS = 2;
  private static final int MOST_LAG = 12;

  private final History history;
  private final Chance chance;
  private final Trace trace;
  private final Defect defect;
  private final Line upstream;
  private final Cache cache;
  private final Stick stick;
  private final List<Hall> halls = new ArrayList<>();
  private int position;
  private int lag = 1;
  private Instant now;

  World(History history, long seed, Path dir, Trace trace, Defect defect) {
    this.history = history;
    this.chance = new Chance(seed, "world");
    this.trace = trace;
    this.position = history.announced(chance.below(history.length()));
    this.now = history.write(position - 1).at();
    this.defect = defect;
    this.upstream =
        new Line(
            (path, _) -> serve(path), (path, _) -> serveOld(path), new Chance(seed, "upstream"));
    this.cache = new Cache(upstream);
    this.stick = new Stick(dir.resolve("stick"), new Chance(seed, "stick"));
    for (int i = 0; i < HALLS; i++) {
      halls.add(hall(seed, i, dir.resolve("kiosk-" + i)));
    }
  }

  private Hall hall(long seed, int number, Path dir) {
    var own = new Chance(seed, "hall " + number);
    Server nearest = own.oneIn(2) ? cache : (path, _) -> serve(path);
    var line = new Line(nearest, (path, _) -> serveOld(path), new Chance(seed, "line " + number));
    var kiosk =
        new Kiosk(own.of(Office.UNITS), line, new Disk(dir), history.firstRoot(), own, defect);
    return new Hall(kiosk, new Watch(kiosk, history.truth(), defect), own, defect);
  }

  /**
   * @throws Violation if anything happens that may never happen
   */
  void run() {
    for (int i = 0; i < STEPS; i++) {
      trace.nextStep();
      step();
      for (Hall hall : halls) {
        hall.watch().lookAtScreen(hall.kiosk().clock(now));
      }
    }
    trace.nextStep();
    settle();
  }

  @Override
  public void close() {
    halls.forEach(hall -> hall.kiosk().close());
  }

  private void step() {
    Hall hall = chance.of(halls);
    String who = "hall " + halls.indexOf(hall);
    switch (chance.below(20)) {
      case 0, 1, 2, 3, 4, 18 -> pass(hall, who);
      case 5, 6, 7, 8 -> publish(1 + chance.below(8));
      case 9 -> time();
      case 10 -> weather(hall.kiosk().line, who);
      case 11 -> spoil();
      case 12 -> say(who, hall.clock());
      case 13 -> say(who, hall.disk());
      case 14 -> write();
      case 15 -> take(hall, who);
      case 16, 17 -> say(who, hall.cut(now));
      default -> {
        hall.restart();
        say(who, "restart");
      }
    }
  }

  private void pass(Hall hall, String who) {
    int before = position;
    boolean clean = isSound(hall) && isClear(hall);
    SyncOutcome outcome = hall.pass(now);
    say(who, outcome.toString());
    if (clean && before == position && !outcome.isCurrent()) {
      throw new Violation("a good line to a good service is enough", who + ": " + outcome);
    }
  }

  private void take(Hall hall, String who) {
    StickReport report = hall.take(stick, now);
    say(who, "stick " + report.verdict());
    if (isSound(hall) && stick.position() == position && !report.verdict().isFine()) {
      throw new Violation("a good stick is enough", who + ": " + report.detail());
    }
  }

  /** Whether nothing is wrong with the service or the screen. */
  private boolean isSound(Hall hall) {
    History.Write last = history.write(position - 1);
    return hall.kiosk().isSound() && last.after() == State.WHOLE && now.isBefore(last.until());
  }

  private boolean isClear(Hall hall) {
    return hall.kiosk().line.weather() == Line.Weather.CLEAR
        && upstream.weather() == Line.Weather.CLEAR
        && !cache.isStale()
        && !cache.isSpoilt();
  }

  private Reply serve(String path) {
    if (position < history.length() && chance.oneIn(16)) {
      publish(1 + chance.below(3));
    }
    return find(path, position);
  }

  private Reply serveOld(String path) {
    return find(path, Math.max(1, position - lag));
  }

  private Reply find(String path, int after) {
    return history.find(path, after).<Reply>map(Reply.File::new).orElseGet(Reply.Absent::new);
  }

  /** The publisher writes so many files; that may be half a release. */
  private void publish(int writes) {
    for (int i = 0; i < writes && position < history.length(); i++) {
      History.Write write = history.write(position);
      now = write.at().isAfter(now) ? write.at() : now;
      position++;
      say("office", write.path() + " " + write.after());
    }
  }

  /** Time passes, but not so much that the publisher has missed what it did next. */
  private void time() {
    Instant next = now.plus(Duration.ofMinutes(1 + chance.below(24 * 60)));
    Instant end =
        position < history.length()
            ? history.write(position).at()
            : history.write(position - 1).until();
    if (next.isBefore(end)) {
      now = next;
      say("time", "passes");
    }
  }

  private void weather(Line line, String who) {
    Line.Weather next = chance.of(List.of(Line.Weather.values()));
    line.weather(next);
    lag = 1 + chance.below(MOST_LAG);
    say(who, "line " + next);
  }

  /** Something happens to the cache, or to its line to the service. */
  private void spoil() {
    switch (chance.below(3)) {
      case 0 -> {
        weather(upstream, "cache");
        cache.spoil();
      }
      case 1 -> {
        cache.stale(!cache.isStale());
        say("cache", cache.isStale() ? "stale" : "fresh");
      }
      default -> {
        cache.purge();
        if (upstream.weather() != Line.Weather.CLEAR) {
          cache.spoil();
        }
        say("cache", "empty");
      }
    }
  }

  private void write() {
    if (chance.oneIn(3)) {
      stick.damage();
      say("stick", "damaged");
    } else {
      stick.export(history, position);
      say("stick", "written");
    }
  }

  /**
   * Nothing fails any more: every screen must come to show the newest release, at once, or at its
   * second look where a cache still keeps what nobody has published.
   */
  private void settle() {
    publish(Integer.MAX_VALUE);
    upstream.weather(Line.Weather.CLEAR);
    cache.stale(false);
    for (Hall hall : halls) {
      String who = "hall " + halls.indexOf(hall);
      hall.repair();
      pass(hall, who);
      if (cache.isSpoilt()) {
        pass(hall, who);
      }
      hall.watch().lookAtScreen(now);
      hall.watch().checkDisk();
      if (!hall.watch().shows(history.last())) {
        throw new Violation("every screen comes to show the newest release", who);
      }
    }
  }

  private void say(String who, String what) {
    trace.say(now, who, what);
  }
}

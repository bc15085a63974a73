package openhall.simulation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import openhall.simulation.History.State;
import openhall.sync.SyncOutcome;

/** One run: who does what next is drawn from the seed. One thread. */
final class World implements AutoCloseable {

  private static final int STEPS = 40;
  private static final int KIOSKS = 2;
  private static final List<String> TABLES =
      List.of("metadata", "file", "item", "highest", "release_mark", "authority", "judged");

  private final History history;
  private final Chance chance;
  private final Trace trace;
  private final Cache cache;
  private final Line upstream;
  private final List<Kiosk> kiosks = new ArrayList<>();
  private final List<Watch> watches = new ArrayList<>();
  private int position;
  private Instant now;

  World(History history, long seed, Path dir, Trace trace) {
    this.history = history;
    this.chance = new Chance(seed, "world");
    this.trace = trace;
    this.now = history.write(0).at();
    while (history.write(position).after() != State.WHOLE) {
      position++;
    }
    position++;
    upstream = new Line(this::serve, new Chance(seed, "upstream"));
    cache = new Cache(upstream);
    for (int i = 0; i < KIOSKS; i++) {
      var own = new Chance(seed, "kiosk " + i);
      var line = new Line(own.oneIn(2) ? cache : this::serve, new Chance(seed, "line " + i));
      var kiosk =
          new Kiosk(
              "kiosk-" + i,
              own.of(Office.UNITS),
              line,
              dir.resolve("" + i),
              history.firstRoot(),
              own);
      kiosks.add(kiosk);
      watches.add(new Watch(kiosk, history.truth()));
    }
  }

  /**
   * @throws Violation if anything happens that may never happen
   */
  void run() {
    for (int i = 0; i < STEPS; i++) {
      trace.nextStep();
      step();
      for (int k = 0; k < KIOSKS; k++) {
        watches.get(k).lookAtScreen(kiosks.get(k).clock(now));
      }
    }
    settle();
  }

  @Override
  public void close() {
    kiosks.forEach(Kiosk::close);
  }

  private void step() {
    int one = chance.below(KIOSKS);
    Kiosk kiosk = kiosks.get(one);
    Watch watch = watches.get(one);
    switch (chance.below(20)) {
      case 0, 1, 2, 3, 4, 5 -> pass(kiosk, watch);
      case 6, 7, 8, 9 -> publish(1 + chance.below(8));
      case 10 -> time();
      case 11 -> weather(kiosk.line, kiosk.name);
      case 12 -> {
        weather(upstream, "upstream");
        cache.spoil();
      }
      case 13 -> {
        if (chance.oneIn(2)) {
          cache.purge();
        }
        cache.stale(!cache.isStale());
        say("cache", cache.isStale() ? "stale" : "fresh");
      }
      case 14 -> clock(kiosk);
      case 15 -> disk(kiosk);
      case 16 -> {
        kiosk.cut();
        say(kiosk.name, "power cut");
        watch.look(false);
      }
      case 17 -> {
        int requests = chance.below(12);
        say(kiosk.name, "power cut at request " + requests);
        kiosk.passCutAtRequest(requests, now);
        watch.look(true);
        say(kiosk.name, "shows " + watch.number());
      }
      case 18 -> {
        say(kiosk.name, "power cut while writing");
        kiosk.passCutWhileWriting(now);
        watch.look(true);
        say(kiosk.name, "shows " + watch.number());
      }
      default -> {
        kiosk.restart();
        say(kiosk.name, "restart");
        watch.look(false);
      }
    }
  }

  private void pass(Kiosk kiosk, Watch watch) {
    int from = position;
    boolean clean = isClean(kiosk);
    SyncOutcome outcome = kiosk.pass(now);
    say(kiosk.name, told(outcome));
    watch.look(outcome instanceof SyncOutcome.Activated);
    if (clean && from == position && !outcome.isCurrent()) {
      throw new Violation("a good line to a good service is enough", kiosk.name + ": " + outcome);
    }
  }

  /** Whether nothing at all is wrong. */
  private boolean isClean(Kiosk kiosk) {
    History.Write last = history.write(position - 1);
    return kiosk.isSound()
        && kiosk.line.weather() == Line.Weather.CLEAR
        && upstream.weather() == Line.Weather.CLEAR
        && !cache.isStale()
        && !cache.isSpoilt()
        && last.after() == State.WHOLE
        && now.isBefore(last.until());
  }

  private static String told(SyncOutcome outcome) {
    return outcome.toString();
  }

  private Reply serve(String path) {
    if (position < history.length() && chance.oneIn(16)) {
      publish(1 + chance.below(3));
    }
    return history.find(path, position).<Reply>map(Reply.File::new).orElseGet(Reply.Absent::new);
  }

  private void publish(int writes) {
    for (int i = 0; i < writes && position < history.length(); i++) {
      History.Write write = history.write(position);
      now = write.at().isAfter(now) ? write.at() : now;
      position++;
      say("office", write.path() + " " + write.after());
    }
  }

  private void time() {
    Instant next = now.plus(Duration.ofMinutes(1 + chance.below(24 * 60)));
    Instant limit = position < history.length() ? history.write(position).at() : Instant.MAX;
    now = next.isBefore(limit) ? next : now;
    say("time", "passes");
  }

  private void weather(Line line, String who) {
    Line.Weather next = chance.of(List.of(Line.Weather.values()));
    line.weather(next);
    say(who, "line " + next);
  }

  private void clock(Kiosk kiosk) {
    Duration offset =
        switch (chance.below(5)) {
          case 0 -> Duration.ofDays(365L * (1 + chance.below(30)));
          case 1 -> Duration.ofDays(-365L * (1 + chance.below(30)));
          case 2 -> Duration.ofHours(chance.below(200) - 100);
          default -> Duration.ZERO;
        };
    kiosk.offset(offset);
    say(kiosk.name, "clock " + offset);
  }

  private void disk(Kiosk kiosk) {
    if (kiosk.isFull()) {
      kiosk.empty();
      say(kiosk.name, "disk has room");
    } else {
      String table = chance.of(TABLES);
      kiosk.fill(table);
      say(kiosk.name, "disk full at " + table);
    }
  }

  /** Nothing fails any more: every screen must come to show the newest release. */
  private void settle() {
    trace.nextStep();
    publish(Integer.MAX_VALUE);
    upstream.weather(Line.Weather.CLEAR);
    cache.stale(false);
    cache.purge();
    for (int k = 0; k < KIOSKS; k++) {
      Kiosk kiosk = kiosks.get(k);
      kiosk.line.weather(Line.Weather.CLEAR);
      kiosk.offset(Duration.ZERO);
      kiosk.empty();
      pass(kiosk, watches.get(k));
      watches.get(k).lookAtScreen(now);
      watches.get(k).checkDisk();
      if (!watches.get(k).shows(history.last())) {
        throw new Violation("every screen comes to show the newest release", kiosk.name);
      }
    }
  }

  private void say(String who, String what) {
    trace.say(now, who, what);
  }
}

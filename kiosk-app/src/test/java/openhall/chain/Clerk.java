package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Edits the {@link Twins} without rest, approves and releases them, and remembers every answer that
 * said yes. When the service is gone he tries again with the next number. One thread.
 */
final class Clerk implements Runnable {

  private static final Duration REST = Duration.ofMillis(20);
  private static final int UNAUTHORIZED = 401;
  private static final List<String> STATES = List.of("draft", "submitted", "approved", "released");

  /** What the service has acknowledged about one revision. */
  record Acknowledged(int index, int revision, int number, String state) {

    /** Whether the item is at least as far as that, with the text of then. */
    boolean holds(Web.Answer answer, String now) {
      return answer.ok()
          && answer.text().contains(Twins.name(index, number))
          && (now.equals("superseded") || STATES.indexOf(now) >= STATES.indexOf(state));
    }
  }

  private final Office office;
  private final People people;
  private final Consumer<String> violations;
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
  private final AtomicInteger released = new AtomicInteger();
  private final AtomicInteger releases = new AtomicInteger();
  private final AtomicInteger publications = new AtomicInteger();
  private volatile boolean ended;
  private final SigningDesk signers;
  private Staff drafter;
  private Staff reviewer;

  Clerk(Office office, People people, Consumer<String> violations) {
    this.office = office;
    this.people = people;
    this.violations = violations;
    this.signers = office.signingDesk();
    drafter = Staff.signIn(office.url(), people.drafter());
    reviewer = Staff.signIn(office.url(), people.reviewer());
  }

  /** Stops after the round under way. */
  void end() {
    ended = true;
  }

  /** Every acknowledged step so far. */
  List<Acknowledged> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** The number of the newest acknowledged release. */
  int released() {
    return released.get();
  }

  int releases() {
    return releases.get();
  }

  /** How many releases he has begun to ask for. */
  int publications() {
    return publications.get();
  }

  /** The last acknowledged step of each item. */
  Collection<Acknowledged> newest() {
    var newest = new HashMap<Integer, Acknowledged>();
    acknowledged.forEach(step -> newest.put(step.index(), step));
    return newest.values();
  }

  /** Whether the service, which must be there, still knows these steps. Any thread. */
  void check(Collection<Acknowledged> steps) {
    for (Acknowledged step : steps) {
      String path = Staff.path(Twins.UNIT, Twins.IDS.get(step.index()));
      try {
        Web.Answer answer = drafter.get(path + "?revision=" + step.revision());
        String state = answer.headers().getOrDefault("x-openhall-state", "");
        if (!step.holds(answer, state)) {
          violations.accept(step + " is lost; the service says " + state + " " + answer.text());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void run() {
    for (int number = 1; !ended; number++) {
      try {
        round(number);
      } catch (IOException e) {
        // The service is gone for a moment; what it acknowledged before counts.
        LockSupport.parkNanos(REST.toNanos());
      }
    }
  }

  private void round(int number) throws IOException {
    for (int index = 0; index < Twins.IDS.size(); index++) {
      if (!save(index, number)) {
        return;
      }
    }
    if (!accepted("sign", signers.sign(reviewer))) {
      return;
    }
    publications.incrementAndGet();
    Web.Answer release = reviewer.ask("POST", "/api/v1/releases", new byte[0]);
    if (accepted("release", release)) {
      released.set(number);
      releases.incrementAndGet();
    }
  }

  private boolean save(int index, int number) throws IOException {
    String path = Staff.path(Twins.UNIT, Twins.IDS.get(index));
    Web.Answer before = drafter.get(path);
    ObjectNode item = Twins.item(index, number);
    String[] tag = {"If-None-Match", "*"};
    if (before.ok()) {
      int revision = before.json().path("revision").asInt();
      item.put("revision", revision);
      tag = new String[] {"If-Match", "\"" + revision + "\""};
    }
    Web.Answer saved = drafter.ask("PUT", path, Web.JSON.writeValueAsBytes(item), tag);
    if (!accepted("save", saved)) {
      return false;
    }
    JsonNode stored = saved.json();
    int revision = stored.path("revision").asInt();
    acknowledged.add(new Acknowledged(index, revision, number, "draft"));
    return moved(drafter, path, index, revision, number, "submit", "submitted")
        && moved(reviewer, path, index, revision, number, "approve", "approved");
  }

  private boolean moved(
      Staff by, String path, int index, int revision, int number, String move, String state)
      throws IOException {
    boolean accepted = accepted(move, by.ask("POST", path + "/" + move, new byte[0]));
    if (accepted) {
      acknowledged.add(new Acknowledged(index, revision, number, state));
    }
    return accepted;
  }

  private boolean accepted(String what, Web.Answer answer) {
    if (answer.status() == UNAUTHORIZED) {
      violations.accept("a session was lost at " + what);
      drafter = Staff.signIn(office.url(), people.drafter());
      reviewer = Staff.signIn(office.url(), people.reviewer());
    } else if (!answer.ok()) {
      violations.accept(what + " → " + answer.status() + " " + answer.text());
    }
    return answer.ok();
  }
}

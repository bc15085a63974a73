package openhall.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.simulation.History.State;
import openhall.testkit.MemoryRepository;
import openhall.testkit.Staff;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.TargetInfo;
import openhall.trust.TopRole;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;

/**
 * Somebody who has broken into the service and holds every online key, but no person's: tries what
 * such a one may try, until people take the keys away from him. One thread.
 */
final class Intruder {

  /** Far enough that nobody can go on counting from there for long. */
  private static final long JUMP = 1L << 50;

  private static final int MOST_MOVES = 8;

  private final Office office;
  private final MemoryRepository repository;
  private final Chance chance;

  Intruder(Office office) {
    this.office = office;
    this.repository = office.repository;
    this.chance = office.chance;
  }

  /** From breaking in, just after somebody has left, to being thrown out. */
  void stay() {
    office.replaceStaff(chance.of(Office.UNITS));
    office.publish();
    long number = office.lastRelease();
    long timestamp = repository.timestampVersion();
    for (int i = 5 + chance.below(MOST_MOVES); i >= 0; i--) {
      office.pass(Duration.ofMinutes(1 + chance.below(600)));
      if (!chance.oneIn(4)) {
        putRight();
      }
      if (chance.oneIn(3)) {
        office.edit(office.some());
      }
      move();
      office.publish(State.BROKEN_IN, Duration.ZERO);
    }
    office.pass(Duration.ofHours(1 + chance.below(200)));
    recover(number, timestamp);
  }

  private void move() {
    switch (chance.below(14)) {
      case 0 -> unapproved();
      case 1 -> movedApprovals();
      case 2, 3 -> old();
      case 12, 13 -> allOld();
      case 4 -> anothers();
      case 5 -> ownAuthority();
      case 6 -> repository.remove(chance.of(List.copyOf(repository.targets().keySet())));
      case 7 -> internal();
      case 8 -> otherWords();
      case 9 -> renumber(office.lastRelease() + JUMP);
      case 10 -> renumber(Math.max(0, office.lastRelease() - 1 - chance.below(3)));
      default -> forgedTombstone();
    }
  }

  /** A draft that no person has approved. */
  private void unapproved() {
    ItemKey key = office.some();
    list(key, List.of(), ItemJson.write(Items.notice(key, 50, Items.SECRET)), 50);
  }

  /** New words under the signatures of old ones. */
  private void movedApprovals() {
    ItemKey key = office.some();
    some(MemoryRepository.targetPath(key))
        .ifPresent(before -> {
          List<Approval> approvals =
              EnvelopeJson.read(office.file(before.getKey(), before.getValue())).approvals();
          int next = before.getValue().revision() + 1;
          list(key, approvals, ItemJson.write(Items.notice(key, next, Items.SECRET)), next);
        });
  }

  /** What was listed once and is no more: an item, one withdrawn since, an authority document. */
  private void old() {
    var old = new ArrayList<>(office.past);
    old.removeIf(state -> state.getValue().equals(office.wanted.get(state.getKey())));
    if (!old.isEmpty()) {
      relist(chance.of(old));
    }
  }

  /** All as it once was, signed anew. */
  private void allOld() {
    office.past.subList(0, 1 + chance.below(office.past.size())).forEach(this::relist);
  }

  private void relist(Map.Entry<String, TargetInfo> state) {
    byte[] file = office.file(state.getKey(), state.getValue());
    repository.list(state.getKey(), file, state.getValue().revision());
  }

  /** What people have approved, in the place of something else. */
  private void anothers() {
    Map.Entry<String, TargetInfo> other = chance.of(office.past);
    byte[] file = office.file(other.getKey(), other.getValue());
    String path = MemoryRepository.targetPath(office.some());
    repository.list(path, file, other.getValue().revision());
  }

  /** Who may approve, by his own word, and an item approved by those. */
  private void ownAuthority() {
    UnitId unit = chance.of(Office.UNITS);
    String path = Authority.path(unit.path());
    var accomplices = new Staff(() -> openhall.testkit.TestKey.drawn(chance));
    int revision =
        repository.targets().containsKey(path)
            ? repository.targets().get(path).revision() + chance.below(2)
            : 9;
    Authority own = accomplices.authority(unit.path(), revision);
    byte[] document = AuthorityJson.document(own);
    Approval self =
        Approval.by(accomplices.in(Duty.AUTHORITY), Duty.AUTHORITY.wireName(), document);
    repository.list(path, AuthorityJson.file(own, List.of(self)), revision);
    ItemKey key = new ItemKey(unit, new openhall.content.ItemId("n-1"));
    byte[] words =
        EnvelopeJson.read(
                EnvelopeJson.write(List.of(), ItemJson.write(Items.notice(key, 60, Items.SECRET))))
            .item();
    list(key, accomplices.approve(words), words, 60);
  }

  /** What people have approved for their own use. */
  private void internal() {
    ItemKey key = office.some();
    byte[] item = ItemJson.write(Items.internal(key, 70));
    list(key, office.staff(key.unit()).approve(item), item, 70);
  }

  /** Another wording of the same revision. */
  private void otherWords() {
    ItemKey key = office.some();
    some(MemoryRepository.targetPath(key))
        .ifPresent(before -> {
          int revision = before.getValue().revision();
          List<Approval> approvals =
              EnvelopeJson.read(office.file(before.getKey(), before.getValue())).approvals();
          list(key, approvals, ItemJson.write(Items.notice(key, revision, Items.SECRET)), revision);
        });
  }

  private void forgedTombstone() {
    ItemKey key = office.some();
    byte[] tombstone =
        """
        {"kind":"withdrawn","unit":"%s","id":"%s","revision":80,"on":"2026-11-22","reason":"无"}\
        """
            .formatted(key.unit(), key.id())
            .getBytes(StandardCharsets.UTF_8);
    list(key, List.of(), tombstone, 80);
  }

  /** The next release has a number far ahead, or one that was used before. */
  private void renumber(long release) {
    repository.renumber(release, repository.timestampVersion() + chance.below(1000));
  }

  private void list(ItemKey key, List<Approval> approvals, byte[] item, int revision) {
    repository.list(
        MemoryRepository.targetPath(key), EnvelopeJson.write(approvals, item), revision);
  }

  private Optional<Map.Entry<String, TargetInfo>> some(String path) {
    var states = new ArrayList<>(office.past);
    states.removeIf(state -> !state.getKey().equals(path));
    return states.isEmpty() ? Optional.empty() : Optional.of(chance.of(states));
  }

  /** All is listed again as people want it. */
  private void putRight() {
    for (String path : List.copyOf(repository.targets().keySet())) {
      if (!office.wanted.containsKey(path)) {
        repository.remove(path);
      }
    }
    office.wanted.forEach((path, target) -> {
      if (!target.equals(repository.targets().get(path))) {
        repository.list(path, office.file(path, target), target.revision());
      }
    });
  }

  /**
   * People give the online roles other keys. They go on counting above all numbers that they know
   * of; a number that the intruder has made up they need not know.
   */
  private void recover(long number, long timestamp) {
    putRight();
    repository.replaceUnitsKey();
    office.rotate(TopRole.SNAPSHOT, TopRole.TIMESTAMP);
    if (office.lastRelease() > JUMP) {
      repository.renumber(number + 1000, timestamp + 100_000);
    }
    office.publish();
  }
}

package openhall.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.kiosk.feed.StoreCatalogue;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.Screen;
import openhall.kiosk.screen.Screens;
import openhall.kiosk.screen.Settings;
import openhall.kiosk.screen.State;
import openhall.simulation.Truth.Word;
import openhall.store.AuthorityFile;
import openhall.store.Entry;
import openhall.store.ReleaseMark;
import openhall.store.Snapshot;

/**
 * Looks at one screen after every step, and remembers what it has shown.
 *
 * <ul>
 *   <li>Every word is one that people have approved, in that unit, as that item, in that revision.
 *   <li>All of it is one release, whole, and nothing of other units.
 *   <li>Neither release nor item nor authority document ever goes back.
 *   <li>What was shown stays until another release is activated, whatever fails.
 *   <li>No fee is on the screen after its last day, by the screen's own clock.
 *   <li>Nothing internal and no draft is on the disk.
 * </ul>
 */
final class Watch {

  /** What a screen has in its store. */
  private record View(
      long number, Map<ItemKey, String> files, List<Entry> entries, Map<UnitId, String> named) {}

  private record Seen(int revision, String words) {}

  private static final byte[] SECRET = Items.SECRET.getBytes(StandardCharsets.UTF_8);

  private final Kiosk kiosk;
  private final Truth truth;
  private final Defect defect;
  private final Map<ItemKey, Seen> highest = new HashMap<>();
  private final Map<UnitId, Integer> authorities = new HashMap<>();
  private View view = new View(0, Map.of(), List.of(), Map.of());
  private Optional<StoreCatalogue> catalogue = Optional.empty();
  private int era;
  private LocalDate looked = LocalDate.MIN;

  Watch(Kiosk kiosk, Truth truth, Defect defect) {
    this.kiosk = kiosk;
    this.truth = truth;
    this.defect = defect;
  }

  /** The release that is shown; 0 for none. */
  long number() {
    return view.number();
  }

  /** Whether exactly this is shown. */
  boolean shows(Truth.Contents contents) {
    return view.files().equals(contents.of(kiosk.unit));
  }

  /**
   * After anything that may have touched the store.
   *
   * @param mayChange whether another release may be shown than before
   */
  void look(boolean mayChange) {
    View next = read();
    boolean changed = next.number() != view.number() || !next.files().equals(view.files());
    require(mayChange || !changed, "shown changes only by activation", () -> difference(next));
    if (changed) {
      catalogue = Optional.empty();
      checkRelease(next);
      next.entries().forEach(entry -> checkEntry(entry, next));
      next.files().forEach(this::checkFile);
      checkDisk();
    }
    view = next;
  }

  /** What the screen says at that time on its own clock. */
  void lookAtScreen(Instant clock) {
    LocalDateTime now = LocalDateTime.ofInstant(clock, Office.ZONE);
    if (catalogue.isPresent() && looked.equals(now.toLocalDate())) {
      return;
    }
    StoreCatalogue current =
        catalogue.orElseGet(() -> StoreCatalogue.of(kiosk.store(), kiosk.unit, Office.ZONE));
    catalogue = Optional.of(current);
    looked = now.toLocalDate();
    boolean blank = Screens.screen(State.home(6), current, now) instanceof Screen.NothingYet;
    require(!blank || view.number() == 0, "never blank", () -> "release " + view.number());
    for (FeeSchedule fees : current.items(FeeSchedule.class)) {
      checkFees(fees, current, now);
    }
  }

  private void checkFees(FeeSchedule fees, StoreCatalogue current, LocalDateTime now) {
    var open =
        new State(
            List.of(new State.Visit(new Place.Page(fees.key()), 0)),
            "",
            java.util.Set.of(),
            Settings.PLAIN,
            0,
            new openhall.kiosk.screen.Room(6, false),
            0,
            openhall.kiosk.screen.Door.SHUT,
            openhall.kiosk.screen.Equipment.NONE);
    String words = Screens.screen(open, current, defect.screenTime(now)).toString();
    Items.ends(fees)
        .filter(last -> now.toLocalDate().isAfter(last))
        .ifPresent(last ->
            require(
                !words.contains(Items.nameUntil(last)),
                "no fee after its last day",
                () -> fees.key() + " on " + now));
  }

  private View read() {
    return kiosk
        .store()
        .read(snapshot -> {
          var named = new HashMap<UnitId, String>();
          for (UnitId unit : kiosk.unit.lineage()) {
            snapshot.authority(unit).ifPresent(file -> named.put(unit, noted(unit, file)));
          }
          return new View(
              snapshot.release().map(ReleaseMark::number).orElse(0L),
              snapshot.contents(),
              snapshot.entries(),
              named);
        });
  }

  private String noted(UnitId unit, AuthorityFile file) {
    int before = authorities.getOrDefault(unit, 0);
    require(
        file.revision() >= before,
        "authority never goes back",
        () -> unit + " " + before + " → " + file.revision());
    authorities.put(unit, file.revision());
    return file.sha256();
  }

  private void checkRelease(View next) {
    require(next.number() > 0 || view.number() == 0, "never blank", () -> difference(next));
    int latest =
        truth.releases(next.number()).stream()
            .filter(contents -> contents.of(kiosk.unit).equals(next.files()))
            .mapToInt(Truth.Contents::era)
            .max()
            .orElseThrow(() -> new Violation("never a mix of releases", difference(next)));
    require(
        latest > era || (latest == era && next.number() >= view.number()),
        "release never goes back",
        () -> difference(next));
    era = latest;
  }

  private void checkEntry(Entry entry, View next) {
    Word word = approved(entry.key(), entry.sha256());
    require(
        !word.isTombstone()
            && word.key().equals(entry.key())
            && word.revision() == entry.revision(),
        "shown as approved",
        () -> entry.toString());
    Optional<Item> item = kiosk.store().read((Snapshot s) -> s.item(entry.key()));
    require(item.filter(word.document()::equals).isPresent(), "shown as approved", entry::toString);
    String authority = next.named().getOrDefault(entry.key().unit(), "");
    require(
        truth.namedBy(authority).filter(word.by()::equals).isPresent(),
        "approved by those whom the newest authority known names",
        entry::toString);
  }

  private void checkFile(ItemKey key, String file) {
    Word word = approved(key, file);
    Seen seen = highest.get(key);
    var now = new Seen(word.revision(), word.words());
    require(
        seen == null || seen.revision() < now.revision() || seen.equals(now),
        "no item ever goes back",
        () -> key + " " + seen + " → " + now);
    highest.put(key, now);
  }

  private Word approved(ItemKey key, String file) {
    return truth
        .word(file)
        .filter(word -> word.key().equals(key))
        .orElseThrow(() -> new Violation("only what people approved", kiosk.unit + " " + key));
  }

  /** Byte for byte, also what is deleted but not yet overwritten. */
  void checkDisk() {
    Disk.Image image = kiosk.disk().image();
    require(
        !contains(image.database()) && !contains(image.log()),
        "nothing secret on the disk",
        () -> "release " + view.number());
  }

  private static boolean contains(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .contains(new String(SECRET, StandardCharsets.ISO_8859_1));
  }

  private String difference(View next) {
    return "release "
        + view.number()
        + " → "
        + next.number()
        + ", "
        + next.files().size()
        + " files";
  }

  private void require(boolean holds, String rule, Supplier<String> detail) {
    if (!holds) {
      throw new Violation(rule, kiosk.unit + ": " + detail.get());
    }
  }
}

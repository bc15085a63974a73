package openhall.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Phrasing;
import openhall.content.UnitId;
import openhall.pages.Address;
import openhall.pages.Composing;
import openhall.pages.PublicPage;
import openhall.pages.Released;
import openhall.publication.store.Mark;
import openhall.publication.store.PublishedTarget;
import openhall.publication.store.Release;
import openhall.publication.store.Releases;
import openhall.publication.store.Shown;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Finds what goes onto paper: only what is released, all of it from one release. Any thread. */
public final class Prints {

  private static final int TRIES = 3;

  private final Database database;
  private final Optional<String> site;
  private final Clock clock;

  /**
   * @param site where people reach the service from outside, without a slash at its end
   * @param clock in the zone of the halls
   */
  public Prints(Database database, Optional<String> site, Clock clock) {
    this.database = database;
    this.site = site.map(url -> url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** The item as everybody sees it; nothing if nobody does, or it has no page. */
  public Optional<Subject> find(ItemKey key) {
    return steady(() -> subject(key));
  }

  /** All that the unit shows today and has a page, in the order of their ids. */
  public List<Item> items(UnitId unit) {
    return steady(() -> keys(unit).flatMap(key -> released().find(key).stream()).toList());
  }

  /** Those of the unit's items that are wanted, in the order of their ids. */
  public List<Subject> of(UnitId unit, Predicate<Item> wanted) {
    return steady(() ->
        keys(unit)
            .filter(key -> released().find(key).filter(wanted).isPresent())
            .flatMap(key -> subject(key).stream())
            .toList());
  }

  private Stream<ItemKey> keys(UnitId unit) {
    return database.read(t -> new Shown(t).of(unit)).stream()
        .map(PublishedTarget::key)
        .sorted(Comparator.comparing(ItemKey::toString));
  }

  /** An item that nobody has released, beside what is. */
  public Optional<Subject> draft(Item item) {
    return composing()
        .page(item)
        .map(page ->
            new Subject(
                item,
                page,
                new Imprint(
                    "第 %d 次修订".formatted(item.revision()),
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    Instant.EPOCH,
                    true)));
  }

  /** Where sheets of it hang and lie. */
  public PostedSheets posted() {
    return new PostedSheets(database, this, clock);
  }

  CheckPage check(String typed) {
    return new Checking(database, released()).of(typed);
  }

  private Optional<Subject> subject(ItemKey key) {
    var target = database.read(t -> new Shown(t).find(key));
    return target
        .flatMap(each -> released().find(key).filter(item -> item.revision() == each.revision()))
        .flatMap(item ->
            composing()
                .page(item)
                .map(page -> new Subject(item, page, imprint(item, page, target.get()))));
  }

  private Imprint imprint(Item item, PublicPage page, PublishedTarget target) {
    Optional<Release> release = database.read(t -> new Releases(t).of(item.key(), item.revision()));
    Instant when = release.map(Release::released).orElse(Instant.EPOCH);
    String version =
        release
            .map(r ->
                "第 %d 次修订 · 第 %d 号发布 · %s"
                    .formatted(
                        item.revision(),
                        r.number(),
                        Phrasing.WRITTEN.date(LocalDate.ofInstant(when, clock.getZone()))))
            .orElse("第 %d 次修订".formatted(item.revision()));
    return new Imprint(
        version,
        CheckCode.of(target.sha256(), page).shown(),
        site.map(url -> url + Address.of(item.key())),
        site.map(url -> url + "/check"),
        when,
        false);
  }

  /** Again if something was released meanwhile: a sheet never mixes two releases. */
  private <T> T steady(Supplier<T> read) {
    for (int i = 0; i < TRIES; i++) {
      Mark before = mark();
      T found = read.get();
      if (mark().equals(before)) {
        return found;
      }
    }
    throw new Refused(Refusal.UNAVAILABLE, "正在发布新的内容，请过一会儿再印");
  }

  private Mark mark() {
    return database.read(t -> new Releases(t).mark());
  }

  private Composing composing() {
    return new Composing(released());
  }

  private Released released() {
    return new Released(database, today());
  }
}

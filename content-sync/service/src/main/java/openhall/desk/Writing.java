package openhall.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.Revision;
import openhall.authoring.Summary;
import openhall.authoring.Unfinished;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;

/** Keeps what people are writing until it is saved. Any thread. */
public final class Writing {

  private final Database database;
  private final Clock clock;

  Writing(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Where somebody stands with an item.
   *
   * @param latest empty for an item that was never saved
   * @param released what the public sees
   * @param mine what the person is still writing
   * @param others what others are writing, the newest first
   */
  public record Place(
      Optional<Revision> latest,
      Optional<Revision> released,
      Optional<Unfinished> mine,
      List<Unfinished> others) {
    public Place {
      others = List.copyOf(others);
    }
  }

  public Place place(String account, ItemKey key) {
    return database.read(t ->
        new Place(
            t.items().latest(key),
            t.items().released(key),
            t.unfinished().of(account, key),
            t.unfinished().on(key).stream().filter(w -> !w.account().equals(account)).toList()));
  }

  /** All that one person is still writing, the newest first. */
  public List<Unfinished> of(String account) {
    return database.read(t -> t.unfinished().of(account));
  }

  public Unfinished keep(
      String account, ItemKey key, Item.Kind kind, int basedOn, Map<String, String> fields) {
    var work = new Unfinished(account, key, kind, basedOn, fields, clock.instant());
    database.writing(t -> t.unfinished().keep(work));
    return work;
  }

  public void forget(String account, ItemKey key) {
    database.writing(t -> t.unfinished().forget(account, key));
  }

  /**
   * Makes it a revision, and keeps it no longer.
   *
   * @throws openhall.authoring.Conflict if {@code basedOn} is not the newest; then it is still kept
   */
  public Revision finish(Item item, int basedOn, String account) {
    return database.write(t -> {
      t.unfinished().forget(account, item.key());
      return t.items().save(item, basedOn, account, clock.instant());
    });
  }

  /**
   * Begins a new item under an id that nothing has or had: a letter for its kind, the day, a
   * number.
   */
  public ItemKey begin(String account, UnitId unit, Item.Kind kind, Map<String, String> fields) {
    String day = java.time.LocalDate.now(clock).toString().replace("-", "");
    return database.write(t -> {
      for (int number = 1; ; number++) {
        var key = new ItemKey(unit, new ItemId(letter(kind) + "-" + day + "-" + number));
        if (t.items().last(key) == 0 && t.unfinished().on(key).isEmpty()) {
          t.unfinished().keep(new Unfinished(account, key, kind, 0, fields, clock.instant()));
          return key;
        }
      }
    });
  }

  private static String letter(Item.Kind kind) {
    return switch (kind) {
      case PROCEDURE -> "p";
      case FEES -> "f";
      case RULE -> "r";
      case NOTICE -> "n";
      case DEPARTMENT -> "d";
      case HALL -> "h";
      case FINDER -> "s";
      case PICTURE -> "i";
      case PROGRAMME -> "b";
    };
  }

  /** The titles of items that an item of the unit may name. */
  public List<Summary> inReach(UnitId unit, Set<Item.Kind> kinds) {
    return database.read(t -> t.reach().of(unit, kinds));
  }

  /** The same with all that they say. */
  public List<Item> inReachWhole(UnitId unit, Set<Item.Kind> kinds) {
    return database.read(t -> t.reach().whole(unit, kinds).stream().map(Revision::item).toList());
  }
}

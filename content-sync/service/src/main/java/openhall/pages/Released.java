package openhall.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.authoring.store.Transaction;
import openhall.content.Contact;
import openhall.content.Hall;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.DocumentJson;
import openhall.publication.store.PublishedFile;
import openhall.publication.store.Releases;
import openhall.publication.store.Shown;
import openhall.trust.RepositoryPath;
import openhall.trust.json.EnvelopeJson;

/** The very files that screens mirror, on one day. Reads only; any thread. */
public record Released(Database database, LocalDate today) {

  /** The item as the newest release has it, if it may be shown today. */
  public Optional<Item> find(ItemKey key) {
    return database
        .read(t -> file(t, key))
        .map(file -> DocumentJson.read(EnvelopeJson.read(file.bytes()).item()))
        .filter(Item.class::isInstance)
        .map(Item.class::cast)
        .filter(item -> item.head().valid().contains(today));
  }

  /** What an item of {@code unit} means by {@code id}: in its own unit or the nearest one above. */
  public <T extends Item> Optional<T> resolve(Class<T> type, UnitId unit, ItemId id) {
    return unit.lineage().reversed().stream()
        .flatMap(level -> find(new ItemKey(level, id)).stream())
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }

  /** Whom to complain to: the item's own telephone, or that of the hall it names. */
  static Optional<Contact> complaint(List<Contact> own, Optional<Hall> hall) {
    return Contact.forComplaints(own)
        .or(() -> hall.flatMap(h -> Contact.forComplaints(h.contacts())));
  }

  private static Optional<PublishedFile> file(Transaction transaction, ItemKey key) {
    return new Shown(transaction)
        .find(key)
        .flatMap(target ->
            new Releases(transaction).file(RepositoryPath.target(target.path(), target.sha256())));
  }
}

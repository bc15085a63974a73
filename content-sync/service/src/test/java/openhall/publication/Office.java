package openhall.publication;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.store.Database;
import openhall.authoring.store.SampleItems;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.json.ItemJson;
import openhall.publication.signer.Keys;
import openhall.publication.store.PublishedFile;
import openhall.review.Workflow;
import openhall.trust.RepositoryPath;
import openhall.trust.TrustedSet;
import openhall.trust.json.EnvelopeJson;
import openhall.trust.json.MetadataJson;

/** A drafter, a reviewer and a reader around one database. */
final class Office {

  static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  static final ZoneId CALENDAR = ZoneId.of("Asia/Shanghai");

  final Database database;
  final Keys keys;
  final Publisher publisher;
  final Workflow workflow;

  Office(Database database, Keys keys) {
    this.database = database;
    this.keys = keys;
    this.publisher = new Publisher(database, keys, keys.rehearsal(), CALENDAR);
    this.workflow = new Workflow(database, () -> NOW);
  }

  static Keys keys(Path directory) {
    Path dir = directory.resolve("keys");
    Keys.init(dir, List.of(SampleItems.DISTRICT, SampleItems.STREET), NOW);
    return Keys.load(dir);
  }

  Revision draft(Item item) {
    return database.write(t -> {
      int newest = t.items().latest(item.key()).map(Revision::number).orElse(0);
      return t.items().save(item, newest, "wang", NOW);
    });
  }

  Revision approve(Item item) {
    Revision draft = draft(item);
    workflow.submit(draft.key(), draft.number(), "wang");
    return workflow.approve(draft.key(), draft.number(), "li");
  }

  void approveAll(List<Item> items) {
    database.writing(t -> t.items().saveAll(items, "wang", NOW));
    workflow.submitAll("wang");
    workflow.approveAll("li");
  }

  Publication publish() {
    return publisher.publish("li", NOW);
  }

  List<State> states(ItemKey key) {
    List<Summary> history = database.read(t -> t.items().history(key));
    return history.stream().map(Summary::state).toList();
  }

  Optional<PublishedFile> file(String path) {
    return new Published(database).file(path);
  }

  byte[] bytes(String path) {
    return file(path).orElseThrow(() -> new AssertionError("No file " + path)).bytes();
  }

  /** The revision of every item that a reader who knows only the first root can see. */
  Map<String, Integer> read(Instant now) {
    var set = new TrustedSet(new MetadataJson(), bytes("1.root.json"), now);
    set.updateTimestamp(bytes(RepositoryPath.TIMESTAMP));
    long release = set.timestamp().orElseThrow().body().snapshot().version();
    set.updateSnapshot(bytes(RepositoryPath.snapshot(release)));
    var top = set.updateTargets(bytes(path(set, "targets")));
    var seen = new TreeMap<String, Integer>();
    for (String role : List.of("nanhe", "nanhe.pingan")) {
      var unit = set.updateDelegated(bytes(path(set, role)), role, top);
      unit.body()
          .targets()
          .forEach((path, info) -> {
            if (path.endsWith("/authority.json")) {
              return;
            }
            byte[] file = bytes(RepositoryPath.target(path, info.sha256()));
            info.verify(path, file);
            Item item = ItemJson.read(EnvelopeJson.read(file).item());
            seen.put(item.key().toString(), item.head().revision());
          });
    }
    return seen;
  }

  private static String path(TrustedSet set, String role) {
    return RepositoryPath.metadata(role, set.announced(role).version());
  }
}

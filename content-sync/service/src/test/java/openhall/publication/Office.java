package openhall.publication;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import openhall.authoring.Revision;
import openhall.authoring.State;
import openhall.authoring.Summary;
import openhall.authoring.store.Database;
import openhall.authoring.store.SampleItems;
import openhall.content.Document;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Tombstone;
import openhall.content.json.DocumentJson;
import openhall.publication.signer.KeyKind;
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
  final RehearsalDesk desk;
  final Publisher publisher;
  final Workflow workflow;

  /**
   * @param dir of the keys
   */
  Office(Database database, Path dir) {
    this.database = database;
    this.keys = Keys.load(dir);
    this.desk = new RehearsalDesk(dir);
    this.publisher = new Publisher(database, keys, CALENDAR);
    RehearsalDesk.adopt(database, keys, NOW);
    this.workflow = new Workflow(database, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static Path keys(Path directory) {
    Path dir = directory.resolve("keys");
    Keys.init(dir, List.of(SampleItems.DISTRICT, SampleItems.STREET), KeyKind.ED25519, NOW);
    return dir;
  }

  Revision draft(Item item) {
    return database.write(t -> {
      int newest = t.items().latest(item.key()).map(Revision::number).orElse(0);
      return t.items().save(item, newest, "wang", NOW);
    });
  }

  /** Passed by review, and signed by nobody yet. */
  Revision pass(Item item) {
    Revision draft = draft(item);
    workflow.submit(draft.key(), draft.number(), "wang");
    return workflow.approve(draft.key(), draft.number(), "li", "");
  }

  /** Passed by review, and signed by all who must. */
  Revision approve(Item item) {
    Revision passed = pass(item);
    signAll();
    return passed;
  }

  void signAll() {
    desk.signAll(database, publisher, NOW);
  }

  void approveAll(List<Item> items) {
    database.writing(t -> t.items().saveAll(items, "wang", NOW));
    workflow.submitAll("wang", _ -> true);
    workflow.approveAll("li", _ -> true, "");
    signAll();
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
            Document document = DocumentJson.read(EnvelopeJson.read(file).item());
            String buried = document instanceof Tombstone ? " withdrawn" : "";
            seen.put(document.key() + buried, document.revision());
          });
    }
    return seen;
  }

  private static String path(TrustedSet set, String role) {
    return RepositoryPath.metadata(role, set.announced(role).version());
  }
}

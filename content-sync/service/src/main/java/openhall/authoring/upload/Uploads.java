package openhall.authoring.upload;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import openhall.authoring.Page;
import openhall.authoring.importing.Examiner;
import openhall.authoring.importing.Plan;
import openhall.authoring.importing.Table;
import openhall.authoring.importing.Understood;
import openhall.authoring.importing.Uploaded;
import openhall.authoring.store.Database;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.Batches;
import openhall.authoring.upload.store.RowQuery;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import openhall.trust.Hashes;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes files in, has them read in the background one after the other, and keeps what was
 * understood until somebody has decided. Any thread.
 */
public final class Uploads implements AutoCloseable {

  /** As many files as one person may leave waiting. */
  public static final int MOST_WAITING = 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_NAME = 120;
  private static final int AT_ONCE = 500;

  private final Database database;
  private final Clock clock;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("uploads").factory());

  /**
   * @param clock in the zone of the halls
   */
  public Uploads(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Keeps the file; one that needs no names for its columns is read at once.
   *
   * @param unitName stands for the organ where the file names none
   */
  public Batch accept(String account, UnitId unit, String unitName, String name, byte[] bytes) {
    Instant now = clock.instant();
    String shown = shortened(name);
    Uploaded uploaded = Uploaded.of(shown, bytes);
    String id = UUID.randomUUID().toString().replace("-", "");
    var batch =
        new Batch(
            id,
            unit,
            account,
            shown,
            Hashes.sha256Of(bytes),
            state(uploaded),
            0,
            0,
            problem(uploaded),
            now);
    database.writing(t -> {
      var batches = new Batches(t);
      batches.untouchedSince(now.minus(Batch.PATIENCE)).forEach(batches::discard);
      if (batches.of(account).size() >= MOST_WAITING) {
        throw new TooManyWaiting();
      }
      batches.add(batch, bytes, plan(batches, uploaded, unit, unitName));
    });
    if (batch.state() == Batch.State.READING) {
      reader.execute(() -> new Reading(database, clock, batch).run());
    }
    return batch;
  }

  private static Batch.State state(Uploaded uploaded) {
    return switch (uploaded) {
      case Uploaded.Flat _ -> Batch.State.NAMING;
      case Uploaded.Own _ -> Batch.State.READING;
      case Uploaded.Bad _ -> Batch.State.BAD;
    };
  }

  private static String problem(Uploaded uploaded) {
    return switch (uploaded) {
      case Uploaded.Flat _, Uploaded.Own _ -> "";
      case Uploaded.Bad bad -> bad.why().zh();
    };
  }

  private String plan(Batches batches, Uploaded uploaded, UnitId unit, String unitName) {
    return switch (uploaded) {
      case Uploaded.Flat(Table table) ->
          batches
              .remembered(unit, headings(table))
              .orElseGet(() -> JSON.writeValueAsString(guessed(table, Plan.kind(table), unitName)));
      case Uploaded.Own _, Uploaded.Bad _ -> "";
    };
  }

  /** How the columns would be understood if the list was of that kind. */
  public Plan guessed(Table table, Item.Kind kind, String unitName) {
    return Plan.guessed(table, kind, unitName, LocalDate.now(clock));
  }

  public Optional<Batch> find(String id) {
    return database.read(t -> new Batches(t).find(id));
  }

  /** All that one person has waiting, the newest first. */
  public List<Batch> of(String account) {
    return database.read(t -> new Batches(t).of(account));
  }

  /** The table in the file; only of one whose columns have names. */
  public Table table(Batch batch) {
    byte[] bytes = database.read(t -> new Batches(t).bytes(batch.id()));
    return switch (Uploaded.of(batch.name(), bytes)) {
      case Uploaded.Flat(Table table) -> table;
      case Uploaded.Own _, Uploaded.Bad _ ->
          throw new IllegalStateException("Expected a table in " + batch.id());
    };
  }

  /** How its columns are understood; empty where the file says so itself. */
  public Optional<Plan> plan(Batch batch) {
    String plan = database.read(t -> new Batches(t).plan(batch.id()));
    return plan.isEmpty() ? Optional.empty() : Optional.of(JSON.readValue(plan, Plan.class));
  }

  /** Has the table read by that plan, and remembers it for the next list with its headings. */
  public void read(Batch batch, Plan plan, Table table) {
    keep(batch, plan, table);
    again(batch);
  }

  void keep(Batch batch, Plan plan, Table table) {
    String written = JSON.writeValueAsString(plan);
    database.writing(t -> {
      var batches = new Batches(t);
      batches.plan(batch.id(), written, clock.instant());
      batches.remember(batch.unit(), headings(table), written);
    });
  }

  /** Has the file read from its beginning. */
  public void again(Batch batch) {
    database.writing(
        t -> new Batches(t).progress(batch.id(), Batch.State.READING, 0, 0, clock.instant()));
    reader.execute(() -> new Reading(database, clock, batch).run());
  }

  public Page<BatchRow> rows(Batch batch, RowQuery query) {
    return database.read(t -> new Batches(t).rows(batch.id(), query));
  }

  public Optional<BatchRow> row(Batch batch, int number) {
    return database.read(t -> new Batches(t).row(batch.id(), number));
  }

  public Map<BatchRow.Standing, Long> counts(Batch batch) {
    return database.read(t -> new Batches(t).counts(batch.id()));
  }

  /** In how many records something was found. */
  public long noted(Batch batch) {
    return database.read(t -> new Batches(t).noted(batch.id()));
  }

  /** Judges the record anew with what somebody has typed, by headings of fields. */
  public BatchRow correct(Batch batch, BatchRow row, Map<String, String> typed) {
    Item.Kind kind = row.kind().orElseThrow();
    Understood corrected = Examiner.corrected(row.at(), kind, row.json(), typed);
    return database.write(t -> {
      var judged = new Judging(t, batch, LocalDate.now(clock)).row(row.number(), corrected);
      new Batches(t).put(batch.id(), judged);
      return judged;
    });
  }

  /** Stores those of the chosen records that can be taken, as drafts; how many. */
  public int take(Batch batch, Set<Integer> numbers, String account) {
    List<BatchRow> rows =
        database.read(t ->
            numbers.stream()
                .sorted()
                .map(number -> new Batches(t).row(batch.id(), number))
                .flatMap(Optional::stream)
                .filter(row -> row.standing().isGood())
                .toList());
    return store(batch, rows, account);
  }

  /** The same of all that can be taken. */
  public int takeAll(Batch batch, String account) {
    int taken = 0;
    int last = 0;
    while (true) {
      int after = last;
      List<BatchRow> rows = database.read(t -> new Batches(t).good(batch.id(), after, AT_ONCE));
      if (rows.isEmpty()) {
        return taken;
      }
      taken += store(batch, rows, account);
      last = rows.getLast().number();
    }
  }

  /** What has changed since it was read is not stored, but judged anew; how many are. */
  private int store(Batch batch, List<BatchRow> rows, String account) {
    return database.write(t -> {
      var judging = new Judging(t, batch, LocalDate.now(clock));
      var places = new LinkedHashMap<ItemKey, String>();
      var items = new ArrayList<Item>();
      for (BatchRow row : rows) {
        Item item = ItemJson.read(row.json().getBytes(StandardCharsets.UTF_8));
        Optional<BatchRow> doubtful = judging.again(row, item);
        if (doubtful.isEmpty()) {
          items.add(item);
          places.put(item.key(), row.at());
        }
        new Batches(t).put(batch.id(), doubtful.orElseGet(() -> row.takenAs(item.key())));
      }
      t.items()
          .saveAll(
              items, account, clock.instant(), key -> source(batch, places.getOrDefault(key, "")));
      return items.size();
    });
  }

  /** Notes that the record goes on as that item, in whatever state. */
  public void opened(Batch batch, BatchRow row, ItemKey as) {
    database.writing(t -> new Batches(t).put(batch.id(), row.takenAs(as)));
  }

  /** Where an item came from, for the record of what was done. */
  private static String source(Batch batch, String at) {
    return "导入自 " + batch.name() + " " + at + "，SHA-256 " + batch.sha256();
  }

  public void discard(Batch batch) {
    database.writing(t -> new Batches(t).discard(batch.id()));
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }

  private static String shortened(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.replaceAll("\\p{C}", "").strip();
    String named = clean.isEmpty() ? "未命名" : clean;
    return named.length() > LONGEST_NAME ? named.substring(0, LONGEST_NAME) : named;
  }

  private static String headings(Table table) {
    return Hashes.sha256Of(
        String.join("\u001f", table.headings()).getBytes(StandardCharsets.UTF_8));
  }
}

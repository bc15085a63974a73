package openhall.authoring.upload;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import openhall.authoring.importing.Examiner;
import openhall.authoring.importing.ImportOptions;
import openhall.authoring.importing.Plan;
import openhall.authoring.importing.Table;
import openhall.authoring.importing.Understood;
import openhall.authoring.importing.Uploaded;
import openhall.authoring.store.Database;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.Batches;
import openhall.content.ItemKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Reads one file to its end and writes down each record, some at a time. One thread, one use. */
final class Reading implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int AT_ONCE = 200;

  private final Database database;
  private final Clock clock;
  private final Batch batch;
  private final Map<ItemKey, String> seen = new HashMap<>();
  private final List<Understood> waiting = new ArrayList<>();
  private int total;
  private int done;

  Reading(Database database, Clock clock, Batch batch) {
    this.database = database;
    this.clock = clock;
    this.batch = batch;
  }

  @Override
  public void run() {
    try {
      database.writing(t -> new Batches(t).empty(batch.id()));
      read();
    } catch (RuntimeException e) {
      LOG.error("cannot read the uploaded file {}", batch.id(), e);
      database.writing(
          t -> new Batches(t).bad(batch.id(), "读取时出了内部错误，请把文件交给系统管理员", clock.instant()));
    }
  }

  private void read() {
    byte[] bytes = database.read(t -> new Batches(t).bytes(batch.id()));
    var options = ImportOptions.of(batch.unit(), LocalDate.now(clock));
    switch (Uploaded.of(batch.name(), bytes)) {
      case Uploaded.Bad bad ->
          database.writing(t -> new Batches(t).bad(batch.id(), bad.why().zh(), clock.instant()));
      case Uploaded.Flat(Table table) -> {
        Examiner.table(table, plan(), options, this::begin, this::take);
        flush(Batch.State.READY);
      }
      case Uploaded.Own _ -> {
        Examiner.own(batch.name(), bytes, options, this::begin, this::take);
        flush(Batch.State.READY);
      }
    }
  }

  private Plan plan() {
    return JSON.readValue(database.<String>read(t -> new Batches(t).plan(batch.id())), Plan.class);
  }

  private void begin(int records) {
    total = records;
    flush(Batch.State.READING);
  }

  private void take(Understood record) {
    waiting.add(record);
    if (waiting.size() >= AT_ONCE) {
      flush(Batch.State.READING);
    }
  }

  private void flush(Batch.State state) {
    database.writing(t -> {
      var judging = new Judging(t, batch, LocalDate.now(clock), seen);
      var rows = new ArrayList<BatchRow>();
      for (Understood record : waiting) {
        rows.add(judging.row(done + rows.size() + 1, record));
      }
      var batches = new Batches(t);
      batches.add(batch.id(), rows);
      batches.progress(batch.id(), state, done + rows.size(), total, clock.instant());
    });
    done += waiting.size();
    waiting.clear();
  }
}

package openhall.authoring.upload;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.Scope;
import openhall.authoring.checking.Checks;
import openhall.authoring.checking.Remark;
import openhall.authoring.importing.Finding;
import openhall.authoring.importing.Proofreading;
import openhall.authoring.importing.Understood;
import openhall.authoring.store.Transaction;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.BatchRow.Note;
import openhall.authoring.upload.store.BatchRow.Standing;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.json.ItemJson;

/** Compares records to what is stored, and says what is doubtful about each. One transaction. */
final class Judging {

  private final Transaction t;
  private final Batch batch;
  private final LocalDate today;
  private final Map<ItemKey, String> seen;

  Judging(Transaction t, Batch batch, LocalDate today) {
    this(t, batch, today, new HashMap<>());
  }

  /**
   * @param seen where each item of the file stood before; for writing to
   */
  Judging(Transaction t, Batch batch, LocalDate today, Map<ItemKey, String> seen) {
    this.t = t;
    this.batch = batch;
    this.today = today;
    this.seen = seen;
  }

  BatchRow row(int number, Understood record) {
    var notes = new ArrayList<Note>();
    record.findings().forEach(finding -> add(notes, note(finding)));
    Optional<Item> fit = record.item().filter(item -> fits(item, record, notes));
    fit.ifPresent(item -> doubts(item, record, notes));
    return new BatchRow(
        number,
        record.at(),
        Item.Kind.of(record.kind()),
        fit.map(Item::key),
        record.title(),
        fit.map(this::standing).orElse(Standing.UNREADABLE),
        fit.map(item -> newest(item.key())).orElse(0),
        fit.map(item -> new String(ItemJson.write(item), StandardCharsets.UTF_8))
            .orElse(record.json()),
        notes);
  }

  /**
   * A record that may be taken, judged anew if what it was compared to has changed since, or if
   * another record of the file has become the same item.
   */
  Optional<BatchRow> again(BatchRow row, Item item) {
    String before = seen.putIfAbsent(item.key(), row.at());
    if (before != null) {
      return Optional.of(row.judged(Standing.UNREADABLE, row.against(), twice(row.at(), before)));
    }
    int newest = newest(item.key());
    if (newest == row.against()) {
      return Optional.empty();
    }
    String words = "读取之后有人保存了第 " + newest + " 版，请对照后再存";
    return Optional.of(row.judged(standing(item), newest, new Note(false, row.at(), "", words)));
  }

  private int newest(ItemKey key) {
    return t.items().latest(key).map(Revision::number).orElse(0);
  }

  private boolean fits(Item item, Understood record, List<Note> notes) {
    if (!Scope.of(batch.unit()).covers(item.key().unit())) {
      add(notes, error(record, "这一条属于单位 " + item.key().unit() + "，不在您选的单位里"));
      return false;
    }
    String before = seen.putIfAbsent(item.key(), record.at());
    if (before != null) {
      add(notes, twice(record.at(), before));
    }
    return before == null;
  }

  private static Note twice(String at, String before) {
    return new Note(true, at, "", "与 " + before + " 重复：名称或标识相同，请删去一条或改名");
  }

  private static Note error(Understood record, String words) {
    return new Note(true, record.at(), "", words);
  }

  private Standing standing(Item item) {
    Optional<Revision> latest = t.items().latest(item.key());
    if (latest.isEmpty()) {
      return Standing.NEW;
    }
    Item same = item.withHead(item.head().withRevision(latest.get().number()));
    return same.equals(latest.get().item()) ? Standing.UNCHANGED : Standing.CHANGED;
  }

  private void doubts(Item item, Understood record, List<Note> notes) {
    Set<String> missing =
        Proofreading.missing(item).stream()
            .map(Proofreading.Missing::field)
            .collect(Collectors.toSet());
    Checks.of(item, t.items().released(item.key()).map(Revision::item), today).stream()
        .filter(remark -> !(remark.what().isBlank() && missing.contains(remark.field())))
        .forEach(remark -> add(notes, note(remark, record)));
  }

  private static Note note(Finding finding) {
    String what = finding.value().isBlank() ? "" : "“" + finding.value() + "”";
    return new Note(
        finding.rejects(),
        finding.place().at(),
        finding.field(),
        what + finding.zh(),
        (what + " " + finding.en()).strip());
  }

  private static Note note(Remark remark, Understood record) {
    return new Note(false, record.at(), remark.field(), remark.words());
  }

  /** The same thing is said once, however many have found it. */
  private static void add(List<Note> notes, Note note) {
    boolean said =
        notes.stream()
            .anyMatch(old -> old.field().equals(note.field()) && old.words().equals(note.words()));
    if (!said) {
      notes.add(note);
    }
  }
}

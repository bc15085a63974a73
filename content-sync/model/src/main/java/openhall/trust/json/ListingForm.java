package openhall.trust.json;

import java.time.Instant;
import java.util.List;
import openhall.trust.Hashes;
import openhall.trust.MetaFile;
import openhall.trust.Snapshot;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;

/** Timestamp and snapshot on the wire: both list other metadata (TUF 4.4, 4.6). */
final class ListingForm {

  private static final String SNAPSHOT_FILE = "snapshot.json";
  private static final String EXTENSION = "x-openhall";

  private ListingForm() {}

  static Timestamp readTimestamp(Fields signed) {
    return signed.checked(() ->
        new Timestamp(
            Head.version(signed),
            Head.expires(signed),
            readFile(signed.get("meta").get(SNAPSHOT_FILE)),
            signed.find(EXTENSION).map(extension -> Head.instant(extension.get("released"))),
            signed.find(EXTENSION).map(BlankForm::read).orElse(List.of())));
  }

  static Json write(Timestamp timestamp) {
    var written =
        Head.of(TopRole.TIMESTAMP, timestamp)
            .put("meta", Json.object().put(SNAPSHOT_FILE, writeFile(timestamp.snapshot())).build());
    timestamp.released().ifPresent(at -> written.put(EXTENSION, extension(timestamp, at)));
    return written.build();
  }

  private static Json extension(Timestamp timestamp, Instant released) {
    var written = Json.object().put("released", Head.text(released));
    if (!timestamp.blanked().isEmpty()) {
      written.put("blanked", BlankForm.write(timestamp.blanked()));
    }
    return written.build();
  }

  static Snapshot readSnapshot(Fields signed) {
    return signed.checked(() ->
        new Snapshot(
            Head.version(signed),
            Head.expires(signed),
            signed.get("meta").each(ListingForm::readFile)));
  }

  static Json write(Snapshot snapshot) {
    var meta = Json.object();
    snapshot.meta().forEach((file, described) -> meta.put(file, writeFile(described)));
    return Head.of(TopRole.SNAPSHOT, snapshot).put("meta", meta.build()).build();
  }

  static Hashes readHashes(Fields hashes) {
    return hashes.checked(() -> new Hashes(hashes.each(Fields::text)));
  }

  static Json writeHashes(Hashes hashes) {
    var written = Json.object();
    hashes.values().forEach(written::put);
    return written.build();
  }

  private static MetaFile readFile(Fields file) {
    return file.checked(() ->
        new MetaFile(
            file.get("version").whole(),
            file.find("length").map(Fields::whole).orElse(0L),
            file.find("hashes").map(ListingForm::readHashes).orElse(Hashes.none())));
  }

  private static Json writeFile(MetaFile file) {
    var written = Json.object().put("version", file.version());
    if (file.length() != 0) {
      written.put("length", file.length());
    }
    if (!file.hashes().isEmpty()) {
      written.put("hashes", writeHashes(file.hashes()));
    }
    return written.build();
  }
}

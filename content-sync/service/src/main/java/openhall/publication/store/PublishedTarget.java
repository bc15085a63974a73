package openhall.publication.store;

import java.util.Map;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.trust.Hashes;
import openhall.trust.TargetInfo;
import openhall.trust.json.AuthorityJson;

/** An item or tombstone in the revision that the public gets, and its target file. */
public record PublishedTarget(ItemKey key, int revision, long length, String sha256) {

  /** Which revision of which item, or which tombstone. */
  public record Place(ItemKey key, int revision) {}

  /** The document that decides who approves in a unit. */
  public record Authority(UnitId unit, int revision, long length, String sha256) {

    public static Authority of(byte[] file) {
      var body = AuthorityJson.read(file).body();
      return new Authority(
          new UnitId(body.unit()), body.revision(), file.length, Hashes.sha256Of(file));
    }

    public String path() {
      return openhall.trust.Authority.path(unit.path());
    }

    public TargetInfo info() {
      return new TargetInfo(length, new Hashes(Map.of("sha256", sha256)), revision);
    }
  }

  /** The target's path, such as {@code nanhe/pingan/f-idcard.json}. */
  public String path() {
    return key + ".json";
  }

  public TargetInfo info() {
    return new TargetInfo(length, new Hashes(Map.of("sha256", sha256)), revision);
  }
}

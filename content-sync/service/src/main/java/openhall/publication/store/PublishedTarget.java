package openhall.publication.store;

import java.util.Map;
import openhall.content.ItemKey;
import openhall.trust.Hashes;
import openhall.trust.TargetInfo;

/** An item in the revision that the public sees, and its target file. */
public record PublishedTarget(ItemKey key, int revision, long length, String sha256) {

  /** The target's path, such as {@code nanhe/pingan/f-idcard.json}. */
  public String path() {
    return key + ".json";
  }

  public TargetInfo info() {
    return new TargetInfo(length, new Hashes(Map.of("sha256", sha256)), revision);
  }
}

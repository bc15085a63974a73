package openhall.sync;

import openhall.store.Store;
import openhall.trust.ServiceWord;
import openhall.trust.TrustFailure;
import openhall.trust.json.MetadataJson;

/** Tells the service's words to this screen from a stranger's, by the newest root. Any thread. */
public final class ServiceWords {

  private final MetadataJson reader = new MetadataJson();
  private final Store store;
  private final byte[] anchor;

  /**
   * @param anchor the root that the screen was set up with
   */
  public ServiceWords(Store store, byte[] anchor) {
    this.store = store;
    this.anchor = anchor.clone();
  }

  /** Whether it is the service that says so; what cannot be judged is not. */
  public boolean isSaid(String kind, byte[] body, String signature) {
    try {
      return ServiceWord.isSaid(
          reader.root(StoreTrail.newestRoot(store, anchor)).body(), kind, body, signature);
    } catch (TrustFailure damaged) {
      return false;
    }
  }
}

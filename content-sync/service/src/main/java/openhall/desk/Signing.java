package openhall.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import openhall.authoring.store.Database;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.publication.Publisher;
import openhall.publication.Waiting;
import openhall.review.Enrolling;
import openhall.review.Paper;
import openhall.review.Papers;
import openhall.review.Signatures;
import openhall.review.store.Authorities;
import openhall.review.store.Given;
import openhall.trust.SignedAuthority;
import openhall.web.Refusal;
import openhall.web.Refused;

/**
 * Hands out what people have to sign and takes in what they have signed. The keys never come here.
 * Any thread.
 */
public final class Signing {

  private final Database database;
  private final Optional<Publisher> publisher;
  private final Clock clock;

  /**
   * @param publisher absent while there are no keys
   */
  public Signing(Database database, Optional<Publisher> publisher, Clock clock) {
    this.database = database;
    this.publisher = publisher;
    this.clock = clock;
  }

  public Waiting.Batch waiting(Waiting.Ask ask) {
    return publisher().waiting(ask, clock.instant());
  }

  /**
   * Adds all of them, or none.
   *
   * @throws openhall.content.InvalidContent telling each that is not valid
   */
  public void sign(List<Given> given, String who) {
    signatures().add(given, who);
  }

  /**
   * Adds all that somebody has signed in his browser, or none.
   *
   * @throws openhall.content.InvalidContent if one is not by a key of his, over exactly that
   */
  public void signOwn(List<Given> given, String who) {
    signatures().addOwn(given, who);
  }

  /** What is to be signed there in that revision; nothing if it is not the one to sign. */
  public Optional<Paper> paper(ItemKey key, int revision) {
    return database.read(t -> new Papers(t, publisher().judges()).current(key, revision));
  }

  /** The keys in people's browsers. */
  public Enrolling enrolling() {
    return new Enrolling(database, publisher().judges(), clock);
  }

  /**
   * From now on these approve in that unit, also what was released before.
   *
   * @throws openhall.content.InvalidContent if those above have not approved it, or it is not newer
   */
  public SignedAuthority decide(UnitId unit, byte[] authority, String who) {
    return signatures().put(unit, authority, who);
  }

  /** The same for a document that came with the keys, unless it is known already. */
  public void adopt(byte[] authority) {
    signatures().adopt(authority, "keys");
  }

  /** The newest authority document of that unit, as a target file. */
  public Optional<byte[]> authority(UnitId unit) {
    return database.read(t -> new Authorities(t).of(unit));
  }

  private Signatures signatures() {
    return new Signatures(database, publisher().judges(), clock);
  }

  private Publisher publisher() {
    return publisher.orElseThrow(
        () -> new Refused(Refusal.UNAVAILABLE, "还没有发布密钥，请先执行 openhall keys init，再重新启动服务"));
  }
}

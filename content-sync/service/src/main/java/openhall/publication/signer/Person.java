package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import openhall.trust.PublicKey;
import openhall.trust.Signer;

/** A person's own key in a file, apart from all that the service has. */
public final class Person {

  private Person() {}

  /**
   * Makes a new key.
   *
   * @param file must not be there yet
   * @return its public half, for the authority document
   * @throws UnusableKeys if it cannot be written
   */
  public static PublicKey make(Path file, KeyKind kind) {
    var signer = PrivateSigner.generate(kind);
    try {
      KeyFile.write(file, signer.privateKey());
    } catch (IOException e) {
      throw new UnusableKeys("不能写入 " + file, "cannot write " + file, e);
    }
    return signer.publicKey();
  }

  /**
   * Signs with the key in that file.
   *
   * @return nothing if its public half is not among {@code candidates}
   * @throws UnusableKeys if it is no key, or others could read it
   */
  public static Optional<Signer> read(Path file, Collection<PublicKey> candidates) {
    return PrivateSigner.of(KeyFile.read(file), candidates).map(signer -> signer);
  }

  /** Where the ceremony puts the rehearsal key of a duty in a unit. */
  public static Path rehearsal(Path keys, openhall.content.UnitId unit, openhall.trust.Duty duty) {
    return Staff.directory(keys.resolve(Ceremony.OFFLINE), unit).resolve(duty.wireName() + ".key");
  }
}

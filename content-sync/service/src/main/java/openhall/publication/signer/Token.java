package openhall.publication.signer;

import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.security.auth.login.LoginException;
import openhall.trust.PublicKey;
import openhall.trust.Signer;

/**
 * A PKCS#11 token, such as a USB key, that holds a person's key and signs with it. ECDSA P-256,
 * because the JDK's provider knows no Ed25519; a key counts if a certificate lies beside it,
 * self-signed or not. One thread.
 */
public final class Token implements AutoCloseable {

  private record Entry(PrivateKey key, PublicKey publicKey) {}

  private final AuthProvider provider;
  private final List<Entry> entries;

  private Token(AuthProvider provider, List<Entry> entries) {
    this.provider = provider;
    this.entries = List.copyOf(entries);
  }

  /**
   * Opens the token of that label.
   *
   * @param library of the token's maker, such as {@code libsofthsm2.so}
   * @throws UnusableKeys if there is no such token, or the PIN is wrong
   */
  public static Token open(Path library, String label, char[] pin) {
    long slot = Slots.find(library.toAbsolutePath(), label);
    String configuration =
        "--name=openhall%d%nlibrary=%s%nslot=%d%n".formatted(slot, library.toAbsolutePath(), slot);
    Provider provider = Security.getProvider("SunPKCS11").configure(configuration);
    try {
      KeyStore store = KeyStore.getInstance("PKCS11", provider);
      store.load(null, pin);
      return new Token((AuthProvider) provider, entries(store));
    } catch (IOException | GeneralSecurityException e) {
      throw new UnusableKeys(
          "打不开密码令牌 %s，请检查 PIN".formatted(label),
          "cannot open token %s; is the PIN right?".formatted(label),
          e);
    }
  }

  /** The public halves of its keys. */
  public List<PublicKey> publicKeys() {
    return entries.stream().map(Entry::publicKey).toList();
  }

  /** Signs with that of its keys whose public half is among {@code candidates}. */
  public Optional<Signer> signer(Collection<PublicKey> candidates) {
    for (Entry entry : entries) {
      Optional<PrivateSigner> signer =
          PrivateSigner.of(entry.key(), candidates, Optional.of(provider));
      if (signer.isPresent()) {
        return signer.map(found -> found);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      provider.logout();
    } catch (LoginException e) {
      throw new IllegalStateException("Cannot log out of the token", e);
    }
  }

  private static List<Entry> entries(KeyStore store) throws GeneralSecurityException {
    var entries = new ArrayList<Entry>();
    for (String alias : Collections.list(store.aliases())) {
      Certificate certificate = store.getCertificate(alias);
      if (store.isKeyEntry(alias)
          && certificate != null
          && certificate.getPublicKey().getAlgorithm().equals("EC")
          && store.getKey(alias, null) instanceof PrivateKey key) {
        entries.add(new Entry(key, publicKey(certificate)));
      }
    }
    return entries;
  }

  private static PublicKey publicKey(Certificate certificate) {
    byte[] encoded = certificate.getPublicKey().getEncoded();
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
    return new PublicKey(
        "ecdsa",
        "ecdsa-sha2-nistp256",
        "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n");
  }
}

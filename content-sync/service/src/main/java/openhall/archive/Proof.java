package openhall.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.trust.Authority;
import openhall.trust.AuthorityChain;
import openhall.trust.Root;
import openhall.trust.Shortfall;
import openhall.trust.SignedAuthority;
import openhall.trust.json.AuthorityJson;
import openhall.trust.json.EnvelopeJson;

/** A signed file, with the documents that say who may sign for its unit. Immutable. */
public final class Proof {

  private final String unit;
  private final String sha256;
  private final byte[] file;
  private final Map<String, byte[]> authorities;

  /**
   * @param unit such as {@code nanhe/pingan}
   * @param sha256 of the file
   * @param authorities by their SHA-256, from the district down, as they were when it was released
   */
  Proof(String unit, String sha256, byte[] file, Map<String, byte[]> authorities) {
    this.unit = unit;
    this.sha256 = sha256;
    this.file = file.clone();
    this.authorities = Collections.unmodifiableMap(new LinkedHashMap<>(authorities));
  }

  public String sha256() {
    return sha256;
  }

  /** A copy. */
  public byte[] file() {
    return file.clone();
  }

  Map<String, byte[]> authorities() {
    return authorities;
  }

  /**
   * What it lacks to be shown, under that one of the roots which accepts its authorities.
   *
   * @param roots newest first: the keys of older ones approved older documents
   */
  public List<Shortfall> lacking(List<Root> roots) {
    var envelope = EnvelopeJson.read(file);
    return chain(roots).lacking(unit, envelope.item(), envelope.approvals());
  }

  /** Who approved it. */
  public List<Signatory> signatories(List<Root> roots) {
    return Signatory.of(chain(roots).of(unit), EnvelopeJson.read(file));
  }

  private AuthorityChain chain(List<Root> roots) {
    List<SignedAuthority> signed = authorities.values().stream().map(AuthorityJson::read).toList();
    for (Root root : roots) {
      var chain = new AuthorityChain(root);
      signed.forEach(chain::add);
      Optional<Authority> decides = chain.of(unit);
      if (decides.isPresent()) {
        return chain;
      }
    }
    return new AuthorityChain(roots.getFirst());
  }
}

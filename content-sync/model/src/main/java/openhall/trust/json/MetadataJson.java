package openhall.trust.json;

import java.util.List;
import java.util.function.Function;
import openhall.trust.Metadata;
import openhall.trust.MetadataReader;
import openhall.trust.Root;
import openhall.trust.Signature;
import openhall.trust.Signed;
import openhall.trust.Signer;
import openhall.trust.Snapshot;
import openhall.trust.Targets;
import openhall.trust.Timestamp;
import openhall.trust.TopRole;

/**
 * Metadata files: JSON in, records out, and back. Members we do not know are kept in what
 * signatures are over.
 */
public final class MetadataJson implements MetadataReader {

  private final boolean asciiNames;

  /** Reads repositories of our own: every name in {@code signed} is ASCII. */
  public MetadataJson() {
    this(true);
  }

  private MetadataJson(boolean asciiNames) {
    this.asciiNames = asciiNames;
  }

  /** Reads anybody's repositories, with roles and targets of any name. */
  public static MetadataJson ofAnyone() {
    return new MetadataJson(false);
  }

  @Override
  public Signed<Root> root(byte[] file) {
    return read(TopRole.ROOT, "root", file, RootForm::read);
  }

  @Override
  public Signed<Timestamp> timestamp(byte[] file) {
    return read(TopRole.TIMESTAMP, "timestamp", file, ListingForm::readTimestamp);
  }

  @Override
  public Signed<Snapshot> snapshot(byte[] file) {
    return read(TopRole.SNAPSHOT, "snapshot", file, ListingForm::readSnapshot);
  }

  @Override
  public Signed<Targets> targets(String role, byte[] file) {
    return read(TopRole.TARGETS, role, file, TargetsForm::read);
  }

  /** The file of {@code metadata}, signed by each of {@code signers} in turn. */
  public static byte[] write(Metadata metadata, List<? extends Signer> signers) {
    Json signed = form(metadata);
    byte[] canonical = CanonicalJson.signed(signed);
    return file(signed, signers.stream().map(signer -> Signature.by(signer, canonical)).toList());
  }

  /**
   * The file of {@code metadata} with signatures made elsewhere, such as on several machines
   * without a network.
   *
   * @see #toSign
   */
  public static byte[] assemble(Metadata metadata, List<Signature> signatures) {
    return file(form(metadata), signatures);
  }

  /** The bytes that signatures on {@code metadata} are over. */
  public static byte[] toSign(Metadata metadata) {
    return CanonicalJson.signed(form(metadata));
  }

  private <T extends Metadata> Signed<T> read(
      TopRole type, String role, byte[] file, Function<Fields, T> form) {
    Fields document = Fields.of(role, StrictJson.parse(role, file));
    Fields signed = document.get("signed");
    if (asciiNames) {
      signed.requireAsciiNames();
    }
    Head.check(type, signed);
    List<Signature> signatures = document.get("signatures").list(MetadataJson::readSignature);
    byte[] canonical = CanonicalJson.signed(signed.json());
    return document.checked(() -> new Signed<>(form.apply(signed), signatures, canonical, file));
  }

  private static Signature readSignature(Fields signature) {
    return new Signature(signature.get("keyid").text(), signature.get("sig").text());
  }

  private static byte[] file(Json signed, List<Signature> signatures) {
    List<Json> written = signatures.stream().map(MetadataJson::writeSignature).toList();
    return CanonicalJson.file(
        Json.object().put("signatures", new Json.Arr(written)).put("signed", signed).build());
  }

  private static Json writeSignature(Signature signature) {
    return Json.object().put("keyid", signature.keyid()).put("sig", signature.sig()).build();
  }

  private static Json form(Metadata metadata) {
    return switch (metadata) {
      case Root root -> RootForm.write(root);
      case Timestamp timestamp -> ListingForm.write(timestamp);
      case Snapshot snapshot -> ListingForm.write(snapshot);
      case Targets targets -> TargetsForm.write(targets);
    };
  }
}

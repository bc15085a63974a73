package openhall.trust;

/**
 * Reads the wire form, without believing it. Every method throws {@link TrustFailure} of kind
 * MALFORMED.
 */
public interface MetadataReader {

  Signed<Root> root(byte[] file);

  Signed<Timestamp> timestamp(byte[] file);

  Signed<Snapshot> snapshot(byte[] file);

  /**
   * Targets of the top level or of a delegated role.
   *
   * @param role the role's name, for messages
   */
  Signed<Targets> targets(String role, byte[] file);
}

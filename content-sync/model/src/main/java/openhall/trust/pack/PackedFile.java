package openhall.trust.pack;

import java.util.Optional;
import openhall.trust.Hashes;
import openhall.trust.RepositoryPath;
import openhall.trust.TrustFailure;

/**
 * What a file in a pack is called. A target has no hash in its name there: whoever has its bytes
 * knows it, and 3,000 hashes are 96,000 bytes that nothing can compress.
 */
public final class PackedFile {

  private static final String TARGETS = "targets/";
  private static final String ENDING = ".json";

  private PackedFile() {}

  static String metadata(String role, long version) {
    return RepositoryPath.metadata(role, version);
  }

  static String target(String targetPath) {
    return TARGETS + targetPath;
  }

  /** The target's path, if {@code name} is that of a target. */
  public static Optional<String> targetPath(String name) {
    return name.startsWith(TARGETS)
        ? Optional.of(name.substring(TARGETS.length()))
        : Optional.empty();
  }

  /** The role, if {@code name} is that of metadata. */
  public static Optional<String> role(String name) {
    int point = name.indexOf('.');
    return !name.startsWith(TARGETS) && point > 0 && name.length() > point + ENDING.length()
        ? Optional.of(name.substring(point + 1, name.length() - ENDING.length()))
        : Optional.empty();
  }

  /**
   * Where a repository has that file.
   *
   * @throws TrustFailure of kind MALFORMED if it can have none of that name
   */
  public static String path(String name, byte[] file) {
    return path(name, Hashes.sha256Of(file));
  }

  static String path(String name, String sha256) {
    return targetPath(name).map(path -> RepositoryPath.target(path, sha256)).orElse(name);
  }
}

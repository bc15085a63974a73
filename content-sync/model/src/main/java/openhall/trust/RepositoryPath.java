package openhall.trust;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a file of a repository with consistent snapshots lies, relative to the repository's
 * address.
 */
public final class RepositoryPath {

  /** The one path that is ever overwritten. */
  public static final String TIMESTAMP = "timestamp.json";

  private RepositoryPath() {}

  /**
   * Metadata of {@code role} in {@code version}; odd characters in role names are percent-encoded.
   */
  public static String metadata(String role, long version) {
    return version + "." + encoded(role) + ".json";
  }

  public static String root(long version) {
    return metadata(TopRole.ROOT.wireName(), version);
  }

  public static String snapshot(long version) {
    return metadata(TopRole.SNAPSHOT.wireName(), version);
  }

  /** The file of the target at {@code targetPath} in the state of {@code sha256}. */
  public static String target(String targetPath, String sha256) {
    int name = targetPath.lastIndexOf('/') + 1;
    return "targets/" + targetPath.substring(0, name) + sha256 + "." + targetPath.substring(name);
  }

  /** A role's name as one segment of a path or one file name. */
  public static String encoded(String role) {
    return URLEncoder.encode(role, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}

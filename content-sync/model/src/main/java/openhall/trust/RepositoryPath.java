package openhall.trust;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where a file of a repository lies, relative to the repository's address. */
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
    return "targets/" + targetFile(targetPath, sha256 + ".");
  }

  /**
   * Where a target lies among the targets; odd characters are percent-encoded.
   *
   * @param prefix of its file name: a hash and a point, or nothing without consistent snapshots
   * @throws TrustFailure of kind MALFORMED for a path that could lead out of where targets lie
   */
  public static String targetFile(String targetPath, String prefix) {
    String[] segments = targetPath.split("/", -1);
    for (String segment : segments) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw TrustFailure.malformed(targetPath, "not a path that stays below its start");
      }
    }
    segments[segments.length - 1] = prefix + segments[segments.length - 1];
    return Arrays.stream(segments).map(RepositoryPath::encoded).collect(Collectors.joining("/"));
  }

  /** The newest metadata of {@code role}, where there are no consistent snapshots. */
  public static String newest(String role) {
    return encoded(role) + ".json";
  }

  /** A role's name, or anything else, as one segment of a path or one file name. */
  public static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}

package openhall.trust;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a file of a repository lies, relative to the repository's address. */
public final class RepositoryPath {

  /** The one path that is ever overwritten. */
  public static final String TIMESTAMP = "timestamp.json";

  /**
   * What cannot stand in a segment of an address, or not without being taken for something else:
   * {@code ;} for the start of parameters, {@code :} for the end of a scheme. What is
   * percent-encoded already can.
   */
  private static final Pattern ODD =
      Pattern.compile("(?:[^A-Za-z0-9._~!$&'()*+,=@%-]|%(?![0-9A-Fa-f]{2}))+");

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
   * Where a target lies among the targets. Its path is a piece of an address as the metadata has it
   * (TUF 4.5); only what cannot stand in one is percent-encoded.
   *
   * @param prefix of its file name: a hash and a point, or nothing without consistent snapshots
   * @throws TrustFailure of kind MALFORMED for a path that could lead out of where targets lie
   */
  public static String targetFile(String targetPath, String prefix) {
    refuseLeadingOut(targetPath);
    String[] segments = targetPath.split("/", -1);
    segments[segments.length - 1] = prefix + segments[segments.length - 1];
    return Arrays.stream(segments)
        .map(segment -> ODD.matcher(segment).replaceAll(odd -> encoded(odd.group())))
        .collect(Collectors.joining("/"));
  }

  /** As a server reads it, for which {@code %2e%2e%2F} is {@code ../}. */
  private static void refuseLeadingOut(String targetPath) {
    String read = targetPath.replaceAll("%2[Ee]", ".").replaceAll("%2[Ff]", "/");
    for (String segment : read.split("/", -1)) {
      if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
        throw TrustFailure.malformed(targetPath, "not a path that stays below its start");
      }
    }
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

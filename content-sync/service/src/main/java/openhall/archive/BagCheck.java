package openhall.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Whether every file of a {@link Bag} is there as it was, and no other. */
public final class BagCheck {

  private static final int DIGITS = 64;

  private final Path folder;
  private final List<String> faults = new ArrayList<>();

  /**
   * Reads every file of the folder.
   *
   * @throws IOException if it is no such folder at all
   */
  public BagCheck(Path folder) throws IOException {
    this.folder = folder;
    if (!Bag.DECLARED.equals(Files.readString(folder.resolve(Bag.DECLARATION)))) {
      faults.add("bagit.txt 不是 BagIt 1.0 is not a BagIt 1.0 declaration");
    }
    Map<String, String> payload = manifest(Bag.MANIFEST);
    compare(manifest(Bag.TAG_MANIFEST));
    compare(payload);
    unlisted(payload);
  }

  /** What is missing, changed or unknown, in words; empty if all is as it was. */
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /** The SHA-256 of the file that covers all others. */
  public String seal() throws IOException {
    return hash(folder.resolve(Bag.TAG_MANIFEST));
  }

  private Map<String, String> manifest(String name) throws IOException {
    var files = new TreeMap<String, String>();
    for (String line : Files.readAllLines(folder.resolve(name))) {
      String path = line.length() > DIGITS ? line.substring(DIGITS).strip() : "";
      if (path.isEmpty() || !folder.resolve(path).normalize().startsWith(folder.normalize())) {
        faults.add(name + " 里有一行读不懂 holds an odd line: " + line);
      } else {
        files.put(path, line.substring(0, DIGITS));
      }
    }
    return files;
  }

  private void compare(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        faults.add("缺少文件 missing file " + file.getKey());
      } else if (!hash(path).equals(file.getValue())) {
        faults.add("文件被改动 changed file " + file.getKey());
      }
    }
  }

  private void unlisted(Map<String, String> payload) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve(Bag.PAYLOAD))) {
      all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> folder.relativize(path).toString())
          .filter(path -> !payload.containsKey(path))
          .forEach(path -> faults.add("多出的文件 file that is not listed " + path));
    }
  }

  private static String hash(Path file) throws IOException {
    MessageDigest sha256 = Bag.sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}

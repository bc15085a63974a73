package openhall.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A folder of files with the hash of each, as archives take it in: BagIt 1.0 (RFC 8493). Written
 * once, file after file.
 */
public final class Bag {

  static final String DECLARATION = "bagit.txt";
  static final String MANIFEST = "manifest-sha256.txt";
  static final String TAG_MANIFEST = "tagmanifest-sha256.txt";
  public static final String PAYLOAD = "data/";
  static final String DECLARED = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

  private static final String INFO = "bag-info.txt";

  private final Place place;
  private final Map<String, String> payload = new TreeMap<>();
  private long bytes;

  /** Where the files go. */
  private interface Place {
    /** The file is there once the stream is closed. */
    OutputStream open(String path) throws IOException;
  }

  /** What writes a file. */
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  private Bag(Place place) {
    this.place = place;
  }

  /** A folder that is not there yet. */
  public static Bag folder(Path folder) throws IOException {
    Files.createDirectory(folder);
    return new Bag(path -> {
      Path file = folder.resolve(path);
      Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(folder));
      return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
    });
  }

  /**
   * A folder of that name inside a zip file.
   *
   * @param zip closed by whoever opened it
   */
  public static Bag zipped(ZipOutputStream zip, String name) {
    return new Bag(path -> {
      zip.putNextEntry(new ZipEntry(name + "/" + path));
      return new Entry(zip);
    });
  }

  void add(String path, byte[] file) throws IOException {
    add(path, out -> out.write(file));
  }

  /** Adds to what the folder is for, at that path below {@code data/}. */
  public void add(String path, Content content) throws IOException {
    var counted = new Counted();
    payload.put(PAYLOAD + path, written(PAYLOAD + path, out -> content.write(counted.on(out))));
    bytes += counted.bytes;
  }

  /**
   * Ends the folder.
   *
   * @param info by label, such as {@code Bagging-Date}
   * @return the SHA-256 of its last file, which covers all others
   */
  public String close(Map<String, String> info) throws IOException {
    var tags = new TreeMap<String, String>();
    String told =
        info.entrySet().stream()
            .map(line -> line.getKey() + ": " + line.getValue() + "\n")
            .collect(Collectors.joining());
    String oxum = "Payload-Oxum: %d.%d\n".formatted(bytes, payload.size());
    tags.put(DECLARATION, written(DECLARATION, text(DECLARED)));
    tags.put(INFO, written(INFO, text(told + oxum)));
    tags.put(MANIFEST, written(MANIFEST, text(manifest(payload))));
    return written(TAG_MANIFEST, text(manifest(tags)));
  }

  private static Content text(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String manifest(Map<String, String> files) {
    return files.entrySet().stream()
        .map(file -> file.getValue() + "  " + file.getKey() + "\n")
        .collect(Collectors.joining());
  }

  /** Writes the file, and answers its SHA-256. */
  private String written(String path, Content content) throws IOException {
    MessageDigest sha256 = sha256();
    try (var out = new DigestOutputStream(place.open(path), sha256)) {
      content.write(out);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** An entry of a zip file, after which others may come. */
  private static final class Entry extends FilterOutputStream {

    private final ZipOutputStream zip;

    Entry(ZipOutputStream zip) {
      super(zip);
      this.zip = zip;
    }

    @Override
    public void write(byte[] from, int start, int length) throws IOException {
      zip.write(from, start, length);
    }

    @Override
    public void close() throws IOException {
      zip.closeEntry();
    }
  }

  private static final class Counted {

    private long bytes;

    OutputStream on(OutputStream out) {
      return new FilterOutputStream(out) {
        @Override
        public void write(int one) throws IOException {
          out.write(one);
          bytes++;
        }

        @Override
        public void write(byte[] from, int start, int length) throws IOException {
          out.write(from, start, length);
          bytes += length;
        }
      };
    }
  }
}

package openhall.authoring.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Several files in one archive, so that they are taken together or not at all. */
final class Bundle {

  private static final int MOST_FILES = 10_000;
  private static final long LARGEST = 100L << 20;

  private Bundle() {}

  /** The files in it, read whole; empty where the bytes are something else, such as a workbook. */
  static Optional<List<SourceFile>> open(String name, byte[] bytes) {
    if (!FileForm.isArchive(bytes)) {
      return Optional.empty();
    }
    try {
      Path file = Files.createTempFile("openhall-import", ".zip");
      try {
        Files.write(file, bytes);
        try (ZipFile zip = new ZipFile(file.toFile())) {
          boolean office = zip.getEntry("[Content_Types].xml") != null;
          return office ? Optional.empty() : Optional.of(files(name, zip));
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new Unreadable(
          "压缩包（.xlsx 或 .zip）已损坏：" + e.getMessage(),
          "the archive (.xlsx or .zip) is damaged: " + e.getMessage());
    }
  }

  /** Whether a file of this name is one that the importer reads. */
  static boolean takes(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".xlsx") || Pictures.takes(name);
  }

  private static List<SourceFile> files(String name, ZipFile zip) throws IOException {
    if (zip.size() > MOST_FILES) {
      throw new Unreadable("压缩包里文件过多", "the archive holds too many files");
    }
    var files = new ArrayList<SourceFile>();
    long left = LARGEST;
    for (ZipEntry entry : zip.stream().filter(e -> takes(e.getName())).toList()) {
      byte[] bytes = bytes(zip, entry, (int) Math.min(left, SourceFile.LARGEST));
      left -= bytes.length;
      files.add(SourceFile.of(name + "!" + entry.getName(), bytes));
    }
    if (files.isEmpty()) {
      throw new Unreadable("压缩包里没有 .json 或 .xlsx 文件", "the archive holds no .json or .xlsx file");
    }
    return files;
  }

  private static byte[] bytes(ZipFile zip, ZipEntry entry, int most) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new Unreadable(
            entry.getName(),
            "压缩包解压后过大，像是压缩炸弹，未读取",
            "the archive unpacks to too much, like a zip bomb; not read");
      }
      return bytes;
    }
  }
}

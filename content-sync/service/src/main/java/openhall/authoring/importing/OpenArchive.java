package openhall.authoring.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** An archive that is in memory, opened as a file: a stream of one does not show what it holds. */
final class OpenArchive {

  private OpenArchive() {}

  /** Something to do with an archive while it is open. */
  @FunctionalInterface
  interface Use<T> {
    T of(ZipFile zip, Path file) throws IOException;
  }

  static <T> T with(byte[] bytes, Use<T> use) {
    try {
      Path file = Files.createTempFile("openhall-import", ".zip");
      try {
        Files.write(file, bytes);
        try (var zip = new ZipFile(file.toFile())) {
          return use.of(zip, file);
        }
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new Unreadable("文件已损坏，不是完好的 .xlsx 或 .docx", "a damaged .xlsx or .docx");
    }
  }
}

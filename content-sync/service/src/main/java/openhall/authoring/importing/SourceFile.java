package openhall.authoring.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file to import; read only when its turn comes, and never more of it than is allowed. */
public record SourceFile(String name, Content content) {

  /** No file is larger than this, in bytes. */
  public static final int LARGEST = 10 << 20;

  /** Opens the bytes. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  public static SourceFile of(Path file) {
    return new SourceFile(file.toString(), () -> Files.newInputStream(file));
  }

  public static SourceFile of(String name, byte[] bytes) {
    return new SourceFile(name, () -> new java.io.ByteArrayInputStream(bytes));
  }

  /** Whether the importer reads files of this name when it walks a directory. */
  public static boolean isNamedLikeOne(Path file) {
    return Bundle.takes(file.toString());
  }

  byte[] bytes() {
    try (InputStream in = content.open()) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new Unreadable("文件超过 10 MB，请拆成几个文件", "the file is larger than 10 MB; split it");
      }
      return bytes;
    } catch (IOException e) {
      throw new Unreadable("读不出文件：" + e.getMessage(), "cannot read the file: " + e.getMessage());
    }
  }
}

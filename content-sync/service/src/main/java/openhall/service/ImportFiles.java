package openhall.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import openhall.authoring.importing.SourceFile;

/** The files that the paths on a command line mean. */
final class ImportFiles {

  private ImportFiles() {}

  /** Each path itself, or for a directory all files in it that the importer reads, by name. */
  static List<Path> of(List<Path> paths) throws IOException {
    var files = new ArrayList<Path>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> tree = Files.walk(path)) {
          tree.filter(Files::isRegularFile)
              .filter(SourceFile::isNamedLikeOne)
              .sorted()
              .forEach(files::add);
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new NoSuchFileException(path.toString());
      }
    }
    return List.copyOf(files);
  }

  /** One file as it is, several as one archive, so that they are taken together. */
  static byte[] bundle(List<Path> files) throws IOException {
    if (files.size() == 1) {
      return bytes(files.getFirst());
    }
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (Path file : files) {
        zip.putNextEntry(new ZipEntry(file.toString()));
        zip.write(bytes(file));
      }
    }
    return out.toByteArray();
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(SourceFile.LARGEST + 1);
    }
  }
}

package openhall.sync.stick;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openhall.sync.Fetcher;
import openhall.testkit.FuzzTarget;
import openhall.trust.pack.Manifest;

/** A stick that is not what its manifest says: an input is a manifest. */
public final class StickFuzz implements FuzzTarget {

  private static final List<String> FILES =
      List.of("timestamp.json", "1.root.json", "packs/nanhe/pingan/0-1.pack");
  private static final byte[] FILE = "{}".getBytes(UTF_8);
  private static final int LIMIT = 4_096;
  private static final Path MOUNT = mount();

  @Override
  public void read(byte[] input) {
    try {
      Files.write(MOUNT.resolve(Manifest.DIRECTORY).resolve(Manifest.NAME), input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Stick stick = Stick.open(MOUNT);
      stick.isFor("nanhe/pingan");
      FILES.forEach(file -> stick.fetch(new Fetcher.Request(file, LIMIT, Optional.empty())));
    } catch (IOException refused) {
      return;
    }
  }

  @Override
  public List<byte[]> samples() {
    var manifest =
        new Manifest(
            Map.of(
                FILES.getFirst(),
                Manifest.Entry.of(FILE),
                FILES.getLast(),
                Manifest.Entry.of(FILE)));
    return List.of(manifest.write(), new Manifest(Map.of()).write(), FILE);
  }

  private static Path mount() {
    try {
      Path mount = Files.createTempDirectory("stick").toRealPath();
      Path directory = mount.resolve(Manifest.DIRECTORY);
      Files.createDirectories(directory.resolve("packs/nanhe/pingan"));
      for (String file : FILES) {
        Files.write(directory.resolve(file), FILE);
      }
      return mount;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package openhall.sync.stick;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import openhall.sync.Fetched;
import openhall.sync.Fetcher;
import openhall.trust.TrustFailure;
import openhall.trust.pack.Manifest;
import openhall.trust.pack.PackName;

/**
 * A repository on a stick: roots, a timestamp and, for each unit, the pack that holds everything.
 * Reads only what its manifest lists, follows no links, reads no more than it should. One thread.
 */
final class Stick implements Fetcher {

  private final Path directory;
  private final Manifest manifest;
  private Optional<Flaw> flaw = Optional.empty();

  /** What is wrong with the stick itself, before any signature is looked at. */
  record Flaw(Verdict verdict, String path) {}

  private Stick(Path directory, Manifest manifest) {
    this.directory = directory;
    this.manifest = manifest;
  }

  /**
   * @param mount where the stick is mounted
   * @throws IOException if its manifest is not there or not whole: a copy that was not finished
   */
  static Stick open(Path mount) throws IOException {
    Path directory = mount.resolve(Manifest.DIRECTORY).toRealPath(LinkOption.NOFOLLOW_LINKS);
    byte[] manifest = read(directory, Manifest.NAME, Manifest.LARGEST);
    try {
      return new Stick(directory, Manifest.read(manifest));
    } catch (TrustFailure cutShort) {
      throw new IOException(cutShort);
    }
  }

  /** The first thing that was wrong with it. */
  Optional<Flaw> flaw() {
    return flaw;
  }

  /** Whether it has a pack for that unit. */
  boolean isFor(String unit) {
    return manifest.hasBelow("packs/" + unit + "/0-");
  }

  @Override
  public Fetched fetch(Request request) {
    // What holds everything leads from any release.
    String path =
        PackName.at(request.path())
            .map(pack -> new PackName(pack.unit(), 0, pack.to()).path())
            .orElse(request.path());
    Optional<Manifest.Entry> entry = manifest.find(path);
    if (entry.isEmpty()) {
      return new Fetched.Missing();
    }
    if (entry.get().length() > request.limit()) {
      return new Fetched.TooLong();
    }
    return fetch(path, entry.get());
  }

  private Fetched fetch(String path, Manifest.Entry entry) {
    try {
      byte[] file = read(directory, path, entry.length());
      if (entry.describes(file)) {
        return new Fetched.Body(file, Optional.empty());
      }
      return spoilt(file.length < entry.length() ? Verdict.HALF_COPIED : Verdict.DAMAGED, path);
    } catch (IOException e) {
      boolean there = Files.exists(directory.resolve(path), LinkOption.NOFOLLOW_LINKS);
      return spoilt(there ? Verdict.DAMAGED : Verdict.HALF_COPIED, path);
    }
  }

  private Fetched spoilt(Verdict verdict, String path) {
    if (flaw.isEmpty()) {
      flaw = Optional.of(new Flaw(verdict, path));
    }
    return new Fetched.Unreachable(verdict + ": " + path);
  }

  /** At most so many bytes of a plain file that no link leads to. */
  private static byte[] read(Path directory, String path, long most) throws IOException {
    Path file = directory.resolve(path);
    if (!file.toRealPath().equals(file.normalize())
        || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("Not a plain file: " + file);
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
      if (bytes.length > most) {
        throw new IOException("Longer than " + most + " bytes: " + file);
      }
      return bytes;
    }
  }
}

package openhall.sync;

import java.util.Optional;

/** Where target files are kept, by target path. One thread. */
public interface Artifacts {

  /** What is kept for {@code targetPath}, whether or not it is still the right one. */
  Optional<byte[]> stored(String targetPath);

  /** {@code file} has been verified as the target at {@code targetPath} and is to be kept. */
  void verified(String targetPath, byte[] file);
}

package openhall.sync;

import java.util.Optional;

/** The metadata accepted in earlier passes, by role, and what a pass makes of it. One thread. */
public interface Trail {

  /** What is kept for {@code role}; it counts only if it verifies again. */
  Optional<byte[]> stored(String role);

  /** {@code file} has been verified as the metadata of {@code role} and is to be kept. */
  void verified(String role, byte[] file);

  /** What is kept for {@code role} is to be deleted. */
  void forget(String role);
}

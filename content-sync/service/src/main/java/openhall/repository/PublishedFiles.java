package openhall.repository;

import java.util.Optional;
import openhall.web.StaticFile;

/** Where published files are kept. */
@FunctionalInterface
public interface PublishedFiles {

  /** The file at that path below the repository's root, such as {@code timestamp.json}. */
  Optional<StaticFile> find(String path);
}

package openhall.chain;

import java.io.IOException;
import java.util.List;

/**
 * Something that must come to nothing.
 *
 * @param name what is tried, for the table
 */
record Attack(String name, Attempt attempt) {

  /** The trying. */
  interface Attempt {

    /**
     * Tries it.
     *
     * @return what came of it that should not have; nothing if all held
     * @throws IOException if the server does not answer at all, which is a finding too
     */
    List<String> findings() throws IOException;
  }

  List<String> findings() {
    try {
      return attempt.findings();
    } catch (IOException e) {
      return List.of("没有应答 no answer: " + e);
    }
  }
}

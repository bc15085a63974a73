package openhall.service;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A service of its own for each test, one who drafts, and one who does all else. */
abstract class InService {

  @TempDir Path dir;
  Running running;
  String drafter;
  String reviewer;

  @BeforeEach
  final void startService() {
    running = new Running(dir);
    reviewer = running.admin();
    drafter = running.account(reviewer, "li", "drafter");
  }

  @AfterEach
  final void stopService() {
    running.close();
  }
}

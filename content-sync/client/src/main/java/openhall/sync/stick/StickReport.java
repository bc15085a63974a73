package openhall.sync.stick;

import java.nio.file.Path;
import java.time.Instant;

/**
 * What came of a stick that was put in.
 *
 * @param stick where it is mounted
 * @param detail for the log: which file, which version
 */
public record StickReport(Path stick, Instant at, Verdict verdict, String detail) {}

package openhall.simulation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Keeps the screens' thousands of complaints out of the log: they are what a run is about. */
final class Quiet {

  private static final List<String> LOUD = List.of("openhall.sync", "openhall.store");

  private final List<Logger> loggers =
      LOUD.stream().map(name -> (Logger) LoggerFactory.getLogger(name)).toList();
  private final List<Level> before = loggers.stream().map(Logger::getEffectiveLevel).toList();

  void begin() {
    loggers.forEach(logger -> logger.setLevel(Level.OFF));
  }

  void end() {
    for (int i = 0; i < loggers.size(); i++) {
      loggers.get(i).setLevel(before.get(i));
    }
  }
}

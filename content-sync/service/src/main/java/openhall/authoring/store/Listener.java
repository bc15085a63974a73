package openhall.authoring.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears, on a connection of its own, what any process announces on a PostgreSQL database. Calls
 * after every (re)connection too, since something may have been missed. One virtual thread, which
 * can be interrupted while it reads.
 */
final class Listener implements Listening {

  /** What is announced, and listened for, in SQL. */
  static final String CHANNEL = "openhall";

  private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int ANSWER_SECONDS = 5;

  private final String url;
  private final Runnable heard;
  private final Thread thread = Thread.ofVirtual().name("listener").unstarted(this::run);

  private Listener(String url, Runnable heard) {
    this.url = url;
    this.heard = heard;
  }

  static Listener start(String url, Runnable heard) {
    var listener = new Listener(url, heard);
    listener.thread.start();
    return listener;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try (Connection connection = DriverManager.getConnection(url)) {
        listen(connection);
      } catch (SQLException e) {
        if (Thread.currentThread().isInterrupted()) {
          return;
        }
        LOG.warn("cannot listen to the database, will try again: {}", e.getMessage());
      }
      rest();
    }
  }

  /** Until the connection is lost, which a silent one must prove not to be. */
  private void listen(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    heard.run();
    var notices = connection.unwrap(PGConnection.class);
    while (!Thread.currentThread().isInterrupted()) {
      if (notices.getNotifications((int) SILENCE.toMillis()).length > 0) {
        heard.run();
      } else if (!connection.isValid(ANSWER_SECONDS)) {
        throw new SQLException("the connection is dead");
      }
    }
  }

  private static void rest() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

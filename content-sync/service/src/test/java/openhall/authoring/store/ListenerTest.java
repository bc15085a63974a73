package openhall.authoring.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes on one PostgreSQL: one announces, the other listens. */
final class ListenerTest {

  private final Semaphore calls = new Semaphore(0);
  private Database teller;
  private Database hearer;
  private Listening listening;

  @BeforeEach
  void open() {
    String url = Engine.newPostgresql();
    teller = Database.postgresql(url);
    hearer = Database.postgresql(url);
    listening = hearer.listen(calls::release);
    awaitCall();
  }

  @AfterEach
  void close() {
    listening.close();
    hearer.close();
    teller.close();
  }

  @Test
  void hearsWhatAnotherHasStored() {
    teller.writing(Transaction::announce);
    awaitCall();
  }

  @Test
  void callsWhenItIsStoredAndNotBefore() {
    teller.writing(t -> {
      t.announce();
      t.announce();
      hearer.read(other -> other.handle().createQuery("SELECT 1").mapTo(int.class).one());
      assertThat(calls.availablePermits()).isZero();
    });
    awaitCall();
  }

  @Test
  void hearsNothingOfWhatFailed() {
    assertThatThrownBy(() ->
            teller.writing(t -> {
              t.announce();
              throw new IllegalStateException("no");
            }))
        .hasMessage("no");
    // What comes in order: had the failed one been announced, there would be two calls.
    teller.writing(Transaction::announce);
    awaitCall();
    assertThat(calls.availablePermits()).isZero();
  }

  @Test
  void listensAgainAfterItsConnectionIsLost() {
    teller.writing(t ->
        assertThat(
                t.handle()
                    .createQuery(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND query LIKE 'LISTEN%'")
                    .mapTo(boolean.class)
                    .list())
            .containsExactly(true));
    awaitCall();
    teller.writing(Transaction::announce);
    awaitCall();
  }

  private void awaitCall() {
    try {
      assertThat(calls.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package openhall.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import openhall.kiosk.screen.Door;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff's PIN: hashed, throttled, and never a default one. */
final class LockTest {
  private static final String RIGHT = "482915";
  private static final int FEW_ROUNDS = 10_000;

  @TempDir Path dir;
  private final AtomicLong nanos = new AtomicLong();

  @BeforeEach
  void set() {
    new Kept(dir.resolve("pin")).write(Pin.of(RIGHT, new SecureRandom(), FEW_ROUNDS).kept());
  }

  @Test
  void opensToTheRightPinAlone() {
    Lock lock = lock();
    assertThat(lock.opens("482916")).isFalse();
    assertThat(lock.opens(RIGHT)).isTrue();
  }

  @Test
  void withoutAPinNothingOpensIt() throws IOException {
    Files.delete(dir.resolve("pin"));
    Lock lock = lock();
    assertThat(lock.standing()).isEqualTo(new Door.Unset());
    assertThat(lock.opens("")).isFalse();
    assertThat(lock.opens("000000")).isFalse();
  }

  @Test
  void aDamagedPinOpensToNobody() throws IOException {
    Files.writeString(dir.resolve("pin"), RIGHT);
    assertThat(lock().standing()).isEqualTo(new Door.Unset());
    assertThat(lock().opens(RIGHT)).isFalse();
  }

  @Test
  void theThirdWrongTryCostsAWaitAndEachOneAfterItTwiceAsMuch() {
    Lock lock = lock();
    wrong(lock, 2);
    assertThat(lock.standing()).isEqualTo(new Door.Shut(0, false));
    wrong(lock, 1);
    assertThat(lock.refusal()).isEqualTo(new Door.Shut(30, true));
    for (int wait = 60; wait <= 1920; wait *= 2) {
      pass(3600);
      wrong(lock, 1);
      assertThat(lock.refusal()).isEqualTo(new Door.Shut(wait, true));
    }
    for (int i = 0; i < 40; i++) {
      pass(3600);
      wrong(lock, 1);
    }
    assertThat(lock.refusal()).isEqualTo(new Door.Shut(3600, true));
  }

  @Test
  void whileItWaitsNotEvenTheRightPinOpensItAndNoTryCounts() {
    Lock lock = lock();
    wrong(lock, 3);
    assertThat(lock.opens(RIGHT)).isFalse();
    assertThat(lock.opens("1")).isFalse();
    pass(29);
    assertThat(lock.refusal()).isEqualTo(new Door.Shut(1, true));
    pass(1);
    assertThat(lock.opens(RIGHT)).isTrue();
  }

  @Test
  void aPulledPlugForgivesNothing() {
    Lock lock = lock();
    wrong(lock, 3);
    pass(30);
    wrong(lock, 1);
    Lock again = lock();
    assertThat(again.standing()).isEqualTo(new Door.Shut(60, false));
    assertThat(again.opens(RIGHT)).isFalse();
    pass(60);
    assertThat(again.opens(RIGHT)).isTrue();
    assertThat(lock().standing()).isEqualTo(new Door.Shut(0, false));
  }

  @Test
  void aTryCountsBeforeItIsLookedAt() throws IOException {
    Lock lock = lock();
    lock.opens(RIGHT);
    assertThat(Files.readString(dir.resolve("tries"))).isEqualTo("0");
    Files.writeString(dir.resolve("tries"), "not a number");
    assertThat(lock().standing()).isEqualTo(new Door.Shut(30, false));
  }

  @Test
  void aDiskThatCannotBeWrittenThrottlesAllTheSame() throws IOException {
    Path file = Files.createFile(dir.resolve("not-a-directory"));
    var lock = new Lock(dir.resolve("pin"), file.resolve("tries"), nanos::get);
    wrong(lock, 3);
    assertThat(lock.opens(RIGHT)).isFalse();
    pass(3600);
    assertThat(lock.opens(RIGHT)).isTrue();
  }

  @Test
  void keepsAHashThatOnlyItsUserReads() throws IOException {
    Path pin = dir.resolve("data/staff-pin");
    assertThat(Lock.set(pin, RIGHT)).isEmpty();
    assertThat(Files.readString(pin)).startsWith("pbkdf2-sha256:600000:").doesNotContain(RIGHT);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pin)))
        .isEqualTo("rw-------");
    assertThat(new Lock(pin, dir.resolve("t"), nanos::get).opens(RIGHT)).isTrue();
  }

  @Test
  void refusesWhatIsEasilyGuessed() {
    for (String easy :
        new String[] {"", "12345", "123456", "987654", "000000", "77777777", "abcdef"}) {
      assertThat(Lock.set(dir.resolve("new"), easy)).as(easy).isPresent();
    }
    assertThat(dir.resolve("new")).doesNotExist();
  }

  private static void wrong(Lock lock, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(lock.opens("111222")).isFalse();
    }
  }

  private void pass(int seconds) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
  }

  private Lock lock() {
    return new Lock(dir.resolve("pin"), dir.resolve("tries"), nanos::get);
  }
}

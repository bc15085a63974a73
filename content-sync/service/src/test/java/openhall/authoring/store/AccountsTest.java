package openhall.authoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import openhall.authoring.Account;
import openhall.authoring.Role;
import openhall.authoring.Unit;
import openhall.content.UnitId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class AccountsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  private static final Account WANG =
      new Account("wang", "王编辑", "$argon2id$1", Set.of(Role.DRAFTER, Role.ADMIN), NOW);

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;

  AccountsTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anAccountIsAddedOnce() {
    assertThat(isEmpty()).isTrue();
    assertThat(add(WANG)).isTrue();
    assertThat(add(new Account("wang", "冒名者", "$x", Set.of(Role.ADMIN), NOW))).isFalse();
    assertThat(find("wang")).hasValue(WANG);
    assertThat(all()).containsExactly(WANG);
  }

  @Test
  void aSessionEndsAtItsExpiry() {
    assertThat(add(WANG)).isTrue();
    openSession("hash");

    assertThat(session("hash", NOW)).hasValue(WANG);
    assertThat(session("hash", NOW.plus(Duration.ofHours(1)))).isEmpty();
    assertThat(session("other", NOW)).isEmpty();
  }

  @Test
  void aNewPasswordEndsAllSessions() {
    assertThat(add(WANG)).isTrue();
    openSession("hash");
    var changed = new Account("wang", "王编辑", "$argon2id$2", Set.of(), NOW);
    database.writing(t -> t.accounts().change(changed));

    assertThat(session("hash", NOW)).isEmpty();
    assertThat(find("wang")).hasValue(changed);
  }

  @Test
  void unitsComeInTheOrderOfTheTree() {
    database.writing(t -> {
      t.units().put(new Unit(new UnitId("nanhe/pingan"), "平安街道"));
      t.units().put(new Unit(new UnitId("nanhe"), "南和"));
      t.units().put(new Unit(new UnitId("nanhe"), "南和区"));
    });

    List<Unit> units = database.read(t -> t.units().all());
    assertThat(units).extracting(Unit::name).containsExactly("南和区", "平安街道");
  }

  private void openSession(String tokenHash) {
    database.writing(
        t -> t.accounts().openSession(tokenHash, "wang", NOW.plus(Duration.ofHours(1))));
  }

  private Optional<Account> session(String tokenHash, Instant at) {
    return database.read(t -> t.accounts().session(tokenHash, at));
  }

  private boolean isEmpty() {
    return database.read(t -> t.accounts().isEmpty());
  }

  private boolean add(Account account) {
    return database.write(t -> t.accounts().add(account));
  }

  private Optional<Account> find(String account) {
    return database.read(t -> t.accounts().find(account));
  }

  private List<Account> all() {
    return database.read(t -> t.accounts().all());
  }
}

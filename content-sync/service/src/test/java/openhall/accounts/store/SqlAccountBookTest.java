package openhall.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import openhall.accounts.Account;
import openhall.accounts.Member;
import openhall.accounts.Role;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class SqlAccountBookTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  private static final Account ADMIN = new Account("admin", "管理员", Set.of(Role.ADMIN));
  private static final Account CLERK =
      new Account("clerk", "窗口录入", Set.of(Role.DRAFTER, Role.REVIEWER));

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;
  private SqlAccountBook book;

  SqlAccountBookTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    book = new SqlAccountBook(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onlyOneAccountCanBeTheFirst() {
    assertThat(book.isEmpty()).isTrue();
    assertThat(book.addFirst(ADMIN, "hash", NOW)).isTrue();
    assertThat(book.addFirst(CLERK, "other", NOW)).isFalse();
    assertThat(book.all()).containsExactly(new Member(ADMIN, true));
  }

  @Test
  void aNameThatIsTakenKeepsItsPassword() {
    book.addFirst(ADMIN, "hash", NOW);
    assertThat(book.add(CLERK, "first", "admin", NOW)).isTrue();
    assertThat(book.add(CLERK, "second", "admin", NOW)).isFalse();
    assertThat(book.find("clerk")).hasValue(CLERK);
    assertThat(book.passwordHash("clerk")).isEqualTo("first");
    assertThat(book.passwordHash("nobody")).isEmpty();
  }

  @Test
  void aSessionEndsWhenItExpiresOrIsClosed() {
    book.addFirst(ADMIN, "hash", NOW);
    book.open("kept", "admin", NOW, NOW.plus(Duration.ofHours(8)));
    book.open("closed", "admin", NOW, NOW.plus(Duration.ofHours(8)));
    book.close("closed");

    assertThat(book.session("kept", NOW.plus(Duration.ofHours(7)))).hasValue(ADMIN);
    assertThat(book.session("kept", NOW.plus(Duration.ofHours(8)))).isEmpty();
    assertThat(book.session("closed", NOW)).isEmpty();
    assertThat(book.session("never opened", NOW)).isEmpty();
  }

  @Test
  void disablingEndsSessionsAndLinksAndOpensNoMore() {
    book.addFirst(ADMIN, "hash", NOW);
    book.add(CLERK, "first", "admin", NOW);
    Instant later = NOW.plus(Duration.ofHours(8));
    book.open("before", "clerk", NOW, later);
    book.link("link", "clerk", "admin", NOW, later);

    assertThat(book.enable("clerk", false, "admin", NOW)).isTrue();
    book.open("between", "clerk", NOW, later);
    assertThat(book.link("another", "clerk", "admin", NOW, later)).isFalse();
    assertThat(book.find("clerk")).isEmpty();
    assertThat(book.all()).contains(new Member(CLERK, false));

    assertThat(book.enable("clerk", true, "admin", NOW)).isTrue();
    assertThat(book.session("before", NOW)).isEmpty();
    assertThat(book.session("between", NOW)).isEmpty();
    assertThat(book.linked("link", NOW)).isEmpty();
    assertThat(book.enable("nobody", false, "admin", NOW)).isFalse();
  }

  @Test
  void theLastAdministratorStays() {
    book.addFirst(ADMIN, "hash", NOW);
    book.add(CLERK, "first", "admin", NOW);
    assertThat(book.enable("admin", false, "clerk", NOW)).isFalse();
    assertThat(book.find("admin")).hasValue(ADMIN);
  }

  @Test
  void aLinkSetsThePasswordOnceAndEndsSessions() {
    book.addFirst(ADMIN, "hash", NOW);
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    book.open("session", "admin", NOW, tomorrow);
    book.link("replaced", "admin", "admin", NOW, tomorrow);
    book.link("link", "admin", "admin", NOW, tomorrow);

    assertThat(book.redeem("replaced", "stolen", NOW)).isEmpty();
    assertThat(book.redeem("link", "late", tomorrow)).isEmpty();
    assertThat(book.redeem("link", "chosen", NOW)).hasValue(ADMIN);
    assertThat(book.redeem("link", "again", NOW)).isEmpty();
    assertThat(book.passwordHash("admin")).isEqualTo("chosen");
    assertThat(book.session("session", NOW)).isEmpty();
  }
}

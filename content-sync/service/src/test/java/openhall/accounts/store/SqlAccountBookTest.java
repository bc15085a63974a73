package openhall.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import openhall.accounts.Account;
import openhall.accounts.Client;
import openhall.accounts.Member;
import openhall.accounts.Membership;
import openhall.accounts.Role;
import openhall.accounts.Session;
import openhall.accounts.Visit;
import openhall.authoring.AuditEntry;
import openhall.authoring.AuditEvent;
import openhall.authoring.Scope;
import openhall.authoring.store.Database;
import openhall.authoring.store.Engine;
import openhall.content.Period;
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
  private static final Scope PINGAN = new Scope("nanhe/pingan");
  private static final Client WINDOW = new Client("10.1.2.3", "Firefox");
  private static final Account ADMIN =
      new Account("admin", "管理员", Set.of(Membership.of(Role.OPERATOR, Scope.EVERYWHERE)));
  private static final Account CLERK =
      new Account("clerk", "窗口录入", Set.of(Membership.of(Role.DRAFTER, PINGAN)));

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;
  private SqlAccountBook book;
  private SqlSessionBook sessions;

  SqlAccountBookTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    book = new SqlAccountBook(database);
    sessions = new SqlSessionBook(database);
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
    assertThat(book.all()).containsExactly(new Member(ADMIN, true, Instant.EPOCH));
  }

  @Test
  void aNameThatIsTakenKeepsItsPasswordAndRoles() {
    book.addFirst(ADMIN, "hash", NOW);
    assertThat(book.add(CLERK, "first", "admin", NOW)).isTrue();
    var usurper = new Account("clerk", "窗口录入", ADMIN.memberships());
    assertThat(book.add(usurper, "second", "admin", NOW)).isFalse();
    assertThat(book.find("clerk")).map(Member::account).hasValue(CLERK);
    assertThat(book.passwordHash("clerk")).isEqualTo("first");
    assertThat(book.passwordHash("nobody")).isEmpty();
  }

  @Test
  void aSessionEndsWhenItIsClosedTooOldOrSilent() {
    book.addFirst(ADMIN, "hash", NOW);
    open("kept");
    open("silent");
    open("closed");
    sessions.close(hash("closed"), NOW);

    Instant last = NOW;
    while (last.isBefore(NOW.plus(Session.LONGEST).minus(Session.IDLE))) {
      last = last.plus(Session.IDLE).minusSeconds(1);
      assertThat(sessions.find(hash("kept"), last)).as("%s", last).hasValue(ADMIN);
    }
    assertThat(sessions.find(hash("silent"), NOW.plus(Session.IDLE))).isEmpty();
    assertThat(sessions.find(hash("kept"), NOW.plus(Session.LONGEST))).isEmpty();
    assertThat(sessions.find(hash("closed"), NOW)).isEmpty();
    assertThat(sessions.find(hash("never opened"), NOW)).isEmpty();
  }

  @Test
  void tellsItsOwnerWhereItIsOpenAndEndsOnlyHisOwn() {
    book.addFirst(ADMIN, "hash", NOW);
    book.add(CLERK, "first", "admin", NOW);
    open("here");
    assertThat(sessions.of("admin", NOW))
        .containsExactly(new Visit(Visit.ref(hash("here")), NOW, NOW, WINDOW));
    assertThat(sessions.end("clerk", Visit.ref(hash("here")), NOW)).isFalse();
    assertThat(sessions.end("admin", Visit.ref(hash("here")), NOW)).isTrue();
    assertThat(sessions.find(hash("here"), NOW)).isEmpty();
  }

  @Test
  void disablingEndsSessionsAndLinksAndOpensNoMore() {
    book.addFirst(ADMIN, "hash", NOW);
    book.add(CLERK, "first", "admin", NOW);
    Instant later = NOW.plus(Duration.ofHours(8));
    sessions.open(hash("before"), "clerk", "password", WINDOW, NOW);
    book.link("link", "clerk", "admin", NOW, later);

    assertThat(book.enable("clerk", false, "admin", NOW)).isTrue();
    assertThat(sessions.open(hash("between"), "clerk", "password", WINDOW, NOW)).isFalse();
    assertThat(book.link("another", "clerk", "admin", NOW, later)).isFalse();
    assertThat(book.find("clerk")).hasValue(new Member(CLERK, false, NOW));

    assertThat(book.enable("clerk", true, "admin", NOW)).isTrue();
    assertThat(sessions.find(hash("before"), NOW)).isEmpty();
    assertThat(sessions.find(hash("between"), NOW)).isEmpty();
    assertThat(book.linked("link", NOW)).isEmpty();
    assertThat(book.enable("nobody", false, "admin", NOW)).isFalse();
  }

  @Test
  void theLastWhoRunsTheServiceStays() {
    book.addFirst(ADMIN, "hash", NOW);
    book.add(CLERK, "first", "admin", NOW);
    var forAWhile =
        new Membership(
            Role.OPERATOR,
            Scope.EVERYWHERE,
            new Period(LocalDate.MIN, LocalDate.parse("2027-01-01")));
    book.grant("clerk", forAWhile, "admin", NOW);
    assertThat(book.enable("admin", false, "clerk", NOW)).isFalse();
    assertThat(book.withdraw("admin", Role.OPERATOR, Scope.EVERYWHERE, "clerk", NOW)).isFalse();
    assertThat(book.find("admin")).map(Member::account).hasValue(ADMIN);

    book.grant("clerk", Membership.of(Role.OPERATOR, Scope.EVERYWHERE), "admin", NOW);
    assertThat(book.withdraw("admin", Role.OPERATOR, Scope.EVERYWHERE, "clerk", NOW)).isTrue();
  }

  @Test
  void rolesComeAndGoByUnitAndEachChangeEndsTheSessions() {
    book.addFirst(ADMIN, "hash", NOW);
    book.add(CLERK, "first", "admin", NOW);
    sessions.open(hash("as drafter"), "clerk", "password", WINDOW, NOW);
    var deputy =
        new Membership(
            Role.UNIT_HEAD,
            new Scope("nanhe"),
            new Period(LocalDate.parse("2026-12-01"), LocalDate.parse("2026-12-31")));
    assertThat(book.grant("clerk", deputy, "admin", NOW)).isTrue();
    assertThat(sessions.find(hash("as drafter"), NOW)).isEmpty();
    assertThat(memberships())
        .containsExactlyInAnyOrder(Membership.of(Role.DRAFTER, PINGAN), deputy);

    sessions.open(hash("as both"), "clerk", "password", WINDOW, NOW);
    assertThat(book.withdraw("clerk", Role.DRAFTER, new Scope("nanhe"), "admin", NOW)).isFalse();
    assertThat(sessions.find(hash("as both"), NOW)).isPresent();
    assertThat(book.withdraw("clerk", Role.DRAFTER, PINGAN, "admin", NOW)).isTrue();
    assertThat(sessions.find(hash("as both"), NOW)).isEmpty();
    assertThat(memberships()).containsExactly(deputy);
    assertThat(book.grant("nobody", deputy, "admin", NOW)).isFalse();
  }

  @Test
  void aLinkSetsThePasswordOnceAndEndsSessions() {
    book.addFirst(ADMIN, "hash", NOW);
    Instant tomorrow = NOW.plus(Duration.ofDays(1));
    open("session");
    book.link("replaced", "admin", "admin", NOW, tomorrow);
    book.link("link", "admin", "admin", NOW, tomorrow);

    assertThat(book.redeem("replaced", "stolen", NOW)).isEmpty();
    assertThat(book.redeem("link", "late", tomorrow)).isEmpty();
    assertThat(book.redeem("link", "chosen", NOW)).map(Account::account).hasValue("admin");
    assertThat(book.redeem("link", "again", NOW)).isEmpty();
    assertThat(book.passwordHash("admin")).isEqualTo("chosen");
    assertThat(sessions.find(hash("session"), NOW)).isEmpty();
  }

  @Test
  void everySignInItsEndAndEveryFailureIsOnRecordWithoutWhatAStrangerTyped() {
    book.addFirst(ADMIN, "hash", NOW);
    sessions.refused("my secret password", WINDOW, NOW);
    sessions.refused("admin", WINDOW, NOW);
    open("over");
    Instant next = NOW.plus(Session.IDLE);
    sessions.open(hash("closed"), "admin", "password", WINDOW, next);
    sessions.close(hash("closed"), next);
    assertThat(database.read(t -> t.audit().newest(6)).reversed().stream().map(AuditEntry::event))
        .containsExactly(
            AuditEvent.general("?", "sign-in-failed", "10.1.2.3 Firefox"),
            AuditEvent.general("admin", "sign-in-failed", "10.1.2.3 Firefox"),
            AuditEvent.general("admin", "sign-in", "password 10.1.2.3 Firefox"),
            AuditEvent.general("admin", "session-over", "admin"),
            AuditEvent.general("admin", "sign-in", "password 10.1.2.3 Firefox"),
            AuditEvent.general("admin", "sign-out", "admin"));
  }

  private Set<Membership> memberships() {
    return book.find("clerk").orElseThrow().account().memberships();
  }

  private void open(String token) {
    sessions.open(hash(token), "admin", "password", WINDOW, NOW);
  }

  /** As long as a hash is. */
  private static String hash(String token) {
    return token.repeat(64).substring(0, 64);
  }
}

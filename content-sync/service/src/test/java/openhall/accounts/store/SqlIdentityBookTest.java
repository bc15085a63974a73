package openhall.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import openhall.accounts.Account;
import openhall.accounts.Errand;
import openhall.accounts.Federation;
import openhall.accounts.Membership;
import openhall.accounts.Role;
import openhall.authoring.Scope;
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
final class SqlIdentityBookTest {

  private static final Instant NOW = Instant.parse("2026-11-22T01:14:00Z");
  private static final Instant LATER = NOW.plus(Federation.PATIENCE);
  private static final String ISSUER = "https://directory.example";
  private static final Errand ERRAND =
      new Errand(
          "state", "nonce", "verifier", URI.create("https://hall.example/back"), "/items", "");

  private final Engine engine;
  @TempDir private Path directory;
  private Database database;
  private SqlAccountBook accounts;
  private SqlIdentityBook book;

  SqlIdentityBookTest(Engine engine) {
    this.engine = engine;
  }

  @BeforeEach
  void open() {
    database = engine.create(directory);
    accounts = new SqlAccountBook(database);
    book = new SqlIdentityBook(database);
    accounts.addFirst(person("zhang"), "hash", NOW);
    accounts.add(person("li"), "hash", "zhang", NOW);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void onePersonHasOneAccountAndOneAccountOnePerson() {
    assertThat(book.bind(ISSUER, "1", "li", NOW)).isTrue();
    assertThat(book.bind(ISSUER, "1", "zhang", NOW)).isFalse();
    assertThat(book.bind(ISSUER, "2", "li", NOW)).isFalse();
    assertThat(book.bind(ISSUER, "2", "nobody", NOW)).isFalse();
    assertThat(book.account(ISSUER, "1")).hasValue("li");
    assertThat(book.account("https://another.example", "1")).isEmpty();
    book.unbind("li", NOW);
    assertThat(book.isBound("li")).isFalse();
    assertThat(book.account(ISSUER, "1")).isEmpty();
  }

  @Test
  void aDisabledAccountIsNobodys() {
    book.bind(ISSUER, "1", "li", NOW);
    accounts.enable("li", false, "zhang", NOW);
    assertThat(book.account(ISSUER, "1")).isEmpty();
    assertThat(book.bind(ISSUER, "2", "li", NOW)).isFalse();
  }

  @Test
  void whoIsBackIsBackOnce() {
    book.send(ERRAND, "browser", NOW, LATER);
    assertThat(book.back("state", "browser", NOW)).hasValue(ERRAND);
    assertThat(book.back("state", "browser", NOW)).isEmpty();
  }

  @Test
  void anErrandIsOverWithTheWrongBrowserAndInTime() {
    book.send(ERRAND, "browser", NOW, LATER);
    assertThat(book.back("state", "another", NOW)).isEmpty();
    assertThat(book.back("state", "browser", NOW)).isEmpty();
    book.send(ERRAND, "browser", NOW, LATER);
    assertThat(book.back("state", "browser", LATER)).isEmpty();
  }

  private static Account person(String account) {
    return new Account(account, account, Set.of(Membership.of(Role.OPERATOR, Scope.EVERYWHERE)));
  }
}

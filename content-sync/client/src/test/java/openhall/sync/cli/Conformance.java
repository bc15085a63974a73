package openhall.sync.cli;

import static openhall.testkit.TufRepository.ROOT;
import static openhall.testkit.TufRepository.SNAPSHOT;
import static openhall.testkit.TufRepository.TARGETS;
import static openhall.testkit.TufRepository.TIMESTAMP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import openhall.testkit.Shelf;
import openhall.testkit.TufRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A repository, a server before it and a client that trusts its first root. The tests in the
 * classes of this package named after the public suite's files carry the names of its cases.
 */
abstract class Conformance {

  static final List<String> TOP =
      List.of(
          "metadata/2.root.json",
          "metadata/timestamp.json",
          "metadata/1.snapshot.json",
          "metadata/1.targets.json");

  TufRepository repo;
  Shelf shelf;
  ShelfServer server;
  Client client;
  @TempDir Path dir;

  @BeforeEach
  final void start() throws IOException {
    repo = new TufRepository(Client.NOW);
    shelf = repo.shelf();
    server = new ShelfServer(shelf);
    client = new Client(dir, server);
    assertThat(client.init(shelf.version(ROOT, 1))).isZero();
    assertThat(shelf.asked()).isEmpty();
  }

  @AfterEach
  final void stop() throws IOException {
    server.close();
  }

  final void publishAll() {
    repo.publish(ROOT, TARGETS, SNAPSHOT, TIMESTAMP);
  }

  final void publishRelease() {
    repo.publish(TARGETS, SNAPSHOT, TIMESTAMP);
  }

  final void accepts() {
    assertThat(client.refresh()).as(client.said()).isZero();
  }

  final void refuses() {
    assertThat(client.refresh()).isEqualTo(1);
  }

  final void trusts(String... roles) {
    assertThat(client.trusted()).containsExactly(roles);
  }

  static Instant inDays(int days) {
    return Client.NOW.plus(Duration.ofDays(days));
  }

  final String lastAsked() {
    return shelf.asked().getLast();
  }
}

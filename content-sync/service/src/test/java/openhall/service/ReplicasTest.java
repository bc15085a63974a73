package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import openhall.authoring.store.Engine;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two services on one PostgreSQL; readers are at either. */
final class ReplicasTest {

  private static final String TIMESTAMP = "/repository/timestamp.json";
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir private Path dir;
  private Running first;
  private Running second;
  private String reviewer;
  private String drafter;

  @BeforeEach
  void start() {
    var database = Optional.of(Engine.newPostgresql());
    first = new Running(Settings.local(dir, database));
    second = first.replica();
    reviewer = first.admin();
    drafter = first.account(reviewer, "li", "drafter");
  }

  @AfterEach
  void stop() {
    second.close();
    first.close();
  }

  @Test
  void aReleaseOnOneWakesTheReadersOfTheOther() throws InterruptedException {
    BlockingQueue<String> told = listen(second);
    release("20.00", 0);
    assertThat(told.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("data:1");
    assertThat(second.get(TIMESTAMP, "").body()).contains("\"version\":1");
    assertThat(second.get("/repository/packs/nanhe/pingan/0-1.pack", "").statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoIsWokenFindsTheNewTimestampAlthoughTheOldOneWasAtHand() throws InterruptedException {
    BlockingQueue<String> told = listen(second);
    release("20.00", 0);
    assertThat(told.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("data:1");
    second.get(TIMESTAMP, "");
    release("30.00", 1);
    assertThat(told.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("data:2");
    assertThat(second.get(TIMESTAMP, "").body()).contains("\"version\":2");
  }

  @Test
  void aTimestampSignedAgainByOneIsServedByTheOther() {
    release("20.00", 0);
    await()
        .atMost(LONG)
        .until(() -> second.get(TIMESTAMP, "").body(), b -> !b.equals("not found\n"));
    first.clock().advance(Duration.ofHours(1).plusSeconds(1));
    await()
        .atMost(LONG)
        .untilAsserted(() -> {
          String served = second.get(TIMESTAMP, "").body();
          assertThat(served).contains("\"version\":2");
          assertThat(first.get(TIMESTAMP, "").body()).isEqualTo(served);
        });
  }

  @Test
  void anOrderToBeBlankOnOneWakesTheReadersOfTheOtherAlthoughTheReleaseIsTheSame()
      throws InterruptedException {
    release("20.00", 0);
    BlockingQueue<String> told = listen(second);
    assertThat(told.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("data:1");
    HttpResponse<String> made =
        first.send(
            first
                .request("/api/v1/units/nanhe.pingan/blanks", reviewer)
                .POST(BodyPublishers.ofString("{\"reason\":\"content\"}")),
            BodyHandlers.ofString());
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(told.poll(LONG.toSeconds(), TimeUnit.SECONDS)).isEqualTo("data:2");
    assertThat(second.get(TIMESTAMP, "").body()).contains("\"blanked\"", "\"version\":1");
    assertThat(second.get(TIMESTAMP, "").body()).contains("\"version\":2");
  }

  private void release(String amount, int basedOn) {
    Item item = SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", amount);
    first.release(item, basedOn, drafter, reviewer);
  }

  private static BlockingQueue<String> listen(Running at) {
    var told = new LinkedBlockingQueue<String>();
    Thread.ofVirtual()
        .start(() -> {
          try (Stream<String> lines =
              at.send(
                      at.request("/api/v1/events", "").header("Accept", "text/event-stream"),
                      BodyHandlers.ofLines())
                  .body()) {
            lines.filter(line -> line.startsWith("data:")).forEach(told::add);
          }
        });
    return told;
  }
}

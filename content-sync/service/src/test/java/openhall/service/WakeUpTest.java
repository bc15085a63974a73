package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import openhall.authoring.store.Database;
import openhall.content.Item;
import openhall.publication.Publisher;
import openhall.publication.RehearsalDesk;
import openhall.publication.signer.Keys;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WakeUpTest {

  private static final int STREAMS = 50;

  @TempDir private Path dir;
  private Running running;
  private String drafter;
  private String reviewer;

  @BeforeEach
  void start() {
    running = new Running(dir);
    reviewer = running.admin();
    drafter = running.account(reviewer, "li", "drafter");
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void tellsEveryStreamOfARelease() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    for (int i = 0; i < STREAMS; i++) {
      listen(told);
    }
    await().until(() -> metric("openhall_streams"), count -> count == STREAMS);
    running.release(fee("20.00"), 0, drafter, reviewer);
    for (int i = 0; i < STREAMS; i++) {
      assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("data:1");
    }
  }

  @Test
  void findsTheNewTimestampWhenWoken() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    listen(told);
    int basedOn = 0;
    for (String amount : List.of("20.00", "30.00", "40.00")) {
      running.get("/repository/timestamp.json", "");
      running.release(fee(amount), basedOn++, drafter, reviewer);
      assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("data:" + basedOn);
      assertThat(running.get("/repository/timestamp.json", "").body())
          .contains("\"version\":" + basedOn);
    }
  }

  @Test
  void tellsALateListenerWhatItMissed() throws InterruptedException {
    running.release(fee("20.00"), 0, drafter, reviewer);
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    listen(told);
    assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("data:1");
  }

  @Test
  void noticesAReleaseMadeByAnotherProcess() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    listen(told);
    Item item = fee("20.00");
    running.put(item, 0, drafter);
    running.postTo(Running.path(item) + "/submit", drafter, "");
    running.postTo(Running.path(item) + "/approve", reviewer, "");
    try (Database other = Settings.local(dir, 0).openDatabase()) {
      Keys keys = Keys.load(dir.resolve("keys"));
      var publisher = new Publisher(other, keys, ZoneId.of("Asia/Shanghai"));
      new RehearsalDesk(dir.resolve("keys")).signAll(other, publisher, running.clock().instant());
      publisher.publish("zhang", running.clock().instant());
    }
    assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("data:1");
  }

  @Test
  void stopsAtOnceAlthoughStreamsAreOpen() throws InterruptedException {
    BlockingQueue<String> told = new LinkedBlockingQueue<>();
    List<Thread> listeners = new ArrayList<>();
    for (int i = 0; i < STREAMS; i++) {
      listeners.add(listen(told));
    }
    await().until(() -> metric("openhall_streams"), count -> count == STREAMS);
    long start = System.nanoTime();
    running.service().close();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    for (Thread listener : listeners) {
      assertThat(listener.join(Duration.ofSeconds(5))).isTrue();
    }
  }

  private Thread listen(BlockingQueue<String> told) {
    return Thread.ofVirtual()
        .start(() -> {
          var response =
              running.send(
                  running.request("/api/v1/events", "").header("Accept", "text/event-stream"),
                  BodyHandlers.ofInputStream());
          read(response.body(), told);
        });
  }

  private static void read(InputStream stream, BlockingQueue<String> told) {
    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .filter(line -> line.startsWith("data:"))
        .forEach(told::add);
  }

  private double metric(String name) {
    return running
        .get("/metrics", "")
        .body()
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElse(-1);
  }

  private static Item fee(String amount) {
    return SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", amount);
  }
}

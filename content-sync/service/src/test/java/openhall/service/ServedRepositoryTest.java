package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import org.junit.jupiter.api.Test;

final class ServedRepositoryTest extends InService {

  private static final String TIMESTAMP = "/repository/timestamp.json";
  private static final String ROLE = "/repository/1.nanhe.pingan.json";
  private static final Item FEE =
      SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "20.00");

  @Test
  void holdsNothingBeforeTheFirstReleaseAndSaysSoPlainly() {
    var missing = running.get(TIMESTAMP, "");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).hasValue("text/plain");
    assertThat(running.get("/health/ready", "").statusCode()).isEqualTo(200);
  }

  @Test
  void neverShowsADraft() {
    running.release(FEE, 0, drafter, reviewer);
    Item secret = SampleItems.fees("nanhe/pingan", "f-secret", 1, "尚未公开的收费", "99.00");
    assertThat(running.put(secret, 0, drafter).statusCode()).isEqualTo(201);
    running.postTo("/api/v1/releases", reviewer, "");
    assertThat(running.get("/repository/1.nanhe.pingan.json", "").body())
        .contains("f-idcard")
        .doesNotContain("f-secret");
    assertThat(running.get("/repository/2.nanhe.pingan.json", "").statusCode()).isEqualTo(404);
  }

  @Test
  void letsImmutableFilesBeKeptForAYearAndTheTimestampNotAtAll() {
    running.release(FEE, 0, drafter, reviewer);
    assertThat(running.get(ROLE, "").headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(running.get(TIMESTAMP, "").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  @Test
  void answersACurrentReaderWithoutABody() {
    running.release(FEE, 0, drafter, reviewer);
    String tag = running.get(TIMESTAMP, "").headers().firstValue("ETag").orElseThrow();
    var again = running.send(running.request(TIMESTAMP, "").header("If-None-Match", tag));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).hasValue(tag);
    assertThat(tag).hasSizeLessThanOrEqualTo("\"12345z\"".length());
    assertThat(again.headers().map().keySet())
        .containsExactlyInAnyOrder("cache-control", "content-length", "date", "etag");
    running.release(
        SampleItems.fees("nanhe/pingan", "f-idcard", 1, "居民身份证收费", "40.00"), 1, drafter, reviewer);
    var newer = running.send(running.request(TIMESTAMP, "").header("If-None-Match", tag));
    assertThat(newer.statusCode()).isEqualTo(200);
  }

  @Test
  void sendsTheGzipTwinToThoseWhoTakeIt() throws IOException {
    running.release(FEE, 0, drafter, reviewer);
    String plain = running.get(ROLE, "").body();
    HttpResponse<byte[]> packed =
        running.send(
            running.request(ROLE, "").header("Accept-Encoding", "br, gzip;q=0.8"),
            BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
    }
    var refused = running.send(running.request(ROLE, "").header("Accept-Encoding", "gzip;q=0"));
    assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void answersHeadLikeGetWithoutTheBody() {
    running.release(FEE, 0, drafter, reviewer);
    var head = running.send(running.request(ROLE, "").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag"))
        .isEqualTo(running.get(ROLE, "").headers().firstValue("ETag"));
    assertThat(head.headers().firstValueAsLong("Content-Length"))
        .hasValue(running.get(ROLE, "").body().length());
  }

  @Test
  void doesNotLeaveTheRepositoryByAnyPath() throws IOException {
    for (String path :
        new String[] {
          "/repository/../content.db",
          "/repository/..%2f..%2fkeys/online/online.key",
          "/repository/%2e%2e/keys/1.root.json",
          "/repository//etc/passwd",
          "/repository/keys/online/units.key"
        }) {
      assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
          .as(path)
          .startsWith("HTTP/1.1 4");
    }
  }

  @Test
  void anIdlePollIsSmall() throws IOException {
    running.release(FEE, 0, drafter, reviewer);
    String tag = running.get(TIMESTAMP, "").headers().firstValue("ETag").orElseThrow();
    String poll =
        "GET /repository/timestamp.json HTTP/1.1\r\nHost: 127.0.0.1\r\nIf-None-Match: "
            + tag
            + "\r\nConnection: close\r\n\r\n";
    String answer = raw(poll);
    assertThat(answer).startsWith("HTTP/1.1 304");
    assertThat(poll.length() + answer.length()).isLessThanOrEqualTo(360);
  }

  @Test
  void acceptsNoWrites() {
    HttpRequest.Builder put =
        running.request(TIMESTAMP, reviewer).PUT(BodyPublishers.ofString("{}"));
    assertThat(running.send(put).statusCode()).isGreaterThanOrEqualTo(400);
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), running.service().port());
        OutputStream out = socket.getOutputStream();
        InputStream in = socket.getInputStream()) {
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}

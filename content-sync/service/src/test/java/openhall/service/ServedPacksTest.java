package openhall.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import openhall.content.Item;
import openhall.testkit.SampleItems;
import openhall.trust.pack.Pack;
import openhall.trust.pack.PackedFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServedPacksTest {

  @TempDir private Path dir;
  private final HttpClient http = HttpClient.newHttpClient();
  private Running running;

  @BeforeEach
  void releaseTwice() {
    running = new Running(dir);
    String reviewer = running.admin();
    String drafter = running.account(reviewer, "li", "drafter");
    running.release(fee(1, "20.00"), 0, drafter, reviewer);
    running.release(fee(2, "25.00"), 1, drafter, reviewer);
  }

  @AfterEach
  void stop() {
    running.close();
    http.close();
  }

  @Test
  void aPackLeadsFromTheReleaseBefore() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = asked("packs/nanhe/pingan/1-2.pack");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control"))
        .hasValue("public, max-age=31536000, immutable");
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    Pack pack = Pack.read(answer.body(), name -> file(name.replaceFirst("^2", "1")));
    assertThat(pack.root()).isEqualTo(1);
    assertThat(pack.files().keySet())
        .containsExactlyInAnyOrder(
            "2.snapshot.json", "2.nanhe.pingan.json", "targets/nanhe/pingan/f-idcard.json");
    pack.files()
        .forEach((name, bytes) ->
            assertThat(file(PackedFile.path(name, bytes))).as(name).contains(bytes));
  }

  @Test
  void aPackFromNothingHoldsEverything() throws IOException, InterruptedException {
    Pack pack = Pack.read(asked("packs/nanhe/pingan/0-2.pack").body(), _ -> Optional.empty());
    assertThat(pack.files().keySet())
        .contains(
            "2.snapshot.json",
            "1.targets.json",
            "2.nanhe.pingan.json",
            "targets/nanhe/pingan/authority.json",
            "targets/nanhe/pingan/f-idcard.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "packs/nanhe/pingan/1-3.pack",
        "packs/nanhe/pingan/2-999999999999.pack",
        "packs/nanhe/nowhere/1-2.pack",
        "packs/nanhe/pingan/2-1.pack",
        "packs/nanhe/pingan/1-2.pack.gz",
        "packs/nanhe/../1-2.pack"
      })
  void whatIsNotReleasedHasNoPack(String path) throws IOException, InterruptedException {
    assertThat(asked(path).statusCode()).isEqualTo(404);
  }

  private Optional<byte[]> file(String name) {
    try {
      String path =
          name.startsWith("targets/") && !name.matches(".*/[0-9a-f]{64}\\..*")
              ? PackedFile.path(name, older(name))
              : name;
      HttpResponse<byte[]> answer = asked(path);
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private byte[] older(String name) throws IOException, InterruptedException {
    return Optional.ofNullable(
            Pack.read(asked("packs/nanhe/pingan/0-1.pack").body(), _ -> Optional.empty())
                .files()
                .get(name))
        .orElseThrow();
  }

  private HttpResponse<byte[]> asked(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(running.at("/repository/" + path));
    if (path.endsWith(".pack")) {
      request.header("Accept-Encoding", "gzip");
    }
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static Item fee(int revision, String yuan) {
    return SampleItems.fees("nanhe/pingan", "f-idcard", revision, "居民身份证收费", yuan);
  }
}

package openhall.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MultipartTest {

  private static final String NAMED = "Content-Disposition: form-data; name=";

  @Test
  void readsFieldsAndFilesAsBrowsersWriteThem() {
    assertThat(
            fields(
                "--x",
                NAMED + quoted("title"),
                "",
                "停水",
                "通知",
                "--x",
                NAMED + quoted("_file") + "; filename=" + quoted("a.png"),
                "Content-Type: image/png",
                "",
                "\u0001--x",
                "--x",
                NAMED + quoted("none") + "; filename=" + quoted(""),
                "",
                "",
                "--x--",
                ""))
        .isEqualTo(
            Map.of(
                "title",
                lines("停水", "通知"),
                "_file",
                "AS0teA==",
                "_file.name",
                "a.png",
                "none",
                "",
                "none.name",
                ""));
  }

  @Test
  void tellsTheBoundary() {
    assertThat(Multipart.boundary("multipart/form-data; boundary=----WebKit7"))
        .hasValue("----WebKit7");
    assertThat(Multipart.boundary("application/x-www-form-urlencoded")).isEmpty();
  }

  @Test
  void refusesWhatNoBrowserWrites() {
    assertThatThrownBy(() -> fields("--x", "", "no name", "--x--")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> fields("--x", "--x", "--x--")).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> fields("--x", NAMED + quoted("a"), "", "\0", "--x--"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aBodyWithoutItsEndHasNoHalfField() {
    assertThat(fields("--x", NAMED + quoted("title"), "", "half")).isEmpty();
    assertThat(fields("")).isEmpty();
  }

  private static Map<String, String> fields(String... body) {
    return Multipart.fields(lines(body).getBytes(UTF_8), "x");
  }

  private static String lines(String... lines) {
    return String.join("\r\n", lines);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}

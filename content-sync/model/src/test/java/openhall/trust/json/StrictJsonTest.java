package openhall.trust.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.trust.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import openhall.trust.Failures;
import openhall.trust.TrustFailure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StrictJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"a\":1}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"x\":{\"y\":[{\"a\":1,\"b\":2,\"a\":3}]}}"
      })
  void duplicateJsonKeysAreRefused(String json) {
    refused(json).saying("Duplicate");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "[0.5]", "1e3", "1E0", "-0", "[-0]", "9223372036854775808"})
  void numbersThatCanBeWrittenTwoWaysAreRefused(String json) {
    refused(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"01", "+1", "0x1", ".5", "1.", "NaN", "Infinity", "-"})
  void numbersThatAreNoJsonAreRefused(String json) {
    refused(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[",
        "{\"a\"}",
        "{\"a\":}",
        "{,}",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "tru",
        "\"a",
        "\"\\x\"",
        "\"a\nb\"",
        "// x\n1",
        "/* x */1",
        "]",
        "}",
        "\u0000"
      })
  void whatIsNoJsonIsRefused(String json) {
    refused(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "1 2", "{}]", "[]x", "\"a\"\"b\""})
  void aSecondDocumentIsRefused(String json) {
    refused(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"\\ud83d\"", "\"\\ude00\\ud83d\"", "\"a\\ud83d\\u0041\"", "{\"\\ude00\":1}"})
  void halfASurrogatePairIsRefused(String json) {
    refused(json).saying("surrogate");
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() {
    assertRefused(Kind.MALFORMED, () -> StrictJson.parse("x", "\"é\"".getBytes(ISO_8859_1)))
        .saying("not UTF-8");
    assertRefused(Kind.MALFORMED, () -> StrictJson.parse("x", "{}".getBytes(UTF_16)));
    refused("\ufeff{}");
  }

  @Test
  void overlongUtf8IsRefused() {
    byte[] slashInTwoBytes = {'"', (byte) 0xC0, (byte) 0xAF, '"'};
    assertRefused(Kind.MALFORMED, () -> StrictJson.parse("x", slashInTwoBytes)).saying("not UTF-8");
  }

  @Test
  void deepNestingIsRefusedBeforeItHurts() {
    refused("[".repeat(100_000)).saying("depth");
    refused("{\"a\":".repeat(33) + "1" + "}".repeat(33)).saying("depth");
    assertThat(parse("[".repeat(32) + "]".repeat(32))).isInstanceOf(Json.Arr.class);
  }

  @Test
  void endlessNumbersAndNamesAreRefused() {
    refused("1".repeat(1_000_000));
    refused("{\"" + "a".repeat(60_000) + "\":1}");
  }

  private static Failures refused(String json) {
    return assertRefused(Kind.MALFORMED, () -> parse(json));
  }

  private static Json parse(String json) {
    return StrictJson.parse("x", json.getBytes(UTF_8));
  }
}

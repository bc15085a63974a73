package openhall.trust.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static openhall.trust.Failures.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import openhall.trust.TrustFailure.Kind;
import openhall.trust.Vectors;
import org.junit.jupiter.api.Test;

final class CanonicalJsonTest {

  private static final int SAMPLES = 1_000;

  @Test
  void agreesWithAnotherImplementation() {
    Json root = StrictJson.parse("root", Vectors.read("three-schemes.root.json"));
    byte[] signed = CanonicalJson.signed(Fields.of("root", root).get("signed").json());
    assertThat(text(signed)).isEqualTo(text(Vectors.read("three-schemes.root.canonical")));
  }

  @Test
  void leavesNothingButWhatItSays() {
    assertThat(signed(" { \"b\" : [ 1 , true , null ] , \"a\" : { } } "))
        .isEqualTo("{\"a\":{},\"b\":[1,true,null]}");
  }

  @Test
  void sortsMembersByCodePointNotByHalfSurrogate() {
    assertThat(signed("{\"\\ud83d\\ude00\":1,\"\\uff5e\":2,\"a\":3,\"B\":4,\"\":5,\"ab\":6}"))
        .isEqualTo("{\"\":5,\"B\":4,\"a\":3,\"ab\":6,\"～\":2,\"😀\":1}");
  }

  @Test
  void escapesOnlyQuotationMarkAndBackslash() {
    assertThat(signed("\"\\\"\\\\\\/\\u660e\\u007f\"")).isEqualTo("\"\\\"\\\\/明\u007f\"");
  }

  @Test
  void controlCharactersStandAsTheyAreInWhatIsSigned() {
    assertThat(signed("\"a\\nb\\u0000\"")).isEqualTo("\"a\nb\u0000\"");
  }

  @Test
  void controlCharactersAreEscapedTheShortestWayInFiles() {
    assertThat(file("\"\\u0008\\u0009\\u000a\\u000c\\u000d\\u0000\\u001F\""))
        .isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\"");
  }

  @Test
  void numbersAreWholeAndOf64Bits() {
    assertThat(signed("[-9223372036854775808,9223372036854775807,0,-1]"))
        .isEqualTo("[-9223372036854775808,9223372036854775807,0,-1]");
    assertRefused(Kind.MALFORMED, () -> signed("[9223372036854775808]"));
  }

  @Test
  void everyWritingOfADocumentHasOneFileForm() {
    for (int seed = 0; seed < SAMPLES; seed++) {
      var random = new RandomJson(seed);
      Json document = random.document(4);
      String expected = text(CanonicalJson.file(document));
      assertThat(file(random.written(document))).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @Test
  void theFileFormIsItsOwnFileForm() {
    for (int seed = 0; seed < SAMPLES; seed++) {
      String form = text(CanonicalJson.file(new RandomJson(seed).document(4)));
      assertThat(file(form)).as("seed %d", seed).isEqualTo(form);
    }
  }

  @Test
  void differentDocumentsHaveDifferentForms() {
    for (int seed = 0; seed < SAMPLES; seed++) {
      Json one = new RandomJson(seed).document(3);
      Json other = new RandomJson(seed + 1L).document(3);
      boolean same = sorted(one).equals(sorted(other));
      assertThat(text(CanonicalJson.file(one)).equals(text(CanonicalJson.file(other))))
          .as("seed %d", seed)
          .isEqualTo(same);
      assertThat(text(CanonicalJson.signed(one)).equals(text(CanonicalJson.signed(other))))
          .as("seed %d", seed)
          .isEqualTo(same);
    }
  }

  private static Json sorted(Json json) {
    return StrictJson.parse("sample", CanonicalJson.file(json));
  }

  private static String signed(String json) {
    return text(CanonicalJson.signed(StrictJson.parse("sample", json.getBytes(UTF_8))));
  }

  private static String file(String json) {
    return text(CanonicalJson.of(json.getBytes(UTF_8)));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, UTF_8);
  }
}

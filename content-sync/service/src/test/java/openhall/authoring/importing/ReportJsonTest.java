package openhall.authoring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportJsonTest {

  @Test
  void writesTheWholeReport() {
    ImportReport report = Samples.read(Samples.procedure(), Samples.procedure());
    JsonNode json = JsonText.parse(ReportJson.write(report, false));
    assertThat(json.at("/stored").booleanValue()).isFalse();
    assertThat(json.at("/accepted/kinds/procedure").intValue()).isEqualTo(1);
    assertThat(json.at("/accepted/items/0/id").asString()).isEqualTo("p-idcard-renew");
    assertThat(json.at("/rejected").intValue()).isEqualTo(1);
    assertThat(json.at("/findings").valueStream().map(f -> f.get("check").asString()))
        .contains("duplicate-id", "reference");
    JsonNode finding = json.at("/findings/0");
    assertThat(finding.propertyNames())
        .containsExactly("severity", "check", "file", "at", "item", "field", "value", "zh", "en");
  }
}

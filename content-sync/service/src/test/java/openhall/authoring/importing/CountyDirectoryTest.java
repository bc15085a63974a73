package openhall.authoring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import openhall.content.Item;
import openhall.content.ItemType;
import openhall.content.Procedure;
import openhall.content.UnitId;
import openhall.content.json.ItemJson;
import org.junit.jupiter.api.Test;

class CountyDirectoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  private final ImportReport report = read(TODAY);

  private static ImportReport read(LocalDate today) {
    return Importer.read(
        "bszl-data.json", SmallCounty.bytes(), ImportOptions.of(new UnitId("guangan"), today));
  }

  @Test
  void acceptsEveryProcedureAndDepartment() {
    assertThat(report.rejects()).isEmpty();
    assertThat(report.rejected()).isZero();
    assertThat(report.kinds())
        .containsEntry(Item.Kind.PROCEDURE, 35)
        .containsEntry(Item.Kind.DEPARTMENT, 5);
  }

  @Test
  void namesEachWrongCreditCodeWithItsItemAndPath() {
    List<Finding> wrong = Samples.found(report, Check.CREDIT_CODE);
    assertThat(wrong).hasSize(8).allMatch(finding -> !finding.rejects());
    assertThat(wrong)
        .extracting(Finding::value)
        .containsOnly(SmallCounty.TOBACCO, SmallCounty.LOWER_CASE);
    assertThat(wrong)
        .extracting(finding -> finding.place().at() + " " + finding.place().item())
        .contains(
            "$[1].items[1].sub_items[0].link 全国残疾人按比例就业情况联网认证",
            "$[2].items[0].sub_items[6].link 烟草专卖零售许可证停业");
  }

  @Test
  void leavesWrongCreditCodeOutButKeepsTheRawCode() {
    Procedure tobacco = procedure("烟草专卖零售许可证新办");
    assertThat(tobacco.scope().authority().creditCode()).isEmpty();
    assertThat(tobacco.scope().codes().local()).contains(SmallCounty.TOBACCO);
  }

  @Test
  void takesCodesThemeTypeAndDepartmentFromTheLink() {
    Procedure tobacco = procedure("烟草专卖零售许可证新办");
    assertThat(tobacco.scope().type()).isEqualTo(ItemType.LICENCE);
    assertThat(tobacco.scope().themes()).containsExactly("烟草专卖零售许可证核发");
    assertThat(tobacco.scope().department()).isPresent();
    assertThat(procedure("企业名称争议裁决").scope().type()).isEqualTo(ItemType.ADJUDICATION);
    assertThat(procedure("区教科体局事项之1").scope().authority().creditCode())
        .hasValueSatisfying(code -> assertThat(code.value()).isEqualTo(SmallCounty.GOOD));
  }

  @Test
  void fallsBackToTheDepartmentCodeBesideTheItemCode() {
    assertThat(procedure("计量器具检定").scope().authority().creditCode()).isPresent();
  }

  @Test
  void tellsDuplicateNamesOnceWithAllPlaces() {
    assertThat(Samples.found(report, Check.DUPLICATE_NAME))
        .singleElement()
        .satisfies(finding -> assertThat(finding.value()).isEqualTo("求职创业补贴申领"))
        .satisfies(finding -> assertThat(finding.zh()).contains("sub_items[0]", "sub_items[1]"));
  }

  @Test
  void saysEachMissingElementOnceWithItsCount() {
    assertThat(Samples.found(report, Check.MISSING_ELEMENT))
        .extracting(Finding::field)
        .contains("conditions", "materials", "steps", "statutoryLimit", "promisedLimit", "charged");
    assertThat(Samples.found(report, Check.MISSING_ELEMENT))
        .extracting(finding -> finding.zh().split("：", 2)[0])
        .contains("35 条未写受理条件", "5 条未写部门职责")
        .doesNotHaveDuplicates();
    assertThat(report.warnings()).hasSizeLessThan(40);
  }

  @Test
  void claimsNeitherThatAnItemIsFreeNorThatItCosts() {
    assertThat(procedure("计量器具检定").charges().charging()).isEqualTo(Procedure.Charging.NOT_STATED);
  }

  @Test
  void givesTheSameItemTheSameIdEveryTime() {
    assertThat(read(TODAY).accepted()).isEqualTo(report.accepted());
  }

  @Test
  void changesNothingWhenTheSameFileComesAgainAnotherDay() {
    var options =
        new ImportOptions(
            new UnitId("guangan"),
            TODAY.plusDays(9),
            key -> report.accepted().stream().filter(item -> item.key().equals(key)).findFirst());
    ImportReport again = Importer.read("bszl-data.json", SmallCounty.bytes(), options);
    assertThat(again.accepted().stream().map(ItemJson::write).toList())
        .containsExactlyElementsOf(report.accepted().stream().map(ItemJson::write).toList());
  }

  private Procedure procedure(String title) {
    Optional<Item> found =
        report.accepted().stream().filter(item -> item.title().equals(title)).findFirst();
    return (Procedure) found.orElseThrow();
  }
}

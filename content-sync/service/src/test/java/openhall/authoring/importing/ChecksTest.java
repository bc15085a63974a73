package openhall.authoring.importing;

import static openhall.authoring.importing.Samples.found;
import static openhall.authoring.importing.Samples.procedure;
import static openhall.authoring.importing.Samples.read;
import static openhall.authoring.importing.Samples.readProcedure;
import static openhall.authoring.importing.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import openhall.content.Procedure;
import openhall.content.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ChecksTest {

  @Test
  void examplesOfTheTemplatePassWithoutAnyFinding() {
    ImportReport report = Importer.read("all.json", Samples.all(), Samples.OPTIONS);
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted()).hasSize(7);
  }

  @Test
  void rejectsWrongCheckDigitOfStaff() {
    ImportReport report =
        readProcedure(p ->
            p.putObject("authority").put("name", "某局").put("creditCode", "115113010833722044"));
    assertThat(found(report, Check.CREDIT_CODE))
        .singleElement()
        .satisfies(finding -> assertThat(finding.rejects()).isTrue())
        .satisfies(
            finding -> assertThat(finding.place().at()).isEqualTo("$[0].authority.creditCode"));
    assertThat(report.accepted()).isEmpty();
  }

  @Test
  void rejectsPromisedLimitLongerThanStatutory() {
    ImportReport report =
        readProcedure(p -> p.putObject("promisedLimit").put("amount", 90).put("unit", "day"));
    assertThat(found(report, Check.LIMIT))
        .singleElement()
        .satisfies(f -> assertThat(f.rejects()).isTrue());
  }

  @Test
  void rejectsFreeWithFeeRows() {
    ImportReport report = readProcedure(p -> p.put("charged", false));
    assertThat(found(report, Check.FREE_WITH_FEES))
        .singleElement()
        .satisfies(f -> assertThat(f.rejects()).isTrue());
  }

  @Test
  void rejectsTheSecondItemOfAnIdAndNamesTheFirst() {
    ImportReport report = read(procedure(), procedure());
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.accepted()).hasSize(1);
    assertThat(found(report, Check.DUPLICATE_ID).getFirst().zh()).contains("$[0].id");
  }

  @Test
  void reportsAllBrokenRulesOfOneItem() {
    ImportReport report =
        readProcedure(p -> {
          p.put("itemType", "99");
          p.put("issuedOn", "昨天");
          p.put("charged", "不收");
          p.put("conditons", "misspelt");
        });
    assertThat(report.rejected()).isEqualTo(1);
    assertThat(report.rejects())
        .extracting(Finding::field)
        .contains("itemType", "issuedOn", "charged", "conditons");
  }

  @Test
  void countsMissingMandatoryElements() {
    ObjectNode second = procedure().put("id", "p-other").put("title", "另一件事");
    second.remove("conditions");
    second.remove("promisedLimit");
    assertThat(found(read(second), Check.MISSING_ELEMENT))
        .extracting(Finding::field)
        .containsExactly("conditions", "promisedLimit");
  }

  @Test
  void warnsOfReferencesThatLeadNowhere() {
    ImportReport report = read(procedure());
    assertThat(found(report, Check.REFERENCE))
        .extracting(Finding::field)
        .containsExactly("department", "fees[0]", "windows[0]");
    assertThat(report.accepted()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"锟斤拷办理", "å¹¿å®‰åŒº", "Ã¤Ã¶", "办理\uFFFD条件", "骞垮畨鍖烘斂鍔℃湇鍔″ぇ鍘�", "骞垮畨鍖烘斂鍔℃湇鍔"})
  void rejectsMojibake(String garbled) {
    ImportReport report = read(rule(garbled));
    assertThat(found(report, Check.MOJIBAKE)).isNotEmpty();
    assertThat(report.accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"城乡居民基本养老保险待遇申领", "café façade naïve", "联通公司营业厅业务办理", "收费标准：20 元/证（含税）"})
  void takesSoundTextForSound(String text) {
    assertThat(read(rule(text)).findings()).isEmpty();
  }

  @Test
  void removesControlAndInvisibleCharacters() {
    ImportReport report = read(rule("办\u200B理\u0007条\u202E件"));
    assertThat(paragraph(report)).isEqualTo("办理条件");
    assertThat(found(report, Check.CONTROL_CHARACTER)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "回复 使用道具 举报",
        "版权说明：本文归原作者所有",
        "合集下载 更多范文请联系客服QQ",
        "【字体：大 中 小】【关闭】",
        "浏览次数：1024次",
        "扫一扫在手机打开当前页"
      })
  void stripsWebBoilerplate(String boilerplate) {
    ImportReport report = read(rule("窗口实行首问负责。\n" + boilerplate));
    assertThat(paragraph(report)).isEqualTo("窗口实行首问负责。");
    assertThat(found(report, Check.WEB_BOILERPLATE)).isNotEmpty();
  }

  @Test
  void stripsNullMetadata() {
    ImportReport report = read(rule("来源:null 作者:null 首问负责制"));
    assertThat(paragraph(report)).isEqualTo("首问负责制");
    assertThat(found(report, Check.NULL_METADATA)).hasSize(1);
  }

  @Test
  void warnsOfForeignLinksOnly() {
    ImportReport report =
        read(
            rule(
                "见 http://www.sc.gov.cn/a 和 https://evil.example.com/x 及 www.taobao.com，邮箱 a@163.com，http://1.2.3.4/"));
    assertThat(found(report, Check.FOREIGN_LINK))
        .extracting(Finding::value)
        .containsExactlyInAnyOrder("evil.example.com", "www.taobao.com", "1.2.3.4");
  }

  @Test
  void doesNotTakeALookAlikeForAnOfficialHost() {
    assertThat(
            found(
                read(rule("http://www.gov.cn.evil.com/ 和 http://notgov.cn/")), Check.FOREIGN_LINK))
        .hasSize(2);
  }

  @Test
  void rejectsInjectedGamblingWords() {
    ImportReport report = readProcedure(p -> p.put("title", "365bet官网备用网址办公室"));
    assertThat(found(report, Check.SPAM))
        .singleElement()
        .satisfies(f -> assertThat(f.rejects()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"凡在本区???/p>", "提供??证明", "称为“”制度", "1、；2、材料齐全"})
  void warnsOfLostCharacters(String text) {
    assertThat(found(read(rule(text)), Check.LOST_CHARACTER)).isNotEmpty();
  }

  @Test
  void simplifiesTraditionalCharactersAndNamesThem() {
    ImportReport report = read(rule("辦理居民身份證，代理、代辦均可"));
    assertThat(paragraph(report)).isEqualTo("办理居民身份证，代理、代办均可");
    assertThat(found(report, Check.TRADITIONAL))
        .singleElement()
        .satisfies(finding -> assertThat(finding.value()).isEqualTo("辦證"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"著作权登记，乾隆路 3 号", "𫖯𬀩、珺、祎等生僻字姓名", "皇后镇，距县城 12 公里，里程碑以后"})
  void leavesCharactersThatSimplifiedTextHasToo(String text) {
    assertThat(read(rule(text)).findings()).isEmpty();
  }

  @Test
  void removesPinyinWithTonesInBrackets() {
    ImportReport report = read(rule("黟（yī）县政务公开"));
    assertThat(paragraph(report)).isEqualTo("黟县政务公开");
    assertThat(found(report, Check.PINYIN)).hasSize(1);
  }

  @Test
  void onlyWarnsOfPinyinWithoutTones() {
    ImportReport report = read(rule("黟（yi）县政务公开，（app）另行下载"));
    assertThat(paragraph(report)).contains("黟（yi）县");
    assertThat(found(report, Check.PINYIN)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "公开领导成员、机构设置、政策法规、规划设计、业务工作、资金信息、统计数据、政府采购、人事信息、民生实事、应急管理、公开指南、信息公开年报等14项内容",
        "以下14类：甲、乙、丙、丁、戊、己、庚、辛、壬、癸、子、丑、寅",
        "分为四类：户籍、婚姻、社保"
      })
  void reportsAnnouncedNumberThatTheListDoesNotKeep(String text) {
    assertThat(found(read(rule(text)), Check.COUNT)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "分为三类：户籍、婚姻和社保",
        "申请表、身份证等10种材料",
        "第二类、第三类易制毒化学品",
        "户籍、婚姻、社保3项",
        "身份证、户口簿、结婚证、照片各3份，一式四份"
      })
  void leavesHonestNumbersAlone(String text) {
    assertThat(found(read(rule(text)), Check.COUNT)).isEmpty();
  }

  @Test
  void countsAListBlockBehindItsAnnouncement() {
    ObjectNode rule = rule("公开下列14类信息：");
    var list = rule.withArray("body").addObject().putArray("list");
    for (int i = 1; i <= 13; i++) {
      list.add("第" + i + "种内容");
    }
    assertThat(found(read(rule), Check.COUNT).getFirst().zh()).contains("14", "13");
  }

  @Test
  void rejectsIdentityNumbersAndDoesNotRepeatThem() {
    ImportReport report = read(rule("张某，身份证号11010519491231002X，已核实"));
    assertThat(found(report, Check.PERSONAL_DATA))
        .singleElement()
        .satisfies(f -> assertThat(f.rejects()).isTrue())
        .satisfies(f -> assertThat(f.toString()).doesNotContain("19491231"));
  }

  @Test
  void warnsOfAPersonNamedWithAnIllnessAndOfMobileNumbers() {
    assertThat(found(read(rule("居民某某某（患有精神病）由社区照看，联系 13800138000")), Check.PERSONAL_DATA))
        .hasSize(2);
  }

  @Test
  void wantsSixCornerBracketsInDocumentNumbers() {
    ImportReport report =
        readProcedure(p -> ((ObjectNode) p.get("catalogue")).put("documentNumber", "国发[2007]7号"));
    assertThat(found(report, Check.DOCUMENT_NUMBER)).hasSize(1);
    assertThat(report.accepted()).hasSize(1);
  }

  @Test
  void takesNamesOfUnits() {
    ImportReport report =
        Importer.read(
            "units.json",
            Samples.bytes(
                "[{\"unit\":\"nanhe\",\"name\":\"南河区\"},{\"unit\":\"Bad Unit\",\"name\":\"x\"}]"),
            Samples.OPTIONS);
    assertThat(report.units()).extracting(UnitName::name).containsExactly("南河区");
    assertThat(report.rejected()).isEqualTo(1);
  }

  @Test
  void fillsInUnitAndRevisionWhereTheFileNamesNone() {
    ImportReport report =
        readProcedure(p -> {
          p.remove("unit");
          p.remove("revision");
        });
    assertThat(((Procedure) report.accepted().getFirst()).key().unit().path())
        .isEqualTo("nanhe/pingan");
  }

  static String paragraph(ImportReport report) {
    var rule = (Rule) report.accepted().getFirst();
    return ((openhall.content.Block.Paragraph) rule.body().getFirst()).text();
  }
}

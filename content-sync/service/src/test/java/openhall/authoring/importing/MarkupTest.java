package openhall.authoring.importing;

import static openhall.authoring.importing.Samples.found;
import static openhall.authoring.importing.Samples.read;
import static openhall.authoring.importing.Samples.readProcedure;
import static openhall.authoring.importing.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import openhall.content.Block;
import openhall.content.Procedure;
import openhall.content.Rule;
import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void turnsHtmlIntoHeadingsParagraphsListsAndTables() {
    List<Block> body =
        body(
            "<h2>受理条件</h2><p>年满<b>十六</b>周岁；<br/>本人到场。</p><ul><li><p>户口簿</p></li><li>照片</li></ul>"
                + "<table><tr><th>项目</th><th>金额</th></tr><tr><td>换领</td><td>20</td></tr></table>");
    assertThat(body)
        .containsExactly(
            new Block.Heading("受理条件"),
            new Block.Paragraph("年满十六周岁；"),
            new Block.Paragraph("本人到场。"),
            new Block.Bullets(List.of("户口簿", "照片")),
            new Block.Table(List.of(List.of("项目", "金额"), List.of("换领", "20"))));
  }

  @Test
  void repeatsSpanningCellsSoThatTheTableIsARectangle() {
    assertThat(
            body(
                "<table><tr><td rowspan=2>证件</td><td>换领</td><td>20</td></tr><tr><td>补领</td><td>40</td></tr>"
                    + "<tr><td colspan=3>按证收取</td></tr><tr><td>合计</td></tr></table>"))
        .containsExactly(
            new Block.Table(
                List.of(
                    List.of("证件", "换领", "20"),
                    List.of("证件", "补领", "40"),
                    List.of("按证收取", "按证收取", "按证收取"),
                    List.of("合计", "", ""))));
  }

  @Test
  void dropsScriptsFramesAndImagesAndSaysSo() {
    ImportReport report =
        read(
            rule(
                "<p onclick='x()'>正文</p><script>alert(1)</script><iframe src='http://a.b'></iframe><img src=x>"));
    assertThat(blocks(report)).containsExactly(new Block.Paragraph("正文"));
    assertThat(found(report, Check.HTML).getFirst().zh()).contains("3 处");
  }

  @Test
  void restoresTextThatWasEscapedTwice() {
    ImportReport report = read(rule("&amp;lt;p&amp;gt;收费&amp;amp;nbsp;标准&amp;lt;/p&amp;gt;"));
    assertThat(blocks(report)).containsExactly(new Block.Paragraph("收费 标准"));
    assertThat(found(report, Check.ESCAPED_TWICE)).isNotEmpty();
  }

  @Test
  void dropsRubyReadings() {
    assertThat(body("<p><ruby>黟<rp>(</rp><rt>yī</rt><rp>)</rp></ruby>县</p>"))
        .containsExactly(new Block.Paragraph("黟县"));
  }

  @Test
  void findsForeignLinksBehindHarmlessWords() {
    ImportReport report = read(rule("<p><a href='https://evil.example.com/'>点击查看</a></p>"));
    assertThat(found(report, Check.FOREIGN_LINK))
        .extracting(Finding::value)
        .containsExactly("evil.example.com");
  }

  @Test
  void makesPlainTextOfHtmlInPlainFields() {
    ImportReport report =
        readProcedure(p -> {
          p.putArray("conditions").add("<p>年满十六周岁</p><ol><li>本人到场</li></ol>");
          p.put("title", "<b>换领</b>身份证<br>");
        });
    var procedure = (Procedure) report.accepted().getFirst();
    assertThat(procedure.handling().conditions()).containsExactly("年满十六周岁\n本人到场");
    assertThat(procedure.title()).isEqualTo("换领身份证");
  }

  @Test
  void leavesComparisonSignsAlone() {
    assertThat(body("月收入<3000元且家庭人口>2人，A&B 公司"))
        .containsExactly(new Block.Paragraph("月收入<3000元且家庭人口>2人，A&B 公司"));
  }

  @Test
  void survivesDeepNestingAndAbsurdSpans() {
    assertThat(body("<div>".repeat(20_000) + "底")).containsExactly(new Block.Paragraph("底"));
    assertThat(
            body(
                "<table><tr><td colspan=999999999 rowspan=2>宽</td></tr><tr><td>二</td></tr></table>"))
        .hasSize(1);
  }

  private static List<Block> body(String html) {
    return blocks(read(rule(html)));
  }

  private static List<Block> blocks(ImportReport report) {
    assertThat(report.rejects()).isEmpty();
    return ((Rule) report.accepted().getFirst()).body();
  }
}

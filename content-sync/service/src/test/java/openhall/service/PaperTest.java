package openhall.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.testkit.SampleItems;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** D18: only what is released is printed, and a paper can be checked for as long as it hangs. */
final class PaperTest {

  private static final Pattern CODE = Pattern.compile("核验码 ([0-9A-F]{4} [0-9A-F]{4} [0-9A-F]{4})");

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
  void aPaperHoldsUntilItsItemOrAnythingItNamesIsChanged() throws Exception {
    running.release(
        SampleItems.fees("nanhe", "f-idcard", 1, "居民身份证收费", "20.00"), 0, drafter, reviewer);
    running.release(PublicPageTest.charged(), 0, drafter, reviewer);
    assertThat(running.get("/p/nanhe/pingan/p-idcard", "").body())
        .contains("href=\"/paper/nanhe/pingan/p-idcard.pdf\"");
    String code = code();
    assertThat(check(code)).contains("仍然有效", "换领居民身份证");
    assertThat(check(code.replace(" ", "").toLowerCase(Locale.ROOT))).contains("仍然有效");
    running.release(
        SampleItems.fees("nanhe", "f-idcard", 2, "居民身份证收费", "40.00"), 1, drafter, reviewer);
    assertThat(check(code)).contains("部分内容已变").doesNotContain("仍然有效");
    assertThat(check(code())).contains("仍然有效");
    running.release(
        SampleItems.procedure("nanhe/pingan", "p-idcard", 2, "换领居民身份证"), 1, drafter, reviewer);
    assertThat(check(code)).contains("已经更新", "第 1 次修订", "第 2 次修订");
  }

  @Test
  void aCodeThatNobodyPrintedIsUnknownAndARiddleIsNoError() {
    assertThat(check("0000 0000 0000")).contains("没有这个核验码");
    assertThat(check("<script>")).contains("看不懂这个核验码", "&lt;script>").doesNotContain("<script>");
    assertThat(check("")).contains("纸上的核验码").doesNotContain("看不懂");
  }

  @Test
  void aDraftIsNotPrinted() {
    running.put(SampleItems.procedure("nanhe", "p-draft", 1, "还没有审核"), 0, drafter);
    assertThat(running.get("/paper/nanhe/p-draft.pdf", "").statusCode()).isEqualTo(404);
    assertThat(running.get("/paper/x", "").statusCode()).isEqualTo(404);
  }

  private String code() throws Exception {
    HttpResponse<byte[]> sheet = running.bytes("/paper/nanhe/pingan/p-idcard.pdf");
    assertThat(sheet.headers().firstValue("content-type")).contains("application/pdf");
    assertThat(new String(sheet.body(), 0, 5, ISO_8859_1)).isEqualTo("%PDF-");
    try (var document = Loader.loadPDF(sheet.body())) {
      Matcher found = CODE.matcher(new PDFTextStripper().getText(document).replaceAll("\\s+", " "));
      assertThat(found.find()).isTrue();
      return found.group(1);
    }
  }

  private String check(String code) {
    return running.get("/check?code=" + URLEncoder.encode(code, StandardCharsets.UTF_8), "").body();
  }
}

package openhall.kiosk.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Map;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.PaperFormat;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** D25, H8: the once-told notice on paper. */
final class TypesetterTest {

  private static final int PRINTERS_DOTS = 203;

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void everyProcedureIsOnePageWithAllThatIsToBeBrought(PaperFormat format) throws IOException {
    for (Paper paper : Notices.all()) {
      ReadBack page = set(format, paper);
      assertThat(page.pages()).as(paper.title()).isEqualTo(1);
      assertThat(page.text()).contains(Paper.NAME, bare(paper.title()), "以窗口答复为准");
      for (Paper.Line line : paper.chapters().getFirst().lines()) {
        assertThat(page.text()).as(paper.title()).contains(bare(line.text()));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void saysWhoseItIsAsOfWhenAndWhomToComplainTo(PaperFormat format) throws IOException {
    assertThat(set(format, Notices.card()).text())
        .contains("平安街道便民服务中心", "打印于2026年11月23日09:26", "第12版", "次修订")
        .contains(bare(Notices.card().complaint()));
  }

  @ParameterizedTest
  @EnumSource(PaperFormat.class)
  void aTelephoneReadsTheCodeFromPaper(PaperFormat format) throws IOException, ReaderException {
    Paper card = Notices.card();
    byte[] pdf = typesetter(format).set(card).pdf();
    assertThat(read(ReadBack.picture(pdf, PRINTERS_DOTS))).isEqualTo(card.code());
  }

  @Test
  void whatIsTickedIsMarked() throws IOException {
    try (var document = new PDDocument();
        var ink = new Ink(document, Fonts.installed())) {
      assertThat(new A4(ink, Notices.card()).placed())
          .filteredOn(Placed.Box.class::isInstance)
          .extracting(box -> ((Placed.Box) box).ticked())
          .containsOnlyOnce(true)
          .contains(false);
    }
  }

  @Test
  void whatNoPageHoldsIsLeftOutAndSaidSo() throws IOException {
    ReadBack page = set(PaperFormat.A4, Notices.endless());
    assertThat(page.pages()).isEqualTo(1);
    assertThat(page.text()).contains("第1项材料", "没有印在这里").doesNotContain("第40项");
  }

  @Test
  void aRollIsAsLongAsItNeedsToBe() throws IOException {
    ReadBack roll = set(PaperFormat.RECEIPT80, Notices.card());
    ReadBack longer = set(PaperFormat.RECEIPT80, Notices.endless());
    assertThat(roll.width()).isCloseTo(80, within(0.5));
    assertThat(longer.width()).isCloseTo(80, within(0.5));
    assertThat(longer.height()).isGreaterThan(roll.height()).isLessThan(610);
  }

  @Test
  void rareCharactersArePrintedAndUnknownOnesAreMarked() throws IOException {
    assertThat(set(PaperFormat.A4, Notices.saying("𠮷野家的㐂和\uE123")).text()).contains("𠮷野家的㐂和〓");
  }

  private static ReadBack set(PaperFormat format, Paper paper) throws IOException {
    return ReadBack.of(typesetter(format).set(paper).pdf());
  }

  private static Typesetter typesetter(PaperFormat format) {
    return new Typesetter(format, Fonts.installed());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\u3000]", "");
  }

  private static String read(BufferedImage picture) throws ReaderException {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    var source = new RGBLuminanceSource(width, height, pixels);
    return new QRCodeReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true))
        .getText();
  }
}

package openhall.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** What {@code deploy/manual/make} makes. */
final class MadeManualTest {

  private static final Path INTO = Path.of("target/manual").toAbsolutePath();

  @Test
  void itIsAPageAndPaperWithPicturesOfTheProductAtWork() throws IOException {
    Product built = Product.unpackaged();
    String make = built.home().resolve("deploy/manual/make").toString();
    try (Child making =
        Child.start(
            "deploy/manual/make",
            INTO.resolve("log"),
            Map.of("OPENHALL_BUILT", "yes"),
            List.of(make, INTO.toString()))) {
      assertThat(making.join()).as("%s", making.said()).isZero();
    }
    for (String language : Manual.LANGUAGES) {
      assertThat(Manual.read(built.home(), language).pictures())
          .hasSize(8)
          .allSatisfy(picture -> assertThat(INTO.resolve(picture)).isNotEmptyFile());
      try (var document =
          Loader.loadPDF(INTO.resolve("manual-%s.pdf".formatted(language)).toFile())) {
        assertThat(document.getNumberOfPages()).isBetween(6, 16);
        assertThat(new PDFTextStripper().getText(document)).contains("P-7K3", "openhall keys init");
      }
      assertThat(Files.readString(INTO.resolve("manual-%s.html".formatted(language))))
          .contains("<table>", "<h2>11 ");
    }
  }
}

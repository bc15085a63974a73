package openhall.authoring.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import openhall.content.Picture;
import openhall.content.UnitId;
import org.junit.jupiter.api.Test;

/** A picture lies beside the item that says what it shows. */
final class PicturesTest {

  private static final ImportOptions OPTIONS =
      ImportOptions.of(new UnitId("nanhe/pingan"), LocalDate.of(2026, 11, 22));
  private static final Path DEMO = Path.of("..", "..", "deploy/demo-content/nanhe/pingan");
  private static final byte[] SAID = bytes("i-idcard-form.json");
  private static final byte[] DRAWN = bytes("i-idcard-form.png");

  @Test
  void takesThePictureBesideItsItem() {
    ImportReport report = read(file("a/i-form.png", DRAWN), file("a/i-form.json", SAID));
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted())
        .singleElement()
        .satisfies(item -> assertThat(((Picture) item).raster().bytes()).isEqualTo(DRAWN));
  }

  @Test
  void takesBothOutOfAnArchive() throws IOException {
    var zip = new ByteArrayOutputStream();
    try (var out = new ZipOutputStream(zip)) {
      out.putNextEntry(new ZipEntry("表/样表.json"));
      out.write(SAID);
      out.putNextEntry(new ZipEntry("表/样表.PNG"));
      out.write(DRAWN);
    }
    ImportReport report = Importer.read("upload.zip", zip.toByteArray(), OPTIONS);
    assertThat(report.findings()).isEmpty();
    assertThat(report.accepted()).hasSize(1);
  }

  @Test
  void takesOutWhatIsNotThePictureAndSaysSo() {
    byte[] more = java.util.Arrays.copyOf(DRAWN, DRAWN.length + 5);
    ImportReport report = read(file("i-form.json", SAID), file("i-form.png", more));
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.rejects()).isFalse();
          assertThat(finding.check()).isEqualTo(Check.PICTURE);
          assertThat(finding.value()).isEqualTo("5 B");
        });
    assertThat(((Picture) report.accepted().getFirst()).raster().bytes()).isEqualTo(DRAWN);
  }

  @Test
  void refusesWhatIsNoPicture() {
    ImportReport report = read(file("i.json", SAID), file("i.png", "<svg/>".getBytes(UTF_8)));
    assertThat(report.accepted()).isEmpty();
    assertThat(report.rejects()).extracting(Finding::check).contains(Check.PICTURE);
  }

  @Test
  void refusesAPictureOfWhichNothingIsSaid() {
    ImportReport report = read(file("样图.jpg", DRAWN));
    assertThat(report.rejects())
        .singleElement()
        .satisfies(finding -> assertThat(finding.zh()).contains("没有同名的 .json"));
  }

  @Test
  void refusesAnItemWithoutItsPicture() {
    ImportReport report = read(file("i-form.json", SAID));
    assertThat(report.rejects()).extracting(Finding::field).contains("data");
  }

  private static ImportReport read(SourceFile... files) {
    return Importer.read(List.of(files), OPTIONS, Progress.SILENT);
  }

  private static SourceFile file(String name, byte[] bytes) {
    return SourceFile.of(name, bytes);
  }

  private static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(DEMO.resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}

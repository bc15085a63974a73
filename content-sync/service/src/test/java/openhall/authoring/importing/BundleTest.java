package openhall.authoring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class BundleTest {

  @Test
  void takesTheFilesOfAnArchiveTogether() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("a/items.json", Samples.all());
    files.put("units.json", Samples.bytes("[{\"unit\":\"nanhe\",\"name\":\"南河区\"}]"));
    files.put("README.md", Samples.bytes("nothing"));
    ImportReport report = Importer.read("all.zip", zip(files), Samples.OPTIONS);
    assertThat(report.accepted()).hasSize(7);
    assertThat(report.units()).hasSize(1);
    assertThat(report.findings()).isEmpty();
  }

  @Test
  void namesTheFileInsideTheArchive() throws IOException {
    ImportReport report =
        Importer.read("all.zip", zip(Map.of("x.json", Samples.bytes("{"))), Samples.OPTIONS);
    assertThat(report.rejects())
        .singleElement()
        .satisfies(f -> assertThat(f.place().file()).isEqualTo("all.zip!x.json"));
  }

  @Test
  void refusesAnArchiveInAnArchive() throws IOException {
    byte[] inner = zip(Map.of("items.json", Samples.all()));
    ImportReport report =
        Importer.read("all.zip", zip(Map.of("inner.json", inner)), Samples.OPTIONS);
    assertThat(report.accepted()).isEmpty();
    assertThat(report.rejected()).isEqualTo(1);
  }

  @Test
  void refusesABombAndAnArchiveWithNothingToTake() throws IOException {
    ImportReport bomb =
        Importer.read("bomb.zip", zip(Map.of("x.json", new byte[11 << 20])), Samples.OPTIONS);
    assertThat(bomb.rejects().getFirst().zh()).contains("压缩炸弹");
    ImportReport empty =
        Importer.read("e.zip", zip(Map.of("x.txt", Samples.all())), Samples.OPTIONS);
    assertThat(empty.rejected()).isEqualTo(1);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return out.toByteArray();
  }
}

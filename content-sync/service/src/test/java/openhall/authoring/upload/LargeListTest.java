package openhall.authoring.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import openhall.authoring.importing.Plan;
import openhall.authoring.importing.Table;
import openhall.authoring.store.Database;
import openhall.authoring.upload.store.Batch;
import openhall.authoring.upload.store.BatchRow.Standing;
import openhall.content.Item;
import openhall.content.UnitId;
import openhall.testkit.OfficeList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 20,000 records in a Java that has 512 MB and not one more. */
final class LargeListTest {

  private static final int LINES = 20_000;

  @TempDir private Path dir;

  @Test
  void twentyThousandLinesAreReadWithin512Megabytes() throws IOException, InterruptedException {
    Path list = dir.resolve("list.xlsx");
    Files.write(list, OfficeList.workbook(LINES));
    Process reader =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Reader.class.getName(),
                    list.toString(),
                    dir.resolve("content.db").toString()))
            .redirectErrorStream(true)
            .redirectOutput(dir.resolve("out").toFile())
            .start();
    try {
      assertThat(reader.waitFor(9, TimeUnit.MINUTES)).isTrue();
      assertThat(reader.exitValue()).as(Files.readString(dir.resolve("out"))).isZero();
    } finally {
      reader.destroyForcibly();
    }
    try (Database database = Database.sqlite(dir.resolve("content.db"));
        var uploads = new Uploads(database, Clock.systemUTC())) {
      Batch batch = uploads.of("li").getFirst();
      assertThat(batch.state()).isEqualTo(Batch.State.READY);
      assertThat(batch.done()).isEqualTo(LINES);
      assertThat(uploads.counts(batch).get(Standing.NEW)).isGreaterThan(LINES - 20L);
    }
  }

  /** What runs in the small Java. */
  static final class Reader {

    private Reader() {}

    public static void main(String[] args) throws IOException {
      try (Database database = Database.sqlite(Path.of(args[1]));
          var uploads = new Uploads(database, Clock.systemUTC())) {
        Batch batch =
            uploads.accept(
                "li",
                new UnitId("nanhe"),
                "南河街道",
                "list.xlsx",
                Files.readAllBytes(Path.of(args[0])));
        Table table = uploads.table(batch);
        Plan guessed = uploads.guessed(table, Item.Kind.PROCEDURE, "南河街道");
        var defaults = new java.util.HashMap<>(guessed.defaults());
        defaults.put("责任岗位", "综合窗口");
        defaults.put("目录分类", "办事程序");
        uploads.keep(batch, new Plan(guessed.kind(), guessed.fields(), defaults), table);
        new Reading(database, Clock.systemUTC(), batch).run();
      }
    }
  }
}

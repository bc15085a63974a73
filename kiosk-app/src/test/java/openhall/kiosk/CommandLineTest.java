package openhall.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.store.Play;
import openhall.store.PlayLog;
import openhall.store.Shown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CommandLineTest {

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void helpsAndTellsItsExitCodes() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("用法 Usage: openhall kiosk", "显示这份说明", "退出码");
  }

  @Test
  void tellsWrongUsageByItsOwnExitCode() {
    assertThat(run("--mode", "wall")).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).startsWith("用法错误 wrong usage").contains("--mode", "--root");
  }

  @Test
  void doesNotStartWithoutARootAndSaysSoInOneLine() {
    Path missing = dir.resolve("1.root.json");
    assertThat(run(arguments("nanhe", missing))).isEqualTo(1);
    assertThat(err.toString().lines())
        .containsExactly("启动失败 could not start: 读不到这个文件 cannot read " + missing);
    assertThat(dir.resolve("data")).doesNotExist();
  }

  @Test
  void doesNotStartForAUnitThatCannotBe() throws Exception {
    Path root = Files.createFile(dir.resolve("1.root.json"));
    assertThat(run(arguments("Nanhe street", root))).isEqualTo(1);
    assertThat(err.toString()).contains("Nanhe street", "单位标识须为");
  }

  @Test
  void refusesAColourOnWhichWordsCannotBeRead() throws Exception {
    Path root = Files.createFile(dir.resolve("1.root.json"));
    var arguments = new ArrayList<>(List.of(arguments("nanhe", root)));
    arguments.addAll(List.of("--accent", "#FFCC00"));
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).startsWith("用法错误").contains("颜色 #FFCC00 太浅");
  }

  @Test
  void refusesAStripThatCannotBe() throws Exception {
    Path root = Files.createFile(dir.resolve("1.root.json"));
    var arguments = new ArrayList<>(List.of(arguments("nanhe", root)));
    arguments.addAll(List.of("--strip", "door=64x512"));
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).startsWith("用法错误").contains("条屏应当横着");
  }

  @Test
  void showsNothingWithoutAScreenOrAStrip() throws Exception {
    Path root = Files.createFile(dir.resolve("1.root.json"));
    var arguments = new ArrayList<>(List.of(arguments("nanhe", root)));
    arguments.set(1, "strip");
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString()).contains("至少要有一个 --strip");
  }

  @Test
  void setsTheStaffsPinTypedTwice() throws Exception {
    assertThat(pin("482915", "482915")).isZero();
    assertThat(Files.readString(dir.resolve("staff-pin"))).startsWith("pbkdf2-sha256:");
    assertThat(out.toString()).contains("已设置").doesNotContain("482915");
  }

  @Test
  void setsNoPinThatDiffersOrIsEasilyGuessed() throws Exception {
    assertThat(pin("482915", "482951")).isEqualTo(1);
    assertThat(pin("123456", "123456")).isEqualTo(1);
    assertThat(err.toString()).contains("两遍不一样", "太容易猜到");
    assertThat(dir.resolve("staff-pin")).doesNotExist();
  }

  @Test
  void printsWhatABoardHasShown() {
    assertThat(plays("--data", dir.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("played.db");
    try (PlayLog log = PlayLog.open(dir, PlayLog.Bounds.USUAL)) {
      var card = new ItemKey(new UnitId("nanhe"), new ItemId("f-card"));
      var shown = new Play("东厅", "页面", 12, List.of(new Shown(card, 3, "a1")));
      log.begin(shown, Instant.parse("2026-11-22T01:26:00Z"));
    }
    assertThat(plays("--data", dir.toString())).isZero();
    assertThat(out.toString()).contains("秒 seconds").contains("东厅,页面,12,nanhe,f-card,3,a1");
  }

  private int plays(String... arguments) {
    return Main.commandLine("plays")
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private int pin(String... typed) {
    InputStream before = System.in;
    byte[] lines = String.join("\n", typed).getBytes(StandardCharsets.UTF_8);
    System.setIn(new ByteArrayInputStream(lines));
    try {
      return Main.commandLine("pin")
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true))
          .execute("--data", dir.toString());
    } finally {
      System.setIn(before);
    }
  }

  private String[] arguments(String unit, Path root) {
    var arguments = new ArrayList<>(List.of("--mode", "touch", "--unit", unit));
    arguments.addAll(List.of("--repository", "http://127.0.0.1:1/repository/"));
    arguments.addAll(List.of("--root", root.toString(), "--data", dir.resolve("data").toString()));
    return arguments.toArray(String[]::new);
  }

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}

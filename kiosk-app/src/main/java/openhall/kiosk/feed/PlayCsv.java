package openhall.kiosk.feed;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.store.Played;
import openhall.store.Shown;
import openhall.store.ShownTime;

/** The play log as tables that a spreadsheet opens. */
public final class PlayCsv {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final String WORDS = "单位 unit,编号 id,修订 revision,SHA-256";

  private PlayCsv() {}

  /** One line for each item of each play. */
  public static String of(List<Played> plays, ZoneId zone) {
    return table(
        "开始 begun,秒 seconds,屏幕 board,位置 place,版本 release," + WORDS,
        plays.stream()
            .map(play ->
                Stream.of(
                        SECOND.format(LocalDateTime.ofInstant(play.begun(), zone)),
                        play.lasted().toSeconds(),
                        play.board(),
                        play.place(),
                        play.release(),
                        words(play.item()))
                    .map(PlayCsv::cell)));
  }

  /** One line for each item and day. */
  public static String ofDays(List<ShownTime> days) {
    return table(
        "日期 day,次数 times,秒 seconds," + WORDS,
        days.stream()
            .map(time ->
                Stream.of(time.day(), time.times(), time.lasted().toSeconds(), words(time.item()))
                    .map(PlayCsv::cell)));
  }

  private static String table(String head, Stream<Stream<String>> rows) {
    return Stream.concat(Stream.of(head), rows.map(row -> row.collect(Collectors.joining(","))))
        .map(line -> line + "\r\n")
        .collect(Collectors.joining());
  }

  private static List<Object> words(Shown item) {
    return List.of(item.item().unit().path(), item.item().id(), item.revision(), item.sha256());
  }

  /** Several values are several cells. */
  private static String cell(Object value) {
    if (value instanceof List<?> values) {
      return values.stream().map(PlayCsv::cell).collect(Collectors.joining(","));
    }
    String text = value.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}

package openhall.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import openhall.completeness.Coming;

/** What is due, for the office's calendar program (iCalendar, RFC 5545). */
final class CalendarFile {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final int LONGEST_LINE = 24;

  private CalendarFile() {}

  static String of(List<Coming> all, Instant now) {
    var text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Openhall//Catalogue//ZH");
    for (Coming coming : all) {
      LocalDate day = coming.due().until();
      line(text, "BEGIN:VEVENT");
      line(
          text,
          "UID:%d-%s-%s"
              .formatted(
                  coming.place().node().id(),
                  coming.due().from(),
                  Links.unit(coming.place().unit())));
      line(text, "DTSTAMP:" + STAMP.format(now));
      line(text, "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day));
      line(text, "SUMMARY:" + escaped("公开截止：" + summary(coming)));
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static String summary(Coming coming) {
    return coming.place().node().demand().title() + "（" + coming.name() + "）";
  }

  private static String escaped(String words) {
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** Lines are at most 75 bytes; a Chinese sign has three, or four of two chars. */
  private static void line(StringBuilder text, String words) {
    int at = 0;
    while (words.length() - at > LONGEST_LINE) {
      int end = at + LONGEST_LINE;
      end -= Character.isHighSurrogate(words.charAt(end - 1)) ? 1 : 0;
      text.append(words, at, end).append("\r\n ");
      at = end;
    }
    text.append(words, at, words.length()).append("\r\n");
  }
}

package openhall.kiosk.screen;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.Block;
import openhall.content.LegalBasis;
import openhall.content.Period;
import openhall.content.ServiceObject;
import openhall.content.TimeLimit;

/** How things are said to a resident. */
final class Words {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Words() {}

  /** A number and what it counts; both empty when not stated. */
  record Figure(String number, String unit) {}

  static Figure figure(TimeLimit limit) {
    return switch (limit) {
      case TimeLimit.OnTheSpot _ -> new Figure("当场", "办好");
      case TimeLimit.NotStated _ -> new Figure("", "");
      case TimeLimit.Within(int amount, TimeLimit.Unit unit) ->
          new Figure(Integer.toString(amount), unit.label());
    };
  }

  static String date(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  static String dateAndTime(LocalDateTime time) {
    return date(time.toLocalDate()) + " " + clock(time);
  }

  static String dayOfWeek(LocalDate day) {
    return "%d月%d日 %s"
        .formatted(
            day.getMonthValue(),
            day.getDayOfMonth(),
            day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.CHINA));
  }

  static String clock(LocalDateTime time) {
    return CLOCK.format(time);
  }

  static String period(Period period) {
    if (!period.hasStart() && !period.hasEnd()) {
      return "长期有效";
    }
    if (!period.hasEnd()) {
      return date(period.from()) + "起";
    }
    return period.hasStart()
        ? date(period.from()) + "至" + date(period.to())
        : "至" + date(period.to()) + "止";
  }

  /** As a neighbour calls them; 自然人 is a word of the code list. */
  static String audience(List<ServiceObject> objects) {
    return objects.stream()
        .map(object ->
            switch (object) {
              case PERSON -> "个人";
              case COMPANY, UNINCORPORATED -> "企业";
              case INSTITUTION -> "事业单位";
              case SOCIETY -> "社会组织";
              case AGENCY -> "机关";
              case OTHER -> "其他组织";
            })
        .distinct()
        .collect(Collectors.joining("、"));
  }

  /** 《name》（number）clause. */
  static String basis(LegalBasis basis) {
    String name = basis.name().startsWith("《") ? basis.name() : "《" + basis.name() + "》";
    String number = basis.documentNumber().isEmpty() ? "" : "（" + basis.documentNumber() + "）";
    return name + number + basis.clause();
  }

  /** The parts that are not empty, with the separator between them. */
  static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }

  /** Each text as a numbered point; one alone as a paragraph. */
  static List<Part> points(List<String> texts) {
    if (texts.size() == 1) {
      return List.of(new Part.Paragraph(texts.getFirst()));
    }
    return IntStream.range(0, texts.size())
        .<Part>mapToObj(i -> new Part.Point(Integer.toString(i + 1), texts.get(i)))
        .toList();
  }

  static List<Part> blocks(List<Block> body) {
    return body.stream().flatMap(Words::block).toList();
  }

  static Part missing(String words) {
    return new Part.Missing(words);
  }

  private static Stream<Part> block(Block block) {
    return switch (block) {
      case Block.Heading(String text) -> Stream.of(new Part.Subheading(text));
      case Block.Paragraph(String text) -> text.lines().map(String::strip).map(Part.Paragraph::new);
      case Block.Bullets(List<String> entries) -> entries.stream().map(e -> new Part.Point("·", e));
      case Block.Table(List<List<String>> rows) -> Stream.of(new Part.Table(rows));
    };
  }
}

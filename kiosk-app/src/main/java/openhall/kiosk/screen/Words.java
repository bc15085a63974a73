package openhall.kiosk.screen;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.Block;
import openhall.content.Figure;
import openhall.content.Period;
import openhall.content.ServiceObject;
import openhall.content.TimeLimit;

/** How things are said to a resident. */
final class Words {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Words() {}

  static Figure figure(Tongue tongue, TimeLimit limit) {
    return switch (limit) {
      case TimeLimit.OnTheSpot _ -> new Figure(tongue.say("当场"), tongue.say("办好"));
      case TimeLimit.NotStated _ -> new Figure("", "");
      case TimeLimit.Within(int amount, TimeLimit.Unit unit) ->
          new Figure(Integer.toString(amount), tongue.say(unit.label(), amount));
    };
  }

  /** In one line; empty when not stated. */
  static String limit(Tongue tongue, TimeLimit limit) {
    return limit instanceof TimeLimit.OnTheSpot
        ? tongue.say("当场办结")
        : figure(tongue, limit).inOneLine();
  }

  static String clock(LocalDateTime time) {
    return CLOCK.format(time);
  }

  static String period(Tongue tongue, Period period) {
    if (!period.hasStart() && !period.hasEnd()) {
      return tongue.say("长期有效");
    }
    if (!period.hasEnd()) {
      return tongue.say("{0}起", tongue.date(period.from()));
    }
    return period.hasStart()
        ? tongue.say("{0}至{1}", tongue.date(period.from()), tongue.date(period.to()))
        : tongue.say("至{0}止", tongue.date(period.to()));
  }

  /** As a neighbour calls them; 自然人 is a word of the code list. */
  static String audience(Tongue tongue, List<ServiceObject> objects) {
    return objects.stream()
        .map(object -> audience(tongue, object))
        .distinct()
        .collect(Collectors.joining(tongue.say("、")));
  }

  static String audience(Tongue tongue, ServiceObject object) {
    return switch (object) {
      case PERSON -> tongue.say("个人");
      case COMPANY, UNINCORPORATED -> tongue.say("企业");
      case INSTITUTION -> tongue.say("事业单位");
      case SOCIETY -> tongue.say("社会组织");
      case AGENCY -> tongue.say("机关");
      case OTHER -> tongue.say("其他组织");
    };
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

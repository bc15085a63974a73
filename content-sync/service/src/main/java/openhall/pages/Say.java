package openhall.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Block;
import openhall.content.Charge;
import openhall.content.Contact;
import openhall.content.Fee;
import openhall.content.LegalBasis;
import openhall.pages.PublicPage.Line;

/** The words that screens use, too. */
final class Say {
  private Say() {}

  static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }

  static String date(LocalDate day) {
    return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  static String amount(Fee fee) {
    String yuan = fee.unit().isEmpty() ? " 元" : " 元/" + fee.unit();
    return switch (fee.charge()) {
      case Charge.Free _ -> "免费";
      case Charge.Fixed(var amount) -> amount.shown() + yuan;
      case Charge.Range(var min, var max) -> min.shown() + "–" + max.shown() + yuan;
      case Charge.Formula _ -> "按标准计算";
    };
  }

  /** With the day on which it ends or begins, where that is known. */
  static Line fee(Fee fee, LocalDate today) {
    String formula = fee.charge() instanceof Charge.Formula(String text) ? text : "";
    String from = fee.valid().from().isAfter(today) ? date(fee.valid().from()) + "起执行" : "";
    String until = fee.valid().hasEnd() ? "执行到" + date(fee.valid().to()) : "";
    String basis = fee.basis().stream().map(Say::basis).collect(Collectors.joining("；"));
    return new Line(
        fee.name() + "　" + amount(fee),
        joined(
            "\n",
            fee.standardText(),
            fee.standardText().contains(formula) ? "" : formula,
            from,
            until,
            fee.relief().text(),
            basis.isEmpty() ? "" : "依据：" + basis,
            fee.remark()));
  }

  static String basis(LegalBasis basis) {
    String name = basis.name().startsWith("《") ? basis.name() : "《" + basis.name() + "》";
    String number = basis.documentNumber().isEmpty() ? "" : "（" + basis.documentNumber() + "）";
    return name + number + basis.clause();
  }

  static List<Line> contacts(List<Contact> contacts) {
    return contacts.stream()
        .map(c -> new Line(joined("　", c.label(), c.phone()), joined("，", c.address(), c.hours())))
        .toList();
  }

  static List<Line> lines(List<String> texts) {
    return texts.stream().map(Line::of).toList();
  }

  static List<Line> blocks(List<Block> body) {
    return body.stream().flatMap(Say::block).toList();
  }

  private static Stream<Line> block(Block block) {
    return switch (block) {
      case Block.Heading(String text) -> Stream.of(Line.of(text));
      case Block.Paragraph(String text) -> Stream.of(Line.of(text));
      case Block.Bullets(List<String> entries) -> entries.stream().map(e -> Line.of("· " + e));
      case Block.Table(List<List<String>> rows) ->
          rows.stream().map(row -> Line.of(joined("　", row.toArray(String[]::new))));
    };
  }
}

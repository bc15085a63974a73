package openhall.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.content.Block;
import openhall.content.Contact;
import openhall.content.Fee;
import openhall.content.FeeSum;
import openhall.content.FeeWords;
import openhall.content.Figure;
import openhall.content.Phrasing;
import openhall.content.Tariff;
import openhall.content.TariffWords;
import openhall.pages.PublicPage.Line;

/** The words that screens use, too. */
final class Say {
  private static final FeeWords FEES = new FeeWords(Phrasing.WRITTEN);

  private Say() {}

  static String joined(String separator, String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(separator));
  }

  static String date(LocalDate day) {
    return Phrasing.WRITTEN.date(day);
  }

  static String amount(Fee fee) {
    return FEES.price(fee).inOneLine();
  }

  /** What fees come to that are charged at once. */
  static Figure sum(List<Fee> fees) {
    return FEES.price(FeeSum.of(fees));
  }

  static String parts(List<Fee> fees) {
    return FEES.parts(FeeSum.of(fees));
  }

  /** With the day on which it ends or begins, where that is known. */
  static Line fee(Fee fee, LocalDate today) {
    String basis = FEES.basis(fee);
    return new Line(
        fee.name() + "　" + amount(fee),
        joined(
            "\n",
            String.join("\n", FeeWords.wording(fee)),
            fee.charge() instanceof Tariff tariff ? tariff(tariff) : "",
            fee.valid().from().isAfter(today) ? FEES.from(fee) : "",
            FEES.until(fee),
            fee.relief().text(),
            basis.isEmpty() ? "" : "依据：" + basis,
            fee.remark()));
  }

  /** The bands one below the other, for whoever wants to reckon himself. */
  private static String tariff(Tariff tariff) {
    var words = new TariffWords(Phrasing.WRITTEN);
    return Stream.concat(
            words.bands(tariff).stream().map(said -> joined("　", said.stretch(), said.rate())),
            words.notes(tariff).stream())
        .collect(Collectors.joining("\n"));
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

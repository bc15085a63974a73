package openhall.kiosk.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.Block;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.Material;
import openhall.content.Notice;
import openhall.content.Picture;
import openhall.content.Procedure;
import openhall.content.Rule;
import openhall.kiosk.screen.Answer;
import openhall.kiosk.screen.Screens;

/**
 * Turns items into pages: page breaks between rows, column widths from the content, never a cut
 * character.
 */
final class PageComposer {

  private static final double MOST_CHARGE = 0.3;
  private static final double MOST_BASIS = 0.34;
  private static final double LEAST_BASIS = 0.22;
  private static final double LEAST_NAME = 0.4;
  // Bold is a little wider than what Lines measures.
  private static final double OF_BOLD = 0.97;

  private final PageArea area;
  private final Ruler ruler;
  private final ColumnComposer columns;

  PageComposer(PageArea area, Ruler ruler) {
    this.area = area;
    this.ruler = ruler;
    this.columns = new ColumnComposer(area, ruler);
  }

  /** The pages of the fees of one subject that apply on that day; none when none apply. */
  List<Page> fees(String title, List<FeeSchedule> schedules, LocalDate day) {
    List<Priced> fees = priced(schedules, day);
    if (fees.isEmpty()) {
      return List.of();
    }
    Page.Columns columns = columns(fees);
    List<List<Page.Row>> pages =
        fill(rows(fees, columns).stream().flatMap(row -> row.cut(mostLines())).toList());
    var result = new ArrayList<Page>();
    for (List<Page.Row> page : pages) {
      result.add(new Page.FeeTable(title, result.size() + 1, pages.size(), columns, page));
    }
    return result;
  }

  /** The same fees as one table that glides; a page that stands when all fit on one. */
  List<Page> gliding(String title, List<FeeSchedule> schedules, LocalDate day) {
    List<Page> pages = fees(title, schedules, day);
    if (pages.size() < 2) {
      return pages;
    }
    List<Priced> fees = priced(schedules, day);
    Page.Columns columns = columns(fees);
    return List.of(new Page.GlidingTable(title, columns, rows(fees, columns)));
  }

  private static List<Priced> priced(List<FeeSchedule> schedules, LocalDate day) {
    return schedules.stream()
        .flatMap(s -> s.on(day).stream().map(fee -> new Priced(s.key(), fee)))
        .toList();
  }

  private List<Page.Row> rows(List<Priced> fees, Page.Columns columns) {
    return fees.stream().map(fee -> row(fee, columns)).toList();
  }

  /** The pages of a procedure: the four answers on each, and what to bring. */
  List<Page> procedure(Procedure procedure, List<Answer> answers) {
    List<Page.Answer> strip = new AnswerStrip(area, ruler).of(answers);
    int notes = strip.stream().mapToInt(a -> a.note().size()).max().orElse(0);
    double above = area.answersHeight(notes) + area.scale().line();
    List<String> materials =
        procedure.handling().materials().stream()
            .map(material -> material.name() + copies(material.copies()))
            .toList();
    List<Page.Column> pages = columns.numbered(materials, above);
    var result = new ArrayList<Page>();
    for (Page.Column page : pages) {
      result.add(
          new Page.Guide(
              procedure.title(), result.size() + 1, pages.size(), procedure.key(), strip, page));
    }
    return result;
  }

  List<Page> rule(Rule rule) {
    return reading(rule, "办事制度 · " + rule.family(), rule.body());
  }

  List<Page> notice(Notice notice) {
    return reading(notice, notice.type().label(), notice.body());
  }

  /** An emergency that has the whole board. */
  List<Page> warning(Notice notice) {
    var result = new ArrayList<Page>();
    List<Page.Column> pages = columns.of(notice.body(), area.columnHeadHeight());
    for (Page.Column page : pages) {
      result.add(
          new Page.Warning(notice.title(), result.size() + 1, pages.size(), notice.key(), page));
    }
    return result;
  }

  List<Page> picture(Picture picture) {
    return List.of(new Page.Picture(picture.title(), picture.key(), picture.raster()));
  }

  private List<Page> reading(Item item, String label, List<Block> body) {
    List<Page.Column> pages = columns.of(body, area.columnHeadHeight());
    var result = new ArrayList<Page>();
    for (Page.Column page : pages) {
      result.add(
          new Page.Reading(item.title(), result.size() + 1, pages.size(), label, item.key(), page));
    }
    return result;
  }

  private static String copies(Material.Copies copies) {
    String originals = copies.originals() > 0 ? "原件 " + copies.originals() + " 份" : "";
    String photocopies = copies.photocopies() > 0 ? "复印件 " + copies.photocopies() + " 份" : "";
    String both =
        originals.isEmpty() || photocopies.isEmpty()
            ? originals + photocopies
            : originals + "、" + photocopies;
    return both.isEmpty() ? "" : "（" + both + "）";
  }

  private Page.Columns columns(List<Priced> fees) {
    Scale scale = area.scale();
    double gap = scale.gap();
    double charge = 0;
    double word = 0;
    double basis = 0;
    for (Priced priced : fees) {
      String price = Screens.price(priced.fee());
      charge = Math.max(charge, ruler.width(price, scale.body(), true));
      word = Math.max(word, widest(price));
      basis = Math.max(basis, ruler.width(Wording.basis(priced.fee()), area.noteSize(), false));
    }
    double width = area.textWidth();
    // What has no place to break stays whole.
    charge = Math.ceil(Math.min(charge, Math.max(width * MOST_CHARGE, word / OF_BOLD))) + 1;
    basis = Math.ceil(Math.min(basis, width * MOST_BASIS)) + 1;
    double lacking = width * LEAST_NAME - (width - charge - basis - 2 * gap);
    if (lacking > 0) {
      basis = Math.min(basis, Math.max(Math.ceil(width * LEAST_BASIS), basis - lacking));
    }
    return new Page.Columns(width - charge - basis - 2 * gap, charge, basis);
  }

  private double widest(String words) {
    return Stream.of(words.split("(?<=[ –])"))
        .mapToDouble(word -> ruler.width(word.strip(), area.scale().body(), true))
        .max()
        .orElse(0);
  }

  private Page.Row row(Priced priced, Page.Columns columns) {
    double body = area.scale().body();
    return new Page.Row(
        priced.item(),
        Lines.of(Wording.what(priced.fee()), columns.name(), body, ruler),
        Lines.of(Screens.price(priced.fee()), columns.charge() * OF_BOLD, body, ruler),
        Lines.of(Wording.basis(priced.fee()), columns.basis(), area.noteSize(), ruler));
  }

  private double rowRoom() {
    return area.bodyHeight() - area.columnHeadHeight();
  }

  /** Of a row that fills a page. */
  private int mostLines() {
    return (int) Math.max(1, (rowRoom() - 2 * area.rowPadding()) / area.scale().line());
  }

  private List<List<Page.Row>> fill(List<Page.Row> rows) {
    double room = rowRoom();
    var pages = new ArrayList<List<Page.Row>>();
    var page = new ArrayList<Page.Row>();
    double used = 0;
    for (Page.Row row : rows) {
      double height = area.rowHeight(row);
      if (!page.isEmpty() && used + height > room) {
        pages.add(List.copyOf(page));
        page.clear();
        used = 0;
      }
      page.add(row);
      used += height;
    }
    pages.add(List.copyOf(page));
    return pages;
  }

  private record Priced(ItemKey item, Fee fee) {}
}

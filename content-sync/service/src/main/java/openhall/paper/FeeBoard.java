package openhall.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.FeeWords;
import openhall.content.Phrasing;

/** 收费公示栏 (C3–C5, D3): what is charged and on what basis, on A3 across, to be hung up. */
public final class FeeBoard {

  private static final FeeWords WORDS = new FeeWords(Phrasing.WRITTEN);
  private static final double MARGIN = 56;
  private static final double FOOT = 66;
  private static final double PAD = 8;
  private static final double[] SHARES = {0.22, 0.16, 0.27, 0.2, 0.15};
  private static final List<String> HEADS = List.of("收费项目", "金额", "收费标准", "依据", "减免与说明");
  private static final String NONE = "没有写明";

  private FeeBoard() {}

  /**
   * The board.
   *
   * @param subjects of which only fee schedules are set, at least one
   * @param today rows that apply on that day, or will
   */
  public static byte[] of(String unit, List<Subject> subjects, LocalDate today, Fonts fonts) {
    List<Subject> schedules =
        subjects.stream().filter(each -> each.item() instanceof FeeSchedule).toList();
    Imprint imprint = joint(schedules);
    try (var press = new Press(fonts, "收费公示 " + unit, imprint.released(), imprint.draft())) {
      try (var pages = new Sheaf(press, Press.A3_ACROSS, MARGIN, FOOT)) {
        Flow flow = pages.flow();
        flow.paragraph(unit, Style.soft(18), 0);
        flow.heading("H1", "收费公示", Style.bold(44).in(Tint.NAVY), 0);
        for (Subject each : schedules) {
          if (each.item() instanceof FeeSchedule schedule) {
            section(flow, each, schedule, today);
          }
        }
        flow.gap(12);
        String phone = schedules.getFirst().page().phone();
        String call = phone.isEmpty() ? "请告诉窗口。" : "请拨打投诉电话 " + phone + "。";
        flow.paragraph("没有公示的不得收取。有人多收、乱收，" + call, Style.bold(16).in(Tint.SEAL), 0);
        String missing = press.missing();
        if (!missing.isEmpty()) {
          flow.paragraph(missing, Style.plain(12).in(Tint.SEAL), 0);
        }
      }
      Feet.numbered(press, MARGIN, imprint);
      return press.bytes();
    }
  }

  /** Of several items, of which each has its own code. */
  static Imprint joint(List<Subject> subjects) {
    Imprint first = subjects.getFirst().imprint();
    if (subjects.size() == 1) {
      return first;
    }
    Instant newest =
        subjects.stream().map(s -> s.imprint().released()).max(Comparator.naturalOrder()).get();
    return new Imprint(
        "共 %d 项，各有核验码".formatted(subjects.size()),
        "",
        first.page(),
        first.check(),
        newest,
        first.draft());
  }

  private static void section(Flow flow, Subject subject, FeeSchedule schedule, LocalDate today) {
    flow.gap(16);
    flow.titled(schedule.title(), Style.bold(22).in(Tint.NAVY));
    String payee = schedule.payee().isEmpty() ? "" : "　收款单位：" + schedule.payee();
    flow.paragraph(
        schedule.feeKind().label() + payee + "　" + subject.imprint().brief(), Style.soft(12), 0);
    flow.gap(6);
    row(flow, HEADS, Style.bold(15).in(Tint.NAVY), Tint.PALE_JADE);
    List<Fee> fees =
        schedule.fees().stream().filter(fee -> !fee.valid().to().isBefore(today)).toList();
    for (Fee fee : fees) {
      row(flow, cells(fee, today), Style.plain(15), Tint.WHITE);
    }
    if (fees.isEmpty()) {
      flow.paragraph("现在没有有效的收费项目。", Style.plain(15), 0);
    }
  }

  private static List<String> cells(Fee fee, LocalDate today) {
    String basis = WORDS.basis(fee);
    String more =
        Stream.of(
                fee.relief().text(),
                fee.valid().from().isAfter(today) ? WORDS.from(fee) : "",
                WORDS.until(fee),
                fee.remark())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    return List.of(
        fee.name(),
        WORDS.price(fee).inOneLine(),
        String.join("\n", FeeWords.wording(fee)),
        basis.isEmpty() ? NONE : basis,
        more.isEmpty() ? NONE : more);
  }

  private static void row(Flow flow, List<String> cells, Style style, Tint ground) {
    double[] widths = DoubleStream.of(SHARES).map(share -> share * flow.frame().width()).toArray();
    double tall = 0;
    for (int i = 0; i < widths.length; i++) {
      tall = Math.max(tall, flow.tall(cells.get(i), style(style, i), widths[i] - 2 * PAD));
    }
    tall += PAD;
    if (tall > flow.frame().bottom() - flow.frame().top()) {
      tooTall(flow, cells, style);
      return;
    }
    double y = flow.room(tall);
    Frame frame = flow.frame();
    if (ground != Tint.WHITE) {
      frame.canvas().bar(frame.x(), y, frame.width(), tall, ground);
    }
    frame.canvas().bar(frame.x(), y + tall - 0.8, frame.width(), 0.8, Tint.LINE);
    double x = frame.x();
    for (int i = 0; i < widths.length; i++) {
      var place = new Flow.Place(x + PAD, y + PAD / 2, widths[i] - 2 * PAD, false);
      Flow.block(
          flow.press(),
          frame.canvas(),
          place,
          cells.get(i),
          style(style, i),
          flow.press().element("P"));
      x += widths[i];
    }
  }

  /** What no page holds as a row is set below each other. */
  private static void tooTall(Flow flow, List<String> cells, Style style) {
    for (int i = 0; i < cells.size(); i++) {
      flow.paragraph(HEADS.get(i) + "　" + cells.get(i), style(style, i), 0);
    }
    flow.rule(0.8, Tint.LINE);
  }

  private static Style style(Style row, int column) {
    if (row.bold()) {
      return row;
    }
    return switch (column) {
      case 0 -> Style.bold(row.size());
      case 1 -> Style.bold(row.size() + 2).in(Tint.GOLD);
      default -> row;
    };
  }
}

package openhall.kiosk.screen;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import openhall.content.Notice;
import openhall.content.Period;

/** 公告公示, and apart from it 结果公开 (C1, C15–C31). */
final class NoticeScreens {
  private NoticeScreens() {}

  static Screen notices(Desk desk) {
    List<Notice> notices =
        sorted(desk).filter(n -> !n.isResult()).filter(n -> !isOver(desk, n)).toList();
    return list(desk, desk.say("公告公示"), desk.say("现在没有公示中的公告，{0}", desk.askAt()), notices);
  }

  static Screen results(Desk desk) {
    return list(
        desk,
        desk.say("结果公开"),
        desk.say("现在没有公开的办事结果，{0}", desk.askAt()),
        sorted(desk).filter(Notice::isResult).toList());
  }

  static Screen page(Desk desk, Notice notice) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("", "", Words.blocks(notice.body())));
    if (!notice.objection().isEmpty()) {
      sections.add(
          new Section(desk.say("有不同意见怎么办"), "", List.of(new Part.Paragraph(notice.objection()))));
    }
    if (!notice.contacts().isEmpty()) {
      sections.add(
          new Section(desk.say("联系方式"), "", Contacts.parts(desk.tongue(), notice.contacts())));
    }
    sections.add(new Section(desk.say("公开信息"), "", Rows.identity(desk, notice)));
    return new Screen.NoticePage(
        desk.chrome(notice.contacts()),
        notice.title(),
        Stream.of(
                desk.say(notice.type().label()),
                desk.date(notice.head().dates().issuedOn()),
                notice.head().catalogue().documentNumber())
            .filter(fact -> !fact.isEmpty())
            .toList(),
        publicity(desk, notice),
        sections);
  }

  private static Screen list(Desk desk, String title, String none, List<Notice> notices) {
    return new Screen.NoticeList(
        desk.chrome(),
        title,
        notices.isEmpty() ? none : desk.say("共 {0} 条，新的在前", notices.size()),
        desk.page(notices, desk.rows()).stream().map(notice -> row(desk, notice)).toList(),
        desk.paging(notices.size(), desk.rows()));
  }

  private static Link row(Desk desk, Notice notice) {
    String left = left(desk, notice.publicity());
    return Rows.link(
        notice,
        Words.joined(
            " · ",
            desk.say(notice.type().label()),
            desk.date(notice.head().dates().issuedOn()),
            left.isEmpty() ? "" : desk.say("公示{0}", left)),
        "");
  }

  /** Running publicity periods first, then the newest. */
  private static Stream<Notice> sorted(Desk desk) {
    return desk.current(Notice.class).stream()
        .sorted(
            Comparator.comparing((Notice n) -> left(desk, n.publicity()).isEmpty())
                .thenComparing(n -> n.head().dates().issuedOn(), Comparator.reverseOrder())
                .thenComparing(desk.nearestThenTitle()));
  }

  private static boolean isOver(Desk desk, Notice notice) {
    return notice.publicity().hasEnd() && desk.today().isAfter(notice.publicity().to());
  }

  private static String publicity(Desk desk, Notice notice) {
    Period period = notice.publicity();
    return period.hasEnd()
        ? Words.joined(
            desk.say("，"),
            desk.say("公示期 {0}", Words.period(desk.tongue(), period)),
            left(desk, period))
        : "";
  }

  private static String left(Desk desk, Period period) {
    if (!period.hasEnd() || !period.contains(desk.today())) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(desk.today(), period.to());
    return days == 0 ? desk.say("今天截止") : desk.say("还剩 {0} 天", days);
  }
}

package openhall.kiosk.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import openhall.content.FeeSchedule;
import openhall.content.Notice;
import openhall.content.NoticeType;
import openhall.content.Procedure;
import openhall.content.Rule;

/** 首页: the three disclosures (C1) and what leads to them. */
final class HomeScreen {
  private HomeScreen() {}

  static Screen of(Desk desk) {
    return new Screen.Home(
        desk.chrome(),
        desk.say("您要办什么事？"),
        desk.say(SearchScreen.HINT),
        desk.say(SearchScreen.EXAMPLE),
        new Often(desk).links(),
        tiles(desk),
        emergency(desk));
  }

  private static List<Tile> tiles(Desk desk) {
    List<Notice> notices = desk.current(Notice.class);
    long open = notices.stream().filter(n -> !n.isResult() && publicised(n, desk)).count();
    return List.of(
        tile(
            desk.say("办事指南"),
            desk.say("要带什么、怎么办、多久办好、去几号窗口"),
            count(desk, desk.current(Procedure.class).size()),
            Weight.LEAD,
            new Place.Guide(Place.Facet.DEPARTMENT)),
        tile(
            desk.say("收费公示"),
            desk.say("每一项的标准、依据和减免，没有列出的不收"),
            count(desk, feesInForce(desk)),
            Weight.MONEY,
            new Place.Fees(Place.FeeFacet.DEPARTMENT)),
        tile(
            desk.say("办事制度"),
            desk.say("首问负责、一次告知、限时办结等制度"),
            count(desk, desk.current(Rule.class).size()),
            Weight.PLAIN,
            new Place.Rules()),
        tile(
            desk.say("结果公开"),
            desk.say("救助补贴、财务收支、办理结果"),
            count(desk, notices.stream().filter(Notice::isResult).count()),
            Weight.PLAIN,
            new Place.Results()),
        tile(
            desk.say("公告公示"),
            desk.say("任前公示、招标、听证、征求意见"),
            open == 0 ? "" : desk.say("{0} 项公示中", open),
            Weight.PLAIN,
            new Place.Notices()),
        tile(
            desk.say("部门与窗口"),
            desk.say("谁负责、在几楼、打什么电话"),
            windows(desk),
            Weight.PLAIN,
            new Place.Departments()));
  }

  private static Tile tile(String title, String note, String count, Weight weight, Place place) {
    return new Tile(title, note, count, weight, new Event.Open(place));
  }

  private static String count(Desk desk, long number) {
    return number == 0 ? "" : desk.say("{0} 项", number);
  }

  private static long feesInForce(Desk desk) {
    return desk.current(FeeSchedule.class).stream()
        .mapToLong(schedule -> schedule.on(desk.today()).size())
        .sum();
  }

  private static String windows(Desk desk) {
    int windows = desk.hall().map(hall -> hall.windows().size()).orElse(0);
    return windows == 0 ? "" : desk.say("{0} 个窗口", windows);
  }

  private static boolean publicised(Notice notice, Desk desk) {
    return notice.publicity().hasEnd() && notice.publicity().contains(desk.today());
  }

  private static Optional<Link> emergency(Desk desk) {
    return desk.current(Notice.class).stream()
        .filter(notice -> notice.type() == NoticeType.EMERGENCY)
        .filter(notice -> notice.publicity().contains(desk.today()))
        .max(Comparator.comparing(notice -> notice.head().dates().issuedOn()))
        .map(notice -> Rows.link(notice, desk.say("紧急通知"), ""));
  }
}

package openhall.kiosk.screen;

import java.util.List;

/** What only staff come to see. */
final class StaffScreens {
  private static final String HOW =
      "这台屏幕还没有设置工作人员密码，所以谁也打不开这一页。请在本机运行：openhall kiosk pin --data 内容目录，输入两遍至少六位数字。";

  private StaffScreens() {}

  static Screen door(Desk desk) {
    Door door = desk.state().door();
    return new Screen.StaffDoor(
        desk.chrome(),
        "工作人员入口",
        words(door),
        door.digits().length(),
        !(door.answer() instanceof Door.Unset));
  }

  private static String words(Door door) {
    if (door.checking()) {
      return "正在核对…";
    }
    return switch (door.answer()) {
      case Door.Unset _ -> HOW;
      case Door.Shut(int wait, boolean wrong) when wait > 0 ->
          (wrong ? "密码不对。" : "刚才多次输错。") + "请等 " + wait(wait) + "再试。";
      case Door.Shut(_, boolean wrong) when wrong -> "密码不对，请再试一次。";
      case Door.Shut _, Door.Open _ -> "请输入工作人员密码。办事请按“首页”。";
    };
  }

  private static String wait(int seconds) {
    return seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
  }

  static Screen page(Desk desk, StaffReport report) {
    long open =
        report.chapters().stream()
            .flatMap(chapter -> chapter.lines().stream())
            .filter(line -> !line.fine())
            .count();
    return new Screen.StaffPage(
        desk.chrome(),
        "这台屏幕的情况",
        open == 0 ? "一切正常" : open + " 处需要处理",
        report.chapters().stream().map(StaffScreens::section).toList());
  }

  private static Section section(StaffReport.Chapter chapter) {
    List<Part> parts =
        chapter.lines().stream()
            .<Part>map(line ->
                new Part.Pair(line.label(), line.fine() ? line.words() : "请处理：" + line.words()))
            .toList();
    return new Section(chapter.title(), "", parts);
  }
}

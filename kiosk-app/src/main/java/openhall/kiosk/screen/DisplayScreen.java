package openhall.kiosk.screen;

import java.util.List;
import openhall.kiosk.screen.Settings.Size;
import openhall.kiosk.screen.Settings.Theme;

/** 显示设置: all that a resident can set, those things too that few need. */
record DisplayScreen(Desk desk) {

  Screen screen() {
    return new Screen.Display(
        desk.chrome(),
        desk.say("显示设置"),
        desk.say("只对您这一次有效，离开后自动恢复"),
        List.of(size(), colours(), language(), motion()));
  }

  private Choice size() {
    return new Choice(
        desk.say("字号"),
        List.of(
            option(desk.say("标准"), now().with(Size.PLAIN)),
            option(desk.say("大"), now().with(Size.LARGE)),
            option(desk.say("特大"), now().with(Size.LARGEST))));
  }

  private Choice colours() {
    return new Choice(
        desk.say("颜色"),
        List.of(
            option(desk.say("浅色"), now().with(Theme.LIGHT)),
            option(desk.say("深色"), now().with(Theme.DARK)),
            option(desk.say("高对比"), now().with(Theme.CONTRAST))));
  }

  /** Each in its own words, for those who cannot read the others. */
  private Choice language() {
    return new Choice(
        desk.say("语言"),
        List.of(
            option(Language.SIMPLIFIED.label(), now().with(Language.SIMPLIFIED)),
            option(Language.TRADITIONAL.label(), now().with(Language.TRADITIONAL)),
            option(Language.ENGLISH.label(), now().with(Language.ENGLISH))));
  }

  private Choice motion() {
    return new Choice(
        desk.say("画面"),
        List.of(
            option(desk.say("正常"), now().withCalm(false)),
            option(desk.say("平静，不倒数"), now().withCalm(true))));
  }

  private Tab option(String title, Settings wanted) {
    return new Tab(title, wanted.equals(now()), new Event.Set(wanted));
  }

  private Settings now() {
    return desk.state().settings();
  }
}

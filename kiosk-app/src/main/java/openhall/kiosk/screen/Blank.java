package openhall.kiosk.screen;

/**
 * What stands on a screen that the office has blanked: words of this program, and none of the
 * content, since that may be what is wrong.
 */
public final class Blank {

  public static final String TITLE = "本屏暂停显示";
  public static final String WORDS = "请到窗口咨询办理";
  public static final String ONE_LINE = "本屏暂停显示，请到窗口咨询";

  /** In place of the hall's own name, which is content. */
  public static final String PLACE = Desk.UNNAMED;

  private Blank() {}
}

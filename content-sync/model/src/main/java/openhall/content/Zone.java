package openhall.content;

import java.util.List;

/** A part of a board (分区) and what plays there in turn. */
public record Zone(Share share, List<Turn> turns) {

  public Zone {
    if (turns.isEmpty()) {
      throw new InvalidContent("turns", "", "分区里至少要有一个场景", "a zone needs a scene");
    }
    turns = List.copyOf(turns);
    long tickers = turns.stream().filter(t -> t.scene() instanceof Scene.Ticker).count();
    if (tickers > 0 && tickers < turns.size()) {
      throw new InvalidContent(
          "turns", "", "滚动字幕要独占一个分区", "a ticker shares its zone with no other scene");
    }
  }

  /** Per cent of the board's width and height. */
  public record Share(int left, int top, int width, int height) {

    public static final Share WHOLE = new Share(0, 0, 100, 100);

    private static final int ALL = 100;

    public Share {
      Texts.atLeast("left", left, 0);
      Texts.atLeast("top", top, 0);
      Texts.atLeast("width", width, 1);
      Texts.atLeast("height", height, 1);
      within("width", left + width);
      within("height", top + height);
    }

    boolean overlaps(Share other) {
      return left < other.left + other.width
          && other.left < left + width
          && top < other.top + other.height
          && other.top < top + height;
    }

    private static void within(String field, int end) {
      if (end > ALL) {
        throw new InvalidContent(
            field, Integer.toString(end), "超出屏幕（100%）", "reaches beyond the board (100 %)");
      }
    }
  }

  /**
   * A scene and when it plays. Of those whose time it is, the ones of the highest priority do.
   *
   * @param when any of these; none means always
   * @param weight how often in each round, from 1
   */
  public record Turn(Scene scene, List<When> when, int weight, int priority) {

    private static final int MOST = 20;

    public Turn {
      when = List.copyOf(when);
      Texts.atLeast("weight", weight, 1);
      Texts.atLeast("priority", priority, 0);
      if (weight > MOST) {
        throw new InvalidContent(
            "weight", Integer.toString(weight), "不能大于 " + MOST, "must be at most " + MOST);
      }
    }
  }
}

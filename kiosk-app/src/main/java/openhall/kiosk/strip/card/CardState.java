package openhall.kiosk.strip.card;

import java.util.List;

/** How a card is, for staff. */
public sealed interface CardState {

  String words();

  /** Nothing has been asked of it yet. */
  record Waiting() implements CardState {
    @Override
    public String words() {
      return "正在连接 connecting";
    }
  }

  /** It has confirmed what it shows. */
  record Shows(CardPages pages, List<String> troubles) implements CardState {
    public Shows {
      troubles = List.copyOf(troubles);
    }

    @Override
    public String words() {
      return "显示 %d 页，与发布的一致".formatted(pages.pages().size())
          + (troubles.isEmpty() ? "" : "；" + String.join("、", troubles));
    }
  }

  /** It cannot be reached or does not answer as it should; it may show what it showed before. */
  record Lost(String why) implements CardState {
    @Override
    public String words() {
      return "连不上或应答不对，可能还显示着原来的内容：" + why;
    }
  }
}

package openhall.chain;

import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * The same board as a web page: the same words at the same places, moved at the same speed by the
 * style that a browser moves cheapest, an animated transform of a layer of its own.
 */
final class BoardPage {

  private static final String HEAD =
      """
      <!doctype html><html lang=zh-CN><meta charset=utf-8><title>明厅</title><style>
      html{background:#0F2236;overflow:hidden}
      body{margin:0;color:#FFFDF8;font-family:'Noto Sans CJK SC'}
      p{position:absolute;margin:0;white-space:nowrap}
      .window{position:absolute;overflow:hidden}
      .words{background:#A5281F;white-space:nowrap}
      .table{background:#14304B;font-size:50px;line-height:67px}
      .row{display:grid;grid-template-columns:1fr 22% 34%;column-gap:32px;padding:17px 0;
        border-top:1px solid #2B4A68}
      .row span + b{text-align:right}
      .row b + span{font-size:29px}
      .train{display:inline-block;min-width:100%;will-change:transform}
      .words .train{animation:left linear infinite}
      .table .train{animation:up linear infinite}
      @keyframes left{to{transform:translateX(-50%)}}
      @keyframes up{to{transform:translateY(-50%)}}
      </style>
      """;

  private BoardPage() {}

  /**
   * @param board what a rig says about itself
   * @param still what of it stands
   */
  static String html(JsonNode board, Scene still, int wordsASecond, int tableASecond) {
    String words = "<span>%s</span>".formatted(Browser.escaped(board.path("words").asString()));
    int letters = board.path("letters").asInt();
    var page = new StringBuilder(HEAD).append(Browser.lines(still));
    page.append(
        window("words", board.path("band"), "font-size:" + letters + "px", words.repeat(2)));
    if (board.has("table")) {
      page.append(window("table", board.path("table"), "", rows(board.path("rows")).repeat(2)));
    }
    page.append("<script>").append(pace(".words", "offsetWidth", wordsASecond));
    return page.append(pace(".table", "offsetHeight", tableASecond)).append("</script>").toString();
  }

  /** A train is there twice; one round is half of it. */
  private static String pace(String kind, String side, int pixelsASecond) {
    return """
    for (const train of document.querySelectorAll('%s .train'))
      train.style.animationDuration = train.%s / 2 / %d + 's';
    """
        .formatted(kind, side, pixelsASecond);
  }

  private static String window(String kind, JsonNode box, String style, String content) {
    int high = box.path("height").asInt();
    return "<div class='window %s' style='left:%dpx;top:%dpx;width:%dpx;height:%dpx;%s;%s'>"
            .formatted(
                kind,
                box.path("left").asInt(),
                box.path("top").asInt(),
                box.path("width").asInt(),
                high,
                style,
                kind.equals("words") ? "line-height:" + high + "px" : "")
        + "<div class=train>"
        + content
        + "</div></div>\n";
  }

  private static String rows(JsonNode rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row ->
            "<div class=row><span>%s</span><b>%s</b><span>%s</span></div>"
                .formatted(
                    Browser.escaped(row.path(0).asString()),
                    Browser.escaped(row.path(1).asString()),
                    Browser.escaped(row.path(2).asString())))
        .collect(Collectors.joining());
  }
}

package openhall.kiosk.screen;

/**
 * What a resident can do about a sheet of paper, and how it stands.
 *
 * @param button what to touch; empty while there is nothing to do but wait
 * @param words how it stands and what to do instead; empty before anything was asked
 */
public record PrintOffer(String button, String words, Event tap) {

  /** The offer beside a code of the same content. */
  static PrintOffer of(Printing printing, Event tap, Desk desk) {
    return switch (printing) {
      case Printing.NotAsked _ -> new PrintOffer(desk.say("打印告知单"), "", tap);
      case Printing.UnderWay _ -> new PrintOffer("", desk.say("正在打印，请稍等"), tap);
      case Printing.Out _ -> new PrintOffer(desk.say("再打印一份"), desk.say("打印好了，请从出纸口取走"), tap);
      case Printing.Failed(PrintTrouble trouble) -> failed(trouble, tap, desk);
    };
  }

  private static PrintOffer failed(PrintTrouble trouble, Event tap, Desk desk) {
    String instead =
        desk.say("{0}，这一份不再打印。请用手机拍下二维码，或{1}。", desk.say(trouble.words()), desk.askAt());
    String button = trouble == PrintTrouble.TOO_MANY ? "" : desk.say("再试一次");
    return new PrintOffer(button, instead, tap);
  }
}

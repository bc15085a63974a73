package openhall.kiosk.strip;

import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.Sentence;
import openhall.content.UnitId;
import openhall.kiosk.screen.Blank;

/** What a strip says while the office has it show nothing. */
public final class Neutral {

  /** Of no item that there is: nobody is told that one is shown. */
  public static final Sentence SENTENCE =
      new Sentence(
          new ItemKey(new UnitId("kiosk"), new ItemId("blank")),
          Sentence.Subject.OWN,
          "",
          Blank.ONE_LINE);

  private Neutral() {}
}

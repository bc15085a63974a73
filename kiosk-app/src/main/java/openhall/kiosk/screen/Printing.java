package openhall.kiosk.screen;

/** How far the sheet is that a resident asked for. Immutable. */
public sealed interface Printing {
  record NotAsked() implements Printing {}

  record UnderWay() implements Printing {}

  /** The printer has all of it. */
  record Out() implements Printing {}

  /** It will not come out any more, not later either. */
  record Failed(PrintTrouble trouble) implements Printing {}
}

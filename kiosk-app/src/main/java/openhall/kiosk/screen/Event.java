package openhall.kiosk.screen;

import openhall.content.ItemKey;

/** What can happen to a kiosk: a resident touches or types, a second passes, a release arrives. */
public sealed interface Event {
  record Open(Place place) implements Event {}

  /** Text from the on-screen keyboard, a real keyboard or an input method; appended as it is. */
  record Typed(String text) implements Event {}

  /** A word in characters instead of the letters typed last. */
  record Chosen(String word) implements Event {}

  /** Takes the last typed character away. */
  record Erase() implements Event {}

  record Clear() implements Event {}

  record Back() implements Event {}

  record Home() implements Event {}

  /** Another page of the list that is open, counted from 0. */
  record TurnTo(int page) implements Event {}

  /** A material ticked or unticked; by name, so that it survives a revision of the item. */
  record Tick(ItemKey item, String material) implements Event {}

  /** The screen as the resident wants it from now on. */
  record Set(Settings settings) implements Event {}

  /** A sheet of this procedure is wanted. */
  record Print(ItemKey item) implements Event {}

  /** How far that sheet is; from the printer, not from a finger. */
  record Printed(ItemKey item, Printing printing) implements Event {}

  /** An answer to the idle warning. */
  record StillHere() implements Event {}

  /** One second has passed; sent by a timer. */
  record SecondPassed() implements Event {}

  /** The catalogue shows another release from now on; the resident stays where he is. */
  record ReleaseActivated() implements Event {}

  /** There is another release; the page that is being read stays until it is left. */
  record ReleaseOffered() implements Event {}

  /** The resident wants to see the newer release. */
  record ShowNews() implements Event {}

  /** The office has the screen show nothing from now on, or lets it show again. */
  record Blanked(boolean now) implements Event {}

  /** The panel has another size; room for that many list rows at plain type. */
  record Resized(Room room) implements Event {}

  /** What should be on the glass could not be drawn. */
  record NotDrawn(Throwable why) implements Event {}

  /** The seal was held as only staff do. */
  record SealHeld() implements Event {}

  /** The digits typed at the staff's door are to be tried. */
  record Knock() implements Event {}

  /** What the lock of the staff's door says. */
  record DoorAnswered(Door.Answer answer) implements Event {}
}

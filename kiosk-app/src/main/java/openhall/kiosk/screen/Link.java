package openhall.kiosk.screen;

/** A way on: title, a line below it, a word at the side. */
public record Link(String title, String note, String side, Event tap) {}

package openhall.kiosk.screen;

/**
 * A result whose title is marked where it matches: chars from {@code from} to before {@code to}.
 */
public record Result(String title, int from, int to, String why, Event tap) {}

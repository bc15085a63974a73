package openhall.kiosk.screen;

/** A place on a picture, per mille of its width from the left and of its height from the top. */
public record Pin(int x, int y, String label) {}

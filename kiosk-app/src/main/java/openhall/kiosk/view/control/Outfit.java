package openhall.kiosk.view.control;

/** What a kiosk has that others may lack: its unit's colour, and somebody who reads aloud. */
public record Outfit(Accent accent, Voice voice) {
  public static final Outfit PLAIN = new Outfit(Accent.NONE, Voice.NONE);
}

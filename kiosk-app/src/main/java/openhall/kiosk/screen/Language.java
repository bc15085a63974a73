package openhall.kiosk.screen;

/** In which language the kiosk speaks; the content itself is Chinese in all of them. */
public enum Language {
  SIMPLIFIED("简体中文"),
  TRADITIONAL("繁體中文"),
  ENGLISH("English");

  private final String label;

  Language(String label) {
    this.label = label;
  }

  /** How those who read it call it. */
  public String label() {
    return label;
  }
}

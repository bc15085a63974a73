package openhall.kiosk.paper;

/** A page ready for a printer. Immutable. */
public final class SetPage {

  private final byte[] pdf;
  private final String media;

  SetPage(byte[] pdf, String media) {
    this.pdf = pdf.clone();
    this.media = media;
  }

  public byte[] pdf() {
    return pdf.clone();
  }

  /** Its size as PWG 5101.1 names it. */
  public String media() {
    return media;
  }
}

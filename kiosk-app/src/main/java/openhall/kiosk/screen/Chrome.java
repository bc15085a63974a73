package openhall.kiosk.screen;

/**
 * What stands around every screen.
 *
 * @param place where the kiosk stands
 * @param status which release is shown
 * @param remark what must be known about the language chosen, otherwise empty
 * @param complaint what the telephone beside the bar is for
 * @param phone the telephone, or where to go when the content names none
 * @param news offers a newer release in place of the status; empty when there is none
 */
public record Chrome(
    String place,
    String clock,
    String date,
    String status,
    String remark,
    String complaint,
    String phone,
    String news,
    Settings settings) {
  Chrome at(String time, String day, String release) {
    return new Chrome(place, time, day, release, remark, complaint, phone, news, settings);
  }

  /** When nothing is known. */
  static Chrome plain(Settings settings) {
    Tongue tongue = Tongue.of(settings.language());
    return new Chrome(
        tongue.say(Desk.UNNAMED),
        "",
        "",
        "",
        "",
        tongue.say("监督投诉电话"),
        tongue.say("请到咨询台反映"),
        "",
        settings);
  }
}

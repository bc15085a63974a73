package openhall.web;

/** Request bodies for tests of those who read them. */
public final class Requests {

  private Requests() {}

  public static Form form(String encoded) {
    return Form.parse(encoded);
  }

  public static Json json(byte[] body) {
    return Json.parse(body);
  }
}

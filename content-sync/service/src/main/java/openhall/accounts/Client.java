package openhall.accounts;

/**
 * From where somebody asks.
 *
 * @param address in the network
 * @param browser in a word or two, such as Chrome
 */
public record Client(String address, String browser) {

  private static final int LONGEST = 60;

  public Client {
    address = shortened(address);
    browser = shortened(browser);
  }

  /** What a User-Agent header says of itself, most telling name first: each claims to be others. */
  static Client of(String address, String userAgent) {
    for (String name : new String[] {"Edg", "Firefox", "Chrome", "Safari"}) {
      if (userAgent.contains(name + "/")) {
        return new Client(address, name.equals("Edg") ? "Edge" : name);
      }
    }
    return new Client(address, "程序");
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}

package openhall.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import openhall.pages.PublicPage;
import openhall.trust.Hashes;

/**
 * 核验码: eight digits of the signed file's hash, and four of all the words of its page, for which
 * fees, halls and departments are taken from other files. It tells papers apart; it proves nothing
 * to somebody who forges one, who is told by the page itself.
 *
 * @param file in lower case
 * @param words in lower case
 */
record CheckCode(String file, String words) {

  private static final int FILE = 8;
  private static final int WORDS = 4;

  static CheckCode of(String sha256, PublicPage page) {
    return new CheckCode(sha256.substring(0, FILE), words(page));
  }

  /** What somebody has typed, with or without gaps. */
  static Optional<CheckCode> typed(String text) {
    String digits = text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u3000·-]", "");
    return digits.matches("[0-9a-f]{12}")
        ? Optional.of(new CheckCode(digits.substring(0, FILE), digits.substring(FILE)))
        : Optional.empty();
  }

  String shown() {
    String all = (file + words).toUpperCase(Locale.ROOT);
    return all.replaceAll("(.{4})(?=.)", "$1 ");
  }

  static String words(PublicPage page) {
    return Hashes.sha256Of(page.toString().getBytes(StandardCharsets.UTF_8)).substring(0, WORDS);
  }
}

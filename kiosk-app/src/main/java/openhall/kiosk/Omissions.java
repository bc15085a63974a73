package openhall.kiosk;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a strip cannot show, told to the log once each time that changes. One thread. */
final class Omissions {

  private static final Logger LOG = LoggerFactory.getLogger(Omissions.class);

  private final String strip;
  private List<String> last = List.of();

  /**
   * @param strip as staff call it
   */
  Omissions(String strip) {
    this.strip = strip;
  }

  void are(List<String> now) {
    if (!now.equals(last)) {
      last = List.copyOf(now);
      last.forEach(words -> LOG.warn("条屏 {} strip {}：{}", strip, strip, words));
    }
  }

  List<String> last() {
    return last;
  }
}

package openhall.paper;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Where sheets are set: two at a time, so that printing takes nothing from the screens. */
public final class Works {

  public static final String MEDIA_TYPE = "application/pdf";
  private static final int PATIENCE_SECONDS = 30;

  private final Semaphore places = new Semaphore(2);
  private final Fonts fonts;

  public Works(Fonts fonts) {
    this.fonts = fonts;
  }

  /** The finished sheet; refuses while there is no font, or too many wait. */
  public byte[] set(Function<Fonts, byte[]> sheet) {
    take();
    try {
      return sheet.apply(fonts);
    } catch (NoFont e) {
      throw new Refused(Refusal.UNAVAILABLE, NoFont.WORDS);
    } finally {
      places.release();
    }
  }

  /** Opened by a browser, and kept under that name. */
  public static void named(ServerResponse response, String file) {
    response.header(HeaderNames.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"");
  }

  private void take() {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new Refused(Refusal.UNAVAILABLE, "正在排版的人太多，请过一会儿再试");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refused(Refusal.UNAVAILABLE, "服务正在停止");
    }
  }
}

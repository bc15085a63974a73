package openhall.devices.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody has asked a screen to do.
 *
 * @param id rises with every order, of whichever device
 * @param why in the words of whoever asked; empty where nobody has to say
 * @param until after which nobody does it any more
 * @param handed when the screen fetched it
 * @param end how it went, once the screen has told
 */
public record Order(
    long id,
    String device,
    What what,
    String why,
    String by,
    Instant asked,
    Instant until,
    Optional<Instant> handed,
    Optional<End> end) {

  /** All that can be asked of a screen. None of it brings a word onto the glass. */
  public enum What {
    /** Shows for half a minute what it is called. */
    IDENTIFY("亮出名称"),
    /** Sends a picture of itself. */
    SCREENSHOT("截屏"),
    /** Ends its program, which is started again at once. */
    RESTART("重启程序");

    private final String label;

    What(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** As devices, forms and tables write it. */
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<What> of(String wireName) {
      return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
    }
  }

  /** How it went. */
  public enum Outcome {
    DONE("已完成"),
    /** Somebody was using the screen. */
    MASKED("已完成，有人正在使用，画面遮住了"),
    /** Nobody would have started the program again. */
    UNGUARDED("没有执行：它没有由系统看管，重启后不会自己起来"),
    FAILED("没有做成");

    private final String label;

    Outcome(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Outcome> of(String wireName) {
      return Arrays.stream(values()).filter(each -> each.wireName().equals(wireName)).findFirst();
    }
  }

  /** The screen's own word. */
  public record End(Instant at, Outcome outcome) {}

  public boolean isOpen(Instant now) {
    return end.isEmpty() && until.isAfter(now);
  }

  /** Whether the program has started anew by it, as far as one can know. */
  public boolean mayHaveRestarted() {
    return what == What.RESTART
        && handed.isPresent()
        && end.filter(each -> each.outcome() != Outcome.DONE).isEmpty();
  }

  /** How far it is, in words for staff. */
  public String standing(Instant now) {
    if (end.isPresent()) {
      return end.get().outcome().label();
    }
    if (handed.isPresent()) {
      return isOpen(now) ? "屏幕已收到" : "屏幕收到了，没有回音";
    }
    return isOpen(now) ? "等屏幕来取" : "屏幕没有来取，已作废";
  }
}

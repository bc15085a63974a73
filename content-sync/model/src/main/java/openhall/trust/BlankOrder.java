package openhall.trust;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The office's word that screens are to show nothing of the content (停屏). It can only withhold:
 * what stands on a blanked screen is in the screen's own program.
 *
 * @param unit the unit that is blanked with all below it, such as {@code nanhe/pingan}
 * @param screen the name of the one screen of exactly that unit that is meant; all if absent
 * @param since when it was ordered, in whole seconds
 * @param until when it ends by itself, by the screen's clock; never if absent
 */
public record BlankOrder(
    String unit, Optional<String> screen, Instant since, Optional<Instant> until, Reason reason) {

  /** Enough for every unit of a district; more is one order for the unit above. */
  public static final int MOST = 64;

  private static final String SEGMENT = "[a-z0-9][a-z0-9-]{0,39}";
  private static final Pattern UNIT = Pattern.compile(SEGMENT + "(/" + SEGMENT + "){0,2}");
  private static final Pattern SCREEN = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  /** Why, in as much as strangers may know. */
  public enum Reason {
    /** Something on the screens is wrong. */
    CONTENT("content", "内容有误"),
    /** The screen or what drives it is out of order. */
    FAULT("fault", "设备故障"),
    DRILL("drill", "演练"),
    OTHER("other", "其他");

    private final String wireName;
    private final String label;

    Reason(String wireName, String label) {
      this.wireName = wireName;
      this.label = label;
    }

    public String wireName() {
      return wireName;
    }

    public String label() {
      return label;
    }

    /** One that came later is another one. */
    public static Reason of(String wireName) {
      return Arrays.stream(values())
          .filter(reason -> reason.wireName.equals(wireName))
          .findFirst()
          .orElse(OTHER);
    }
  }

  public BlankOrder {
    refuse(!UNIT.matcher(unit).matches(), "Expected a unit such as nanhe/pingan, got " + unit);
    refuse(
        screen.filter(name -> !SCREEN.matcher(name).matches()).isPresent(),
        "Expected a screen such as hall-1, got " + screen);
    refuse(!isWhole(since), "Expected whole seconds, got " + since);
    refuse(
        until.filter(end -> !isWhole(end) || !end.isAfter(since)).isPresent(),
        "Expected whole seconds after " + since + ", got " + until);
  }

  /** Whether it is meant for that screen and has not ended by itself. */
  public boolean holdsFor(String ofUnit, String screenName, Instant now) {
    return until.filter(end -> !now.isBefore(end)).isEmpty() && isFor(ofUnit, screenName);
  }

  private boolean isFor(String ofUnit, String screenName) {
    return screen
        .map(name -> name.equals(screenName) && unit.equals(ofUnit))
        .orElseGet(() -> ofUnit.equals(unit) || ofUnit.startsWith(unit + "/"));
  }

  private static boolean isWhole(Instant instant) {
    return instant.equals(instant.truncatedTo(ChronoUnit.SECONDS));
  }

  private static void refuse(boolean wrong, String complaint) {
    if (wrong) {
      throw new IllegalArgumentException(complaint);
    }
  }
}

package openhall.content;

/**
 * 办结时限: at once, within an amount of a unit, or not stated. Working days are never turned into
 * calendar days.
 */
public sealed interface TimeLimit {

  /** 当场办结 (T11). */
  record OnTheSpot() implements TimeLimit {}

  record Within(int amount, Unit unit) implements TimeLimit {
    public Within {
      Texts.atLeast("amount", amount, 1);
    }
  }

  record NotStated() implements TimeLimit {}

  enum Unit implements Coded {
    WORKDAY("workday", "个工作日", 24),
    DAY("day", "日", 24),
    HOUR("hour", "小时", 1),
    MONTH("month", "个月", 24 * 30),
    YEAR("year", "年", 24 * 365);

    private final String code;
    private final String label;
    private final int hours;

    Unit(String code, String label, int hours) {
      this.code = code;
      this.label = label;
      this.hours = hours;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * Whether this limit is certainly longer than {@code other}. Only limits of the same unit, or of
   * units that cannot change the answer, compare; 20 工作日 against 25 日 is undecided and answers
   * false.
   */
  default boolean certainlyLongerThan(TimeLimit other) {
    return switch (this) {
      case OnTheSpot _, NotStated _ -> false;
      case Within mine ->
          switch (other) {
            case OnTheSpot _ -> true;
            case NotStated _ -> false;
            case Within theirs -> exceeds(mine, theirs);
          };
    };
  }

  /** As a resident reads it; empty when not stated. */
  default String shown() {
    return switch (this) {
      case OnTheSpot _ -> "当场办结";
      case NotStated _ -> "";
      case Within within -> within.amount() + " " + within.unit().label();
    };
  }

  private static boolean exceeds(Within mine, Within theirs) {
    if (theirs.unit() == Unit.WORKDAY && mine.unit() != Unit.WORKDAY) {
      // A working day is at most a handful of calendar days apart; compare only when far apart.
      return (long) mine.amount() * mine.unit().hours > 2L * theirs.amount() * theirs.unit().hours;
    }
    return (long) mine.amount() * mine.unit().hours > (long) theirs.amount() * theirs.unit().hours;
  }
}

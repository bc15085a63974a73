package openhall.catalogue;

import openhall.content.InvalidContent;

/**
 * How often, and how soon afterwards.
 *
 * @param workdays within which it must stand: after the period's end, the event, or, of what stands
 *     for long, after the day from which it is demanded
 */
public record Cadence(Rhythm rhythm, int workdays) {

  public Cadence {
    if (workdays < 0 || workdays > Workdays.MOST) {
      throw new InvalidContent(
          "workdays",
          Integer.toString(workdays),
          "期限应为 0 至 " + Workdays.MOST + " 个工作日",
          "a limit has 0 to " + Workdays.MOST + " workdays");
    }
  }

  public String words() {
    return switch (rhythm) {
      case LONG_TERM -> rhythm.label();
      case YEARLY, HALF_YEARLY, QUARTERLY, MONTHLY ->
          "%s，期满后 %d 个工作日内".formatted(rhythm.label(), workdays);
      case ON_EVENT -> "事项发生后 %d 个工作日内".formatted(workdays);
    };
  }
}

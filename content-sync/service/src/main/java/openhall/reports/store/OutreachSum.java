package openhall.reports.store;

/** What was told by one medium in a year. */
public record OutreachSum(long times, long pieces, long people, long cases) {
  public static final OutreachSum NONE = new OutreachSum(0, 0, 0, 0);
}

package openhall.content;

/** A procedure's pointer to the fee it charges; the amount stands only in the schedule. */
public record FeeRef(ItemId schedule, String fee) {
  public FeeRef {
    Texts.line("fee", fee);
  }
}

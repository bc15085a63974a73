package openhall.web;

import java.util.List;
import openhall.content.InvalidContent;
import openhall.content.Problem;

/** A request that is refused, with what the person who sent it should know. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal reason;
  private final transient List<Problem> problems;

  public Refused(Refusal reason, String detail) {
    this(reason, detail, List.of());
  }

  public Refused(Refusal reason, String detail, List<Problem> problems) {
    super(detail, null, false, false);
    this.reason = reason;
    this.problems = List.copyOf(problems);
  }

  public static Refused invalid(InvalidContent e) {
    return new Refused(Refusal.INVALID, "共 " + e.problems().size() + " 处需要修改", e.problems());
  }

  public Refusal reason() {
    return reason;
  }

  /** One sentence in Chinese. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  public List<Problem> problems() {
    return problems;
  }
}

package openhall.content;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Content that breaks a rule of the content model; says field, value and rule in Chinese and
 * English.
 */
public final class InvalidContent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidContent(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  public InvalidContent(String field, String value, String zh, String en) {
    this(List.of(new Problem(field, value, zh, en)));
  }

  public List<Problem> problems() {
    return problems;
  }

  /** The same failure seen from one level further out, so that paths grow outwards. */
  public InvalidContent within(String outer) {
    return new InvalidContent(problems.stream().map(p -> p.within(outer)).toList());
  }
}

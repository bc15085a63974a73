package openhall.content;

/** How often, how widely and to whom an item is disclosed (T1–T2, A1–A3). */
public record Disclosure(Cycle cycle, Visibility visibility, Audience audience) {

  public static final Disclosure PUBLIC_LONG_TERM =
      new Disclosure(Cycle.LONG_TERM, Visibility.PUBLIC, Audience.SOCIETY);

  /** 经常性工作长期公开，阶段性工作定期公开，临时性工作随时公开 (T1). */
  public enum Cycle {
    LONG_TERM,
    PERIODIC,
    AD_HOC
  }

  /** 广泛公开、一定范围内公开、不能公开 (A1). */
  public enum Visibility {
    PUBLIC,
    LIMITED,
    NOT_PUBLIC
  }

  /** 向社会公开、单位内部公开 (A3). */
  public enum Audience {
    SOCIETY,
    INTERNAL
  }

  /** Whether the item may ever leave the service towards a public screen (A2, A3). */
  public boolean mayBePublished() {
    return visibility == Visibility.PUBLIC && audience == Audience.SOCIETY;
  }
}

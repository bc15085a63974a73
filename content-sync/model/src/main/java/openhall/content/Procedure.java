package openhall.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 办事程序: what to bring, what it costs, how long it takes and where to go (C2; GB/T 36114, GB/T
 * 39554.2). What the source does not state stays empty and is said to be missing on the screen; it
 * is never guessed.
 */
public record Procedure(
    Head head, Scope scope, Handling handling, Limits limits, Charges charges, Guidance guidance)
    implements Item {

  @Override
  public Kind kind() {
    return Kind.PROCEDURE;
  }

  @Override
  public Procedure withHead(Head next) {
    return new Procedure(next, scope, handling, limits, charges, guidance);
  }

  /** What it is, whose it is, for whom. */
  public record Scope(
      ItemType type,
      ItemCodes codes,
      Authority authority,
      Optional<ExerciseLevel> level,
      List<ServiceObject> objects,
      List<String> themes,
      List<String> lifeEvents,
      Optional<ItemId> department) {
    public Scope {
      objects = List.copyOf(objects);
      themes = Texts.lines("themes", themes);
      lifeEvents = Texts.lines("lifeEvents", lifeEvents);
    }
  }

  /** How it is done: conditions, things to bring, steps, places. */
  public record Handling(
      List<String> conditions,
      List<Material> materials,
      List<Step> steps,
      List<SpecialProcedure> specialProcedures,
      List<WindowRef> windows,
      List<HandlingMode> modes,
      Optional<ServiceScope> scope,
      String onlineUrl,
      boolean bookable) {
    public Handling {
      conditions = Texts.texts("conditions", conditions);
      materials = List.copyOf(materials);
      steps = List.copyOf(steps);
      specialProcedures = List.copyOf(specialProcedures);
      attached(specialProcedures, steps);
      windows = List.copyOf(windows);
      modes = List.copyOf(modes);
      Texts.optionalLine("onlineUrl", onlineUrl);
    }

    private static void attached(List<SpecialProcedure> specials, List<Step> steps) {
      for (int i = 0; i < specials.size(); i++) {
        String step = specials.get(i).step();
        if (!step.isEmpty() && steps.stream().noneMatch(s -> s.name().equals(step))) {
          throw new InvalidContent(
              "specialProcedures[" + i + "].step",
              step,
              "办理流程里没有这个环节",
              "must be the name of one of the steps");
        }
      }
    }
  }

  /**
   * How long it takes and how often one must come (T10–T11).
   *
   * @param visits 到办事现场次数; -1 when not stated
   */
  public record Limits(
      Optional<CaseType> caseType,
      TimeLimit statutory,
      TimeLimit promised,
      String note,
      int visits,
      String quantity) {

    public static final int VISITS_NOT_STATED = -1;

    public Limits {
      Texts.optionalText("limitNote", note);
      Texts.atLeast("visits", visits, VISITS_NOT_STATED);
      Texts.optionalText("quantityLimit", quantity);
      if (promised.certainlyLongerThan(statutory)) {
        throw new InvalidContent(
            "promisedLimit",
            promised.shown(),
            "承诺时限不能长于法定时限 " + statutory.shown(),
            "the promised limit must not exceed the statutory limit " + statutory.shown());
      }
    }
  }

  /** 是否收费. What the source does not say is not guessed: neither free nor charged. */
  public enum Charging {
    FREE,
    CHARGED,
    NOT_STATED
  }

  /**
   * Whether it costs anything, and which rows of which schedule.
   *
   * @param together whether all of them are charged at once, at one window (一次性收费, C6); otherwise
   *     each has its own case
   */
  public record Charges(Charging charging, List<FeeRef> fees, boolean together) {

    public static final Charges FREE = new Charges(Charging.FREE, List.of(), false);

    public Charges {
      if (charging != Charging.CHARGED && !fees.isEmpty()) {
        throw new InvalidContent(
            "charged",
            charging == Charging.FREE ? "false" : "",
            "未写明收费，却列有收费项目",
            "does not say that it charges but lists fees");
      }
      if (together && fees.size() < 2) {
        throw new InvalidContent(
            "chargedTogether", "true", "一次收齐至少要有两个收费项目", "needs two fees or more");
      }
      fees = List.copyOf(fees);
    }
  }

  /** On what basis, with what outcome, and whom to ask. */
  public record Guidance(
      List<ResultDocument> results,
      List<LegalBasis> legalBases,
      List<Contact> contacts,
      List<Question> questions,
      String remedies) {
    public Guidance {
      results = List.copyOf(results);
      legalBases = List.copyOf(legalBases);
      contacts = List.copyOf(contacts);
      questions = List.copyOf(questions);
      Texts.optionalText("remedies", remedies);
    }
  }

  @Override
  public Set<ItemId> names() {
    return Stream.of(
            scope.department().stream(),
            charges.fees().stream().map(FeeRef::schedule),
            handling.windows().stream().map(WindowRef::hall),
            handling.materials().stream().flatMap(material -> material.sample().stream()))
        .flatMap(Function.identity())
        .collect(Collectors.toUnmodifiableSet());
  }
}

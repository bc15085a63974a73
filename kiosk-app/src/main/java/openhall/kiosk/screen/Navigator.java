package openhall.kiosk.screen;

import java.util.function.UnaryOperator;
import openhall.content.ItemKey;

/** The kiosk's only state machine. Pure. */
public final class Navigator {
  /** Seconds without a touch after which the kiosk asks whether anybody is still there. */
  public static final int WARN_AFTER = 60;

  /** Seconds one then has to answer (WCAG 2.2.1: at least 20). */
  public static final int ANSWER_WITHIN = 20;

  /**
   * Seconds after which a newer release no longer waits for its reader, who has touched nothing for
   * {@link #PAUSE}.
   */
  static final int LONGEST_NEWS = 300;

  static final int PAUSE = 5;

  private Navigator() {}

  /** What follows from {@code event}. Every touch starts the idle time again. */
  public static State next(State state, Event event) {
    if (state.isBlank() && !isHeardWhileBlank(state, event)) {
      return state;
    }
    State next = followed(state, event);
    return next.leaves(state) ? next.withNews(0) : next;
  }

  /** Nothing but time and the staff's own way in and out. */
  private static boolean isHeardWhileBlank(State state, Event event) {
    return switch (event) {
      case Event.SecondPassed _,
          Event.Resized _,
          Event.NotDrawn _,
          Event.Blanked _,
          Event.SealHeld _,
          Event.Knock _,
          Event.DoorAnswered _,
          Event.StillHere _,
          Event.Back _,
          Event.Home _,
          Event.TurnTo _ ->
          true;
      case Event.Typed _, Event.Erase _, Event.Clear _ -> state.place() instanceof Place.StaffDoor;
      case Event.Open _,
          Event.Chosen _,
          Event.Tick _,
          Event.Set _,
          Event.Print _,
          Event.Printed _,
          Event.ReleaseActivated _,
          Event.ReleaseOffered _,
          Event.ShowNews _ ->
          false;
    };
  }

  private static State blanked(State state, boolean now) {
    if (now == state.isBlank()) {
      return state;
    }
    return now ? state.blanked() : state.shown();
  }

  private static State followed(State state, Event event) {
    return switch (event) {
      case Event.SecondPassed _ -> quiet(state);
      case Event.ReleaseActivated _ -> state.withNews(0);
      case Event.ReleaseOffered _ -> state.withNews(Math.max(1, state.news()));
      case Event.ShowNews _ -> state.awake().withNews(0);
      case Event.Blanked(boolean now) -> blanked(state, now);
      case Event.Resized(Room room) -> state.withRoom(room);
      case Event.NotDrawn _ -> state;
      case Event.SealHeld _ ->
          state.awake().withDoor(Door.SHUT).opened(new Place.StaffDoor()).withNews(0);
      case Event.Knock _ -> state.awake().withDoor(state.door().knocked());
      case Event.DoorAnswered(Door.Answer answer) -> answered(state, answer);
      case Event.StillHere _ -> state.awake();
      case Event.Open(Place place) -> opened(state.awake(), place);
      case Event.Typed(String text) ->
          typed(
              state.awake(),
              state.typed() + clean(text),
              state.door().typed(text),
              number -> number.more(text));
      case Event.Chosen(String word) ->
          typed(state.awake(), chosen(state.typed(), word), state.door(), number -> number);
      case Event.Erase _ ->
          typed(state.awake(), shortened(state.typed()), state.door().shorter(), Entered::shorter);
      case Event.Clear _ -> typed(state.awake(), "", state.door().cleared(), _ -> Entered.NOTHING);
      case Event.Back _ -> state.awake().back();
      case Event.Home _ -> state.awake().atHome();
      case Event.TurnTo(int page) -> state.awake().turnedTo(page);
      case Event.Tick tick -> state.awake().ticked(tick);
      case Event.Set(Settings settings) -> state.awake().set(settings);
      case Event.Print(ItemKey item) -> printed(state.awake(), item);
      case Event.Printed(ItemKey item, Printing printing) -> state.printing(item, printing);
    };
  }

  /** Seconds left to answer the idle warning; 0 when there is none. */
  static int warning(State state) {
    boolean warned = state.visits().size() > 1 && state.idle() >= WARN_AFTER;
    return warned ? WARN_AFTER + ANSWER_WITHIN - state.idle() : 0;
  }

  private static State quiet(State state) {
    if (state.untouched()) {
      return state.withNews(0);
    }
    return idle(state.withDoor(state.door().secondPassed()));
  }

  private static State idle(State state) {
    int idle = state.idle() + 1;
    // At home there is nothing to lose and nothing to ask: forget at once.
    int limit = state.visits().size() == 1 ? WARN_AFTER : WARN_AFTER + ANSWER_WITHIN;
    return idle >= limit ? state.forgotten() : waited(state.withIdle(idle));
  }

  private static State waited(State state) {
    if (state.news() == 0) {
      return state;
    }
    boolean over = state.news() >= LONGEST_NEWS && state.idle() >= PAUSE;
    return state.withNews(over ? 0 : state.news() + 1);
  }

  /** Whoever has left the door meanwhile gets no answer. */
  private static State answered(State state, Door.Answer answer) {
    return switch (state.place()) {
      case Place.StaffDoor _ when answer instanceof Door.Open(StaffReport report) ->
          state.withDoor(Door.SHUT).replaced(new Place.Staff(report));
      case Place.StaffDoor _ -> state.withDoor(state.door().answered(answer));
      case Place.Staff _ when answer instanceof Door.Open(StaffReport report) ->
          state.withPlace(new Place.Staff(report));
      case Place _ -> state;
    };
  }

  private static State opened(State state, Place place) {
    return switch (place) {
      case Place.Home _ -> state.atHome();
      case Place.Search _ when state.place() instanceof Place.Search -> state.replaced(place);
      case Place.Guide _ when state.place() instanceof Place.Guide -> state.replaced(place);
      case Place.Fees _ when state.place() instanceof Place.Fees -> state.replaced(place);
      case Place.Search _,
          Place.Guide _,
          Place.Procedures _,
          Place.Fees _,
          Place.FeesOf _,
          Place.Rules _,
          Place.Notices _,
          Place.Results _,
          Place.Departments _,
          Place.Hotlines _,
          Place.Display _,
          Place.Page _,
          Place.Reckon _,
          Place.Plan _,
          Place.Along _ ->
          state.opened(place);
      // Only the seal leads there, and only the office.
      case Place.StaffDoor _, Place.Staff _, Place.Blank _ -> state;
    };
  }

  /** One sheet at a time. */
  private static State printed(State state, ItemKey item) {
    boolean free =
        state.place() instanceof Place.Along(ItemKey open, Printing printing)
            && open.equals(item)
            && !(printing instanceof Printing.UnderWay)
            && state.has().paper().isPresent();
    return free ? state.printing(item, new Printing.UnderWay()) : state;
  }

  /** Into the search, but what is typed at the staff's door or into a sum stays there. */
  private static State typed(State state, String text, Door door, UnaryOperator<Entered> number) {
    return switch (state.place()) {
      case Place.StaffDoor _ -> state.withDoor(door);
      case Place.Reckon(ItemKey schedule, String fee, Entered quantity) ->
          state.withPlace(new Place.Reckon(schedule, fee, number.apply(quantity)));
      case Place.Search _ -> state.withTyped(text);
      case Place _ -> state.opened(new Place.Search()).withTyped(text);
    };
  }

  /** The word in the place of what stands behind the last blank. */
  private static String chosen(String typed, String word) {
    return typed.substring(0, typed.lastIndexOf(' ') + 1) + word;
  }

  private static String clean(String text) {
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String shortened(String text) {
    return text.isEmpty() ? text : text.substring(0, text.offsetByCodePoints(text.length(), -1));
  }
}

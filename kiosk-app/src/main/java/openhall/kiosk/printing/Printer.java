package openhall.kiosk.printing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import openhall.kiosk.paper.SetPage;
import openhall.kiosk.paper.Typesetter;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.PrintTrouble;
import openhall.kiosk.screen.PrinterState;
import openhall.kiosk.screen.Printing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one sheet after the other to a queue and stays with it until it is out. What does not come
 * out is taken back, so that nobody finds a stranger's paper later. Any thread; works on {@code
 * hands}.
 */
public final class Printer {

  private static final Logger LOG = LoggerFactory.getLogger(Printer.class);
  static final int SHEETS = 6;
  private static final Duration WITHIN = Duration.ofMinutes(10);
  private static final Duration STALE = Duration.ofSeconds(10);
  private static final Duration STEP = Duration.ofMillis(250);
  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

  private final Queue queue;
  private final Typesetter typesetter;
  private final Duration patience;
  private final InstantSource clock;
  private final ScheduledExecutorService hands;
  private final Ration ration = new Ration(SHEETS, WITHIN);
  private final AtomicReference<PrinterState> state;

  /**
   * A sheet on its way.
   *
   * @param begun when it was handed over
   * @param before what the printer said before: not about this sheet, if it does not go on saying
   *     it
   */
  private record Job(
      int number, Instant begun, Queue.Look before, Consumer<? super Printing> asker) {}

  /**
   * @param patience how long a sheet may take
   * @param hands one thread of its own
   */
  public Printer(
      Queue queue,
      Typesetter typesetter,
      Duration patience,
      InstantSource clock,
      ScheduledExecutorService hands) {
    this.queue = queue;
    this.typesetter = typesetter;
    this.patience = patience;
    this.clock = clock;
    this.hands = hands;
    this.state =
        new AtomicReference<>(
            new PrinterState(queue.name(), Optional.empty(), "", clock.instant()));
  }

  /** Takes back what an earlier life of this kiosk has left, and looks after the printer. */
  public void start() {
    hands.execute(this::takeBackAll);
    Future<?> _ =
        hands.scheduleWithFixedDelay(
            this::lookAfter, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How it was when last looked at. */
  public PrinterState state() {
    return state.get();
  }

  /** Prints one sheet; {@code asker} hears once how it went. */
  public void print(Paper paper, Consumer<? super Printing> asker) {
    hands.execute(() -> begin(paper, asker));
  }

  private void begin(Paper paper, Consumer<? super Printing> asker) {
    try {
      Queue.Look look = queue.look();
      Optional<PrintTrouble> closed = Reasons.closed(look);
      if (closed.isPresent()) {
        seen(look, closed);
        failed(closed.get(), asker);
      } else if (ration.take(clock.instant())) {
        SetPage page = typesetter.set(paper);
        int number = queue.print(Paper.NAME, page.media(), page.pdf());
        follow(new Job(number, clock.instant(), look, asker));
      } else {
        failed(PrintTrouble.TOO_MANY, asker);
      }
    } catch (IOException | RuntimeException e) {
      failed(misfortune(e), asker);
    }
  }

  private void follow(Job job) {
    try {
      switch (queue.job(job.number())) {
        case DONE -> {
          note(Optional.empty(), "");
          job.asker().accept(new Printing.Out());
        }
        case DROPPED -> failed(PrintTrouble.UNPRINTABLE, job.asker());
        case WAITING -> waiting(job, Reasons::closed);
        case UNDER_WAY -> waiting(job, now -> Reasons.trouble(fresh(job, now)));
      }
    } catch (IOException | RuntimeException e) {
      giveUp(job, misfortune(e));
    }
  }

  private void waiting(Job job, Function<Queue.Look, Optional<PrintTrouble>> judge)
      throws IOException {
    Queue.Look look = queue.look();
    Optional<PrintTrouble> trouble = judge.apply(look);
    seen(look, trouble);
    if (trouble.isPresent()) {
      giveUp(job, trouble.get());
    } else if (isOver(job, patience)) {
      giveUp(job, Reasons.silence(look));
    } else {
      Future<?> _ = hands.schedule(() -> follow(job), STEP.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** A device needs a while to take back what it said of the last sheet. */
  private Queue.Look fresh(Job job, Queue.Look now) {
    return isOver(job, STALE)
        ? now
        : new Queue.Look(
            now.status(),
            now.reasons().stream().filter(r -> !job.before().reasons().contains(r)).toList());
  }

  private boolean isOver(Job job, Duration limit) {
    return !clock.instant().isBefore(job.begun().plus(limit));
  }

  private void giveUp(Job job, PrintTrouble trouble) {
    try {
      queue.cancel(job.number());
    } catch (IOException e) {
      LOG.warn("job {} on {} could not be cancelled", job.number(), queue.name(), e);
    }
    failed(trouble, job.asker());
  }

  private static void failed(PrintTrouble trouble, Consumer<? super Printing> asker) {
    LOG.info("nothing printed: {}", trouble);
    asker.accept(new Printing.Failed(trouble));
  }

  private void takeBackAll() {
    try {
      for (int number : queue.mine()) {
        queue.cancel(number);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("what waits on {} could not be cancelled: {}", queue.name(), e.getMessage());
    }
  }

  private void lookAfter() {
    try {
      Queue.Look look = queue.look();
      seen(look, Reasons.trouble(look));
    } catch (IOException | RuntimeException e) {
      misfortune(e);
    }
  }

  private void seen(Queue.Look look, Optional<PrintTrouble> trouble) {
    note(trouble, String.join(", ", look.reasons()));
  }

  private PrintTrouble misfortune(Exception e) {
    LOG.warn("printing on {} failed", queue.name(), e);
    PrintTrouble trouble =
        e instanceof java.net.ConnectException || e instanceof java.net.SocketTimeoutException
            ? PrintTrouble.UNREACHABLE
            : PrintTrouble.UNPRINTABLE;
    note(Optional.of(trouble), e.toString());
    return trouble;
  }

  private void note(Optional<PrintTrouble> trouble, String detail) {
    state.set(new PrinterState(queue.name(), trouble, detail, clock.instant()));
  }
}

package openhall.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import openhall.content.ItemKey;
import openhall.kiosk.feed.TouchFeed;
import openhall.kiosk.printing.Printer;
import openhall.kiosk.screen.Door;
import openhall.kiosk.screen.Event;
import openhall.kiosk.screen.Paper;
import openhall.kiosk.screen.Place;
import openhall.kiosk.screen.StaffReport;
import openhall.kiosk.screen.StaffReport.Chapter;
import openhall.kiosk.screen.StaffReport.Line;
import openhall.kiosk.staff.Faults;
import openhall.kiosk.staff.Lock;

/**
 * Answers whoever comes to the staff's door, brings sheets to the printer, and notes what fails.
 * Called on the screen's thread; what takes long runs elsewhere and comes back as an event.
 */
final class StaffDesk implements TouchFeed.Attendants {

  /** What is told to staff. */
  record Sources(Mirroring mirroring, ClockDoubt clock, Hardware hardware, Faults faults) {}

  private final Lock lock;
  private final Sources sources;
  private final Optional<Printer> printer;
  private final Executor aside;
  private final Executor screen;
  private Consumer<Event> answers = _ -> {};

  /**
   * @param aside runs what takes long
   * @param screen the screen's thread
   */
  StaffDesk(
      Lock lock, Sources sources, Optional<Printer> printer, Executor aside, Executor screen) {
    this.lock = lock;
    this.printer = printer;
    this.sources = sources;
    this.aside = aside;
    this.screen = screen;
  }

  void answersTo(Consumer<Event> listener) {
    answers = listener;
  }

  void stands(Panel panel) {
    sources.hardware().stands(panel);
  }

  @Override
  public void failed(String code, Place place, Throwable why) {
    sources.faults().add(code, Places.named(place), why);
  }

  @Override
  public void wanted(ItemKey item, Paper paper) {
    printer.ifPresent(press ->
        press.print(
            paper, how -> screen.execute(() -> answers.accept(new Event.Printed(item, how)))));
  }

  @Override
  public void called() {
    aside.execute(() -> answer(lock.standing()));
  }

  @Override
  public void knocked(String digits) {
    aside.execute(() -> answer(lock.opens(digits) ? new Door.Open(report()) : lock.refusal()));
  }

  @Override
  public void inside() {
    aside.execute(() -> answer(new Door.Open(report())));
  }

  private void answer(Door.Answer answer) {
    screen.execute(() -> answers.accept(new Event.DoorAnswered(answer)));
  }

  private StaffReport report() {
    var machine = new ArrayList<Line>();
    machine.add(sources.clock().line(sources.mirroring().asOf()));
    machine.addAll(sources.hardware().lines());
    return new StaffReport(
        List.of(
            new Chapter("内容", sources.mirroring().lines()),
            new Chapter("机器", machine),
            new Chapter("出过的错", sources.faults().lines())));
  }
}

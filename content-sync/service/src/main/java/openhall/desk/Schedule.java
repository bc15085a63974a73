package openhall.desk;

import java.util.List;

/**
 * The releases at a moment to come (定时发布).
 *
 * @param waiting those not over yet, the earliest first
 * @param ended those that are over, what ended last first
 * @param missed of these what was not kept, as long as something of it still waits to go out
 */
public record Schedule(List<Scheduled> waiting, List<Scheduled> ended, List<Scheduled> missed) {

  public Schedule {
    waiting = List.copyOf(waiting);
    ended = List.copyOf(ended);
    missed = List.copyOf(missed);
  }
}

package openhall.simulation;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import openhall.trust.TopRole;

/** Histories by number, each made once. Any thread. */
final class Histories {

  private static final int MOVES = 10;

  /** In one history of so many somebody breaks into the service and is thrown out again. */
  private static final int EVERY_BREAK_IN = 3;

  private static final int SEEDS_OF_ONE = 100;

  private final Map<Integer, History> made = new ConcurrentHashMap<>();

  /** Which history a seed runs through. */
  static int number(long seed) {
    return Math.toIntExact(seed / SEEDS_OF_ONE);
  }

  /** The first seed that runs through that history. */
  static long first(long history) {
    return history * SEEDS_OF_ONE;
  }

  /**
   * A few seeds of each history.
   *
   * @param brokenInto only of those in which somebody breaks into the service
   */
  static long seed(long i, boolean brokenInto) {
    long history = i / 10;
    return first(brokenInto ? history * EVERY_BREAK_IN + 1 : history) + i % 10;
  }

  History of(int number) {
    return made.computeIfAbsent(number, Histories::make);
  }

  private static History make(int number) {
    var chance = new Chance(number, "history");
    var office = new Office(chance);
    boolean breakIn = number % EVERY_BREAK_IN == 1;
    for (int i = 0; i < MOVES; i++) {
      office.pass(Duration.ofMinutes(5 + chance.below(24 * 60)));
      if (breakIn && i == MOVES / 2) {
        new Intruder(office).stay();
      }
      move(office, chance);
    }
    office.publish();
    return office.history();
  }

  private static void move(Office office, Chance chance) {
    switch (chance.below(12)) {
      case 0, 1, 2 -> {
        for (int i = chance.below(3); i >= 0; i--) {
          office.edit(office.some());
        }
        office.publish();
      }
      case 3 -> {
        office.edit(office.fresh());
        office.publish();
      }
      case 4 -> {
        office.edit(office.some());
        office.publishInterrupted(Duration.ofHours(1 + chance.below(40)));
      }
      case 5 -> {
        office.withdraw(office.some());
        office.publish();
      }
      case 6 -> {
        office.leaveOut(office.some());
        office.publish();
      }
      case 7 -> {
        office.replaceStaff(chance.of(Office.UNITS));
        office.publish();
      }
      case 8 -> {
        rotate(office, chance);
        office.publishInterrupted(Duration.ofMinutes(chance.below(200)));
      }
      case 9 -> {
        office.pass(Duration.ofDays(3 + chance.below(30)));
        office.publish();
      }
      default -> office.resign(History.State.WHOLE);
    }
  }

  private static void rotate(Office office, Chance chance) {
    switch (chance.below(5)) {
      case 0 -> office.rotate(TopRole.ROOT);
      case 1 -> office.rotate(TopRole.TARGETS);
      case 2 -> office.rotate(TopRole.TIMESTAMP);
      case 3 -> office.rotate(TopRole.SNAPSHOT, TopRole.TIMESTAMP);
      default -> office.repository.replaceUnitsKey();
    }
  }
}

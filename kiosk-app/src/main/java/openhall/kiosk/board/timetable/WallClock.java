package openhall.kiosk.board.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import openhall.content.When;

/** The clock on the wall, and the times at which something may change by it. */
final class WallClock {

  private final ZoneRules rules;
  private final List<LocalTime> times;

  WallClock(ZoneId zone, List<When.Hours> hours) {
    this.rules = zone.getRules();
    this.times =
        Stream.concat(
                Stream.of(LocalTime.MIDNIGHT),
                hours.stream().flatMap(h -> Stream.of(h.from(), h.to())))
            .distinct()
            .toList();
  }

  LocalDateTime local(Instant now) {
    return LocalDateTime.ofInstant(now, rules.getOffset(now));
  }

  /** Each time of the days ahead, and each time the clock is set, in their order. */
  SortedSet<Instant> marks(Instant now, Duration ahead) {
    var marks = new TreeSet<Instant>();
    LocalDate last = local(now.plus(ahead)).toLocalDate();
    for (LocalDate day = local(now).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      for (LocalTime time : times) {
        add(marks, day.atTime(time));
      }
    }
    ZoneOffsetTransition set = rules.nextTransition(now);
    if (set != null) {
      marks.add(set.getInstant());
    }
    marks.removeIf(mark -> !mark.isAfter(now) || mark.isAfter(now.plus(ahead)));
    return marks;
  }

  /** A time that comes twice counts twice; one that is left out is the moment of setting. */
  private void add(SortedSet<Instant> marks, LocalDateTime time) {
    for (ZoneOffset offset : rules.getValidOffsets(time)) {
      marks.add(time.toInstant(offset));
    }
  }
}

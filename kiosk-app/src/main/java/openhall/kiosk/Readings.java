package openhall.kiosk;

import java.util.function.Function;
import openhall.content.BoardName;
import openhall.kiosk.board.timetable.QuietHours;
import openhall.kiosk.strip.LedStrip;
import openhall.kiosk.strip.card.LedCard;
import openhall.kiosk.view.control.Accent;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads options as what they stand for, which says in its own words why it refuses one. */
final class Readings {

  private Readings() {}

  static CommandLine of(CommandLine line) {
    return line.registerConverter(BoardName.class, reading(LedStrip::named))
        .registerConverter(Accent.class, reading(Accent::of))
        .registerConverter(QuietHours.class, reading(QuietHours::of))
        .registerConverter(LedStrip.class, reading(LedStrip::of))
        .registerConverter(LedCard.class, reading(LedCard::of));
  }

  private static <T> ITypeConverter<T> reading(Function<String, T> of) {
    return written -> {
      try {
        return of.apply(written);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    };
  }
}

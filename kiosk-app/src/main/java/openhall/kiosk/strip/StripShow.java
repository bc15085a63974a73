package openhall.kiosk.strip;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import openhall.content.BoardName;
import openhall.content.ItemKey;
import openhall.content.Sentence;
import openhall.kiosk.board.present.Gliding;
import openhall.kiosk.board.timetable.Daypart;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.Nearest;
import openhall.kiosk.ticker.Digest;
import openhall.kiosk.ticker.Rounds;
import org.jspecify.annotations.Nullable;

/**
 * Runs a strip: round after round of the release it shows. Another release waits for the end of a
 * round, so that no sentence is cut; an emergency, its end and another daypart do not wait. FX
 * thread only.
 */
public final class StripShow {

  private final BoardName board;
  private final StripView view;
  private final Manner manner;
  private final Glyphs glyphs;
  private final ZoneId zone;
  private String name = "";
  private Rounds rounds = new Rounds(Digest.NOTHING);
  private List<Sentence> round = List.of();
  private List<String> unfit = List.of();
  private long number;
  private Duration length = Duration.ZERO;
  private @Nullable Catalogue catalogue;
  private @Nullable Catalogue said;
  private @Nullable Daypart daypart;
  private @Nullable Instant begun;

  private StripShow(BoardName board, StripView view, Manner manner, Glyphs glyphs, ZoneId zone) {
    this.board = board;
    this.view = view;
    this.manner = manner;
    this.glyphs = glyphs;
    this.zone = zone;
  }

  /** A strip whose words glide, or stand in pages, as it was told. */
  public static StripShow of(LedStrip strip, Gliding gliding, ZoneId zone) {
    var ink = Ink.of(strip);
    var view = new StripView(strip, ink);
    Manner manner =
        strip.still() ? new PagedManner(view, strip, ink) : new GlidingManner(view, ink, gliding);
    var glyphs = new Glyphs(ink.typeface().font());
    return new StripShow(strip.name(), view, manner, glyphs, zone);
  }

  /** What stands. */
  public Parent node() {
    return view.node();
  }

  /** Shows another release from the end of this round on. */
  public void release(Catalogue next, Instant now) {
    boolean first = catalogue == null;
    List<Sentence> before = rounds.digest().emergencies();
    catalogue = next;
    compose(next, now);
    boolean urgent = !rounds.digest().emergencies().equals(before);
    if (first || urgent || round.isEmpty()) {
      begin(now);
    }
  }

  /** Shows what is due at that instant; call once a second. */
  public void at(Instant now) {
    if (catalogue == null) {
      return;
    }
    if (daypart == null || !daypart.contains(now)) {
      compose(catalogue, now);
      begin(now);
      return;
    }
    view.clock(local(now));
    Duration passed = begun == null ? length : Duration.between(begun, now);
    if (passed.isNegative() || passed.compareTo(length) >= 0) {
      number++;
      show(now);
    } else {
      manner.after(passed);
    }
  }

  /** The release whose words are shown in this round; empty before the first. */
  public Optional<Catalogue> release() {
    return Optional.ofNullable(said);
  }

  /** Items whose words are shown in this round. */
  public List<ItemKey> visible() {
    return round.stream().map(Sentence::item).distinct().toList();
  }

  /** What is left out, and why, for staff. */
  public List<String> unfit() {
    return unfit;
  }

  private void compose(Catalogue shown, Instant now) {
    Daypart next = Daypart.of(shown, board, zone, now);
    daypart = next;
    LocalDate day = local(now).toLocalDate();
    name = new Nearest(shown).place(day);
    Digest whole = Digest.of(shown, day, next.due());
    Set<Sentence> boxes =
        whole
            .everything()
            .filter(sentence -> !glyphs.has(sentence.whole()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    unfit = boxes.stream().map(glyphs::words).toList();
    rounds = new Rounds(whole.only(sentence -> !boxes.contains(sentence)));
  }

  private void begin(Instant now) {
    number = 0;
    show(now);
  }

  private void show(Instant now) {
    round = rounds.at(number);
    said = catalogue;
    if (round.isEmpty()) {
      view.dark();
    } else {
      view.stand(name, isUrgent(round), local(now));
    }
    length = manner.begin(round);
    begun = now;
  }

  private static boolean isUrgent(List<Sentence> said) {
    return said.stream().anyMatch(s -> s.subject() == Sentence.Subject.EMERGENCY);
  }

  private LocalDateTime local(Instant now) {
    return LocalDateTime.ofInstant(now, zone);
  }
}

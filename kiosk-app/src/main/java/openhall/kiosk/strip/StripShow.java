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
  private final Manners manners;
  private final Glyphs glyphs;
  private final ZoneId zone;
  private String name = "";
  private Rounds rounds = new Rounds(Digest.NOTHING);
  private List<Sentence> round = List.of();
  private List<String> unfit = List.of();
  private boolean blank;
  private long number;
  private Duration length = Duration.ZERO;
  private @Nullable Catalogue catalogue;
  private @Nullable Catalogue said;
  private @Nullable Daypart daypart;
  private @Nullable Instant begun;

  /** What is to be read by everybody at once does not glide. */
  private record Manners(Manner usual, Manner neutral) {}

  private StripShow(BoardName board, StripView view, Manners manners, Glyphs glyphs, ZoneId zone) {
    this.board = board;
    this.view = view;
    this.manners = manners;
    this.glyphs = glyphs;
    this.zone = zone;
  }

  /** A strip whose words glide, or stand in pages, as it was told. */
  public static StripShow of(LedStrip strip, Gliding gliding, ZoneId zone) {
    var ink = Ink.of(strip);
    var view = new StripView(strip, ink);
    var paged = new PagedManner(view, strip, ink);
    Manner usual = strip.still() ? paged : new GlidingManner(view, ink, gliding);
    var glyphs = new Glyphs(ink.typeface().font());
    return new StripShow(strip.name(), view, new Manners(usual, paged), glyphs, zone);
  }

  /** What stands. */
  public Parent node() {
    return view.node();
  }

  /** One neutral sentence while the office wants that, not even an emergency; or all again. */
  public void blank(boolean order, Instant now) {
    if (order != blank) {
      blank = order;
      if (catalogue != null) {
        begin(now);
      }
    }
  }

  public boolean isBlank() {
    return blank;
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
      (blank ? manners.neutral() : manners.usual()).after(passed);
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
    round = blank ? List.of() : rounds.at(number);
    said = catalogue;
    if (round.isEmpty()) {
      view.dark();
    } else {
      view.stand(name, isUrgent(round), local(now));
    }
    length = manners.usual().begin(round);
    if (blank) {
      length = manners.neutral().begin(List.of(Neutral.SENTENCE));
    }
    begun = now;
  }

  private static boolean isUrgent(List<Sentence> said) {
    return said.stream().anyMatch(s -> s.subject() == Sentence.Subject.EMERGENCY);
  }

  private LocalDateTime local(Instant now) {
    return LocalDateTime.ofInstant(now, zone);
  }
}

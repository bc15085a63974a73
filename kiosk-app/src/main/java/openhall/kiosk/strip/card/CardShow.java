package openhall.kiosk.strip.card;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import openhall.content.Fitting;
import openhall.content.Sentence;
import openhall.content.Unfit;
import openhall.kiosk.board.timetable.Due;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.strip.Leaf;
import openhall.kiosk.strip.Neutral;
import openhall.kiosk.strip.card.CardPages.CardPage;
import openhall.kiosk.ticker.Digest;

/**
 * What a card is to show at a time: notices and telephones, and as many of the procedures, rules
 * and fees as a card can hold, others in the next hour. An emergency comes first and between every
 * few of them (C45). Pure.
 *
 * @param unfit what the card cannot draw and is left out, with the reason, for staff
 */
public record CardShow(CardPages pages, List<String> unfit) {

  private static final int OTHERS = 40;
  private static final int BETWEEN_EMERGENCIES = 6;
  private static final long HOURS = 24;

  public CardShow {
    unfit = List.copyOf(unfit);
  }

  /** What is due by the card's programme at that time of the wall's clock. */
  public static CardShow of(LedCard card, Catalogue catalogue, LocalDateTime now, Due due) {
    var fitting = new Fitting(card.limits(), text -> text);
    Digest whole = Digest.of(catalogue, now.toLocalDate(), due);
    List<String> unfit =
        whole
            .everything()
            .flatMap(sentence -> fitting.faults(sentence.whole()).stream().limit(1))
            .map(CardShow::words)
            .toList();
    return new CardShow(pages(chosen(whole.only(fitting::fits), now), card), unfit);
  }

  /** While the office has it show nothing. */
  public static CardShow neutral(LedCard card) {
    return new CardShow(pages(List.of(Neutral.SENTENCE), card), List.of());
  }

  private static CardPages pages(List<Sentence> sentences, LedCard card) {
    List<Sentence> written = sentences.stream().map(each -> written(each, card)).toList();
    List<Leaf> leaves = Leaf.of(written, card.room(), LedCard.columns());
    return new CardPages(leaves.stream().map(CardPage::of).toList());
  }

  private static List<Sentence> chosen(Digest digest, LocalDateTime now) {
    List<Sentence> usual = usual(digest, now);
    if (!digest.isUrgent()) {
      return usual;
    }
    var chosen = new ArrayList<Sentence>();
    for (int from = 0; from < usual.size() || from == 0; from += BETWEEN_EMERGENCIES) {
      chosen.addAll(digest.emergencies());
      chosen.addAll(usual.subList(from, Math.min(usual.size(), from + BETWEEN_EMERGENCIES)));
    }
    return chosen;
  }

  private static List<Sentence> usual(Digest digest, LocalDateTime now) {
    var chosen = new ArrayList<>(digest.notices());
    chosen.addAll(digest.hotlines());
    List<Sentence> rest = digest.rest();
    int parts = Math.max(1, Math.ceilDiv(rest.size(), OTHERS));
    long hour = now.toLocalDate().toEpochDay() * HOURS + now.getHour();
    int from = Math.floorMod(hour, parts) * OTHERS;
    chosen.addAll(rest.subList(from, Math.min(rest.size(), from + OTHERS)));
    return chosen;
  }

  private static Sentence written(Sentence sentence, LedCard card) {
    return new Sentence(
        sentence.item(),
        sentence.subject(),
        card.limits().written(sentence.label()),
        card.limits().written(sentence.words()));
  }

  private static String words(Unfit unfit) {
    return "“%s”没有显示：%s".formatted(unfit.text(), unfit.words());
  }
}

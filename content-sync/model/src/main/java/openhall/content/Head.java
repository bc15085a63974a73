package openhall.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What every item carries, whatever its kind.
 *
 * @param revision rises by at least one with every approved change, never falls
 * @param responsiblePost the post, not the person, that answers for the item (W2)
 * @param dates of issue and last confirmation (W13, T7)
 * @param valid the days on which the item may be shown
 * @param aliases what neighbours call it, such as 低保
 * @param remark shown with the item, empty when there is none
 */
public record Head(
    ItemKey key,
    int revision,
    String title,
    String responsiblePost,
    Catalogue catalogue,
    Dates dates,
    Disclosure disclosure,
    Period valid,
    List<String> aliases,
    String remark) {

  private static final int TITLE = 200;

  public Head {
    Texts.atLeast("revision", revision, 1);
    Texts.line("title", title);
    if (title.codePointCount(0, title.length()) > TITLE) {
      throw new InvalidContent("title", title, "超过 200 字", "longer than 200 characters");
    }
    Texts.line("responsiblePost", responsiblePost);
    aliases = Texts.lines("aliases", aliases);
    Texts.optionalText("remark", remark);
  }

  /** The same head with another revision. */
  public Head withRevision(int next) {
    return new Head(
        key, next, title, responsiblePost, catalogue, dates, disclosure, valid, aliases, remark);
  }

  /** Issue date of the document, and the day on which its owner last confirmed it. */
  public record Dates(LocalDate issuedOn, Optional<LocalDate> confirmedOn) {

    public Dates {
      if (confirmedOn.filter(day -> day.isBefore(issuedOn)).isPresent()) {
        throw new InvalidContent(
            "confirmedOn",
            confirmedOn.get().toString(),
            "核实日期早于成文日期 " + issuedOn,
            "confirmed before it was issued on " + issuedOn);
      }
    }
  }
}

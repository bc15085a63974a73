package openhall.console;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.Unit;
import openhall.console.sheet.Section;
import openhall.content.BoardName;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.Programme;
import openhall.content.UnitId;
import openhall.desk.Pending;
import openhall.publication.store.Release;

/** What the next release will change, by unit, and the releases there have been. */
public record ReleasePage(
    Chrome chrome,
    Pending pending,
    List<Update> updates,
    List<Release> releases,
    List<Unit> units) {

  public ReleasePage {
    updates = List.copyOf(updates);
    releases = List.copyOf(releases);
    units = List.copyOf(units);
  }

  /**
   * One item in which something changes before the public.
   *
   * @param rows old and new, field by field; nothing for an item the public does not know yet
   * @param remarks what the checks say of it, unless there is too much of everything
   * @param sections all that a new item says, unless so many are new that each has to be opened
   */
  public record Update(
      Revision after, boolean isNew, List<DiffRow> rows, List<Section> sections, Remarks remarks) {
    public Update {
      rows = List.copyOf(rows);
      sections = List.copyOf(sections);
    }

    /** The rows of a fee schedule; nothing for other kinds. */
    public List<Fee> fees() {
      return after.item() instanceof FeeSchedule schedule && !sections.isEmpty()
          ? schedule.fees()
          : List.of();
    }
  }

  public Map<UnitId, List<Update>> byUnit() {
    return updates.stream()
        .collect(
            Collectors.groupingBy(u -> u.after().key().unit(), TreeMap::new, Collectors.toList()));
  }

  /** How many changes a release would bring to the public. */
  public int changes() {
    return updates.size()
        + pending.removed().size()
        + pending.buried().size()
        + pending.signedAnew()
        + pending.authorities().size();
  }

  /** Why the public will no longer see it. */
  public String whyGone(Revision gone) {
    return pending.held().stream()
        .filter(back -> back.tellsWhyGone() && back.revision().key().equals(gone.key()))
        .map(Pending.Back::why)
        .findFirst()
        .orElse("已撤回");
  }

  /** Which strips a programme is for, as staff call them. */
  public String strips(Programme programme) {
    String named =
        programme.boards().stream().map(BoardName::value).collect(Collectors.joining("、"));
    return programme.title() + (named.isEmpty() ? "" : "（" + named + "）");
  }

  public String name(UnitId unit) {
    return units.stream()
        .filter(known -> known.id().equals(unit))
        .map(Unit::name)
        .findFirst()
        .orElse(unit.path());
  }
}

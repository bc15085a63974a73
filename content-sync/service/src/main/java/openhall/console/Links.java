package openhall.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import openhall.accounts.Member;
import openhall.archive.store.FilingNumber;
import openhall.archive.store.FilingQuery;
import openhall.authoring.AuditQuery;
import openhall.authoring.ItemQuery;
import openhall.authoring.State;
import openhall.authoring.upload.store.Batch;
import openhall.catalogue.Place;
import openhall.console.form.FieldName;
import openhall.content.Item;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.review.store.Enrolment;
import openhall.trust.Duty;

/** Addresses of pages. */
public final class Links {

  private Links() {}

  public static String unit(UnitId unit) {
    return unit.path().replace('/', '.');
  }

  /** Where a reader chooses the console's language, and comes back. */
  public static String language(String tag, String next) {
    return "/language?to=" + tag + "&next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  public static String item(ItemKey key) {
    return "/items/" + unit(key.unit()) + "/" + key.id();
  }

  /** Where a document is signed. */
  public static String sign(ItemKey key, int revision, Duty duty) {
    return item(key) + "/sign?revision=" + revision + "&duty=" + duty.wireName();
  }

  /** Where all that waits in a unit is signed, several at a time. */
  public static String sign(UnitId unit, Duty duty) {
    return "/sign/" + unit(unit) + "/" + duty.wireName();
  }

  /** Where a key in somebody's browser is approved. */
  public static String key(Enrolment enrolment) {
    return "/units/" + unit(enrolment.unit()) + "/keys/" + enrolment.keyid();
  }

  /** Where an item is edited. */
  public static String edit(ItemKey key) {
    return item(key) + "/edit";
  }

  /** The row of a fee schedule in the form in which it is edited. */
  public static String fee(ItemKey key, int row) {
    return edit(key) + "#" + FieldName.id(FieldName.row("fees", row)) + "-row";
  }

  /** A file that waits. */
  public static String batch(Batch batch) {
    return "/imports/" + unit(batch.unit()) + "/" + batch.id();
  }

  public static String person(Member member) {
    return "/accounts/" + member.account().account();
  }

  /** The same list on another page. */
  public static String list(ItemQuery query, long page) {
    var parts = new ArrayList<String>();
    add(parts, "q", query.text());
    query.kinds().stream().map(Item.Kind::wireName).forEach(k -> add(parts, "kind", k));
    query.units().stream().map(Links::unit).forEach(u -> add(parts, "unit", u));
    query.states().stream().map(State::wireName).forEach(s -> add(parts, "state", s));
    return address("/items", parts, page);
  }

  /** The same list of the archive on another page. */
  public static String archive(FilingQuery query, long page) {
    var parts = new ArrayList<String>();
    add(parts, "q", query.text());
    query.year().ifPresent(year -> add(parts, "year", year.toString()));
    query.kinds().stream().map(Item.Kind::wireName).forEach(k -> add(parts, "kind", k));
    query.unit().map(Links::unit).ifPresent(u -> add(parts, "unit", u));
    return address("/archive", parts, page);
  }

  /** The same list of the record on another page. */
  public static String record(AuditQuery query, long page) {
    var parts = new ArrayList<String>();
    add(parts, "who", query.who());
    query.from().ifPresent(day -> add(parts, "from", day.toString()));
    query.until().ifPresent(day -> add(parts, "until", day.toString()));
    query.unit().map(Links::unit).ifPresent(u -> add(parts, "unit", u));
    return address("/audit", parts, page);
  }

  /** The catalogue as it holds in a unit. */
  public static String catalogue(UnitId unit) {
    return "/catalogue/" + unit(unit);
  }

  /** An entry of the catalogue in a unit. */
  public static String entry(Place place) {
    return catalogue(place.unit()) + "/entries/" + place.node().id();
  }

  /** Which steps of review hold in a unit. */
  public static String steps(UnitId unit) {
    return "/steps/" + unit(unit);
  }

  public static String filing(FilingNumber number) {
    return "/archive/filings/" + number;
  }

  private static String address(String list, List<String> parts, long page) {
    add(parts, "page", page == 1 ? "" : Long.toString(page));
    return parts.isEmpty() ? list : list + "?" + String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}

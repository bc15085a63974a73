package openhall.console;

import io.helidon.common.uri.UriQuery;
import io.helidon.webserver.http.ServerRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import openhall.archive.store.FilingQuery;
import openhall.authoring.AuditQuery;
import openhall.authoring.ItemQuery;
import openhall.authoring.State;
import openhall.authoring.upload.store.BatchRow;
import openhall.authoring.upload.store.RowQuery;
import openhall.content.InvalidContent;
import openhall.content.Item;
import openhall.content.ItemId;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.trust.Approval;
import openhall.trust.Duty;
import openhall.web.Form;
import openhall.web.Refusal;
import openhall.web.Refused;

/** What a page's address names. A filter that means nothing is no filter. */
final class Asked {

  private Asked() {}

  static ItemKey key(ServerRequest request) {
    var parameters = request.path().pathParameters();
    return key(unit(parameters.get("unit")), parameters.get("id"));
  }

  static ItemKey key(UnitId unit, String id) {
    try {
      return new ItemKey(unit, new ItemId(id));
    } catch (InvalidContent e) {
      throw new Refused(Refusal.NOT_FOUND, "没有这个条目");
    }
  }

  static Optional<Integer> revision(ServerRequest request) {
    return request
        .query()
        .first("revision")
        .asOptional()
        .filter(text -> !text.isEmpty())
        .map(Asked::number);
  }

  /** What the script of a signing page has put into its form. */
  static Approval approval(Form form, Duty duty, String sig) {
    try {
      return new Approval(duty.wireName(), form.text("keyid"), sig);
    } catch (IllegalArgumentException e) {
      throw new Refused(Refusal.BAD_REQUEST, "没有收到签名：请在本页用浏览器里的密钥签");
    }
  }

  static UnitId unit(ServerRequest request) {
    try {
      return unit(request.path().pathParameters().get("unit"));
    } catch (InvalidContent e) {
      throw new Refused(Refusal.NOT_FOUND, "没有这个单位");
    }
  }

  /** The number that stands there in the address; one that nothing has for what is no number. */
  static long number(ServerRequest request, String parameter) {
    String written = request.path().pathParameters().get(parameter);
    return written.matches("[0-9]{1,15}") ? Long.parseLong(written) : 0;
  }

  /** A moment as a browser sends it, by the clock of the halls. */
  static Instant moment(String written, ZoneId zone) {
    try {
      return LocalDateTime.parse(written).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new InvalidContent("due", written, "请填写发布的日期和时间，如 2027-01-01 08:00", "a date and time");
    }
  }

  /** A day as people type it. */
  static LocalDate day(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException e) {
      throw new Refused(Refusal.BAD_REQUEST, "日期写成 2026-01-31 的样子");
    }
  }

  static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Refused(Refusal.BAD_REQUEST, "版次应为整数");
    }
  }

  static ItemQuery items(UriQuery query) {
    return new ItemQuery(
        query.first("q").orElse(""),
        chosen(query, "kind", Asked::kind),
        chosen(query, "unit", Asked::unit),
        chosen(query, "state", State::named),
        page(query));
  }

  static RowQuery rows(UriQuery query) {
    return new RowQuery(
        Arrays.stream(BatchRow.Standing.values())
            .filter(standing -> standing.code().equals(query.first("standing").orElse("")))
            .findFirst(),
        query.first("noted").orElse("").equals("1"),
        page(query));
  }

  static FilingQuery filings(UriQuery query) {
    return new FilingQuery(
        query.first("q").orElse(""),
        year(query.first("year").orElse("")),
        chosen(query, "kind", Asked::kind),
        oneUnit(query),
        page(query));
  }

  static AuditQuery record(UriQuery query) {
    return new AuditQuery(
        query.first("who").orElse(""),
        day(query, "from"),
        day(query, "until"),
        oneUnit(query),
        page(query));
  }

  static Optional<UnitId> oneUnit(UriQuery query) {
    return chosen(query, "unit", Asked::unit).stream().findFirst();
  }

  static Optional<Integer> year(String written) {
    return Optional.of(written).filter(text -> text.matches("[1-9][0-9]{3}")).map(Integer::valueOf);
  }

  private static Optional<LocalDate> day(UriQuery query, String name) {
    try {
      return query.first(name).asOptional().filter(t -> !t.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  static int page(UriQuery query) {
    return query
        .first("page")
        .asOptional()
        .filter(text -> text.matches("[1-9][0-9]{0,6}"))
        .map(Integer::parseInt)
        .orElse(1);
  }

  static UnitId unit(String written) {
    return new UnitId(written.replace('.', '/'));
  }

  /** The kind that a form names. */
  static Item.Kind kind(String wireName) {
    return Item.Kind.of(wireName).orElseThrow(() -> new Refused(Refusal.BAD_REQUEST, "没有这个类别"));
  }

  private static <T> Set<T> chosen(UriQuery query, String name, Function<String, T> reader) {
    return query.all(name, List::of).stream()
        .flatMap(written -> read(written, reader).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> Optional<T> read(String written, Function<String, T> reader) {
    try {
      return Optional.of(reader.apply(written));
    } catch (InvalidContent | IllegalArgumentException | Refused e) {
      return Optional.empty();
    }
  }
}

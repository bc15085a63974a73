package openhall.authoring;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import openhall.content.Decimal;
import openhall.content.Money;
import openhall.content.Rate;
import openhall.content.Tariff;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One band of a tariff as staff write it, a line each: {@code 至 220：2.90}, {@code 至 10000：一律 50},
 * {@code 以上：2.5%}. What it says is still unchecked.
 *
 * @param upTo empty in the last
 */
public record BandLine(String upTo, Kind kind, String number) {

  /** How staff are told to write it. */
  public static final String HINT = "每档一行，如：至 220：2.90；最后一行：以上：5.00。按比例写 2.5%，定额写 一律 50";

  private static final Pattern FORM =
      Pattern.compile("(?:至\\s*([0-9.]+)\\s*[:：]|以上\\s*[:：])?\\s*(一律)?\\s*([0-9.]+)\\s*([%％])?");

  /** How a band charges, by its name on the wire. */
  public enum Kind {
    RATE("rate"),
    PERCENT("percent"),
    FLAT("flat");

    private final String member;

    Kind(String member) {
      this.member = member;
    }
  }

  /** The bands in a text; a line that is none stands there as a number, which it cannot be. */
  public static List<BandLine> read(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(BandLine::line)
        .toList();
  }

  private static BandLine line(String line) {
    Matcher found = FORM.matcher(line);
    if (!found.matches()) {
      return new BandLine("", Kind.RATE, line);
    }
    Kind kind =
        found.group(2) != null ? Kind.FLAT : found.group(4) != null ? Kind.PERCENT : Kind.RATE;
    return new BandLine(found.group(1) == null ? "" : found.group(1), kind, found.group(3));
  }

  public static BandLine of(Tariff.Band band) {
    String upTo = band.upTo().map(Decimal::decimal).orElse("");
    return switch (band.rate()) {
      case Rate.PerUnit(Decimal yuan) -> new BandLine(upTo, Kind.RATE, yuan.decimal());
      case Rate.Percent(Decimal percent) -> new BandLine(upTo, Kind.PERCENT, percent.decimal());
      case Rate.Flat(Money amount) -> new BandLine(upTo, Kind.FLAT, amount.decimal());
    };
  }

  /** The band on the wire. */
  public static BandLine of(JsonNode band) {
    for (Kind kind : Kind.values()) {
      if (band.has(kind.member)) {
        String number = band.path(kind.member).asString("");
        return new BandLine(band.path("upTo").asString(""), kind, number);
      }
    }
    return new BandLine(band.path("upTo").asString(""), Kind.RATE, "");
  }

  public ObjectNode tree() {
    ObjectNode band = JsonNodeFactory.instance.objectNode();
    if (!upTo.isEmpty()) {
      band.put("upTo", upTo);
    }
    return band.put(kind.member, number);
  }

  /** The checked band; throws {@link openhall.content.InvalidContent}. */
  public Tariff.Band band() {
    return new Tariff.Band(
        upTo.isEmpty() ? Optional.empty() : Optional.of(new Decimal(upTo)),
        switch (kind) {
          case RATE -> new Rate.PerUnit(new Decimal(number));
          case PERCENT -> new Rate.Percent(new Decimal(number));
          case FLAT -> new Rate.Flat(new Money(number));
        });
  }

  /** As staff write it. */
  public String written() {
    String where = upTo.isEmpty() ? "以上：" : "至 " + upTo + "：";
    return where
        + switch (kind) {
          case RATE -> number;
          case PERCENT -> number + "%";
          case FLAT -> "一律 " + number;
        };
  }
}

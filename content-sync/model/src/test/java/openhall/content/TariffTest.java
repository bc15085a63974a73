package openhall.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import openhall.content.Reckoning.Bound;
import openhall.content.Tariff.Band;
import openhall.content.Tariff.Frame;
import openhall.content.Tariff.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reckoning with tiers and rates (C3, C5): what may never be off by a 分. */
final class TariffTest {

  private static final int TRIES = 2_000;
  private static final Quantity WATER = new Quantity("用水量", "立方米");
  private static final Quantity VALUE = new Quantity("标的额", "元");

  /** The fee for a civil suit about property, 国务院令第481号 第十三条. */
  private static final Tariff SUIT =
      new Tariff(
          VALUE,
          List.of(
              new Band(upTo("10000"), new Rate.Flat(new Money("50"))),
              percent("100000", "2.5"),
              percent("200000", "2"),
              percent("500000", "1.5"),
              percent("1000000", "1"),
              percent("2000000", "0.9"),
              percent("5000000", "0.8"),
              percent("10000000", "0.7"),
              percent("20000000", "0.6"),
              new Band(Optional.empty(), new Rate.Percent(new Decimal("0.5")))),
          false,
          Frame.NONE);

  @ParameterizedTest
  @CsvSource({
    "0,50.00",
    "1,50.00",
    "10000,50.00",
    "10001,50.03",
    "20000,300.00",
    "100000,2300.00",
    "200000,4300.00",
    "500000,8800.00",
    "1000000,13800.00",
    "2000000,22800.00",
    "5000000,46800.00",
    "10000000,81800.00",
    "20000000,141800.00",
    "30000000,191800.00"
  })
  void aSuitCostsWhatTheCourtsTableSays(String value, String cost) {
    assertThat(SUIT.of(new BigDecimal(value)).amount()).isEqualTo(new BigDecimal(cost));
  }

  @Test
  void aQuantityInTheMiddleIsReckonedBandByBand() {
    Tariff water = tiers(false, "220", "2.90", "300", "3.90", "", "5.00");
    Reckoning year = water.of(new BigDecimal("250"));
    assertThat(year.lines())
        .extracting(Reckoning.Line::quantity)
        .containsExactly(new BigDecimal("220"), new BigDecimal("30"));
    assertThat(year.amount()).isEqualByComparingTo("755.00");
  }

  @Test
  void whereTheWholeIsChargedAtTheLastRateOneLineSaysSo() {
    Tariff parking = tiers(true, "2", "3", "", "5");
    assertThat(parking.of(new BigDecimal("2")).amount()).isEqualByComparingTo("6");
    assertThat(parking.of(new BigDecimal("2.5")).amount()).isEqualByComparingTo("12.5");
    assertThat(parking.of(new BigDecimal("3")).lines()).hasSize(1);
  }

  @Test
  void theLeastAndTheMostHoldAndAreNamed() {
    var frame = new Frame(new Money("1"), new Money("5"), Optional.of(new Money("20")));
    var copies = new Tariff(WATER, List.of(rate("", "0.5")), false, frame);
    assertThat(copies.of(new BigDecimal("4")).bound()).isEqualTo(Bound.LEAST);
    assertThat(copies.of(new BigDecimal("4")).amount()).isEqualByComparingTo("5");
    assertThat(copies.of(new BigDecimal("8")).bound()).isEqualTo(Bound.NONE);
    assertThat(copies.of(new BigDecimal("9")).amount()).isEqualByComparingTo("5.5");
    assertThat(copies.of(new BigDecimal("39")).bound()).isEqualTo(Bound.MOST);
    assertThat(copies.of(new BigDecimal("39")).amount()).isEqualByComparingTo("20");
  }

  @Test
  void halfAFenIsRoundedUpOnceAtTheEnd() {
    Tariff thirds = tiers(false, "1", "0.004", "2", "0.004", "", "0.004");
    assertThat(thirds.of(new BigDecimal("1")).amount()).isEqualTo(new BigDecimal("0.00"));
    assertThat(thirds.of(new BigDecimal("3")).amount()).isEqualTo(new BigDecimal("0.01"));
    assertThat(tiers(false, "", "0.005").of(BigDecimal.ONE).amount())
        .isEqualTo(new BigDecimal("0.01"));
  }

  @Test
  void moreNeverCostsLessBandByBand() throws Throwable {
    each(tariff -> {
      Tariff progressive = new Tariff(VALUE, tariff.bands(), false, tariff.frame());
      BigDecimal before = progressive.of(BigDecimal.ZERO).amount();
      for (BigDecimal quantity : rising(tariff)) {
        BigDecimal now = progressive.of(quantity).amount();
        assertThat(now).as("%s of %s", quantity, progressive).isGreaterThanOrEqualTo(before);
        before = now;
      }
    });
  }

  @Test
  void atOneRateMoreNeverCostsLessWithinABand() throws Throwable {
    each(tariff -> {
      BigDecimal before = BigDecimal.ZERO;
      Optional<Band> last = Optional.empty();
      for (BigDecimal quantity : rising(tariff)) {
        Reckoning now = tariff.of(quantity);
        Optional<Band> band = Optional.of(now.lines().getLast().band());
        if (tariff.whole() && band.equals(last)) {
          assertThat(now.amount()).isGreaterThanOrEqualTo(before);
        }
        last = band;
        before = now.amount();
      }
    });
  }

  @Test
  void theLinesAddUpToTheSumAndTheirQuantitiesToTheWhole() throws Throwable {
    each(tariff -> {
      for (BigDecimal quantity : rising(tariff)) {
        Reckoning reckoned = tariff.of(quantity);
        assertThat(total(reckoned.lines().stream().map(Reckoning.Line::quantity).toList()))
            .isEqualByComparingTo(quantity);
        BigDecimal lines = total(reckoned.lines().stream().map(Reckoning.Line::amount).toList());
        assertThat(reckoned.sum().subtract(lines))
            .isEqualByComparingTo(tariff.frame().fixed().value());
        assertThat(reckoned.amount().scale()).isEqualTo(2);
        if (reckoned.bound() == Bound.NONE) {
          assertThat(reckoned.amount().subtract(reckoned.sum()).abs())
              .isLessThanOrEqualTo(new BigDecimal("0.005"));
        }
      }
    });
  }

  @Test
  void aBorderBelongsToTheBandThatEndsThereAndBandByBandNothingJumps() throws Throwable {
    BigDecimal bit = new BigDecimal("0.000001");
    each(tariff -> {
      boolean flat = tariff.bands().stream().anyMatch(band -> band.rate() instanceof Rate.Flat);
      for (Band band : tariff.bands().subList(0, tariff.bands().size() - 1)) {
        BigDecimal border = band.upTo().orElseThrow().value();
        assertThat(tariff.of(border).lines().getLast().band()).isEqualTo(band);
        Reckoning above = tariff.of(border.add(bit));
        assertThat(above.lines().getLast().band()).isNotEqualTo(band);
        if (!tariff.whole() && !flat) {
          assertThat(above.sum().subtract(tariff.of(border).sum()))
              .isLessThanOrEqualTo(bit.multiply(new BigDecimal("100")));
        }
      }
    });
  }

  @Test
  void whatCostsNothingIsNoTariff() {
    assertThatThrownBy(() -> tiers(false, "", "0")).isInstanceOf(InvalidContent.class);
    assertThatThrownBy(() -> new Tariff(WATER, List.of(), false, Frame.NONE))
        .isInstanceOf(InvalidContent.class);
  }

  private static void each(ThrowingConsumer<Tariff> check) throws Throwable {
    var random = new Random(48113);
    for (int i = 0; i < TRIES; i++) {
      check.accept(any(random));
    }
  }

  private static Tariff any(Random random) {
    int count = 1 + random.nextInt(5);
    var bands = new ArrayList<Band>();
    BigDecimal border = BigDecimal.ZERO;
    for (int i = 0; i < count; i++) {
      border = border.add(cents(1 + random.nextInt(50_000)));
      Optional<Decimal> upTo =
          i == count - 1 ? Optional.empty() : Optional.of(new Decimal(Decimal.shown(border)));
      bands.add(new Band(upTo, anyRate(random)));
    }
    Money fixed = new Money(Money.shown(cents(random.nextInt(500))));
    Money min = new Money(Money.shown(cents(random.nextInt(1000))));
    Optional<Money> max =
        random.nextBoolean()
            ? Optional.empty()
            : Optional.of(new Money(Money.shown(cents(1001 + random.nextInt(90_000)))));
    return new Tariff(VALUE, bands, count > 1 && random.nextBoolean(), new Frame(fixed, min, max));
  }

  private static Rate anyRate(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new Rate.Flat(new Money(Integer.toString(1 + random.nextInt(100))));
      case 1 -> new Rate.PerUnit(new Decimal("0.%06d".formatted(1 + random.nextInt(999_998))));
      default -> new Rate.PerUnit(new Decimal(Decimal.shown(cents(1 + random.nextInt(9_999)))));
    };
  }

  /** Quantities from nothing to beyond the last border, with the borders themselves. */
  private static List<BigDecimal> rising(Tariff tariff) {
    return Stream.concat(
            tariff.bands().stream().flatMap(band -> band.upTo().stream()).map(Decimal::value),
            IntStream.range(0, 12).mapToObj(i -> cents(i * 23_457L)))
        .sorted()
        .toList();
  }

  private static BigDecimal cents(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static BigDecimal total(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Tariff tiers(boolean whole, String... upToAndRate) {
    var bands = new ArrayList<Band>();
    for (int i = 0; i < upToAndRate.length; i += 2) {
      bands.add(rate(upToAndRate[i], upToAndRate[i + 1]));
    }
    return new Tariff(WATER, bands, whole, Frame.NONE);
  }

  private static Band rate(String upTo, String yuan) {
    return new Band(upTo(upTo), new Rate.PerUnit(new Decimal(yuan)));
  }

  private static Band percent(String upTo, String percent) {
    return new Band(upTo(upTo), new Rate.Percent(new Decimal(percent)));
  }

  private static Optional<Decimal> upTo(String decimal) {
    return decimal.isEmpty() ? Optional.empty() : Optional.of(new Decimal(decimal));
  }
}

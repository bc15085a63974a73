package openhall.kiosk.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.content.Decimal;
import openhall.content.Fee;
import openhall.content.FeeSchedule;
import openhall.content.FeeWords;
import openhall.content.ItemKey;
import openhall.content.Money;
import openhall.content.Rate;
import openhall.content.Reckoning;
import openhall.content.Tariff;
import openhall.content.TariffWords;

/** 算一算: what a quantity costs, step by step (C3, C5). */
record ReckonScreen(Desk desk, Fee fee, Tariff tariff, Entered quantity) {
  /** Empty where the fee applies no longer or cannot be reckoned. */
  static Optional<Screen> of(Desk desk, ItemKey schedule, String key, Entered quantity) {
    return desk.catalogue()
        .item(schedule)
        .filter(item -> item.head().valid().contains(desk.today()))
        .filter(FeeSchedule.class::isInstance)
        .flatMap(item -> ((FeeSchedule) item).fee(key))
        .filter(fee -> !fee.valid().to().isBefore(desk.today()))
        .flatMap(fee ->
            fee.charge() instanceof Tariff tariff
                ? Optional.of(new ReckonScreen(desk, fee, tariff, quantity).screen())
                : Optional.empty());
  }

  private Screen screen() {
    var sections = new ArrayList<Section>();
    if (!quantity.isNothing()) {
      sections.add(new Section(desk.say("怎么算的"), "", steps()));
    }
    sections.add(new Section(desk.say("收费标准"), applies(), standard()));
    return new Screen.Reckoner(
        desk.chrome(),
        fee.name(),
        desk.say("算出来的只供参考，以窗口核定的金额为准"),
        tariff.quantity().name(),
        Decimal.grouped(quantity.text()),
        words().unit(tariff),
        sum(),
        sections);
  }

  /** From when or until when; empty where there is no such day. */
  private String applies() {
    var words = new FeeWords(desk.tongue());
    return fee.valid().from().isAfter(desk.today()) ? words.from(fee) : words.until(fee);
  }

  private Answer sum() {
    return quantity.isNothing()
        ? new Answer(desk.say("合计"), "", "", desk.say("在下面按数字"), Weight.MONEY, false)
        : new Answer(
            desk.say("合计"),
            Money.shown(reckoned().amount()),
            desk.say("元"),
            "",
            Weight.MONEY,
            true);
  }

  private Reckoning reckoned() {
    return tariff.of(quantity.value());
  }

  private List<Part> steps() {
    Reckoning reckoned = reckoned();
    var steps = new ArrayList<String>();
    for (Reckoning.Line line : reckoned.lines()) {
      String stretch = words().bands(tariff).get(tariff.bands().indexOf(line.band())).stretch();
      steps.add(step(line) + (stretch.isEmpty() ? "" : desk.say("（{0}）", stretch)));
    }
    if (reckoned.fixed().value().signum() > 0) {
      steps.add(labelled(desk.say("固定部分"), yuan(reckoned.fixed().value())));
    }
    if (steps.size() > 1) {
      steps.add(labelled(desk.say("加起来"), addends(reckoned)));
    }
    bound(reckoned).ifPresent(steps::add);
    if (reckoned.bound() == Reckoning.Bound.NONE
        && reckoned.sum().compareTo(reckoned.amount()) != 0) {
      steps.add(labelled(desk.say("四舍五入到分"), yuan(reckoned.amount())));
    }
    return Words.points(steps);
  }

  private String labelled(String label, String words) {
    return desk.say("{0}：{1}", label, words);
  }

  private String step(Reckoning.Line line) {
    String much = Decimal.shown(line.quantity());
    return switch (line.band().rate()) {
      case Rate.PerUnit(Decimal yuan) -> times(much, Money.shown(yuan.value()), line);
      case Rate.Percent(Decimal percent) -> times(much, percent.shown() + "%", line);
      case Rate.Flat(Money amount) -> desk.say("一律 {0} 元", amount.shown());
    };
  }

  private String times(String much, String rate, Reckoning.Line line) {
    return desk.say("{0} × {1} = {2} 元", much, rate, shown(line));
  }

  private static String shown(Reckoning.Line line) {
    return Money.shown(line.amount());
  }

  private String addends(Reckoning reckoned) {
    String lines =
        reckoned.lines().stream().map(ReckonScreen::shown).collect(Collectors.joining(" + "));
    boolean fixed = reckoned.fixed().value().signum() > 0;
    String all = fixed ? lines + " + " + reckoned.fixed().shown() : lines;
    return desk.say("{0} = {1} 元", all, Money.shown(reckoned.sum()));
  }

  private Optional<String> bound(Reckoning reckoned) {
    String amount = Money.shown(reckoned.amount());
    return switch (reckoned.bound()) {
      case NONE -> Optional.empty();
      case LEAST -> Optional.of(desk.say("不足 {0} 元，按 {0} 元收", amount));
      case MOST -> Optional.of(desk.say("超过 {0} 元，按 {0} 元收", amount));
    };
  }

  private List<Part> standard() {
    var parts = new ArrayList<Part>();
    fee.standardText().lines().map(String::strip).map(Part.Paragraph::new).forEach(parts::add);
    List<TariffWords.Said> bands = words().bands(tariff);
    if (bands.size() > 1) {
      var rows = new ArrayList<>(List.of(List.of(tariff.quantity().name(), desk.say("收费标准"))));
      bands.forEach(said -> rows.add(List.of(said.stretch(), said.rate())));
      parts.add(new Part.Table(rows));
    }
    words().notes(tariff).forEach(note -> parts.add(new Part.Point("·", note)));
    return parts;
  }

  private String yuan(BigDecimal amount) {
    return desk.say("{0} 元", Money.shown(amount));
  }

  private TariffWords words() {
    return new TariffWords(desk.tongue());
  }
}

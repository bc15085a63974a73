package openhall.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import openhall.kiosk.screen.Catalogue;
import openhall.kiosk.screen.StaffReport.Line;
import openhall.sync.SyncOutcome;
import openhall.trust.BlankOrder;
import org.jspecify.annotations.Nullable;

/**
 * How current the content is, and what hinders it; told by whoever learns it, for staff.
 * Thread-safe.
 */
final class Mirroring {
  private static final Duration LONG_AGO = Duration.ofHours(24);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final InstantSource clock;
  private final ZoneId zone;
  private Optional<Catalogue.Release> release = Optional.empty();
  private @Nullable SyncOutcome last;
  private @Nullable Instant lastAt;
  private @Nullable Instant currentAt;
  private StickNotice stick = StickNotice.none();
  private BooleanSupplier listening = () -> false;
  private Supplier<Optional<BlankOrder>> blanked = Optional::empty;

  Mirroring(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  synchronized void holds(Optional<Catalogue.Release> now) {
    release = now;
  }

  synchronized void relyOn(BooleanSupplier wakeUp) {
    listening = wakeUp;
  }

  synchronized void blankedBy(Supplier<Optional<BlankOrder>> order) {
    blanked = order;
  }

  synchronized void passed(SyncOutcome outcome) {
    last = outcome;
    lastAt = clock.instant();
    if (outcome.isCurrent()) {
      currentAt = lastAt;
    }
  }

  synchronized void stick(StickNotice notice) {
    stick = notice;
  }

  /** When the content on this machine was made; empty while there is none. */
  synchronized Optional<LocalDateTime> asOf() {
    return release.map(Catalogue.Release::asOf);
  }

  /** The number of the release that is shown, 0 while there is none. */
  synchronized long number() {
    return release.map(Catalogue.Release::number).orElse(0L);
  }

  /** When the content was last known to be the newest; empty if never since the start. */
  synchronized Optional<Instant> checked() {
    return Optional.ofNullable(currentAt);
  }

  synchronized boolean isBlank() {
    return blanked.get().isPresent();
  }

  synchronized List<Line> lines() {
    var lines = new ArrayList<Line>();
    blanked.get().map(this::blank).ifPresent(lines::add);
    lines.add(shown());
    lines.add(freshness());
    lines.add(lastPass());
    lines.add(
        listening.getAsBoolean()
            ? Line.fine("发布通知", "已接通，一发布就更新")
            : Line.fine("发布通知", "没有接通，靠定时查询更新"));
    lines.add(
        stick
            .last()
            .map(report ->
                new Line(
                    "U 盘",
                    report.verdict().zh() + "，" + time(report.at()),
                    report.verdict().isFine()))
            .orElse(Line.fine("U 盘", "开机以来没有插过")));
    return lines;
  }

  private Line blank(BlankOrder order) {
    return Line.look(
        "停屏",
        "%s 起按内容服务的指令停屏（%s），在管理台“停屏”里恢复".formatted(time(order.since()), order.reason().label()));
  }

  private Line shown() {
    return release
        .map(r -> Line.fine("本机内容", "第 %d 版，%s 签发".formatted(r.number(), TIME.format(r.asOf()))))
        .orElse(Line.look("本机内容", "还没有收到任何内容"));
  }

  private Line freshness() {
    if (currentAt == null) {
      return Line.look("是否最新", "开机以来还没有同内容服务核对过");
    }
    boolean old = Duration.between(currentAt, clock.instant()).compareTo(LONG_AGO) > 0;
    return new Line("是否最新", time(currentAt) + " 核对时是最新的" + (old ? "，已超过一天" : ""), !old);
  }

  private Line lastPass() {
    if (last == null || lastAt == null) {
      return Line.look("最近一次同步", "还没有进行");
    }
    return new Line("最近一次同步", words(last) + "，" + time(lastAt), last.isCurrent());
  }

  private static String words(SyncOutcome outcome) {
    return switch (outcome) {
      case SyncOutcome.Activated(long number, _, _, _) -> "更新到第 " + number + " 版";
      case SyncOutcome.UpToDate(long number) -> "连得上内容服务，第 " + number + " 版就是最新";
      case SyncOutcome.Unreachable _ -> "连不上内容服务，请检查网络和服务";
      case SyncOutcome.Incomplete _ -> "服务正在发布，过一会儿再取";
      case SyncOutcome.Expired _ -> "服务上的签名已过有效期，请检查内容服务";
      case SyncOutcome.Refused _ -> "核验不通过，没有采用，请查看日志";
      case SyncOutcome.Unapproved unapproved -> unapproved.zh();
      case SyncOutcome.Unacceptable(String subject, _) -> "有内容不合规定，没有采用：" + subject;
      case SyncOutcome.StoreFailed _ -> "本机磁盘写不进去";
    };
  }

  private String time(Instant at) {
    return TIME.format(LocalDateTime.ofInstant(at, zone));
  }
}

package openhall.desk;

import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import openhall.content.UnitId;
import openhall.publication.Blanking;
import openhall.publication.store.Blanked;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Blanks screens and lets them show again, and has every screen told at once. */
public final class Blanks {

  private static final int RECENT = 50;

  private final Blanking blanking;
  private final BooleanSupplier speaks;
  private final Runnable announce;
  private final Clock clock;

  /**
   * @param speaks whether there are keys to tell screens with
   */
  Blanks(Blanking blanking, BooleanSupplier speaks, Runnable announce, Clock clock) {
    this.blanking = blanking;
    this.speaks = speaks;
    this.announce = announce;
    this.clock = clock;
  }

  /** Refuses what no screen would hear. */
  public Blanked blank(Blanking.Ask ask, String who) {
    refuseMute();
    Blanked made = blanking.blank(ask, who, clock.instant());
    announce.run();
    return made;
  }

  /** Refuses a number that no order of that unit has. */
  public Blanked lift(UnitId unit, long id, String who) {
    refuseMute();
    if (blanking.find(id).filter(each -> each.unit().equals(unit)).isEmpty()) {
      throw unknown();
    }
    Blanked lifted = blanking.lift(id, who, clock.instant()).orElseThrow(Blanks::unknown);
    announce.run();
    return lifted;
  }

  /** Those that hold now, the oldest first. */
  public List<Blanked> inForce() {
    return blanking.inForce(clock.instant());
  }

  /** Those that have ended, the newest first. */
  public List<Blanked> ended() {
    return blanking.newest(RECENT).stream().filter(each -> !each.holds(clock.instant())).toList();
  }

  private void refuseMute() {
    if (!speaks.getAsBoolean()) {
      throw new Refused(Refusal.UNAVAILABLE, "没有发布密钥，屏幕听不到：请到现场关屏，并请系统管理员检查服务的 keys 目录后重新启动");
    }
  }

  private static Refused unknown() {
    return new Refused(Refusal.NOT_FOUND, "没有这条停屏指令");
  }
}

package openhall.kiosk.device;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Switches the panel as the hall rests and wakes; where there is no way to, the board is black by
 * itself. Told on one thread, switches on another, so that nobody waits for a panel.
 */
public final class PanelKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(PanelKeeper.class);

  private final Supplier<Optional<PanelPower>> ways;
  private final Executor aside;
  private boolean dark;
  private @Nullable PanelPower power;
  private volatile String state = "";

  /**
   * @param ways looked for when one is needed first
   * @param aside runs one thing after the other
   */
  public PanelKeeper(Supplier<Optional<PanelPower>> ways, Executor aside) {
    this.ways = ways;
    this.aside = aside;
  }

  /** Whether the hall rests now; to be told each second. */
  public void rests(boolean now) {
    if (now != dark) {
      dark = now;
      aside.execute(now ? this::off : this::on);
    }
  }

  /** How it is switched, for staff; empty before it ever was. Any thread. */
  public String state() {
    return state;
  }

  private void off() {
    power = ways.get().orElse(null);
    boolean took = power != null && power.off();
    tell(took ? "已由 %s 关闭".formatted(name()) : "关不掉屏幕，只显示黑色");
  }

  private void on() {
    if (power != null) {
      tell(power.on() ? "已由 %s 打开".formatted(name()) : "%s 没有打开屏幕".formatted(name()));
    }
  }

  private String name() {
    return power == null ? "" : power.name();
  }

  private void tell(String words) {
    state = words;
    LOG.info("显示屏{} the panel: {}", words, name());
  }
}

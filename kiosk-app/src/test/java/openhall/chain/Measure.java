package openhall.chain;

/**
 * What is measured, in which unit and with which goal. The names are kept for ever, so that runs of
 * different years compare.
 */
enum Measure {
  FIRST_SYNC("sync.first1135.seconds", "s", Aim.AT_MOST, 3),
  APPLY_ONE("sync.apply1.ms", "ms", Aim.AT_MOST, 50),
  FEE_3000("sync.fee3000.bytes", "B", Aim.AT_MOST, 1500),
  FEE_30000("sync.fee30000.bytes", "B", Aim.AT_MOST, 1500),
  FEE_PROVINCE("sync.feeprovince.bytes", "B", Aim.AT_MOST, 1500),
  FEE_REQUESTS("sync.fee.requests", "1", Aim.AT_MOST, 2),
  PHONES("sync.phone30.bytes", "B", Aim.AT_MOST, 8000),
  POLL("sync.poll.bytes", "B", Aim.AT_MOST, 360),
  FIRST_BYTES("sync.first3000.bytes", "B", Aim.AT_MOST, 1_300_000),
  FIRST_CPU("sync.first3000.cpu", "CPU s", Aim.AT_MOST, 2),
  ACTIVATE("sync.activate3000.seconds", "s", Aim.AT_MOST, 1),
  PROPAGATION_MEDIAN("sync.propagation.p50", "ms", Aim.AT_MOST, 50),
  PROPAGATION_SLOW("sync.propagation.p99", "ms", Aim.AT_MOST, 250),
  FEE_VS_GIT("sync.fee.vs.git", "ratio", Aim.AT_MOST, 0.5),
  FEE_VS_RSYNC("sync.fee.vs.rsync", "ratio", Aim.AT_MOST, 0.05),
  CROWD_KNOWN("crowd.known.p99", "ms", Aim.AT_MOST, 1000),
  CROWD_FETCHED("crowd.fetched.seconds", "s", Aim.AT_MOST, 60),
  CROWD_MEMORY("crowd.memory", "MB", Aim.AT_MOST, 1024),
  CROWD_IDLE("crowd.idle", "%", Aim.AT_MOST, 3),
  START("kiosk.start.seconds", "s", Aim.AT_MOST, 2),
  START_OWN("kiosk.startaot.seconds", "s", Aim.AT_MOST, 0.9),
  START_VS_CHROMIUM("kiosk.startaot.vs.chromium", "ratio", Aim.AT_MOST, 1),
  MEMORY("kiosk.memory", "MB", Aim.AT_MOST, 180),
  MEMORY_VS_CHROMIUM("kiosk.memory.vs.chromium", "ratio", Aim.AT_MOST, 0.45),
  TOUCH_GLASS("kiosk.glass.touch.seconds", "s", Aim.AT_MOST, 2),
  TOUCH_PAINTED("kiosk.touch.p99", "ms", Aim.AT_MOST, 50),
  VISITOR_TOUCHES("kiosk.visitor.touches", "1", Aim.AT_MOST, 3),
  VISITOR_SECONDS("kiosk.visitor.seconds", "s", Aim.AT_MOST, 15),
  MEMORY_USED("kiosk.memory.used", "MB", Aim.AT_MOST, 180),
  MEMORY_DRIFT("kiosk.memory.drift", "%", Aim.AT_MOST, 3),
  SEARCH("kiosk.search30000.p99", "ms", Aim.AT_MOST, 50),
  BOARD_GLASS("kiosk.glass.board.seconds", "s", Aim.AT_MOST, 62),
  TICKER_DIRECT("board.ticker.direct.vs.chromium", "ratio", Aim.AT_MOST, 0.25),
  TABLE_DIRECT("board.table.direct.vs.chromium", "ratio", Aim.AT_MOST, 0.17),
  STRIP_DIRECT("board.strip.direct.vs.chromium", "ratio", Aim.AT_MOST, 0.25),
  TICKER_FX("board.ticker.fx.vs.chromium", "ratio", Aim.AT_MOST, 0.7),
  TABLE_FX("board.table.fx.vs.chromium", "ratio", Aim.AT_MOST, 0.7),
  STRIP_FX("board.strip.fx.vs.chromium", "ratio", Aim.AT_MOST, 0.7),
  BOARD_MEMORY("board.memory.vs.chromium", "ratio", Aim.AT_MOST, 0.5),
  BOARD_FRAME("board.frame.p99", "ms", Aim.AT_MOST, 18),
  BOARD_LATE("board.late", "1", Aim.AT_MOST, 1),
  BOARD_DRIFT("board.drift", "%", Aim.AT_MOST, 3),
  BOARD_DRIFT_USUAL("board.drift.usual", "%", Aim.AT_MOST, 3),
  BOARD_LOG("board.drift.log", "MB", Aim.AT_MOST, 1),
  BOARD_LEFT_OPEN("board.drift.handles", "1", Aim.AT_MOST, 0),
  CONSOLE_PAGE("console.page.p95", "ms", Aim.AT_MOST, 150),
  CONSOLE_IMPORT("console.import20000.memory", "MB", Aim.AT_MOST, 512),
  FLEET_PAGE("fleet.page.p95", "ms", Aim.AT_MOST, 200),
  FLEET_HEARTBEAT("fleet.heartbeat", "%", Aim.AT_MOST, 5),
  KIOSK_KILLS("crash.kiosk.kills", "1", Aim.AT_LEAST, 1000),
  KIOSK_TORN("crash.kiosk.torn", "1", Aim.AT_MOST, 0),
  SERVICE_KILLS("crash.service.kills", "1", Aim.AT_LEAST, 300),
  SERVICE_LOST("crash.service.lost", "1", Aim.AT_MOST, 0),
  SEEDS("sim.seeds", "1", Aim.AT_LEAST, 10_000),
  VIOLATIONS("sim.violations", "1", Aim.AT_MOST, 0);

  private enum Aim {
    AT_MOST,
    AT_LEAST
  }

  private final String figure;
  private final String unit;
  private final Aim aim;
  private final double bound;

  Measure(String figure, String unit, Aim aim, double bound) {
    this.figure = figure;
    this.unit = unit;
    this.aim = aim;
    this.bound = bound;
  }

  String figure() {
    return figure;
  }

  String unit() {
    return unit;
  }

  /** For people, such as "≤ 3". */
  String goal() {
    return switch (aim) {
      case AT_MOST -> "≤ " + written();
      case AT_LEAST -> "≥ " + written();
    };
  }

  private String written() {
    return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
  }

  boolean met(double value) {
    return switch (aim) {
      case AT_MOST -> value <= bound;
      case AT_LEAST -> value >= bound;
    };
  }
}

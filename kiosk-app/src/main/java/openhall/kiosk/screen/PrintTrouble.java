package openhall.kiosk.screen;

/** What keeps a sheet from coming out. */
public enum PrintTrouble {
  NO_PAPER("打印机没有纸了"),
  NO_INK("打印机没有墨了"),
  JAM("打印机卡纸了"),
  OPEN("打印机的盖子没有合上"),
  OFFLINE("打印机没有连上"),
  STOPPED("打印机停用了"),
  REFUSING("打印机暂时不接收新的打印"),
  UNKNOWN("这台机器的打印机没有装好"),
  UNREACHABLE("这台机器的打印服务没有开"),
  UNPRINTABLE("这一页打印不出来"),
  SILENT("打印机没有反应"),
  TOO_MANY("刚才打印得太多了，请过几分钟再打印");

  private final String words;

  PrintTrouble(String words) {
    this.words = words;
  }

  /** For residents and staff alike, without a full stop. */
  public String words() {
    return words;
  }
}

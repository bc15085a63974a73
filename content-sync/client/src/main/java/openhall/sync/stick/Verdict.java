package openhall.sync.stick;

/** What came of a stick. Except after {@link #TAKEN}, what is shown has not changed. */
public enum Verdict {
  TAKEN("已从 U 盘更新", "updated from the stick"),
  NOTHING_NEW("U 盘内容与屏上相同，无需更新", "the stick has what is shown"),
  HALF_COPIED("U 盘内容没有拷完，请重新导出", "not copied to its end"),
  DAMAGED("U 盘文件已损坏，请换一只 U 盘重新导出", "damaged"),
  FOREIGN("U 盘不是本地发布的，签名不符", "signed by others"),
  OLDER("U 盘内容比屏上的旧，不予采用", "older than what is shown"),
  EXPIRED("U 盘内容已过有效期，请重新导出", "expired"),
  NOT_FOR_THIS_UNIT("U 盘上没有本单位的内容", "nothing for this unit"),
  UNAPPROVED("U 盘内容缺少审签，不予显示", "lacks approvals"),
  REFUSED("U 盘内容核验不通过，不予采用", "does not verify"),
  DISK("本机磁盘写不进去，请检查", "the disk of this machine refuses");

  private final String zh;
  private final String en;

  Verdict(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** For staff. */
  public String zh() {
    return zh;
  }

  /** For logs. */
  public String en() {
    return en;
  }

  /** Whether nobody need do anything. */
  public boolean isFine() {
    return this == TAKEN || this == NOTHING_NEW;
  }
}

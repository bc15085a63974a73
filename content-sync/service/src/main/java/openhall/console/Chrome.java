package openhall.console;

import java.time.Instant;
import java.util.Arrays;
import openhall.accounts.Account;
import openhall.accounts.Right;
import openhall.accounts.Session;
import openhall.console.language.Own;
import openhall.content.UnitId;

/**
 * The frame around every page of someone who has signed in.
 *
 * @param active the part of the console the page belongs to
 * @param notice what has just been done, or empty
 * @param waiting how many items wait for review
 * @param here the address of the page, for whoever takes over the PC
 */
public record Chrome(
    Account who,
    String formToken,
    Part active,
    String notice,
    long waiting,
    Office office,
    String here) {

  /** The parts of the console, in the order of the menu. */
  public enum Part {
    ITEMS("内容", "/items"),
    IMPORT("导入", "/imports"),
    REVIEW("待办", "/tasks"),
    SIGN("待签名", "/sign"),
    RELEASE("发布", "/release"),
    BLANK("停屏", "/blank"),
    DEVICES("设备", "/devices"),
    PAPERS("纸质材料", "/papers"),
    CATALOGUE("目录", "/catalogue"),
    COMPLETENESS("检查", "/completeness"),
    ARCHIVE("档案", "/archive"),
    FIGURES("统计", "/figures"),
    AUDIT("操作记录", "/audit"),
    PEOPLE("人员", "/accounts"),
    UNITS("单位", "/units"),
    /** Stands beside the menu, under the person's name. */
    OWN("我的账号", "/me");

    private final String label;
    private final String href;

    Part(String label, String href) {
      this.label = label;
      this.href = href;
    }

    public String label() {
      return label;
    }

    public String href() {
      return href;
    }
  }

  public boolean shows(Part part) {
    return switch (part) {
      case ITEMS, REVIEW, RELEASE, PAPERS, CATALOGUE, COMPLETENESS, ARCHIVE, FIGURES ->
          who.may(Right.READ);
      case SIGN -> Arrays.stream(SigningPages.SIGNERS).anyMatch(who::may);
      case IMPORT -> who.may(Right.DRAFT);
      case DEVICES -> who.may(Right.EQUIP) || who.may(Right.AUDIT);
      case BLANK -> who.may(Right.BLANK) || who.may(Right.AUDIT);
      case AUDIT, PEOPLE -> who.may(Right.AUDIT);
      case UNITS -> who.may(Right.APPOINT);
      case OWN -> false;
    };
  }

  public boolean may(Right right) {
    return who.may(right);
  }

  public boolean may(Right right, UnitId unit) {
    return who.may(right, unit);
  }

  /** After so many seconds without a request the session is over. */
  public static long idleSeconds() {
    return Session.IDLE.toSeconds();
  }

  public Own clock() {
    return Own.own(office.clock(), office.zone().getId());
  }

  public String time(Instant instant) {
    return office.time(instant);
  }

  public String person(String account) {
    return office.person(account);
  }
}

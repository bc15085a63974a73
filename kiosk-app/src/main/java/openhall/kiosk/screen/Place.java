package openhall.kiosk.screen;

import openhall.content.ItemKey;

/** Where a resident stands. Immutable; says nothing about what is shown there. */
public sealed interface Place {
  record Home() implements Place {}

  /** Where everybody stands while the office has the screen show nothing (停屏). */
  record Blank() implements Place {}

  /** Looking for something by typing, with these keys. */
  record Search(Keys keys, Within within) implements Place {
    public Search() {
      this(Keys.ALPHABET);
    }

    public Search(Keys keys) {
      this(keys, Within.ALL);
    }
  }

  /** Groups of procedures to choose from. */
  record Guide(Facet by) implements Place {}

  /** The procedures of one group; {@code group} is the title under which the guide lists it. */
  record Procedures(Facet by, String group) implements Place {}

  /** Groups of fees to choose from. */
  record Fees(FeeFacet by) implements Place {}

  /** The fees of one group; {@code group} is the title under which the groups list it. */
  record FeesOf(FeeFacet by, String group) implements Place {}

  record Rules() implements Place {}

  record Notices() implements Place {}

  /** 办事结果公开, the third of the 三公开 (C1). */
  record Results() implements Place {}

  record Departments() implements Place {}

  /** Whom to call about what, complaints first (F1, F3, H12, H13). */
  record Hotlines() implements Place {}

  /** What a resident can set. */
  record Display() implements Place {}

  /** The page of one item, whatever its kind. */
  record Page(ItemKey key) implements Place {}

  /** The plan of a hall with the place of one window; that of none where it names none. */
  record Plan(ItemKey hall, String window) implements Place {}

  /** A procedure to be photographed, or printed and taken home. */
  record Along(ItemKey key, Printing printing) implements Place {
    public Along(ItemKey key) {
      this(key, new Printing.NotAsked());
    }
  }

  /** One fee to be reckoned, and what has been typed so far. */
  record Reckon(ItemKey schedule, String fee, Entered quantity) implements Place {
    public Reckon(ItemKey schedule, String fee) {
      this(schedule, fee, Entered.NOTHING);
    }
  }

  /** Where staff say who they are; reached by holding the seal. */
  record StaffDoor() implements Place {}

  /** How the kiosk is; reached through the door alone. */
  record Staff(StaffReport report) implements Place {}

  /** What one looks among. */
  enum Within {
    ALL,
    FEES
  }

  /** What one types with. */
  enum Keys {
    /** 26 letters and the digits. */
    ALPHABET,
    /** As on a telephone, three or four letters on each. */
    NINE,
    DIGITS
  }

  /** How procedures are grouped. */
  enum Facet {
    DEPARTMENT("部门"),
    THEME("主题"),
    LIFE_EVENT("人生大事"),
    AUDIENCE("个人企业"),
    WINDOW("窗口"),
    TYPE("类型");

    private final String label;

    Facet(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** How fees are grouped. */
  enum FeeFacet {
    DEPARTMENT("按部门"),
    KIND("按类别"),
    /**
     * Water, power, gas, post, telephone, television: who supplies them publishes the price (C5).
     */
    ENTERPRISE("水电气邮"),
    /** What is charged at once, at one window (C6). */
    TOGETHER("一次收齐");

    private final String label;

    FeeFacet(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}

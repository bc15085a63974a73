package openhall.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a part of a board plays (播放场景). Items are named by id, in this unit or one above. */
public sealed interface Scene {

  /** The items it names. */
  List<ItemId> names();

  /**
   * Pages that follow each other, made from items by themselves (D1).
   *
   * @param of none means all kinds
   * @param items only these; none means all
   */
  record Pages(Set<Subject> of, List<ItemId> items) implements Scene {
    public Pages {
      of = of.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(of));
      items = Texts.distinct("items", items, ItemId::value);
    }

    @Override
    public List<ItemId> names() {
      return items;
    }
  }

  /** What pages are about. */
  enum Subject implements Coded {
    PROCEDURES("procedures", "办事程序"),
    FEES("fees", "收费标准"),
    RULES("rules", "办事制度"),
    NOTICES("notices", "公告公示");

    private final String code;
    private final String label;

    Subject(String code, String label) {
      this.code = code;
      this.label = label;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /** Fees in one table that glides when it is longer than its place; none named means all. */
  record Table(List<ItemId> fees) implements Scene {
    public Table {
      fees = Texts.distinct("fees", fees, ItemId::value);
    }

    @Override
    public List<ItemId> names() {
      return fees;
    }
  }

  /** Sentences that glide; without any of its own the notices of the day and the hotlines. */
  record Ticker(List<String> sentences) implements Scene {
    public Ticker {
      sentences = Texts.lines("sentences", sentences);
    }

    @Override
    public List<ItemId> names() {
      return List.of();
    }
  }

  /** One notice to read, for as long as it may be shown. */
  record OneNotice(ItemId notice) implements Scene {
    @Override
    public List<ItemId> names() {
      return List.of(notice);
    }
  }

  /** One picture, whole. */
  record OnePicture(ItemId picture) implements Scene {
    @Override
    public List<ItemId> names() {
      return List.of(picture);
    }
  }

  /** Where numbers are called to windows: a place kept for the hall's queue. */
  record Calls() implements Scene {
    @Override
    public List<ItemId> names() {
      return List.of();
    }
  }

  /** The time and the day. */
  record Clock() implements Scene {
    @Override
    public List<ItemId> names() {
      return List.of();
    }
  }
}

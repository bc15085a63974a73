package openhall.trust;

/** What is lacking for something to be shown. Its words are for staff. */
public sealed interface Shortfall {

  /** Fewer different people have approved in a duty than must. */
  record TooFew(Duty duty, int have, int need) implements Shortfall {
    @Override
    public String zh() {
      return "还缺“%s”签名 %d 个（需 %d 个，有效 %d 个）".formatted(duty.label(), need - have, need, have);
    }

    @Override
    public String en() {
      return "lacks approvals in duty %s: expected %d, got %d"
          .formatted(duty.wireName(), need, have);
    }
  }

  /** Nobody has said who may approve in that unit. */
  record NoAuthority(String unit) implements Shortfall {
    @Override
    public String zh() {
      return "单位 %s 还没有有效的授权文件".formatted(unit);
    }

    @Override
    public String en() {
      return "unit %s has no valid authority document".formatted(unit);
    }
  }

  /** The authority document of that unit leaves it to nobody to approve those below. */
  record NobodyForBelow(String unit) implements Shortfall {
    @Override
    public String zh() {
      return "单位 %s 的授权文件没有指定由谁授权下级单位".formatted(unit);
    }

    @Override
    public String en() {
      return "the authority document of %s names nobody to approve the units below".formatted(unit);
    }
  }

  String zh();

  String en();
}

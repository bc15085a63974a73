package openhall.chain;

import java.security.SecureRandom;
import java.util.List;

/** Who works at the demo's service. */
record People(Account administrator, Account drafter, Account reviewer) {

  static People named(SecureRandom random) {
    return new People(
        Account.of("guanli", "管理员", random, "operator"),
        Account.of("bianji", "编辑员", random, "drafter"),
        Account.of("shenhe", "审核员", random, "unit-head", "secrecy-reviewer"));
  }

  List<Account> all() {
    return List.of(administrator, drafter, reviewer);
  }
}

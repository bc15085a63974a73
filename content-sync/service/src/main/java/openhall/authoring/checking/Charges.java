package openhall.authoring.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import openhall.content.Fee;
import openhall.content.FeeSchedule;

/** The wording usually states the amount too; changing one and forgetting the other misleads. */
final class Charges {

  private Charges() {}

  static List<Remark> of(Looked looked) {
    var remarks = new ArrayList<Remark>();
    if (looked.item() instanceof FeeSchedule now
        && looked.before().orElse(null) instanceof FeeSchedule then) {
      for (int i = 0; i < now.fees().size(); i++) {
        Fee fee = now.fees().get(i);
        Optional<Fee> forgotten =
            then.fee(fee.key())
                .filter(old -> !old.charge().equals(fee.charge()))
                .filter(old -> old.standardText().equals(fee.standardText()));
        if (forgotten.isPresent()) {
          remarks.add(
              Remark.warning("fees[" + i + "].standardText", "", "收费标准改了，官方表述没有改，请核对两处是否一致"));
        }
      }
    }
    return remarks;
  }
}

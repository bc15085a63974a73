package openhall.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 收费公示: the fees of one subject (C3–C6). Never empty. */
public record FeeSchedule(
    Head head, Optional<ItemId> department, FeeKind feeKind, String payee, List<Fee> fees)
    implements Item {

  public FeeSchedule {
    Texts.optionalLine("payee", payee);
    if (fees.isEmpty()) {
      throw new InvalidContent("fees", "", "至少要有一行收费", "needs at least one fee");
    }
    fees = Texts.distinct("fees", fees, Fee::key);
  }

  @Override
  public Kind kind() {
    return Kind.FEES;
  }

  @Override
  public FeeSchedule withHead(Head next) {
    return new FeeSchedule(next, department, feeKind, payee, fees);
  }

  /** The rows that apply on that day: a superseded fee is gone on its date, also offline. */
  public List<Fee> on(LocalDate day) {
    return fees.stream().filter(fee -> fee.valid().contains(day)).toList();
  }

  public Optional<Fee> fee(String key) {
    return fees.stream().filter(fee -> fee.key().equals(key)).findFirst();
  }

  /** The same schedule with one row replaced by the row of the same key. */
  public FeeSchedule withFee(Fee changed) {
    return new FeeSchedule(
        head,
        department,
        feeKind,
        payee,
        fees.stream().map(fee -> fee.key().equals(changed.key()) ? changed : fee).toList());
  }

  @Override
  public Set<ItemId> names() {
    return department.map(Set::of).orElse(Set.of());
  }
}

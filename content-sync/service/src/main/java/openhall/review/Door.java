package openhall.review;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.Revision;
import openhall.authoring.store.Transaction;
import openhall.content.Problem;
import openhall.review.store.Enrolment;
import openhall.review.store.Enrolments;
import openhall.review.store.Given;
import openhall.trust.Approval;
import openhall.trust.Authority;
import openhall.trust.Duty;
import openhall.trust.PublicKey;

/** Says in words why an approval is not let in. Within one transaction. */
final class Door {

  private static final int SHORT = 12;

  private final Transaction t;
  private final Papers papers;

  Door(Transaction t, Papers papers) {
    this.t = t;
    this.papers = papers;
  }

  Optional<Problem> objection(Given given) {
    Optional<Paper> paper = papers.current(given.key(), given.revision());
    if (paper.isEmpty()) {
      return notToSign(given);
    }
    Optional<Duty> duty = Duty.of(given.approval().duty()).filter(Duty.ofItems()::contains);
    if (duty.isEmpty()) {
      return problem(given, "条目没有“" + given.approval().duty() + "”这项职责", "no such duty");
    }
    return papers
        .judge()
        .authority(given.key().unit())
        .map(authority -> own(given).or(() -> objection(given, paper.get(), duty.get(), authority)))
        .orElseGet(
            () -> problem(given, "单位还没有有效的授权文件", "the unit has no valid authority document"));
  }

  /** As far as it is known whose a key is: whoever wrote it does not answer for its review. */
  private Optional<Problem> own(Given given) {
    Optional<String> holder =
        new Enrolments(t).of(given.approval().keyid()).map(Enrolment::account);
    return t.items()
        .revision(given.key(), given.revision())
        .filter(revision -> holder.filter(revision.author()::equals).isPresent())
        .flatMap(_ -> problem(given, "本稿由签名人起草，须由他人签", "the signer is its author"));
  }

  private static Optional<Problem> objection(
      Given given, Paper paper, Duty duty, Authority authority) {
    Approval approval = given.approval();
    PublicKey key = authority.keysFor(duty).get(approval.keyid());
    if (key == null) {
      return mayNot(given, duty, authority);
    }
    return approval.verify(key, paper.bytes())
        ? Optional.empty()
        : problem(
            given,
            "签名与第 %d 版的内容不符".formatted(given.revision()),
            "the signature is not over revision " + given.revision());
  }

  private static Optional<Problem> mayNot(Given given, Duty duty, Authority authority) {
    String keyid = given.approval().keyid();
    String theirs =
        Arrays.stream(Duty.values())
            .filter(each -> authority.keysFor(each).containsKey(keyid))
            .map(Duty::label)
            .collect(Collectors.joining("、"));
    return theirs.isEmpty()
        ? problem(
            given,
            "密钥 %s… 不在单位 %s 的授权文件里".formatted(keyid.substring(0, SHORT), authority.unit()),
            "the authority of " + authority.unit() + " does not name this key")
        : problem(
            given,
            "这把密钥的职责是“%s”，不能签“%s”".formatted(theirs, duty.label()),
            "this key has no duty " + duty.wireName());
  }

  private Optional<Problem> notToSign(Given given) {
    int number = given.revision();
    int last = t.items().last(given.key());
    Optional<Revision> stored = t.items().revision(given.key(), number);
    if (last == 0) {
      return problem(given, "没有这个条目", "no such item");
    }
    if (number < last) {
      return problem(
          given,
          "第 %d 版已被取代，最新的是第 %d 版".formatted(number, last),
          "revision %d is superseded by %d".formatted(number, last));
    }
    return stored.isEmpty()
        ? problem(given, "没有第 %d 版".formatted(number), "no revision " + number)
        : problem(
            given,
            "第 %d 版%s，不能签名".formatted(number, stored.get().state().label()),
            "revision %d is %s".formatted(number, stored.get().state().wireName()));
  }

  private static Optional<Problem> problem(Given given, String zh, String en) {
    return Optional.of(new Problem(given.key().toString(), given.approval().duty(), zh, en));
  }
}

package openhall.service;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import openhall.content.ItemKey;
import openhall.content.UnitId;
import openhall.review.store.Given;
import openhall.trust.Approval;
import openhall.trust.Duty;
import openhall.trust.Signer;
import openhall.trust.json.AuthorityJson;
import org.jspecify.annotations.Nullable;

/** One person goes through all that waits, and signs what they agree to. One use, one thread. */
final class SigningRound {

  private static final int BATCH = 500;

  private final Duty duty;
  private final ApprovalSource source;
  private final OwnKey.Signers key;
  private final Asker asker;
  private final PrintWriter out;
  private final PaperWords words;
  private final Map<UnitId, Optional<Signer>> signers = new HashMap<>();
  private final List<Given> signed = new ArrayList<>();
  private boolean all;
  private boolean ended;
  private int sent;
  private int left;
  private int notMine;

  SigningRound(Duty duty, ApprovalSource source, OwnKey.Signers key, Asker asker, PrintWriter out) {
    this.duty = duty;
    this.source = source;
    this.key = key;
    this.asker = asker;
    this.out = out;
    this.words = new PaperWords(out);
  }

  /** Asks the person about what has just been printed. */
  interface Asker {
    Answer ask(Offered offered) throws IOException;
  }

  enum Answer {
    YES,
    NO,
    ALL,
    QUIT;

    /** As typed; nothing at all ends the round. */
    static Answer of(@Nullable String typed) {
      return switch (typed == null ? "q" : typed.strip().toLowerCase(java.util.Locale.ROOT)) {
        case "y", "是" -> YES;
        case "a", "全签" -> ALL;
        case "q", "停止" -> QUIT;
        default -> NO;
      };
    }
  }

  /**
   * What came of it.
   *
   * @param left shown to the person and not signed
   * @param notMine waiting for the same duty of other units or keys
   * @param missing named by the person and not waiting
   */
  record Outcome(int sent, int left, int notMine, List<ItemKey> missing) {
    Outcome {
      missing = List.copyOf(missing);
    }

    /** Something was asked for that this key cannot do. */
    boolean refused() {
      return !missing.isEmpty() || (sent + left == 0 && notMine > 0);
    }

    String words() {
      var text = new StringBuilder("已签 signed %d，未签 left %d".formatted(sent, left));
      if (notMine > 0) {
        text.append("；另有 %d 条不归这把密钥签 not for this key".formatted(notMine));
      }
      missing.forEach(key -> text.append("%n没有等您签名 does not wait for this key: %s".formatted(key)));
      return text.toString();
    }
  }

  /**
   * Goes through everything.
   *
   * @param chosen only these, or all if empty
   */
  Outcome run(List<ItemKey> chosen) throws IOException {
    Set<ItemKey> missing = new HashSet<>(chosen);
    Optional<String> after = Optional.empty();
    do {
      ApprovalSource.Batch batch = source.waiting(duty, after);
      for (Offered offered : batch.offered()) {
        ItemKey item = offered.document().key();
        if ((chosen.isEmpty() || chosen.contains(item)) && consider(offered)) {
          missing.remove(item);
        }
      }
      after = batch.next();
    } while (after.isPresent() && !ended);
    send();
    return new Outcome(sent, left, notMine, ended ? List.of() : missing.stream().sorted().toList());
  }

  /** Whether it is for this key. */
  private boolean consider(Offered offered) throws IOException {
    Optional<Signer> signer = signer(offered.document().key().unit());
    if (signer.isEmpty()) {
      notMine++;
      return false;
    }
    if (!offered.isGivenBy(duty, signer.get().publicKey())) {
      decide(offered, signer.get());
    }
    return true;
  }

  private void decide(Offered offered, Signer signer) throws IOException {
    if (ended) {
      left++;
      return;
    }
    print(offered, signer);
    switch (all ? Answer.YES : asker.ask(offered)) {
      case YES -> sign(offered, signer);
      case ALL -> {
        all = true;
        sign(offered, signer);
      }
      case NO -> left++;
      case QUIT -> {
        ended = true;
        left++;
      }
    }
  }

  private void print(Offered offered, Signer signer) {
    var document = offered.document();
    out.println();
    out.println("%s 第 %d 版 %s".formatted(document.key(), document.revision(), offered.title()));
    words.print(offered, offered.signedBefore(signer.publicKey()));
  }

  private void sign(Offered offered, Signer signer) throws IOException {
    var document = offered.document();
    signed.add(
        new Given(
            document.key(),
            document.revision(),
            Approval.by(signer, duty.wireName(), offered.bytes())));
    if (signed.size() == BATCH) {
      send();
    }
  }

  private void send() throws IOException {
    if (!signed.isEmpty()) {
      source.send(List.copyOf(signed));
      sent += signed.size();
      signed.clear();
    }
  }

  private Optional<Signer> signer(UnitId unit) throws IOException {
    Optional<Signer> known = signers.get(unit);
    if (known == null) {
      known =
          source
              .authority(unit)
              .map(file -> AuthorityJson.read(file).body().keysFor(duty).values())
              .flatMap(key::among);
      signers.put(unit, known);
    }
    return known;
  }
}

package openhall.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import openhall.content.Item;

/**
 * The same set and the same changes by git and by rsync beside ours, in turns, all bytes both ways
 * over a counting line each. Ours carry signatures and approvals, theirs the bare items. One
 * thread.
 */
final class PeersBench {

  private static final List<String> CHAIN =
      List.of("nanhe", "nanhe/pingan", "nanhe/pingan/dongjie");
  private static final int ITEMS = 3_000;
  private static final int FEES = 10;
  private static final int PHONE_ROUNDS = 3;
  private static final int PHONES = 30;

  /** Another way, and the figure of ours over it. */
  private enum Other {
    GIT(Measure.FEE_VS_GIT, "git --version"),
    RSYNC(Measure.FEE_VS_RSYNC, "rsync --version");

    private final Measure measure;
    private final String question;

    Other(Measure measure, String question) {
      this.measure = measure;
      this.question = question;
    }

    String program() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isThere() {
      try {
        var asking = new ProcessBuilder(question.split(" ", -1));
        asking.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        asking.redirectError(ProcessBuilder.Redirect.DISCARD);
        return asking.start().waitFor() == 0;
      } catch (IOException notInstalled) {
        return false;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    Peer start(Path dir) throws IOException {
      return switch (this) {
        case GIT -> new Git(dir.resolve(program()));
        case RSYNC -> new Rsync(dir.resolve(program()));
      };
    }
  }

  private final Path dir;
  private final Progress progress;
  private final ManyItems items = new ManyItems(Product.packaged().content());
  private final List<Item> all = new ArrayList<>();

  PeersBench(Path dir, Progress progress) {
    this.dir = dir;
    this.progress = progress;
  }

  List<Figure> run() {
    var others = new ArrayList<Other>();
    for (Other other : Other.values()) {
      if (other.isThere()) {
        others.add(other);
      } else {
        progress.say("没有安装，不测 not installed, not measured: " + other.measure.figure());
      }
    }
    progress.say("同样的改动，与 git、rsync 比较… the same changes by git and rsync");
    all.addAll(items.spread(CHAIN, ITEMS));
    var peers = new ArrayList<Peer>();
    try {
      peers.add(new Ours(dir.resolve("ours"), CHAIN));
      for (Other other : others) {
        peers.add(other.start(dir));
      }
      return compared(others, peers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      peers.forEach(Peer::close);
    }
  }

  private List<Figure> compared(List<Other> others, List<Peer> peers) {
    double[][] first = rounds(peers, 1, _ -> all);
    double[][] fee =
        rounds(peers, FEES, round -> List.of(changed(round * 10, items::withOtherFee)));
    double[][] phones = rounds(peers, PHONE_ROUNDS, this::otherPhones);
    var figures = new ArrayList<Figure>();
    for (int i = 0; i < others.size(); i++) {
      var ratios = new double[FEES];
      for (int round = 0; round < FEES; round++) {
        ratios[round] = fee[0][round] / fee[i + 1][round];
      }
      String note =
          "bytes both ways, ours / %s: a fee %s, 30 numbers %s, first sync %s"
              .formatted(
                  others.get(i).program(),
                  medians(fee, i + 1),
                  medians(phones, i + 1),
                  medians(first, i + 1));
      figures.add(Figure.median(others.get(i).measure, ratios, note));
    }
    return List.copyOf(figures);
  }

  /** Bytes by peer and round. */
  private static double[][] rounds(List<Peer> peers, int count, IntFunction<List<Item>> changes) {
    var bytes = new double[peers.size()][count];
    for (int round = 0; round < count; round++) {
      List<Item> changed = changes.apply(round);
      for (int i = 0; i < peers.size(); i++) {
        Peer peer = peers.get(i);
        peer.publish(changed);
        long before = peer.line().both();
        peer.update();
        bytes[i][round] = peer.line().both() - before;
      }
    }
    return bytes;
  }

  private static String medians(double[][] bytes, int other) {
    return "%.0f / %.0f".formatted(median(bytes[0]), median(bytes[other]));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private Item changed(int index, UnaryOperator<Item> edit) {
    Item changed = edit.apply(all.get(index));
    all.set(index, changed);
    return changed;
  }

  private List<Item> otherPhones(int round) {
    var changed = new ArrayList<Item>();
    for (int at = round * ITEMS / PHONE_ROUNDS; changed.size() < PHONES; at++) {
      if (ManyItems.hasPhone(all.get(at))) {
        changed.add(changed(at, items::withOtherPhone));
      }
    }
    return changed;
  }
}

package openhall.kiosk.strip.card;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a card at what it should show: sends it, has it confirmed, looks after it from time to
 * time, and begins anew when the card was gone. A card that is slow or silent holds up nothing but
 * the thread of this keeper. Thread-safe.
 */
public final class CardKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(CardKeeper.class);

  private final String name;
  private final ControlCard.Driver driver;
  private final Rhythm rhythm;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private CardPages wanted = CardPages.NONE;
  private boolean asked;
  private boolean closed;
  private volatile CardState state = new CardState.Waiting();

  /**
   * When to do what.
   *
   * @param look how often a card that is well is asked what it shows
   * @param pause before a card that was lost is tried again
   */
  public record Rhythm(Duration look, Duration pause) {
    public static final Rhythm USUAL = new Rhythm(Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  public CardKeeper(String name, ControlCard.Driver driver, Rhythm rhythm) {
    this.name = name;
    this.driver = driver;
    this.rhythm = rhythm;
    this.thread = Thread.ofVirtual().name("card " + name).start(this::run);
  }

  /** From now on; returns at once. */
  public void show(CardPages pages) {
    lock.lock();
    try {
      wanted = pages;
      asked = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public CardState state() {
    return state;
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    thread.interrupt();
  }

  private void run() {
    try {
      while (!isClosed()) {
        meet();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void meet() throws InterruptedException {
    awaitWish();
    try (ControlCard card = driver.connect()) {
      while (!isClosed()) {
        CardPages now = wanted();
        bring(card, now);
        became(new CardState.Shows(now, card.troubles()));
        await(now, rhythm.look());
      }
    } catch (IOException e) {
      became(new CardState.Lost(e.getMessage() == null ? e.toString() : e.getMessage()));
      TimeUnit.NANOSECONDS.sleep(rhythm.pause().toNanos());
    }
  }

  private static void bring(ControlCard card, CardPages pages) throws IOException {
    if (card.shows(pages)) {
      return;
    }
    if (pages.pages().isEmpty()) {
      card.clear();
    } else {
      card.show(pages);
    }
    if (!card.shows(pages)) {
      throw new CardLost("控制卡显示的与发送的不同 the card shows something else");
    }
  }

  private void became(CardState next) {
    if (!next.equals(state)) {
      state = next;
      switch (next) {
        case CardState.Lost lost -> LOG.warn("控制卡 {} card {}：{}", name, name, lost.words());
        case CardState.Shows _, CardState.Waiting _ ->
            LOG.info("控制卡 {} card {}：{}", name, name, next.words());
      }
    }
  }

  private CardPages wanted() {
    lock.lock();
    try {
      return wanted;
    } finally {
      lock.unlock();
    }
  }

  private boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  private void awaitWish() throws InterruptedException {
    lock.lock();
    try {
      while (!asked && !closed) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void await(CardPages now, Duration most) throws InterruptedException {
    lock.lock();
    try {
      long left = most.toNanos();
      while (wanted.equals(now) && !closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }
}

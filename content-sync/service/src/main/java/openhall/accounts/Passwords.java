package openhall.accounts;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.concurrent.Semaphore;
import openhall.web.Refusal;
import openhall.web.Refused;

/** Passwords as Argon2id hashes (19 MiB, 2 passes); few are worked on at once. Any thread. */
final class Passwords {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 200;
  private static final int AT_ONCE = 2;
  private static final int SALT = 16;
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  private final Semaphore hashing = new Semaphore(AT_ONCE);
  private final String nobodys;

  Passwords(Secrets secrets) {
    this.nobodys = hash(secrets.next());
  }

  String hashed(String account, String password) {
    if (password.length() < SHORTEST || password.length() > LONGEST) {
      throw new Refused(Refusal.BAD_REQUEST, "密码须为 " + SHORTEST + " 至 " + LONGEST + " 位，可用一句好记的话");
    }
    if (password.contains(account)) {
      throw new Refused(Refusal.BAD_REQUEST, "密码不能包含账号");
    }
    return hash(password);
  }

  /** Takes as long for an account that does not exist: an empty hash. */
  boolean matches(String password, String hash) {
    boolean known = !hash.isEmpty();
    String against = known ? hash : nobodys;
    hashing.acquireUninterruptibly();
    try {
      return Password.check(password, against).with(Argon2Function.getInstanceFromHash(against))
          && known;
    } finally {
      hashing.release();
    }
  }

  private String hash(String password) {
    hashing.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(SALT).with(ARGON2).getResult();
    } finally {
      hashing.release();
    }
  }
}

package openhall.authoring.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/**
 * The database cannot be reached, or was lost in the middle. What was asked for may be asked again;
 * whether the last words before the loss were stored is told by looking.
 */
public final class DatabaseAway extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Classes of SQLSTATE: connection exception, and the part of operator intervention that is an
   * end.
   */
  private static final String CONNECTION = "08";

  private static final String SHUT_DOWN = "57P";

  DatabaseAway(Throwable cause) {
    super("数据库暂时连不上，请过一会儿再试 | The database cannot be reached; try again in a while", cause);
  }

  /** Whether a failure is one of the way to the database. */
  static boolean isReasonOf(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLTransientConnectionException
          || (each instanceof SQLException sql && isLoss(String.valueOf(sql.getSQLState())))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLoss(String state) {
    return state.startsWith(CONNECTION) || state.startsWith(SHUT_DOWN);
  }
}

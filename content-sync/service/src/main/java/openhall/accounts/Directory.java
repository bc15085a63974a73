package openhall.accounts;

import java.net.URI;

/**
 * A directory of the office that knows people: it says who somebody is, and nothing about what he
 * may. Any thread.
 */
public interface Directory {

  /** Its name for ever; with a subject it names a person. */
  String issuer();

  /**
   * Where to send the browser.
   *
   * @throws openhall.web.Refused if the directory does not answer
   */
  URI ask(Errand errand);

  /**
   * Who came back.
   *
   * @param answer the whole address with which the browser came back
   * @return the subject, which the directory has sworn to for this errand
   * @throws openhall.web.Refused if it has not
   */
  String subject(Errand errand, URI answer);
}

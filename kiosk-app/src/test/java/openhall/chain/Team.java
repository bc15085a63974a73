package openhall.chain;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Drafter and reviewer at their desks, because nobody approves what he wrote, and those who sign.
 * Any thread.
 */
record Team(Staff drafter, Staff reviewer, SigningDesk signers) {

  static Team signIn(Office office, People people) {
    return new Team(
        Staff.signIn(office.url(), people.drafter()),
        Staff.signIn(office.url(), people.reviewer()),
        office.signingDesk());
  }

  /** Brings an edited item up to its release, and returns its new revision. */
  int approve(ObjectNode item) {
    String unit = item.path("unit").asString();
    String id = item.path("id").asString();
    int revision = drafter.put(item);
    drafter.submit(unit, id);
    reviewer.approve(unit, id);
    reviewer.sign(signers);
    return revision;
  }

  /** Brings everything imported up to its release. */
  void approveAll() {
    drafter.submitAll();
    reviewer.approveAll();
    reviewer.sign(signers);
  }

  /** Publishes what is approved, and returns the release: number, released, items. */
  JsonNode release() {
    return reviewer.release();
  }
}

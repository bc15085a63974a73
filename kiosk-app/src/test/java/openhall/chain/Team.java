package openhall.chain;

import java.net.URI;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Drafter and reviewer at their desks, because nobody approves what he wrote. Any thread. */
record Team(Staff drafter, Staff reviewer) {

  static Team signIn(URI service, People people) {
    return new Team(
        Staff.signIn(service, people.drafter()), Staff.signIn(service, people.reviewer()));
  }

  /** Brings an edited item up to its release, and returns its new revision. */
  int approve(ObjectNode item) {
    String unit = item.path("unit").asString();
    String id = item.path("id").asString();
    int revision = drafter.put(item);
    drafter.submit(unit, id);
    reviewer.approve(unit, id);
    return revision;
  }

  /** Brings everything imported up to its release. */
  void approveAll() {
    drafter.submitAll();
    reviewer.approveAll();
  }

  /** Publishes what is approved, and returns the release: number, released, items. */
  JsonNode release() {
    return reviewer.release();
  }
}

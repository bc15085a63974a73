package openhall.publication.signer;

import java.util.Map;
import openhall.trust.PublicKey;

/**
 * Who gets a duty.
 *
 * @param people the post of each, by key; empty where it is not to be told
 * @param threshold how many of them must approve
 */
public record Appointment(Map<PublicKey, String> people, int threshold) {

  public Appointment {
    people = Map.copyOf(people);
  }
}

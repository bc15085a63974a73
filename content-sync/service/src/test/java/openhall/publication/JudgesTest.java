package openhall.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import openhall.authoring.store.Engine;
import openhall.authoring.store.SampleItems;
import openhall.authoring.store.Transaction;
import openhall.review.Judge;
import openhall.review.Judges;
import openhall.review.store.Authorities;
import openhall.trust.Authority;
import openhall.trust.json.AuthorityJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Engine.class)
final class JudgesTest extends OnEngine {

  JudgesTest(Engine engine) {
    super(engine);
  }

  @Test
  void withAnotherDocumentAboveNothingBelowCountsThatItDidNotApprove() {
    var judges = new Judges(office.keys.root());
    office.database.writing(t -> assertBothCount(judges.of(t)));
    office.database.writing(t -> {
      replaceTheDistricts(t);
      assertNobodyCounts(judges.of(t));
    });
    office.database.writing(t -> assertNobodyCounts(judges.of(t)));
  }

  @Test
  void whatWasRolledBackDoesNotDecideLater() {
    var judges = new Judges(office.keys.root());
    assertThatThrownBy(() ->
            office.database.writing(t -> {
              replaceTheDistricts(t);
              assertNobodyCounts(judges.of(t));
              throw new IllegalStateException("power cut");
            }))
        .hasMessage("power cut");
    office.database.writing(t -> assertBothCount(judges.of(t)));
  }

  /** By a next revision that the holders of the root's keys have not approved. */
  private static void replaceTheDistricts(Transaction t) {
    var authorities = new Authorities(t);
    Authority now = AuthorityJson.read(authorities.of(SampleItems.DISTRICT).orElseThrow()).body();
    var next =
        new Authority(now.unit(), now.revision() + 1, now.keys(), now.duties(), now.holders());
    authorities.add(AuthorityJson.file(next, List.of()));
  }

  private static void assertBothCount(Judge judge) {
    assertThat(judge.authority(SampleItems.DISTRICT)).isPresent();
    assertThat(judge.authority(SampleItems.STREET)).isPresent();
    assertThat(judge.file(SampleItems.STREET)).isPresent();
  }

  private static void assertNobodyCounts(Judge judge) {
    assertThat(judge.authority(SampleItems.DISTRICT)).isEmpty();
    assertThat(judge.authority(SampleItems.STREET)).isEmpty();
    assertThat(judge.file(SampleItems.STREET)).isEmpty();
  }
}

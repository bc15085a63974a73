package openhall.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import openhall.authoring.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MoveTest {

  private static final Set<String> LEGAL =
      Set.of(
          "DRAFT SUBMIT SUBMITTED",
          "SUBMITTED APPROVE APPROVED",
          "SUBMITTED RETURN RETURNED",
          "APPROVED RETURN RETURNED",
          "RETURNED REOPEN DRAFT",
          "APPROVED RELEASE RELEASED",
          "RELEASED WITHDRAW WITHDRAWN",
          "APPROVED SUPERSEDE SUPERSEDED",
          "RELEASED SUPERSEDE SUPERSEDED");

  @Test
  void thereAreNoOtherLegalMoves() {
    Set<String> found =
        Stream.of(Move.values())
            .flatMap(move ->
                Stream.of(State.values())
                    .filter(move::isLegalFrom)
                    .map(state -> state + " " + move + " " + move.from(state)))
            .collect(Collectors.toSet());

    assertThat(found).isEqualTo(LEGAL);
  }

  @ParameterizedTest
  @EnumSource
  void anIllegalMoveNamesBothStates(Move move) {
    for (State state : State.values()) {
      if (!move.isLegalFrom(state)) {
        assertThatThrownBy(() -> move.from(state))
            .isInstanceOf(IllegalMove.class)
            .hasMessageContainingAll(
                state.label(), move.to().label(), state.name(), move.to().name());
      }
    }
  }
}

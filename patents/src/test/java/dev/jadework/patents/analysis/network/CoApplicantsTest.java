package dev.jadework.patents.analysis.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.jadework.patents.analysis.network.CoApplicants.Edge;
import dev.jadework.patents.analysis.network.CoApplicants.Node;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoApplicantsTest {

  @Test
  void edgesWeighWhatTwoShareAndComponentsAreWhatIsJoined() {
    CoApplicants network =
        network(
            List.of("a", "b"),
            List.of("b", "a"),
            List.of("a", "c", "b"),
            List.of("d", "e"),
            List.of("f"),
            List.of("a"));

    assertThat(network.edges())
        .containsExactly(
            new Edge("a", "b", 3),
            new Edge("a", "c", 1),
            new Edge("b", "c", 1),
            new Edge("d", "e", 1));
    assertThat(network.components()).containsExactly(3, 2);
    assertThat(network.nodes().getFirst()).isEqualTo(new Node("a", 4, 2, 4, 1));
    assertThat(network.nodes()).extracting(Node::name).doesNotContain("f");
    assertThat(network.joint()).isEqualTo(4);
    assertThat(network.density()).isCloseTo(4 / 10.0, within(1e-12));
  }

  @Test
  void degreesSumToTwiceTheEdges() {
    CoApplicants network = network(List.of("a", "b", "c"), List.of("c", "d"), List.of("e", "a"));

    assertThat(network.nodes().stream().mapToInt(Node::degree).sum())
        .isEqualTo(2 * network.edges().size());
  }

  @Test
  void aNameGivenTwiceIsNoPartnerOfItself() {
    assertThat(network(List.of("a", "a")).edges()).isEmpty();
  }

  @Test
  void weakEdgesCanBeLeftOut() {
    CoApplicants.Builder builder = new CoApplicants.Builder();
    builder.add(List.of("a", "b"));
    builder.add(List.of("a", "b"));
    builder.add(List.of("b", "c"));

    assertThat(builder.build(2).edges()).containsExactly(new Edge("a", "b", 2));
  }

  @SafeVarargs
  private static CoApplicants network(List<String>... documents) {
    CoApplicants.Builder builder = new CoApplicants.Builder();
    for (List<String> applicants : documents) {
      builder.add(applicants);
    }
    return builder.build(1);
  }
}

package openhall.catalogue.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import openhall.authoring.store.Transaction;
import openhall.catalogue.Access;
import openhall.catalogue.Cadence;
import openhall.catalogue.Demand;
import openhall.catalogue.Duties;
import openhall.catalogue.Node;
import openhall.catalogue.Rhythm;
import openhall.content.Item;
import openhall.content.Period;
import openhall.content.UnitId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** The entries of the catalogue. Their words never change; they end and others take their place. */
public final class Nodes {

  private static final RowMapper<Node> ROW = (row, _) -> read(row);

  private final Handle handle;

  public Nodes(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** Stores a new entry and gives it its number. */
  public Node add(Node node) {
    long id =
        handle
            .createQuery("SELECT coalesce(max(id), 0) + 1 FROM catalogue_node")
            .mapTo(Long.class)
            .one();
    Demand demand = node.demand();
    Duties duties = node.duties();
    handle
        .createUpdate(
            "INSERT INTO catalogue_node VALUES (:id, :unit, :section, :title, :content, :basis,"
                + " :channel, :kind, :levels, :access, :rhythm, :workdays, :department, :drafts,"
                + " :reviews, :releases, :decision, :first, :last)")
        .bind("id", id)
        .bind("unit", node.unit().path())
        .bind("section", demand.section())
        .bind("title", demand.title())
        .bind("content", demand.content())
        .bind("basis", demand.basis())
        .bind("channel", demand.channel())
        .bind("kind", demand.kind().map(Item.Kind::wireName).orElse(""))
        .bind("levels", levels(demand))
        .bind("access", node.access().wireName())
        .bind("rhythm", node.cadence().rhythm().wireName())
        .bind("workdays", node.cadence().workdays())
        .bind("department", duties.department())
        .bind("drafts", duties.drafts())
        .bind("reviews", duties.reviews())
        .bind("releases", duties.releases())
        .bind("decision", node.decision())
        .bind("first", node.term().from().toString())
        .bind("last", node.term().hasEnd() ? node.term().to().toString() : "")
        .execute();
    return node.withId(id);
  }

  /** Sets the last day on which it is demanded. */
  public void end(long id, LocalDate last) {
    handle
        .createUpdate("UPDATE catalogue_node SET last_day = :last WHERE id = :id")
        .bind("last", last.toString())
        .bind("id", id)
        .execute();
  }

  public Optional<Node> find(long id) {
    return handle
        .createQuery("SELECT * FROM catalogue_node WHERE id = :id")
        .bind("id", id)
        .map(ROW)
        .findOne();
  }

  /** Those of the unit and of the units above it, by class. */
  public List<Node> in(UnitId unit) {
    return handle
        .createQuery("SELECT * FROM catalogue_node WHERE unit IN (<units>) ORDER BY section, id")
        .bindList("units", unit.lineage().stream().map(UnitId::path).toList())
        .map(ROW)
        .list();
  }

  /** Those of all units. */
  public List<Node> all() {
    return handle.createQuery("SELECT * FROM catalogue_node ORDER BY section, id").map(ROW).list();
  }

  private static String levels(Demand demand) {
    return demand.levels().stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Node read(ResultSet row) throws SQLException {
    String last = row.getString("last_day");
    return new Node(
        row.getLong("id"),
        new UnitId(row.getString("unit")),
        demand(row),
        Access.of(row.getString("access")).orElseThrow(),
        new Cadence(Rhythm.of(row.getString("rhythm")).orElseThrow(), row.getInt("workdays")),
        new Duties(
            row.getString("department"),
            row.getString("drafts"),
            row.getString("reviews"),
            row.getString("releases")),
        row.getString("decision"),
        new Period(
            LocalDate.parse(row.getString("first_day")),
            last.isEmpty() ? LocalDate.MAX : LocalDate.parse(last)));
  }

  private static Demand demand(ResultSet row) throws SQLException {
    return new Demand(
        row.getString("section"),
        row.getString("title"),
        row.getString("content"),
        row.getString("basis"),
        row.getString("channel"),
        Item.Kind.of(row.getString("kind")),
        Arrays.stream(row.getString("levels").split(",", -1))
            .map(Integer::valueOf)
            .collect(Collectors.toUnmodifiableSet()));
  }
}

package vn.tungnha.counter;

import java.util.List;
import vn.tungnha.counter.Credit.CreditTotal;
import vn.tungnha.platform.Connection;

/** A page of credits, and what all of them come to. */
public record CreditConnection(
    List<Connection.Edge<Credit>> edges, Connection.PageInfo pageInfo, List<CreditTotal> totals) {

  public List<Credit> nodes() {
    return edges.stream().map(Connection.Edge::node).toList();
  }
}

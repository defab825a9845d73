"""Sums and products of shares: unknown is never zero."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from kg.analysis import find_indirect_shares, sum_shares
from kg.model import Modality, ShareBasis


def test_a_known_and_an_unknown_share_leave_28_percent_unknown(own, join):
    total = sum_shares(join(own("Arnhem", "X", 72), own("Renkum", "X")), "X")
    assert (total.known, total.unknown) == (Decimal(72), Decimal(28))
    assert (total.owners, total.owners_without_share) == (2, 1)


def test_owners_without_any_number_have_no_sum_rather_than_zero(own, join):
    total = sum_shares(join(own("A", "X"), own("B", "X")), "X")
    assert (total.known, total.unknown) == (None, None)


def test_shares_above_100_percent_are_an_error_and_leave_nothing_unknown(own, join):
    total = sum_shares(join(own("A", "X", 72), own("B", "X", 40)), "X")
    assert (total.known, total.unknown, total.is_over) == (Decimal(112), None, True)


def test_rounding_up_to_a_tenth_above_100_is_no_error(own, join):
    total = sum_shares(join(own("A", "X", "66.7"), own("B", "X", "33.4")), "X")
    assert (total.is_over, total.unknown) == (False, Decimal(0))


def test_votes_and_plans_are_not_added_up(own, join):
    votes = own("A", "X", 40, id="votes", basis=ShareBasis.VOTES)
    plan = own("B", "X", 30, modality=Modality.PLANNED)
    total = sum_shares(join(own("A", "X", 25, basis=ShareBasis.CAPITAL), votes, plan), "X")
    assert (total.known, total.owners) == (Decimal(25), 1)


def test_an_indirect_share_is_the_product_along_the_path(own, join):
    graph = join(own("A", "B", 72), own("B", "C", 60), own("C", "D", 100))
    found = {(one.owner, one.owned): one.percent for one in find_indirect_shares(graph)}
    assert found == {
        ("A", "C"): Decimal("43.2"),
        ("A", "D"): Decimal("43.2"),
        ("B", "D"): Decimal(60),
    }


def test_shares_along_several_paths_are_added_up_with_the_direct_one(own, join):
    graph = join(own("A", "B", 50), own("B", "D", 50), own("A", "C", 10), own("C", "D", 20))
    graph.add_edge("A", "D", key="direct", tie=own("A", "D", 5, id="direct"))
    (indirect,) = find_indirect_shares(graph)
    assert indirect.percent == Decimal(32)
    assert indirect.paths == (("direct",), ("A>B", "B>D"), ("A>C", "C>D"))


def test_one_unknown_share_on_a_path_makes_the_result_unknown_and_says_which(own, join):
    (indirect,) = find_indirect_shares(join(own("A", "B", 72), own("B", "C")))
    assert (indirect.percent, indirect.unknown_ties) == (None, ("B>C",))


def test_votes_do_not_travel_along_a_path(own, join):
    graph = join(own("A", "B", 72), own("B", "C", 60, basis=ShareBasis.VOTES))
    assert find_indirect_shares(graph) == ()


def test_owners_that_own_each_other_end(own, join):
    graph = join(own("A", "B", 50), own("B", "C", 50), own("C", "A", 50))
    found = {(one.owner, one.owned): one.percent for one in find_indirect_shares(graph)}
    assert found == dict.fromkeys([("A", "C"), ("B", "A"), ("C", "B")], Decimal(25))


def test_paths_longer_than_the_depth_are_left_out(own, join):
    graph = join(own("A", "B", 50), own("B", "C", 50), own("C", "D", 50))
    found = [(one.owner, one.owned) for one in find_indirect_shares(graph, depth=2)]
    assert found == [("A", "C"), ("B", "D")]


def test_more_paths_than_can_be_followed_give_no_number(own, join, monkeypatch):
    monkeypatch.setattr("kg.analysis.shares.MOST_PATHS", 1)
    graph = join(own("A", "B", 50), own("B", "D", 50), own("A", "C", 10), own("C", "D", 20))
    (indirect,) = find_indirect_shares(graph)
    assert (indirect.percent, indirect.is_cut) == (None, True)


@given(st.permutations([("A", "B", 72), ("B", "C", 60), ("A", "C", 5), ("C", "D", 10)]))
def test_the_order_of_the_ties_changes_nothing(ties):
    import networkx as nx

    from kg.analysis import Tie
    from kg.model import Relation, Share

    graph = nx.MultiDiGraph()
    for owner, owned, percent in ties:
        share = Share(percent=Decimal(percent))
        key = f"{owner}>{owned}"
        tie = Tie(id=key, subject=owner, relation=Relation.OWNS_SHARE_OF, object=owned, share=share)
        graph.add_edge(owner, owned, key=key, tie=tie)
    found = [(one.owner, one.owned, one.percent) for one in find_indirect_shares(graph)]
    assert found == [
        ("A", "C", Decimal("48.2")),
        ("A", "D", Decimal("4.82")),
        ("B", "D", Decimal(6)),
    ]

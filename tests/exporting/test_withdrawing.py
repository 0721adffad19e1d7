from dataclasses import replace
from datetime import date
from itertools import permutations

import pytest

from kiosk.campaign import Campaign, Identity, load_campaign
from kiosk.clock import StoppedClock
from kiosk.exporting.withdrawing import Match, find, withdraw
from kiosk.records import Kind
from kiosk.sealing import open_envelope
from kiosk.settings import assets
from kiosk.statement import CORRECTION, WITHDRAWAL, Statement
from tests.carried import CAMPAIGN as GATHERED
from tests.carried import HOME, A, B, Carried, an_id, opened, record
from tests.carried import SECRET as OPENS
from tests.exporting.table import CAMPAIGN, NOW, SECRET


def matches(text: str, *people: str) -> list[str]:
    carried = Carried(
        A, [(place, record(place, name=name)) for place, name in enumerate(people, 1)], len(people)
    )
    return [match.name for match in find(opened(carried), text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ana García",
        "ana garcía",
        "ANA GARCÍA",
        "  Ana \t García ",
        "Ana Garci\u0301a",
        "garcía",
        "García Ana",
    ],
)
def test_a_name_is_found_however_it_is_typed(text: str) -> None:
    assert matches(text, "Ana García", "Ana Gracia", "Bob") == ["Ana García"]


def test_all_words_of_the_text_must_be_words_of_the_name() -> None:
    people = ("Ana María García López", "Ana García", "María López")
    assert matches("García Ana", *people) == ["Ana García", "Ana María García López"]
    assert matches("Ana L", *people) == []
    assert matches("", *people) == matches(" \t", *people) == []


def test_folding_goes_further_than_small_letters() -> None:
    assert matches("STRASSE", "Straße") == ["Straße"]
    assert matches("ΣΟΦΙΑΣ", "Σοφιας") == ["Σοφιας"]


def test_an_address_is_found_whole_and_not_in_part() -> None:
    gathering = opened(Carried(A, [(1, record(1))], 1))
    found = gathering.opened[an_id(1)]
    statement = found.declaration.statement
    assert statement.given is not None
    with_email = replace(statement, given=replace(statement.given, email="Ana.García@example.org"))
    gathering.opened[an_id(1)] = found._replace(declaration=replace(found.declaration, statement=with_email))
    assert [match.email for match in find(gathering, "ana.garcía@EXAMPLE.org ")] == ["Ana.García@example.org"]
    assert find(gathering, "example.org") == []


def test_a_match_says_what_tells_two_people_apart_and_its_repr_nothing() -> None:
    gathering = opened(Carried(A, [(1, record(1))], 1, {1: HOME}), Carried(B, [(1, record(2))], 1))
    one, two = find(gathering, "Ana")
    assert one == Match(an_id(1), "Ana", "84101", "", date(2026, 11, 24), 1, "Market", may_be_exported=True)
    assert (two.signature_id, two.event_name) == (an_id(2), "")
    assert "Ana" not in repr(one)
    assert "84101" not in repr(one)


def test_whether_it_was_exported_is_told_by_any_of_its_records() -> None:
    people = [record(1), record(2, "correction", 1, name="Ana B"), record(3, name="Ana C")]
    gathering = opened(Carried(A, list(enumerate(people, 1)), 3))
    exported = {an_id(2)}
    assert [match.may_be_exported for match in find(gathering, "Ana", exported=exported)] == [True, False]


def test_a_signature_that_was_taken_back_is_not_found_again() -> None:
    taken = opened(Carried(A, [(1, record(1)), (2, record(2, WITHDRAWAL, 1))], 2))
    assert find(taken, "Ana") == []


@pytest.mark.parametrize(("language", "told"), [(None, CAMPAIGN.default_language), ("es", "es")])
def test_what_is_sealed_names_the_signature_and_nothing_of_the_person(
    language: str | None, told: str
) -> None:
    sealed = withdraw(an_id(1), campaign=CAMPAIGN, clock=StoppedClock(NOW), language=language)
    said = Statement.from_bytes(open_envelope(sealed.envelope, secret=SECRET).plaintext)
    assert (sealed.kind, said.kind, said.names, said.given) == (Kind.WITHDRAWAL, WITHDRAWAL, an_id(1), None)
    assert (sealed.event, said.event, said.language) == (CAMPAIGN.event_number, CAMPAIGN.event_number, told)
    assert said.clock_ok


def test_it_wins_over_whatever_is_merged_later_in_whichever_order() -> None:
    tablet = Carried(A, [(1, record(1)), (2, record(2, CORRECTION, 1, name="Newer"))], 2)
    identity = Identity(GATHERED, OPENS.public)
    laptop = Carried(B, [(1, withdraw(an_id(1), campaign=campaign_of(identity), clock=StoppedClock(NOW)))], 1)
    for order in permutations((laptop, tablet, laptop)):
        gathering = opened(*order)
        assert (gathering.unreadable, gathering.resolution().standing) == ({}, [])


def campaign_of(identity: Identity) -> Campaign:
    return load_campaign(assets() / "campaigns" / "utah.toml", identity=identity)

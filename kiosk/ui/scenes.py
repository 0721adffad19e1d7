"""Every screen and state of the kiosk by name, each with what leads to it."""

from collections.abc import Callable

from kiosk.content import Form
from kiosk.ui.setup_scenes import setup_scenes
from kiosk.ui.staff_scenes import staff_scenes
from kiosk.ui.stage import Stage
from kiosk.ui.viewmodels.visit import FAILURES
from kiosk.ui.window import Parts

# A slot has no keyword arguments.
YES = (True,)

Scene = Callable[[Stage], None]


def scenes(parts: Parts) -> dict[str, Scene]:
    """Return every screen and state by name, each with what leads to it."""
    return {**_reading(parts), **_signing(), **_around(), **staff_scenes(), **setup_scenes()}


def _reading(parts: Parts) -> dict[str, Scene]:
    topics = parts.pack.topics
    cards = {card_id: _card(topic.id, index) for topic in topics for index, card_id in enumerate(topic.cards)}
    by_form = {parts.pack.card(card_id, parts.pack.default).form: scene for card_id, scene in cards.items()}
    first, *_, rights = (_card(topic.id, 0) for topic in topics)
    return {
        "attract": lambda stage: stage.settle(),
        "home": lambda stage: stage.visit.goHome(),
        "home-closed": _signing_closed,
        **{f"topic-{topic.id}": _topic(topic.id) for topic in topics},
        **{f"card-{card_id}": scene for card_id, scene in cards.items()},
        "power": _then(by_form[Form.POWERS], lambda stage: stage.call("power:0", "click")),
        "quiz-answered": _then(by_form[Form.QUIZ], lambda stage: stage.call("answer:0", "click")),
        "card-code": _then(first, lambda stage: stage.visit.showCode(*YES)),
        "sources": _then(first, lambda stage: stage.lay("sources")),
        "officer": _then(rights, lambda stage: stage.lay("officer")),
    }


def _topic(topic_id: str) -> Scene:
    def show(stage: Stage) -> None:
        stage.reading.open(topic_id)
        stage.visit.goTopic()

    return show


def _card(topic_id: str, index: int) -> Scene:
    def show(stage: Stage) -> None:
        stage.reading.open(topic_id)
        for _ in range(index):
            stage.reading.next()
        stage.visit.goCard()

    return show


def _then(scene: Scene, step: Scene) -> Scene:
    def show(stage: Stage) -> None:
        scene(stage)
        step(stage)

    return show


def _signing() -> dict[str, Scene]:
    def form(field: str, **more: str) -> Scene:
        def show(stage: Stage) -> None:
            stage.fill(**more)
            stage.call(f"field:{field}", "focusIn")

        return show

    def ready(stage: Stage) -> None:
        stage.fill()
        stage.sign.tick("emailUpdates", *YES)
        stage.sign.tick("ofAge", *YES)
        stage.call("signPage", "close")

    def ready_with_phone(stage: Stage) -> None:
        ready(stage)
        stage.sign.typed("phone", "801-555-0123")

    def hint(stage: Stage) -> None:
        stage.fill(email="ana.garcia@gmial.com")
        stage.call("field:email", "focusIn")
        stage.call("field:phone", "focusIn")

    def problems(stage: Stage) -> None:
        stage.fill(name="", zip="8410", email="ana.garcia@")
        stage.sign.submit()
        stage.call("signPage", "close")

    def failed(stage: Stage) -> None:
        signed(stage, refusing=True)

    return {
        "sign-empty": form("name", name="", zip="", email=""),
        "sign-name": form("name"),
        "sign-zip": form("zip", email=""),
        "sign-email": form("email", email="ana.garcia"),
        "sign-endings": form("email", email="ana.garcia@"),
        "sign-phone": form("phone", phone="801"),
        "sign-hint": hint,
        "sign-problems": problems,
        "sign-ready": ready,
        "sign-ready-phone": ready_with_phone,
        "sign-failed": failed,
    }


def signed(stage: Stage, *, refusing: bool = False) -> None:
    """Sign as the sample visitor, or try to."""
    stage.fill()
    stage.sign.tick("ofAge", *YES)
    stage.call("signPage", "close")
    stage.refusing = refusing
    stage.sign.submit()


def _signing_closed(stage: Stage) -> None:
    for _ in range(FAILURES):
        stage.visit.failed()
    stage.visit.goHome()


def _around() -> dict[str, Scene]:
    def sheet(name: str) -> Scene:
        def show(stage: Stage) -> None:
            stage.visit.goHome()
            stage.lay(name)

        return show

    def removed(stage: Stage) -> None:
        signed(stage)
        stage.sign.remove()

    def removing(stage: Stage) -> None:
        signed(stage)
        stage.call("remove", "click")

    def code(stage: Stage) -> None:
        stage.visit.goHome()
        stage.visit.showCode(*YES)

    def thanks_code(stage: Stage) -> None:
        signed(stage)
        stage.visit.showCode(*YES)

    def still_there(stage: Stage) -> None:
        stage.fill()
        stage.clock.advance(61)
        stage.visit.tick()

    return {
        "petition": sheet("petition"),
        "privacy": sheet("privacy"),
        "display": sheet("display"),
        "start-over": sheet("startOver"),
        "thanks": signed,
        "removing": removing,
        "removed": removed,
        "code": code,
        "thanks-code": thanks_code,
        "still-there": still_there,
    }

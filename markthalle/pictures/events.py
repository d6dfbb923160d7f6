"""Facts about pictures that other folders may subscribe to."""

from dataclasses import dataclass
from uuid import UUID

from markthalle.kit.events import Event


@dataclass(frozen=True, slots=True)
class PictureReady:
    """A picture's sizes are there now, or it was refused."""

    picture_id: UUID


picture_ready: Event[PictureReady] = Event("picture_ready")

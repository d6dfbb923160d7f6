"""Making the sizes of pictures that were taken in."""

from uuid import UUID

from markthalle.kit.jobs import job
from markthalle.pictures.operations import make_sizes


@job(queue="pictures")
def render_sizes(picture_id: str) -> None:
    """Make one picture's sizes."""
    make_sizes(picture_id=UUID(picture_id))

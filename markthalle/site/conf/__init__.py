"""Settings of the libraries and of the hall itself, a file each."""

from markthalle.site.conf.accounts import *  # noqa: F403
from markthalle.site.conf.hall import *  # noqa: F403
from markthalle.site.conf.operator import *  # noqa: F403
from markthalle.site.conf.security import *  # noqa: F403

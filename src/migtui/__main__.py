"""`python -m migtui` and the console script."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from migtui.cli import direct

    start = direct.read(sys.argv[1:])
    if start is not None:
        sys.exit(direct.run(start))
    from migtui.cli.main import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

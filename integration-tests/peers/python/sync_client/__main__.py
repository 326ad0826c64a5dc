"""Runs the cases with grpcio's blocking API. Run as `python -m sync_client`."""

import argparse

from cases import run_cases
from sync_client import calls, endings, errors, metadata, volume  # noqa: F401  registers the cases
from sync_client.peer import Peer


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--unix", required=True, help="the Unix socket of the same server")
    parser.add_argument(
        "--except", action="append", default=[], dest="left_out", help="a case not to run"
    )
    parser.add_argument("cases", nargs="*", help="default: all")
    arguments = parser.parse_args()
    with Peer(arguments.port, arguments.unix) as peer:
        run_cases(arguments.cases, peer, arguments.left_out)


if __name__ == "__main__":
    main()

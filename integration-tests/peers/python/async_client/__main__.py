"""Runs the cases with grpcio's asyncio API. Run as `python -m async_client`."""

import argparse
import asyncio

from async_client import calls, endings, errors, metadata, volume  # noqa: F401  registers the cases
from async_client.peer import Peer
from cases import run_async_cases


async def run(arguments):
    async with Peer(arguments.port, arguments.unix) as peer:
        await run_async_cases(arguments.cases, peer, arguments.left_out)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--unix", required=True, help="the Unix socket of the same server")
    parser.add_argument(
        "--except", action="append", default=[], dest="left_out", help="a case not to run"
    )
    parser.add_argument("cases", nargs="*", help="default: all")
    asyncio.run(run(parser.parse_args()))


if __name__ == "__main__":
    main()

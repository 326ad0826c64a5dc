"""Packages of the Debian release, unpacked and not installed, so that nobody has to be root."""

import shutil

from harness.problem import Missing, run


def unpack(folder, packages):
    """Fills the folder, unless it is there, with the packages that `packages()` names."""
    if folder.exists():
        return
    unpacked = folder.with_name(f"{folder.name}-unpacked")
    shutil.rmtree(unpacked, ignore_errors=True)
    unpacked.mkdir(parents=True)
    try:
        _download(packages, unpacked)
    except Missing:
        # A container may come without the lists of packages, or with old ones.
        run(["apt-get", "update"])
        _download(packages, unpacked)
    for package in unpacked.glob("*.deb"):
        run(["dpkg", "-x", package, unpacked])
        package.unlink()
    unpacked.rename(folder)


def _download(packages, folder):
    run(["apt-get", "download", *packages()], cwd=folder)

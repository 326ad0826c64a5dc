"""Packages of a Debian release, unpacked and not installed, so that nobody has to be root."""

import shutil

from harness.problem import Missing, run

ARCHIVE = "http://deb.debian.org/debian"
KEYS = "/usr/share/keyrings/debian-archive-keyring.gpg"


def unpack(folder, packages, release=None):
    """Fills the folder, unless it is there, with the packages that `packages()` names, of another release if one is named."""
    if folder.exists():
        return
    unpacked = folder.with_name(f"{folder.name}-unpacked")
    shutil.rmtree(unpacked, ignore_errors=True)
    unpacked.mkdir(parents=True)
    if release:
        options = _other_release(unpacked, release)
        _update_and_download(packages, unpacked, options)
    else:
        try:
            _download(packages, unpacked)
        except Missing:
            # A container may come without the lists of packages, or with old ones.
            _update_and_download(packages, unpacked)
    for package in unpacked.glob("*.deb"):
        run(["dpkg", "-x", package, unpacked])
        package.unlink()
    unpacked.rename(folder)


def _other_release(folder, release):
    """The options with which apt knows only that release, and keeps what it knows of it in the folder."""
    apt = folder / "apt"
    for name in ("lists/partial", "cache/partial"):
        (apt / name).mkdir(parents=True)
    sources = apt / "sources.list"
    sources.write_text(f"deb [signed-by={KEYS}] {ARCHIVE} {release} main\n")
    settings = {
        "Dir::Etc::sourcelist": sources,
        "Dir::Etc::sourceparts": "-",
        "Dir::State::lists": apt / "lists",
        "Dir::Cache": apt / "cache",
    }
    return [part for name, value in settings.items() for part in ("-o", f"{name}={value}")]


def _update_and_download(packages, folder, options=()):
    run(["apt-get", *options, "update"])
    _download(packages, folder, options)


def _download(packages, folder, options=()):
    run(["apt-get", *options, "download", *packages()], cwd=folder)

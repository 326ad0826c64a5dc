"""Java packages, in pinned versions, from Maven Central."""

import filecmp
import shutil

from harness.places import PEERS
from harness.problem import run

_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1"


def install(name, pom):
    """Installs what the dependencies of `pom` need to run, and returns the folder that holds it."""
    folder = PEERS / "java" / name
    installed = folder / "installed-pom.xml"
    if not installed.exists() or not filecmp.cmp(pom, installed, shallow=False):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        command = ["mvn", "--quiet", "--batch-mode", "--file", pom]
        command += [f"{_PLUGIN}:copy-dependencies", "-DincludeScope=runtime"]
        run([*command, f"-DoutputDirectory={folder}"])
        shutil.copyfile(pom, installed)
    return folder

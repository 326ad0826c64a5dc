"""The corpora: which packages, which folders of them, and which files are generated."""

import dataclasses
import os
import re
import shutil

from harness.places import PEERS
from packages import Package

_FOLDER = PEERS / "corpora" / "laid"


@dataclasses.dataclass(frozen=True)
class Include:
    """An include folder, and the files below it that are generated."""

    package: Package
    folder: str = ""
    # Where imports expect the folder, such as `github.com/moby/buildkit`.
    at: str = ""
    files: tuple = ("**/*.proto",)
    without: tuple = ()


@dataclasses.dataclass(frozen=True)
class Corpus:
    """What one command line generates."""

    name: str
    includes: tuple
    # In CI as well as in a run of the whole.
    short: bool = False
    # The message crates with which the code is compiled as well.
    compiled: tuple = ("protobuf", "prost", "buffa")

    def lay(self):
        """Fetches the packages. Returns the include folders and the files, each below one of them."""
        folders, files = [], []
        for number, include in enumerate(self.includes):
            folder = include.package.folder() / include.folder
            if include.at:
                root = _FOLDER / self.name / str(number)
                shutil.rmtree(root, ignore_errors=True)
                link = root / include.at
                link.parent.mkdir(parents=True)
                link.symlink_to(folder, target_is_directory=True)
                below, folder = link, root
            else:
                below = folder
            folders.append(folder)
            found = {path for pattern in include.files for path in below.glob(pattern)}
            found -= {path for pattern in include.without for path in below.glob(pattern)}
            files += sorted(found)
        return folders, files


def count(files):
    """How many services and methods are in the files."""
    services = methods = 0
    for file in files:
        text = file.read_text(errors="replace")
        services += len(re.findall(r"^\s*service\s+\w+\s*\{", text, re.M))
        methods += len(re.findall(r"^\s*rpc\s+\w+\s*\(", text, re.M))
    return services, methods


def _go(name, version):
    return Package("go", name, version)


def _imports(package, folder="", at=""):
    return Include(package, folder, at, files=())


_GOOGLE = Package("npm", "google-proto-files", "6.0.1")
_GAX = Package("npm", "google-gax", "6.17.0")
_TEMPORAL = Package("npm", "@temporalio/core-bridge", "1.24.0")
_COMMON = Package("pypi", "googleapis-common-protos", "1.76.0")
_IAM = Package("pypi", "grpc-google-iam-v1", "0.14.6")
_ENVOY = Package("crates", "envoy-types", "0.7.7")
_OPENTELEMETRY = Package("crates", "opentelemetry-proto", "0.33.1")
_QDRANT = Package("crates", "qdrant-client", "1.20.0")
_LND = Package("crates", "tonic_lnd", "0.5.1")
_ETCD_CLIENT = Package("crates", "etcd-client", "0.21.1")
_ETCD = _go("go.etcd.io/etcd/api/v3", "v3.7.3")
_CONTAINERD = _go("github.com/containerd/containerd/api", "v1.12.0")
_KUBELET = _go("k8s.io/kubelet", "v0.37.2")
_CRI = _go("k8s.io/cri-api", "v0.37.2")
_GATEWAY = _go("github.com/grpc-ecosystem/grpc-gateway/v2", "v2.33.0")
_GRPC_GO = _go("google.golang.org/grpc", "v1.85.0")
_PROTOBUF_GO = _go("google.golang.org/protobuf", "v1.36.12")
_GOGO = _go("github.com/cosmos/gogoproto", "v1.7.2")
_COMET = _go("github.com/cometbft/cometbft", "v1.0.1")
_PROMETHEUS = _go("github.com/prometheus/client_model", "v0.6.3")
_BUILDKIT = _go("github.com/moby/buildkit", "v0.34.2")
_FSUTIL = _go("github.com/tonistiigi/fsutil", "v0.0.0-20261103091533-a72de9dcf763")
_VALIDATE = _go("github.com/bufbuild/protovalidate", "v1.2.2")
_PROTOCOMPILE = _go("github.com/bufbuild/protocompile", "v0.14.1")
_CONFORMANCE = _go("connectrpc.com/conformance", "v1.0.7")
_VTPROTOBUF = _go("github.com/planetscale/vtprotobuf", "v0.6.0")

CORPORA = [
    Corpus("common-protos", (Include(_COMMON), Include(_IAM)), short=True),
    Corpus("etcd-client", (Include(_ETCD_CLIENT, "proto", files=("etcd/**/*.proto",)),), short=True),
    Corpus("vtprotobuf", (Include(_VTPROTOBUF, files=("testproto/**/*.proto",)), _imports(_VTPROTOBUF, "include")), short=True),
    Corpus("conformance", (Include(_CONFORMANCE, "proto"),)),
    Corpus("opentelemetry", (Include(_OPENTELEMETRY, "src/proto/opentelemetry-proto"),)),
    Corpus("qdrant", (Include(_QDRANT, "proto"),)),
    Corpus("lnd", (Include(_LND, "vendor"),)),
    Corpus("etcd", (Include(_ETCD, at="etcd/api", without=("etcdserverpb/raft_internal.proto",)), _imports(_GOGO), _imports(_GATEWAY), _imports(_COMMON))),
    Corpus("containerd", (Include(_CONTAINERD), _imports(_COMMON))),
    Corpus("kubelet", (Include(_KUBELET, without=("**/v1alpha*/*", "**/v1beta1/*")),)),
    Corpus("cri-api", (Include(_CRI),)),
    Corpus("grpc-go", (Include(_GRPC_GO, without=("testdata/**/*",)),)),
    Corpus("grpc-gateway", (Include(_GATEWAY, without=("**/opaque.proto",)), _imports(_COMMON))),
    Corpus("protobuf-go", (Include(_PROTOBUF_GO, files=("cmd/**/*.proto", "internal/**/*.proto")), _imports(_PROTOBUF_GO, "src"))),
    Corpus("protocompile", (Include(_PROTOCOMPILE, "internal/testdata", without=("more/**/*", "options/**/*")),)),
    Corpus("protovalidate", (Include(_VALIDATE, "proto/protovalidate"), Include(_VALIDATE, "proto/protovalidate-testing", without=("tests/migrate/*",)))),
    Corpus("buildkit", (Include(_BUILDKIT, at="github.com/moby/buildkit"), _imports(_FSUTIL, at="github.com/tonistiigi/fsutil"), _imports(_COMMON), _imports(_VTPROTOBUF, "include"))),
    Corpus("google-gax", (Include(_GAX, "build/protos", without=("google/protobuf/compiler/ruby/*", "google/protobuf/util/*", "google/protobuf/cpp*", "google/protobuf/internal_options.proto", "google/protobuf/json*", "google/protobuf/json/*", "google/protobuf/late_loaded_option*", "google/protobuf/sample_messages_edition.proto", "google/protobuf/test_protos/*")),)),
    Corpus("temporal", tuple(Include(_TEMPORAL, f"sdk-core/crates/protos/protos/{folder}") for folder in ("api_upstream", "api_cloud_upstream", "local", "testsrv_upstream")) + (Include(_TEMPORAL, "sdk-core/crates/protos/protos", files=("google/**/*.proto", "grpc/**/*.proto")),)),
    Corpus("cometbft", (Include(_COMET, "proto"), _imports(_GOGO))),
    Corpus("envoy", tuple(Include(_ENVOY, f"proto/{folder}") for folder in ("data-plane-api", "xds", "googleapis", "ratelimit", "cel-spec/proto", "protoc-gen-validate", "opentelemetry-proto")) + (_imports(_PROMETHEUS),), compiled=("prost",)),
    Corpus("compute", (Include(_GOOGLE, files=("google/cloud/compute/v1/*.proto",)),), compiled=("prost",)),
    Corpus("googleapis", (Include(_GOOGLE, files=("google/*/v1/*.proto", "google/cloud/[m-z]*/v1/*.proto")),), compiled=("prost",)),
]

"""Which cases fail today, and why. A case that passes although it is listed fails the suite, so that the list stays true."""

_DEFAULT = ("the field `default`", "Google's generator writes code that does not compile for this name")
_EDITIONS = ("prost-build does not know editions", "prost has no editions")
_UNDERSCORE = ("the field `_`", "the name is none in Rust")

# A case, what its error says, and why it fails. `*` stands for every message crate. Those that stay are refusals: a message
# crate cannot take the files, and the error says which of them and what to do.
KNOWN = {
    "protobuf/grpc-gateway/generate": _DEFAULT,
    "protobuf/temporal/generate": _DEFAULT,
    "protobuf/googleapis/generate": ("the message `From`", "the code of Google's generator means the trait of this name"),
    "protobuf/protobuf-go/generate": ("have both the JSON name", "protoc aborts"),
    "buffa/protobuf-go/generate": ("invalid field number: 536870912", "buffa has no fields of message sets"),
    "prost/protobuf-go/generate": ("both become the field `camel_case`", "prost has one name for both fields"),
    "prost/protocompile/generate": _UNDERSCORE,
    "buffa/protocompile/generate": _UNDERSCORE,
    "prost/protovalidate/generate": _EDITIONS,
}


class Report:
    """Prints a line for each case."""

    def __init__(self):
        self.passed = True
        self._problems = {}

    def add(self, name, problem):
        """Takes the error of a case, or None if it passed."""
        messages, _, rest = name.partition("/")
        known = KNOWN.get(name) or KNOWN.get(f"*/{rest}")
        if problem:
            self._problems[name] = problem
        if known is None and problem is None:
            print(f"ok   {name}")
        elif known is None:
            self._fail(name, problem[:600])
        elif problem is None:
            self._fail(name, "it passes; remove it from the list in outcomes.py")
        elif known[0] not in problem:
            self._fail(name, f"it should fail with {known[0]!r}, and says: {problem[:600]}")
        else:
            print(f"ok   {name}: fails as listed: {known[1]}")

    def failures(self, corpus):
        """The cases of a corpus that failed, listed or not."""
        return [name for name in self._problems if f"/{corpus}/" in name]

    def _fail(self, name, why):
        self.passed = False
        print(f"FAIL {name}: {why}")

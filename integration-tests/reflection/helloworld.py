"""The commands of the README, against the server of the example."""

from checks import contains, equal, documents, run, succeeded


def cases(program, target):
    """Each case, as a function, with its name."""

    def call(*arguments):
        return succeeded(run([program, "-plaintext", *arguments]))

    def services():
        found = call(target.address, "list").split()
        names = [
            "grpc.health.v1.Health",
            "grpc.reflection.v1.ServerReflection",
            "grpc.reflection.v1alpha.ServerReflection",
            "helloworld.Greeter",
        ]
        equal(found, names, "the list")

    def describe():
        text = call(target.address, "describe", "helloworld.Greeter")
        contains(text, ["rpc SayHello ( .helloworld.HelloRequest )"])
        # Every service has a descriptor.
        call(target.address, "describe")

    def greeting():
        text = call("-d", '{"name": "world"}', target.address, "helloworld.Greeter/SayHello")
        equal(documents(text), [{"message": "Hello world!"}], "the responses")

    def health():
        text = call(target.address, "grpc.health.v1.Health/Check")
        equal(documents(text), [{"status": "SERVING"}], "the responses")

    yield "list", services
    yield "describe", describe
    yield "call", greeting
    yield "health", health

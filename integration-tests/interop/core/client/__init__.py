"""The interoperability cases, called with grpcio."""

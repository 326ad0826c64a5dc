"""The client of the suite on grpcio's blocking API, one module per group of cases."""

"""The client of the suite on grpcio's asyncio API, one module per group of cases."""

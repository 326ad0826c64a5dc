"""What the suites share: processes, and clients that report cases."""

"""Runs one case: `python -m client --server_port=PORT --test_case=CASE`, with the standard flags."""

import argparse

import grpc
import interop_pb2_grpc

from client import calls, endings, soak

CASES = {
    "empty_unary": calls.empty_unary,
    "large_unary": calls.large_unary,
    "pick_first_unary": calls.pick_first_unary,
    "round_robin": calls.round_robin,
    "client_streaming": calls.client_streaming,
    "server_streaming": calls.server_streaming,
    "ping_pong": calls.ping_pong,
    "empty_stream": calls.empty_stream,
    "custom_metadata": calls.custom_metadata,
    "orca_per_rpc": calls.orca_per_rpc,
    "cancel_after_begin": endings.cancel_after_begin,
    "cancel_after_first_response": endings.cancel_after_first_response,
    "timeout_on_sleeping_server": endings.timeout_on_sleeping_server,
    "status_code_and_message": endings.status_code_and_message,
    "special_status_message": endings.special_status_message,
    "long_status_message": endings.long_status_message,
}
CHANNEL_CASES = {
    "unimplemented_method": endings.unimplemented_method,
    "unimplemented_service": endings.unimplemented_service,
}
SOAK_CASES = {
    "rpc_soak": soak.rpc_soak,
    "channel_soak": soak.channel_soak,
}


def main():
    arguments = _arguments()

    def connect():
        addresses = [
            f"{arguments.server_host}:{port}" for port in [arguments.server_port, *arguments.other_port]
        ]
        if len(addresses) == 1:
            return grpc.insecure_channel(addresses[0])
        # By default the authority is the whole list, which h2 does not accept as one.
        options = [("grpc.lb_policy_name", "round_robin"), ("grpc.default_authority", "servers")]
        return grpc.insecure_channel("ipv4:" + ",".join(addresses), options=options)

    case = arguments.test_case
    if case in SOAK_CASES:
        SOAK_CASES[case](connect, arguments)
        return
    with connect() as channel:
        if case in CHANNEL_CASES:
            CHANNEL_CASES[case](channel)
        else:
            CASES[case](interop_pb2_grpc.TestServiceStub(channel))


def _arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--server_host", default="localhost")
    parser.add_argument("--server_port", type=int, required=True)
    parser.add_argument("--other_port", type=int, action="append", default=[])
    parser.add_argument("--use_tls", choices=["false"], default="false")
    parser.add_argument("--test_case", required=True)
    parser.add_argument("--soak_iterations", type=int, default=10)
    parser.add_argument("--soak_num_threads", type=int, default=1)
    parser.add_argument("--soak_overall_timeout_seconds", type=float, default=10)
    parser.add_argument("--soak_per_iteration_max_acceptable_latency_ms", type=float, default=1000)
    return parser.parse_args()


if __name__ == "__main__":
    main()

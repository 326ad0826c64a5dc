"""A DNS server whose answers a case changes, and how the clients come to ask it."""

import pathlib
import socket
import struct
import subprocess
import threading

_ADDRESS = "127.0.0.53"
_TYPE_A = 1
_NXDOMAIN = 3
_TTL_SECONDS = 1


class Names:
    """Answers on port 53 of an address of loopback."""

    def __init__(self):
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((_ADDRESS, 53))
        self._addresses = {}
        # How many questions for addresses there were.
        self.questions = 0
        threading.Thread(target=self._serve, daemon=True).start()

    def set(self, name, addresses):
        """Sets the addresses of a name; without any it does not exist."""
        self._addresses = {**self._addresses, name: list(addresses)}

    def _serve(self):
        while True:
            question, client = self._socket.recvfrom(4096)
            self._socket.sendto(self._answer(question), client)

    def _answer(self, message):
        """RFC 1035, section 4.1: one question, and an answer for each address."""
        labels, place = [], 12
        while message[place]:
            labels.append(message[place + 1:place + 1 + message[place]].decode())
            place += 1 + message[place]
        (kind,) = struct.unpack_from("!H", message, place + 1)
        asked = message[12:place + 5]
        addresses = self._addresses.get(".".join(labels).lower(), [])
        if kind == _TYPE_A:
            self.questions += 1
        records = [
            # A pointer to the name of the question.
            struct.pack("!HHHIH", 0xC00C, _TYPE_A, 1, _TTL_SECONDS, 4) + socket.inet_aton(address)
            for address in addresses
            if kind == _TYPE_A
        ]
        flags = 0x8580 | (0 if addresses else _NXDOMAIN)
        head = message[:2] + struct.pack("!HHHHH", flags, 1, len(records), 0, 0)
        return head + asked + b"".join(records)


def use(folder):
    """Makes the system's resolver of this mount namespace ask the DNS server of the suite."""
    file = pathlib.Path(folder) / "resolv.conf"
    file.write_text(f"nameserver {_ADDRESS}\n")
    subprocess.run(["mount", "--bind", file, "/etc/resolv.conf"], check=True)

// A server of a fleet, and a client that calls the fleet, with grpc-go: `fleet_peer server` and `fleet_peer client`.
//
// The arguments and the output are those of the program `fleet_peer` in `src/bin`, which has the descriptions.
package main

import (
	"fmt"
	"os"
)

func main() {
	if len(os.Args) < 2 {
		fail(fmt.Errorf("usage: fleet_peer server|client"))
	}
	var err error
	switch os.Args[1] {
	case "server":
		err = serve(os.Args[2:])
	case "client":
		err = call(os.Args[2:])
	default:
		err = fmt.Errorf("there is no command %q", os.Args[1])
	}
	if err != nil {
		fail(err)
	}
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "fleet_peer:", err)
	os.Exit(1)
}
